import type { Actor, Realm } from '../../accounts/model.ts';
import type { AttachedFile, Consultation, Party } from '../../consultations/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { ProperName, Wording } from '../../kit/pure/wording.ts';
import type { AreaKindId, Division, MunicipalityCode } from '../../regions/model.ts';
import type { ListedLetter } from '../letters/model.ts';
import type { Body, BodyKind, Designation, DesignationKind, DesignationState } from '../model.ts';

export const eventSteps = [
  'proposed',
  'consulted',
  'designated',
  'review-opened',
  'continued',
  'withdrawn',
  'dropped',
  'inherited',
  'undone',
] as const;
export type EventStep = (typeof eventSteps)[number];

/** What happened to a designation on a day, and why. */
export type DesignationEvent = {
  id: number;
  designation: number;
  on: Day;
  step: EventStep;
  reason: string;
  /** Why it went on although somebody was not asked or was opposed: told to the prefecture, its centres and auditors. */
  within: string;
  by: string;
  at: string;
};

export type NewEvent = Omit<DesignationEvent, 'id' | 'at' | 'within'> & { within?: string };

export type NewBody = Omit<Body, 'id' | 'version'>;

/** No letter has been issued about it yet; of an earlier one the number is known at most. */
export type NewDesignation = Omit<Designation, 'id' | 'body' | 'version' | 'letterDated' | 'letter'> & {
  body: number;
  letterDated?: Day | null;
};

/** What may change of a designation once it is there. */
export type DesignationChange = Partial<
  Pick<Designation, 'state' | 'plan' | 'roles' | 'legalBasis' | 'from' | 'until' | 'municipalities'> & RecordLetter
>;

/** What a record says of its letter. */
export type RecordLetter = Pick<Designation, 'letterNumber' | 'letterDated' | 'letter'>;

/** A designation as an entry of the log holds it. */
export type Kept = {
  version: number;
  values: DesignationChange & Pick<Designation, 'state'> & RecordLetter;
  /** The letter whose issue or revocation wrote it. */
  ofLetter: number | null;
};

/** One entry of the log: the record before and after it; null where it holds none. */
export type KeptChange = { before: Kept | null; after: Kept | null };

export type DesignationFilter = {
  id?: number;
  body?: number;
  kinds?: readonly DesignationKind[];
  unit?: AreaKindId;
  area?: string;
  states?: readonly DesignationState[];
  /** In force on that day: designated by then and not ended, whatever became of it later. */
  at?: Day;
};

export const steps = ['designate', 'review', 'continue', 'withdraw', 'drop'] as const;
export type Step = (typeof steps)[number];

/** What somebody says with a step. Texts are empty where nothing is said. */
export type StepGiven = {
  step: Step;
  /** The day it happens or holds from; a withdrawal ends the period on it. */
  on: Day;
  reason: string;
  /** Why it goes on although somebody was not asked or did not answer, or eligibility cannot be told. */
  exception: string;
  /** Why it goes on although somebody is opposed. */
  despite: string;
  endCovers: boolean;
  /** The new end of the period where it is continued. */
  until: Day | null;
};

/** Cover of a neighbour that hangs on a designation and has not ended. */
export type HangingCover = { id: number; unit: AreaKindId; area: string; from: Day; until: Day | null };

export type NamedCover = HangingCover & { name: ProperName };

/** All that decides about a step. */
export type StepGround = {
  designation: Designation;
  /** The newest asking of each party. */
  consultations: readonly Consultation[];
  /** Who has to be asked about the area. */
  parties: readonly Party[];
  /** Other designations of the same body. */
  others: readonly Designation[];
  covers: readonly NamedCover[];
  /** Cover that ended with a withdrawal taken back since, and that nothing has followed. */
  endedCovers: readonly NamedCover[];
  /** Fiscal years of the yearly reports asked of it. */
  reports: readonly number[];
  verdict: { eligible: boolean | null; reason: Wording } | null;
  today: Day;
};

export type FoundInstitution = {
  register: string;
  number: string;
  kind: BodyKind;
  name: string;
  address: string;
  phone: string;
  municipality: MunicipalityCode | null;
};

/** Where designations stand: the realm, who asks, and the divisions on a day. */
export type Place = { realm: Realm; key: string; name: Wording; actor: Actor; today: Day; units: Division[] };

export type LoadedDesignation = {
  place: Place;
  ground: StepGround;
  /** Every asking, not the newest of each party alone. */
  consultations: Consultation[];
  files: AttachedFile[];
  events: DesignationEvent[];
  /** Letters about it that the reader may see, the newest first. */
  letters: ListedLetter[];
};

export type LoadedList = {
  place: Place;
  designations: Designation[];
  consultations: Consultation[];
  covers: (HangingCover & { designation: number })[];
  /** Of the letters on record, those the reader may see. */
  letters: ReadonlySet<number>;
};
