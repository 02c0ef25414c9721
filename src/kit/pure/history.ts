import type { Day } from './day.ts';

/** One change of a record in words, for the history beside it. */
export type HistoryLine = {
  id: number;
  /** The day of the change in Japan, and day and time in words. */
  at: { day: Day; words: string };
  who: string;
  what: string;
  reason: string | null;
  changes: FieldChange[];
};

/** A field that changed: `field` as the record names it, all else in words. */
export type FieldChange = { field: string; label: string; before: string; after: string };
