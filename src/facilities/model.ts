import type { Day } from '../kit/pure/day.ts';
import type { Wording } from '../kit/pure/wording.ts';
import type { AreaKindId, MunicipalityCode } from '../regions/model.ts';
import type { Trace } from '../sources/model.ts';
import type { FunctionStatement } from './functions/model.ts';

export const institutionKinds = ['hospital', 'clinic', 'dental', 'pharmacy', 'visiting-nurse-station'] as const;
export type InstitutionKind = (typeof institutionKinds)[number];

export const institutionKindWording: Record<InstitutionKind, Wording> = {
  hospital: { ja: '病院', en: 'Hospital' },
  clinic: { ja: '診療所', en: 'Clinic' },
  dental: { ja: '歯科', en: 'Dental' },
  pharmacy: { ja: '薬局', en: 'Pharmacy' },
  'visiting-nurse-station': { ja: '訪問看護ステーション', en: 'Visiting-nurse station' },
};

/** What numbers are unique in: the fee tables of 届出受理医療機関名簿, and visiting-nurse stations apart. */
export type Register = 'medical' | 'dental' | 'pharmacy' | 'visiting-nurse';

export const registerOf = (kind: InstitutionKind): Register =>
  kind === 'hospital' || kind === 'clinic' ? 'medical' : kind === 'visiting-nurse-station' ? 'visiting-nurse' : kind;

/** 受理記号 as registers print it, such as 支援病１. */
export type FilingSymbol = string;

export type Institution = {
  id: number;
  kind: InstitutionKind;
  /** 区分: the fee table its number belongs to. */
  register: Register;
  /** 医療機関番号 or the invented number of the sample. */
  number: string;
  name: string;
  address: string;
  municipality: MunicipalityCode | null;
  /** `invented`: the sample's own placement, which no source states. */
  placement: 'stated' | 'invented';
  filings: Filing[];
  /** 医療機関機能 it reported; empty where no report is known. */
  functions: FunctionStatement[];
  trace: Trace;
};

/** 施設基準の届出: stated from `from` (inclusive) until `until` (exclusive). */
export type Filing = {
  symbol: FilingSymbol;
  from: Day | null;
  until: Day | null;
  /** 算定開始年月日. */
  startsOn?: Day | null;
};

/** How many institutions of one kind in one municipality hold exactly these of the symbols asked about. */
export type Tally = { municipality: MunicipalityCode; kind: InstitutionKind; symbols: FilingSymbol[]; count: number };

/** A resource is an institution kind holding any of some symbols; published tables count resources. */
export type Resource = { kind: InstitutionKind; symbols: FilingSymbol[] };

/** What counts rest on, strongest first. `placed`: the sample's invented placement. */
export type Basis = 'register' | 'published' | 'placed';

/** A printed count of a resource in one area. */
export type PublishedTotal = {
  areaKind: AreaKindId;
  area: string;
  resource: Resource;
  count: number;
  asOf: Day;
  trace: Trace;
};

/** Which symbols of which kind a source lists in full: only there does absence mean none. */
export type Coverage = {
  source: number;
  origin: 'register' | 'invented';
  kind: InstitutionKind;
  symbols: FilingSymbol[];
};

/** All that is known of a realm's institutions as of one day. */
export type Holdings = {
  tallies: Tally[];
  coverage: Coverage[];
  published: PublishedTotal[];
  /** Institutions with any of the symbols asked about whose municipality is not known: they stand in no tally. */
  unplaced?: number;
};
