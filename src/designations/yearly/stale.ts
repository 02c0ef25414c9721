import { type Day, dayOf } from '../../kit/pure/day.ts';
import type { DesignationState } from '../model.ts';

/** The day 12 months after a day; 29 February is followed by the last of February. */
export function yearLater(at: Day): Day {
  const [year, month, date] = at.split('-').map(Number) as [number, number, number];
  return dayOf(year + 1, month, date) ?? dayOf(year + 1, month + 1, 0) ?? dayOf(year + 1, month, 28)!;
}

type Reporting = { state: DesignationState; from: Day | null; lastSubmitted: Day | null };

/** The last day on which a designation counts as reported on; null where no report is due from it. */
export function freshUntil({ state, from, lastSubmitted }: Reporting): Day | null {
  if (state !== 'designated' && state !== 'under-review') return null;
  const since = [from, lastSubmitted].filter((day) => day !== null).sort();
  return since.length === 0 ? null : yearLater(since.at(-1)!);
}

/** 12か月報告なし (A5): more than 12 months have passed since the last report, or since the first day. */
export function isStale(reporting: Reporting, today: Day): boolean {
  const until = freshUntil(reporting);
  return until !== null && until < today;
}
