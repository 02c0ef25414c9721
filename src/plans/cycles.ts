import { day } from '../kit/pure/day.ts';
import type { Plan } from './model.ts';

/**
 * 医療計画の期間 (医療法第30条の4・第30条の6): six years with a review after three. The later half follows the home-care part
 * that is reviewed, and ends with the plan.
 */
export const plans: readonly Plan[] = [
  {
    id: 'eighth',
    name: { ja: '第8次医療計画', en: '8th medical care plan' },
    from: day('2024-04-01'),
    until: day('2030-04-01'),
  },
  {
    id: 'eighth-later',
    name: { ja: '第8次医療計画（後期）', en: '8th medical care plan, later half' },
    from: day('2027-04-01'),
    until: day('2030-04-01'),
  },
  {
    id: 'ninth',
    name: { ja: '第9次医療計画', en: '9th medical care plan' },
    from: day('2030-04-01'),
    until: day('2036-04-01'),
  },
];
