import type { Day } from '../../kit/pure/day.ts';
import type { AreaKindId, MunicipalityCode } from '../../regions/model.ts';

/** Of a duty in a zone: what its hubs together say. */
export const scores = ['done', 'partly', 'not-done', 'no-report', 'no-hub'] as const;
export type Score = (typeof scores)[number];

export type ScoredHub = {
  name: string;
  municipalities: readonly MunicipalityCode[];
  /** Null where none was handed in for the year. */
  answers: ReadonlyMap<string, 'done' | 'partly' | 'not-done'> | null;
};

export type ScoreCell = {
  duty: string;
  score: Score;
  done: number;
  partly: number;
  notDone: number;
  noReport: number;
};

/** Why a zone is weak. */
export type Weakness = 'no-hub' | 'no-report' | 'half-not-done';

export type ScoredZone = {
  area: string;
  municipalities: readonly MunicipalityCode[];
  hubs: readonly ScoredHub[];
  cells: ScoreCell[];
  weak: Weakness | null;
};

/** 橋渡し: association and municipality of an area brought together. */
export type BridgingTask = BridgingFields & {
  id: number;
  unit: AreaKindId;
  area: string;
  municipalities: MunicipalityCode[];
  version: number;
};

export type BridgingFields = {
  association: string;
  municipality: string;
  duties: string[];
  purpose: string;
  dueOn: Day | null;
  doneOn: Day | null;
  outcome: string;
};
