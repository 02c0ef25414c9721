import type { Day } from '../../kit/pure/day.ts';

/** What one saved move did, kept so that the whole can be put back. */
export type SavedMove = {
  post: number;
  /** The post's version once the transfer was saved: undoing asks that nothing came since. */
  version: number;
  left: { holding: number; until: Day | null } | null;
  came: number | null;
  newPerson: number | null;
};
