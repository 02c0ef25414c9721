import type { Day } from '../kit/pure/day.ts';
import type { Wording } from '../kit/pure/wording.ts';

export const planIds = ['eighth', 'eighth-later', 'ninth'] as const;
export type PlanId = (typeof planIds)[number];

/** 医療計画の期間: the years a plan speaks for. */
export type Plan = {
  id: PlanId;
  name: Wording;
  from: Day;
  /** First day it no longer speaks for. */
  until: Day;
};
