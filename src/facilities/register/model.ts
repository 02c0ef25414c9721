import type { PrefectureCode, Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { Fault } from '../../kit/pure/fault.ts';
import type { ProperName, Wording } from '../../kit/pure/wording.ts';
import type { MunicipalityCode } from '../../regions/model.ts';
import type { InstitutionKind, Register } from '../model.ts';

/** 区分: the fee table a number belongs to. Numbers are unique within a prefecture and one of these. */
export const registerKinds = ['medical', 'dental', 'pharmacy'] as const satisfies readonly Register[];
export type RegisterKind = (typeof registerKinds)[number];

export const registerKindWording: Record<RegisterKind, Wording> = {
  medical: { ja: '医科', en: 'Medical' },
  dental: { ja: '歯科', en: 'Dental' },
  pharmacy: { ja: '薬局', en: 'Pharmacy' },
};

/** One 施設基準の届出 as a register lists it; remark rows (備考) belong to it. */
export type ListedFiling = {
  /** 受理記号 as written, without outer spaces: 支援診２. */
  symbol: string;
  /** 受理届出名称. */
  name: string;
  /** 受理番号 as written: 第9号. Empty where none is. */
  number: string;
  /** 算定開始年月日. */
  startsOn: Day | null;
  /** A day is written that nobody could read. */
  dayUnread?: true;
  row: number;
};

export type ListedInstitution = {
  register: RegisterKind;
  /** 医療機関番号, seven digits. */
  number: string;
  kind: InstitutionKind;
  /** As written, without outer spaces. */
  name: string;
  postalCode: string;
  address: string;
  phone: string;
  /** 病床数 as written. */
  beds: string;
  /** Null where the file has no sheets. */
  sheet: string | null;
  firstRow: number;
  lastRow: number;
  filings: ListedFiling[];
  /** A row of it was rejected: what it filed is not known in full. */
  partly: boolean;
};

/** What one file says of one prefecture. */
export type RegisterList = {
  prefecture: PrefectureCode;
  /** 現在. */
  asOf: Day;
  /** 作成. */
  issuedOn: Day | null;
  /** 全医療機関出力: institutions without any filing are listed too, so one that is missing is closed. */
  complete: boolean;
  registers: RegisterKind[];
  institutions: ListedInstitution[];
  /** Rows of filings read, remark rows and blank rows included. */
  rows: number;
  /** Rows that could not be read and whose institution is not known either. */
  strayRows: number;
  /** At most 1,000 of them. */
  rejects: Fault[];
  rejected: number;
  notices: Wording[];
};

/** What a register says of an institution itself. */
export type Statement = {
  kind: InstitutionKind;
  name: string;
  postalCode: string;
  address: string;
  phone: string;
  beds: string;
  municipality: MunicipalityCode | null;
  ward: MunicipalityCode | null;
};

export type PlacedInstitution = ListedInstitution & Pick<Statement, 'municipality' | 'ward'>;

export type StatedFiling = Omit<ListedFiling, 'row'> & { id: number };

/** An institution as it stands in the days a list is about. */
export type StatedInstitution = Statement & {
  id: number;
  register: RegisterKind;
  number: string;
  filings: StatedFiling[];
};

export type ChangedField = { field: keyof Statement; before: string; after: string };

/** A new number at the place of one that is no longer listed. */
export type Succession = {
  former: StatedInstitution;
  successor: PlacedInstitution;
  reasons: SuccessionReason[];
  answer: Exclude<SuccessionDecision, 'different'>;
};
export type SuccessionReason = 'address' | 'phone' | 'name';
export type SuccessionDecision = 'open' | 'same' | 'different';

/** A succession as it was offered when a list was saved, whatever was answered. */
export type KeptSuccession = {
  /** `successionKey`. */
  id: string;
  register: RegisterKind;
  /** As it was stated last. */
  former: { number: string; name: string };
  /** As it is stated now. */
  successor: { number: string; name: string; address: string };
  reasons: SuccessionReason[];
  /** The day of the first list with the new number in place of the former. */
  seenOn: Day;
  answer: SuccessionDecision;
  /** Where the two institutions are, of those placed. */
  municipalities: MunicipalityCode[];
};

/** What a list changes of one fee table. */
export type RegisterChanges = {
  register: RegisterKind;
  /** Institutions listed. */
  listed: PlacedInstitution[];
  added: PlacedInstitution[];
  changed: { known: StatedInstitution; listed: PlacedInstitution; fields: ChangedField[] }[];
  /** Filings new to an institution that was known. */
  filed: { institution: PlacedInstitution; filing: ListedFiling }[];
  /** The same symbol under another number or day. */
  refiled: { institution: PlacedInstitution; before: StatedFiling; after: ListedFiling }[];
  withdrawn: { institution: StatedInstitution; filing: StatedFiling }[];
  /** Missing from a list that names every institution. */
  closed: StatedInstitution[];
  successions: Succession[];
  /** Missing, but rows nobody could read may be theirs: they stay as they are. */
  kept: StatedInstitution[];
  /** Filings that stood before. */
  before: number;
};

export type ListFacts = { register: RegisterKind; complete: boolean; strayRows: number };

/** A register that was read and placed, not yet compared with anything. */
export type ReadList = Omit<RegisterList, 'institutions'> & {
  realm: Realm;
  prefectureName: ProperName;
  institutions: PlacedInstitution[];
  unplaced: { institution: ListedInstitution; reason: Wording }[];
  unknownSymbols: UnknownSymbol[];
};

export type UnknownSymbol = { symbol: string; name: string; institutions: number };

/** The days a list speaks for: from its own until the next one that was saved. */
export type Slice = { from: Day; until: Day | 'infinity' };

/** What saving one list would do to one prefecture. */
export type ListPlan = {
  list: ReadList;
  parts: {
    changes: RegisterChanges;
    slice: Slice;
    repeats: boolean;
    /** Numbers of this list that the next one, saved before, has under another number. */
    handedOn: { former: string; successor: string; reasons: SuccessionReason[] }[];
  }[];
  /** Registers saved when this was compared. */
  state: string;
};
