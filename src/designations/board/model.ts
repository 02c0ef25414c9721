import type { FilingSymbol } from '../../facilities/model.ts';
import type { Share, StatusGround } from '../../hubs/status/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { MunicipalityCode } from '../../regions/model.ts';
import type { ZoneSupport } from '../cover/zones.ts';
import type { BodyKind, Designation } from '../model.ts';

/**
 * 未着手・不足・充足: an unfinished zone never looks like one that failed. `met`: a lead institution and a hub (Z2).
 * `unmet`: not met, where candidates are closed to the reader, so that nobody can tell what has begun.
 */
export const progresses = ['met', 'short', 'not-started', 'unmet'] as const;
export type Progress = (typeof progresses)[number];

/** An institution that provides home care without being designated: it stays in sight (A8). */
export type Other = {
  number: string;
  name: string;
  kind: BodyKind;
  municipality: MunicipalityCode;
  symbols: FilingSymbol[];
};

/** Reports of the year from those designated for a zone. */
export type Reports = { due: number; submitted: number };

export type BoardZone = ZoneSupport & {
  name: string;
  municipalities: MunicipalityCode[];
  progress: Progress;
  hubs: Designation[];
  /** Municipalities with a hub, as recorded, surveyed or published. */
  setUp: Share;
  candidates: Designation[];
  reports: Reports;
  others: Other[];
  /** What awaits review, in words, by designation. */
  findings: { designation: number; name: string; words: string }[];
  /** Candidates, reports and findings are open to the reader here. */
  plans: boolean;
};

/** What the board rests on beside designations and covers. */
export type BoardFacts = {
  /** Null where no list of institutions is loaded. */
  institutions: Other[] | null;
  setUp: StatusGround;
  fiscalYear: number | null;
  reports: { designation: number; submittedOn: Day | null }[];
  findings: { designation: number; words: string }[];
};
