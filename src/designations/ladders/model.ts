import type { Criterion, CriterionId } from '../../facilities/criteria/model.ts';
import type { Coverage, PublishedTotal } from '../../facilities/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { ProperName, Wording } from '../../kit/pure/wording.ts';
import type { Link } from '../../regions/links/model.ts';
import type { AreaKindId, Border, Division, MunicipalityCode, OfficePlace } from '../../regions/model.ts';
import type { BodyKind } from '../model.ts';

/** The bodies a hub ladder asks for, in the words of the paper: ①②③. */
export const hubBodies = ['consultation-desk', 'association-or-corporation', 'support-centre'] as const;
export type HubBody = (typeof hubBodies)[number];

export type LadderId = string;
export type StepId = string;

/**
 * Where a step looks. `neighbour`: another area of the same secondary medical area, next to this one or, when none of
 * those serves, the nearest. `distance`: another such area whose office is at most `km` away.
 */
export type Scope = { in: 'area' } | { in: 'neighbour' } | { in: 'distance'; km: number };

export type Step = {
  id: StepId;
  name: Wording;
  /** A criterion of facilities, in a hub ladder a kind of body. */
  criterion: CriterionId | HubBody;
  scope: Scope;
  /** How many must stand there. A criterion that asks for more itself is heeded. */
  minimum: number;
  /** Among several those that meet the first of these that anybody meets. */
  prefer: (CriterionId | HubBody)[];
  /** The step is for those it prefers: met only where somebody meets one of them. */
  preferredOnly?: boolean;
  /** Where to go when it is not met; the next in order where nothing is said, nowhere where null. */
  otherwise?: StepId | null;
};

/** 選定の手順: a document that is kept version by version. */
export type Ladder = {
  id: LadderId;
  version: number;
  kind: 'lead' | 'hub';
  name: Wording;
  plan: string | null;
  basis: Wording;
  /** Bodies that work already are kept beside the choice, each with a written reason. */
  continuation: boolean;
  /** Who is to be the hub, where the paper says it together with the institutions. */
  hub?: 'municipality';
  steps: Step[];
};

/** A body that may be chosen. In a hub ladder `symbols` are the kinds of body it is. */
export type Candidate = {
  code: string;
  name: string;
  kind: BodyKind;
  municipality: MunicipalityCode;
  symbols: string[];
};

export type Verdict = { eligible: true } | ({ eligible: false } & Reason);

/** A body that has the role today, and why it should keep it. */
export type Current = { area: string; code: string; name: string; reason: string };

/** All that a ladder is run on, as of one day. */
export type Facts = {
  asOf: Day;
  /** The areas to choose for. */
  unit: Division;
  /** All divisions, so that published totals can be summed up to the unit. */
  divisions: readonly Division[];
  /** 二次医療圏: nobody is chosen across its borders. */
  secondary: Division | null;
  borders: Border[];
  links: readonly Link[];
  offices: ReadonlyMap<MunicipalityCode, OfficePlace>;
  criteria: readonly Criterion[];
  candidates: readonly Candidate[];
  coverage: Coverage[];
  published: PublishedTotal[];
  /** Kinds of body of which every one is among the candidates. */
  listedBodies: readonly HubBody[];
  current: readonly Current[];
  eligibility: (candidate: Candidate, kind: Ladder['kind']) => Verdict;
  /** Institutions with the symbols asked for whose municipality nobody knows: they take part in nothing. */
  unplaced: number;
};

/** `why` is stable, `reason` is for people. */
export type Reason = { why: string; reason: Wording };

export type Picked = { code: string; name: string; municipality: MunicipalityCode };
export type Rejected = Picked & Reason;
/** Kept by override. `chosen` is true where the ladder chose it anyway. */
export type Continued = Picked & { reason: string; chosen: boolean };

/** Distance between the nearest offices; null where the place of one is not known. */
export type Neighbour = { area: string; name: ProperName; adjacent: boolean; km: number | null };

/** Another area that would, or might, have served. */
export type Alternative = Neighbour & Reason;

export type Cause = 'not-loaded' | 'not-split' | 'incomplete' | 'no-list' | 'no-secondary-area' | 'no-office';

/** A step nobody can decide, and what is missing for it. */
export type Undecided = { step: StepId; cause: Cause; missing: string[]; reason: Wording };

/** How one step went. `found` is what is sure, `atMost` what could be; null where there is no upper bound. */
export type StepTrace = {
  step: StepId;
  verdict: 'met' | 'not-met' | 'undecided' | 'not-asked';
  minimum: number;
  found: number | null;
  atMost: number | null;
};

export type Taken = { step: StepId; chosen: Picked[]; neighbour: Neighbour | null };

export type AreaResult = {
  area: string;
  name: ProperName;
  municipalities: MunicipalityCode[];
  /** Null where no step is met, and where an earlier one cannot be decided. */
  step: StepId | null;
  chosen: Picked[];
  rejected: Rejected[];
  neighbour: Neighbour | null;
  alternatives: Alternative[];
  continued: Continued[];
  unknown: Undecided[];
  /** Where steps are undecided: the step that is met whatever they turn out to be, and whom it would choose. */
  atLatest: Taken | null;
  trace: StepTrace[];
  notes: Reason[];
};

export type LadderResult = {
  ladder: LadderId;
  version: number;
  unit: AreaKindId;
  asOf: Day;
  areas: AreaResult[];
  unplaced: number;
};
