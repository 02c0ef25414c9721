import type { PrefectureCode } from '../../../accounts/model.ts';
import { type Day, parseDay } from '../../../kit/pure/day.ts';
import type { Fault } from '../../../kit/pure/fault.ts';
import type { FilingSymbol } from '../../model.ts';
import type { PrefectureDraft } from './drafts.ts';
import { prefectureFinder } from './prefecture.ts';
import type { SheetDraft } from './sheet.ts';
import { type SymbolRead, symbolReader } from './symbol.ts';

export type RegisterOptions = {
  /** Given on the command line or by the page; only decides where the file is silent. */
  prefecture?: PrefectureCode;
  asOf?: Day;
  prefectures: { code: PrefectureCode; name: string }[];
  /** `symbolsByWidth` of the symbols this version ships. */
  known: ReadonlyMap<string, FilingSymbol>;
};

/** A file as far as it was read. */
export type Reading = {
  file: string;
  options: RegisterOptions;
  findPrefecture(text: string): PrefectureCode | undefined;
  nameOf(prefecture: PrefectureCode): string;
  readSymbol(text: string): SymbolRead;
  readDay(text: string): Day | null;
  sheets: SheetDraft[];
  hidden: string[];
  lists: Map<PrefectureCode, PrefectureDraft>;
  /** Rows that hold anything and are no titles or notes, and those of them that could not be read. */
  rows: number;
  unread: number;
  firstUnread: Fault[];
};

export function newReading(file: string, options: RegisterOptions): Reading {
  const names = new Map(options.prefectures.map(({ code, name }) => [code, name]));
  return {
    file,
    options,
    findPrefecture: prefectureFinder(options.prefectures),
    nameOf: (prefecture) => names.get(prefecture) ?? prefecture,
    readSymbol: symbolReader(options.known),
    readDay: dayReader(),
    sheets: [],
    hidden: [],
    lists: new Map(),
    rows: 0,
    unread: 0,
    firstUnread: [],
  };
}

function dayReader(): (text: string) => Day | null {
  const seen = new Map<string, Day | null>();
  return (text) => {
    if (!seen.has(text)) seen.set(text, parseDay(text));
    return seen.get(text)!;
  };
}
