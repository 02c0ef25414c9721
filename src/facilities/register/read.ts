import type { RegisterList } from './model.ts';
import { oneLine } from './reading/columns.ts';
import { finish } from './reading/lists.ts';
import { readRow } from './reading/rows.ts';
import { lookAt, newSheet, type SheetDraft, settle } from './reading/sheet.ts';
import { newReading, type Reading, type RegisterOptions } from './reading/state.ts';

export type { RegisterOptions } from './reading/state.ts';

/** Takes a register sheet by sheet and row by row; `end` answers what it says of each prefecture, or throws a `Refusal`. */
export type RegisterReader = {
  /** The sheet the next rows stand in; null in files without sheets. */
  sheet(name: string | null, hidden: boolean): void;
  /** A row with the number Excel shows. */
  row(row: number, cells: string[]): void;
  end(): RegisterList[];
};

export function registerReader(file: string, options: RegisterOptions): RegisterReader {
  const reading = newReading(file, options);
  let sheet: SheetDraft | null = null;
  const endSheet = () => {
    if (sheet && isOpen(sheet)) settleAndRead(reading, sheet);
  };
  return {
    sheet: (name, hidden) => {
      endSheet();
      const shown = name === null ? null : oneLine(name);
      sheet = hidden ? null : newSheet(shown, file);
      if (sheet) reading.sheets.push(sheet);
      else reading.hidden.push(shown ?? '');
    },
    row: (row, cells) => {
      if (sheet) takeRow(reading, sheet, row, cells);
    },
    end: () => {
      endSheet();
      return finish(reading);
    },
  };
}

const isOpen = ({ table, fault }: SheetDraft): boolean => table === null && fault === null;

function takeRow(reading: Reading, sheet: SheetDraft, row: number, cells: string[]): void {
  if (isOpen(sheet)) {
    const over = lookAt(sheet, row, cells);
    if (!over) return;
    settleAndRead(reading, sheet);
    if (sheet.looked.length >= row) return;
  }
  if (sheet.table) readRow(reading, { sheet, table: sheet.table, row, cells });
}

function settleAndRead(reading: Reading, sheet: SheetDraft): void {
  for (const { row, cells } of settle(sheet))
    if (sheet.table) readRow(reading, { sheet, table: sheet.table, row, cells });
}
