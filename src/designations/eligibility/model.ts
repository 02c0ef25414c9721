import type { Day } from '../../kit/pure/day.ts';
import type { Wording } from '../../kit/pure/wording.ts';
import type { BodyKind } from '../model.ts';

/** The list or paper something stands in, and the day it describes. */
export type Listed = { title: Wording; asOf: Day };

/** 施設基準の届出 of a body, of any time: past, present and to come. */
export type FactFiling = {
  symbol: string;
  /** First day it is listed; null where it always was. */
  from: Day | null;
  /** First day it is listed no more; null while it is. */
  until: Day | null;
  /** 算定開始年月日. */
  startsOn: Day | null;
  source: Listed | null;
};

/** 在宅医療を自ら提供していることの申出. */
export type FactStatement = { statedOn: Day; statedBy: string; statement: string };

/**
 * Where a body stands in the newest list of its register.
 * `none`: it has no number. `unknown`: no list has ever named it. `closed`: a complete list names it no more.
 */
export type Standing =
  | { in: 'list'; source: Listed | null }
  | { in: 'none' }
  | { in: 'unknown'; complete: boolean }
  | { in: 'closed'; since: Day; source: Listed | null }
  | { in: 'other-prefecture'; prefecture: string };

/** All that decides whether a body may be a lead institution. Its name is not among it, except to be said. */
export type BodyFacts = {
  name: string;
  /** As its register says it, else as the record does. */
  kind: BodyKind;
  standing: Standing;
  filings: readonly FactFiling[];
  statements: readonly FactStatement[];
  /** Symbols that the loaded lists name in full for its kind on the day; `*` stands for all. */
  listedSymbols: readonly string[];
};

export const verdictCodes = [
  'support-filing',
  'management-filing',
  'backup-with-visits',
  'statement',
  'any-body',
  'pharmacy',
  'visiting-nurse-station',
  'dental',
  'not-medical',
  'other-prefecture',
  'closed',
  'unknown-number',
  'filing-withdrawn',
  'filing-to-come',
  'statement-old',
  'backup-without-visits',
  'no-evidence',
  'no-number',
  'not-listed',
] as const;
export type VerdictCode = (typeof verdictCodes)[number];

export type Evidence = {
  of: 'filing' | 'withdrawn-filing' | 'filing-to-come' | 'statement' | 'old-statement';
  /** 支援診２, or what was stated and by whom. */
  what: Wording;
  /** Since when it holds, from when it will, since when no more, or when it was stated. */
  day: Day | null;
  source: Listed | null;
};

/** `eligible` is null where nobody can tell: `missing` are the symbols that no loaded list names. */
export type Verdict = {
  eligible: boolean | null;
  code: VerdictCode;
  reason: Wording;
  evidence: Evidence[];
  /** Since when the reason holds, where it has a day. */
  since: Day | null;
  missing: string[];
};
