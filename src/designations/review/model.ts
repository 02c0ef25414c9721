import type { Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { Lang, Wording } from '../../kit/pure/wording.ts';
import type { Division } from '../../regions/model.ts';
import type { BodyFacts, VerdictCode } from '../eligibility/model.ts';
import type { Designation } from '../model.ts';

/** A designation with all that its review looks at. */
export type Reviewed = {
  designation: Designation;
  facts: BodyFacts;
  /** The day the last report of it was handed in. */
  lastReport: Day | null;
  /** Areas it serves as a neighbour on the day, under a cover nobody has ended. */
  covers: readonly string[];
  /** A municipality has answered what it was asked about it. */
  consulted: boolean;
};

export type FindingCode =
  | Exclude<VerdictCode, 'support-filing' | 'management-filing' | 'backup-with-visits' | 'statement' | 'any-body'>
  | 'still-covers'
  | 'overlapping'
  | 'plan-ended'
  | 'period-ended'
  | 'stale'
  | 'not-consulted';

export const urgencies = ['at-once', 'this-year', 'to-complete'] as const;
export type Urgency = (typeof urgencies)[number];

/** What is wrong, since when, and what to do about it. */
export type Finding = { code: FindingCode; urgency: Urgency; reason: Wording; todo: Wording; since: Day | null };

export type ReviewRow = { reviewed: Reviewed; findings: Finding[] };

/** Bodies that are lead institutions, by what they are (A4), and designations of every kind by what awaits them. */
export type ReviewCounts = {
  designated: number;
  /** Of these: past their period and not withdrawn. */
  over: number;
  hospitalsAndClinics: number;
  others: number;
  reviewed: number;
  inOrder: number;
  urgent: Record<Urgency, number>;
};

export type Review = { counts: ReviewCounts; rows: ReviewRow[] };

/** A prefecture's designations as they were reviewed on a day. */
export type LoadedReview = {
  realm: Realm;
  key: string;
  name: Wording;
  today: Day;
  divisions: Division[];
  sources: Record<Lang, string[]>;
  review: Review;
};
