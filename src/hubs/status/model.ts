import type { Day } from '../../kit/pure/day.ts';
import type { Division, MunicipalityCode } from '../../regions/model.ts';
import type { HubRecord } from '../model.ts';
import type { HubGround, OpenHub, RecordState } from '../record/model.ts';

/** What is known of one municipality: its record, where somebody wrote what the state is, else its answer to the survey. */
export type MunicipalityStatus = {
  municipality: MunicipalityCode;
  state: RecordState;
  from: 'record' | 'survey' | null;
  /** Records: since when they say so. */
  since: Day | null;
  hub: OpenHub | null;
};

/** What a share rests on: every municipality's own answer, counts published per area, the answers there are, or several of these. */
export type Basis = 'municipalities' | 'published' | 'partly' | 'mixed';

export type Share = {
  /** Municipalities of the area. */
  municipalities: number;
  /** Those whose answer is known: the share is of these. Null where nothing is. */
  answered: number | null;
  withHub: number | null;
  basis: Basis | null;
};

/** Municipalities by their answer; null where the figures at hand do not tell. */
export type AnswerTotals = {
  'set-up': number | null;
  none: number | null;
  considering: number | null;
  unanswered: number | null;
  basis: Basis | 'answers' | null;
};

export type StatusGround = {
  statuses: readonly MunicipalityStatus[];
  survey: HubRecord | null;
  /** All divisions of the prefecture: published counts are of the areas of one of them. */
  divisions: readonly Division[];
};

/** Everything the page and its files show. */
export type Counted = {
  ground: HubGround;
  status: StatusGround;
  /** The areas the shares are of; null where none are loaded. */
  unit: Division | null;
  units: Division[];
  shares: Share[];
  whole: Share;
  answers: AnswerTotals;
};
