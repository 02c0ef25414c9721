import type { Fault, Place } from '../../../kit/pure/fault.ts';
import type { RegisterKind } from '../model.ts';
import {
  type Column,
  findRegisterHeader,
  institutionColumns,
  isHeader,
  isHeadingRow,
  type RegisterHeader,
} from './columns.ts';
import type { Institution, PrefectureDraft } from './drafts.ts';
import { readTitle, registerNamed, type Title } from './title.ts';

/** A sheet whose headings were found. */
export type Table = {
  header: RegisterHeader;
  headings: string[];
  /** Indexes of the columns every row of an institution repeats. */
  repeated: number[];
  title: Title;
  /** 区分 by the title or the sheet's name. */
  register: RegisterKind | null;
};

/** A sheet as far as it was read. */
export type SheetDraft = {
  name: string | null;
  file: string;
  /** Rows read in search of the headings. */
  looked: string[][];
  table: Table | null;
  /** Why it is not read. */
  fault: Fault | null;
  /** The row of the last institution whose number stood there; null where that was not read. */
  above: { cells: string[]; institution: Institution | null } | null;
  lists: Set<PrefectureDraft>;
  rejects: { list: PrefectureDraft | null; fault: Fault }[];
  strayRows: number;
  /** Rows that hold anything, and those of them that could not be read. */
  rows: number;
  unread: number;
  firstUnread: Fault[];
  /** Up to which row the rows are counted in a list, and the last one that holds anything. */
  countedTo: number;
  lastRow: number;
};

const rowsLookedAt = 30;

export const newSheet = (name: string | null, file: string): SheetDraft => ({
  name,
  file,
  looked: [],
  table: null,
  fault: null,
  above: null,
  lists: new Set(),
  rejects: [],
  strayRows: 0,
  rows: 0,
  unread: 0,
  firstUnread: [],
  countedTo: 0,
  lastRow: 0,
});

/** Takes a row above or of the headings. True once the search is over. */
export function lookAt(sheet: SheetDraft, row: number, cells: string[]): boolean {
  if (row > rowsLookedAt) return true;
  while (sheet.looked.length < row - 1) sheet.looked.push([]);
  sheet.looked[row - 1] = [...cells];
  return isHeadingRow(cells);
}

/** Ends the search. Answers the rows that were read with it but stand below the headings. */
export function settle(sheet: SheetDraft): { row: number; cells: string[] }[] {
  const header = findRegisterHeader({ name: sheet.name, rows: sheet.looked });
  if (!isHeader(header)) {
    sheet.fault = header;
    return [];
  }
  sheet.table = tableOf(header, sheet);
  sheet.countedTo = header.row + 1;
  sheet.lastRow = header.row + 1;
  return sheet.looked.map((cells, i) => ({ row: i + 1, cells })).slice(header.row + 1);
}

function tableOf(header: RegisterHeader, { name, looked }: SheetDraft): Table {
  const above = looked.slice(0, header.row);
  return {
    header,
    headings: looked[header.row]!,
    repeated: institutionColumns.flatMap((key) => header.columns[key] ?? []),
    title: readTitle(above),
    register: registerNamed(above.flat()) ?? registerNamed(name === null ? [] : [name]),
  };
}

/** Whether the headings stand once more, as on a second printed page. */
export function isHeadingAgain(table: Table, cells: string[]): boolean {
  const { number, symbol } = table.header.columns;
  return cells[number!] === table.headings[number!] && cells[symbol!] === table.headings[symbol!];
}

export function placeOf(sheet: SheetDraft, row?: number, column?: Column): Place {
  const index = column === undefined ? undefined : sheet.table?.header.columns[column];
  return {
    file: sheet.file,
    ...(sheet.name === null ? {} : { sheet: sheet.name }),
    ...(row === undefined ? {} : { row }),
    ...(index === undefined ? {} : { column: sheet.table!.headings[index]!.trim() }),
  };
}
