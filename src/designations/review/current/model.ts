import type { PrefectureCode } from '../../../accounts/model.ts';
import type { InstitutionKind, Register } from '../../../facilities/model.ts';
import type { Day } from '../../../kit/pure/day.ts';
import type { Fault } from '../../../kit/pure/fault.ts';
import type { Wording } from '../../../kit/pure/wording.ts';
import type { Division, MunicipalityCode } from '../../../regions/model.ts';
import type { Body } from '../../model.ts';
import type { NewBody, NewDesignation } from '../../record/model.ts';

export const currentKeys = [
  'name',
  'number',
  'bodyKind',
  'kind',
  'unit',
  'area',
  'municipality',
  'from',
  'until',
  'plan',
  'roles',
  'address',
  'phone',
  'legalBasis',
] as const;
export type CurrentKey = (typeof currentKeys)[number];

type ColumnAt = { index: number; heading: string };

/** 現行の位置付け一覧 as it was found in a file. `divisions`: columns headed by a kind of area (二次医療圏). */
export type RawCurrent = {
  rows: { row: number; cells: string[] }[];
  columns: Partial<Record<CurrentKey, ColumnAt>>;
  divisions: (ColumnAt & { unit: string })[];
};

export type ListedInstitution = {
  register: Register;
  number: string;
  kind: InstitutionKind;
  name: string;
  municipality: MunicipalityCode | null;
  address: string;
  phone: string;
};

export type CurrentGrounds = {
  prefecture: PrefectureCode;
  today: Day;
  divisions: readonly Division[];
  institutions: readonly ListedInstitution[];
  bodies: readonly Body[];
  /** The municipality an address names. */
  placeOf: (address: string) => MunicipalityCode | null;
};

/** One row: whom it names and what it is designated as. `unmatched` says why no register knows it. */
export type CurrentRow = {
  row: number;
  body: NewBody;
  /** The key of its body as the file writes it, which a register may name otherwise. */
  asWritten: string;
  designation: Omit<NewDesignation, 'body'>;
  unmatched: Wording | null;
};

export type CurrentTable = { rows: CurrentRow[]; rejects: Fault[]; notices: Wording[] };

/** What importing a list would do, or has done. */
export type CurrentPlan = {
  file: string;
  grounds: CurrentGrounds;
  added: CurrentRow[];
  unchanged: CurrentRow[];
  /** Rows that say the number of a body on record without one. */
  numbered: { row: CurrentRow; known: Body }[];
  rejects: Fault[];
  notices: Wording[];
};
