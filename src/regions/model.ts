import type { PrefectureCode } from '../accounts/model.ts';
import type { Day } from '../kit/pure/day.ts';
import type { ProperName } from '../kit/pure/wording.ts';

/** JIS X 0402 code without its check digit, five digits as text. */
export type MunicipalityCode = string;

export type MunicipalityClass = 'city' | 'designated-city' | 'ward' | 'special-ward' | 'town' | 'village';

export type Prefecture = { code: PrefectureCode; name: string; kana: string };

export type Municipality = {
  code: MunicipalityCode;
  name: string;
  kana: string;
  prefecture: PrefectureCode;
  class: MunicipalityClass;
  /** The designated city a ward belongs to. */
  city?: MunicipalityCode;
  /** First day the code is in force; absent where it always was. */
  from?: Day;
  /** First day it no longer is. */
  until?: Day;
  /** False for the six villages of the Northern Territories, which exist without counting. */
  counted: boolean;
};

/** `municipality` and `prefecture` are built in; the others are loaded: secondary-area, health-centre, … */
export type AreaKindId = string;

export type AreaKind = { id: AreaKindId; name: ProperName };

/** An existing division of the prefecture as it is on one day: each municipality in at most one of its areas. */
export type Division = {
  kind: AreaKind;
  areas: DivisionArea[];
  /** Counted municipalities that stand in none of the areas. */
  unassigned: MunicipalityCode[];
};

export type DivisionArea = {
  /** Stable within its kind: the municipality's code, or the area's name as loaded. */
  key: string;
  name: ProperName;
  municipalities: MunicipalityCode[];
};

/** Where the office of a municipality stands, in degrees. */
export type OfficePlace = { lat: number; lon: number };

/** Two municipalities that share a border. */
export type Border = [MunicipalityCode, MunicipalityCode];

/** An area as it was loaded, and a municipality's place in one on some day. */
export type LoadedArea = { kind: AreaKindId; name: string; nameEn: string | null };
export type LoadedMember = { kind: AreaKindId; area: string; municipality: MunicipalityCode };

/** A municipality that is no more and the one that took all of it over, for addresses that still carry its name. */
export type FormerMunicipality = {
  prefecture: PrefectureCode;
  name: string;
  /** The 郡 it lay in; absent for cities. */
  district?: string;
  /** The municipality, or the ward of a designated city, that it is part of today. */
  successor: MunicipalityCode;
  /** First day it no longer was. */
  until: Day;
};
