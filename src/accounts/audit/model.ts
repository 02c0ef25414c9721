import type { Day } from '../../kit/pure/day.ts';
import type { Wording } from '../../kit/pure/wording.ts';
import type { Act, Actor, Realm } from '../model.ts';

/** Who did what, as it was written down. `at` is the time in Japan, `2026-11-20T10:12:05`. */
export type AuditEntry = {
  seq: number;
  at: string;
  actor: { kind: Actor['kind']; name: string; post: number | null; office: string | null };
  act: Act;
  subject: string;
  record: string | null;
  municipality: string | null;
  reason: string | null;
  before: unknown;
  after: unknown;
};

/** `large`: its values are too long for a list and left out. */
export type ListedEntry = AuditEntry & { large: boolean };

/** How many entries meet a filter, and the days of the first and last; `more`: those are the newest, not all. */
export type EntrySums = { entries: number; first: Day | null; last: Day | null; more: boolean };

/** Stands in an entry where the list is too long to be shown. */
export type Counted = { $count: number };

/** What fields and their values are called; a noun has words for what it writes down. */
export type FieldWords = {
  fields: Readonly<Record<string, Wording>>;
  values?: Readonly<Record<string, Readonly<Record<string, Wording>>>>;
};

/** What is looked for; all of it must be met. `record` is exact, `who` part of a name or office, `q` part of anything. */
export type AuditFilter = {
  from?: Day;
  until?: Day;
  who?: string;
  act?: Act;
  record?: string;
  q?: string;
};

/** A word that is looked for: as it stands, or as one of these acts, subjects or values. */
export type Sought = { word: string; acts: Act[]; subjects: string[]; values: string[] };

export type AuditQuery = Omit<AuditFilter, 'q'> & { sought: Sought[] };

/** Whose entries a reader sees: the prefecture's, or those of these offices. */
export type AuditReach = { realm: Realm; offices: readonly number[] | null };

/** One prefecture's chain of entries as it lies in the database. */
export type Chain = {
  realm: Realm;
  entries: number;
  last: { seq: number; hash: string } | null;
  head: { seq: number; hash: string } | null;
  /** Entries that do not follow the one before, oldest first; of very many the first. */
  breaks: Break[];
};

/** As far as a chain was found sound: its newest entry then, and how many it had. */
export type Verified = { seq: number; hash: string; entries: number };

export type Break = {
  entry: Named;
  /** The number of the entry before; 0 for none. */
  previous: number;
  holds: boolean;
  /** The number under which the entry holds; null for none that was tried. */
  fits: number | null;
};

export type Named = Pick<AuditEntry, 'seq' | 'at' | 'actor' | 'act' | 'subject'>;

/** What is wrong with a chain, and where. */
export type ChainFault =
  | { kind: 'altered'; entry: Named }
  | { kind: 'moved'; entry: Named; origin: number }
  | { kind: 'removed'; from: number; to: number; next: Named }
  | { kind: 'cut-off'; from: number; to: number }
  | { kind: 'end-altered'; seq: number }
  | { kind: 'end-unknown'; from: number; to: number };

/**
 * What entries are called: subjects by act, whole or by their first word; fields by the first word of the record, else
 * by act.
 */
export type AuditWords = {
  subjects: Readonly<Partial<Record<Act, Readonly<Record<string, Wording>>>>>;
  fields: Readonly<Record<string, FieldWords>>;
};
