import type { Actor, Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { Wording } from '../../kit/pure/wording.ts';
import type { Link } from '../../regions/links/model.ts';
import type { AreaKindId, Border, Division, MunicipalityCode } from '../../regions/model.ts';
import type { Source } from '../../sources/model.ts';
import type { Designation } from '../model.ts';

/** Everybody, or 小児 only, for whom one municipality or secondary area cannot always do. */
export const coverScopes = ['all', 'children'] as const;
export type CoverScope = (typeof coverScopes)[number];

/** The covering institution, or a municipality of the covered area. */
export type Side = 'giver' | 'receiver';

/** 同意 of the covering institution, or of a municipality for itself. */
export type Consent = { side: Side; municipality: MunicipalityCode | null; on: Day; by: string; note: string };

/** 近隣による支援: a lead institution of one area that serves another, once both sides have agreed. */
export type Cover = {
  id: number;
  designation: number;
  unit: AreaKindId;
  area: string;
  /** Of the covered area. */
  municipalities: MunicipalityCode[];
  /** `register number` of the covering institution. */
  institution: string | null;
  scope: CoverScope;
  from: Day;
  until: Day | null;
  note: string;
  giverAgreedOn: Day | null;
  receiverAgreedOn: Day | null;
  endedOn: Day | null;
  endedReason: string;
  version: number;
  consents: Consent[];
};

/** `agreed`: both sides have, and its first day is yet to come. */
export const coverStates = ['in-force', 'agreed', 'one-side', 'proposed', 'ended'] as const;
export type CoverState = (typeof coverStates)[number];

/** 24時間の支え of an area: its own lead institution, a neighbour's, one that is being arranged, or none. */
export const supports = ['own', 'neighbour', 'arranged', 'none'] as const;
export type Support = (typeof supports)[number];

export type CoverDraft = {
  designation: Designation | null;
  unit: AreaKindId;
  area: string;
  scope: CoverScope;
  from: Day | null;
  until: Day | null;
};

/** What stands in a realm on a day: its areas, its designations, and who covers whom. */
export type Standing = {
  realm: Realm;
  key: string;
  name: Wording;
  actor: Actor;
  at: Day;
  /** An earlier day is looked at: nothing can be changed. */
  past: boolean;
  units: Division[];
  container: Division | null;
  borders: Border[] | null;
  links: Link[];
  sources: Source[];
  designations: Designation[];
  covers: Cover[];
};
