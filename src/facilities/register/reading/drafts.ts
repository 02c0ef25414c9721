import type { PrefectureCode } from '../../../accounts/model.ts';
import type { ListedInstitution, RegisterKind } from '../model.ts';
import type { Tally } from './faults.ts';

/** An institution as far as its rows were read. */
export type Institution = {
  list: PrefectureDraft;
  listed: ListedInstitution;
  /** 種別コード and 種別 as written. */
  classes: string[];
  /** The filings it holds, remark rows counted once. */
  held: Set<string>;
  differs: boolean;
};

/** What was read of one prefecture. */
export type PrefectureDraft = {
  prefecture: PrefectureCode;
  institutions: Map<string, Institution>;
  rows: number;
  padded: Tally;
  differing: Tally;
};

export const newPrefecture = (prefecture: PrefectureCode): PrefectureDraft => ({
  prefecture,
  institutions: new Map(),
  rows: 0,
  padded: { count: 0, first: '' },
  differing: { count: 0, first: '' },
});

export const institutionKey = (register: RegisterKind, number: string): string => `${register} ${number}`;

export function tally(tally: Tally, first: string): void {
  if (tally.count === 0) tally.first = first;
  tally.count += 1;
}
