import type { Day } from '../kit/pure/day.ts';
import { plans } from './cycles.ts';
import type { Plan } from './model.ts';

export const planOf = (id: string): Plan | undefined => plans.find((plan) => plan.id === id);

/** The plan in force on a day: of those that overlap, the one that began last. Before the first, the first. */
export function planOn(at: Day): Plan {
  return plans.findLast(({ from, until }) => from <= at && at < until) ?? plans[0]!;
}

/** The plan that is prepared on a day: the next to begin, or the last there is. */
export const planPrepared = (at: Day): Plan => plans.find(({ from }) => at < from) ?? plans.at(-1)!;

/** The fiscal year (1 April to 31 March) a day lies in. */
export const fiscalYearOf = (at: Day): number => Number(at.slice(0, 4)) - (at.slice(5) < '04-01' ? 1 : 0);
