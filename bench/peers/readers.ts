import { Readable } from 'node:stream';
import { scanSheets } from '../../src/kit/server/sheet-reader.ts';
import { country } from '../ground/country.ts';
import type { RegisterFile } from '../ground/workbook.ts';

/** Takes the cells of a row as text. */
export type TakeRow = (cells: readonly string[]) => void;

/**
 * Something that reads a workbook. `same` says what must be as with the others: the cells, only their number where a
 * reader is known to spoil some, or nothing where it has its own answer and never calls `take`.
 */
export type Reader = {
  name: string;
  same: 'cells' | 'count' | 'nothing';
  read(file: RegisterFile, take: TakeRow): Promise<void>;
};

/** What is held to the aims. */
export const ours: Reader[] = [
  {
    name: 'scanSheets()',
    same: 'cells',
    read: (file, take) => scanSheets(file, { sheet: () => {}, row: (_, cells) => take(cells) }),
  },
  { name: 'readLists(), reading and checking', same: 'nothing', read: readAndCheck },
];

/** As the product reads a register before it compares it with anything: filings, faults, places, unknown symbols. */
async function readAndCheck(file: RegisterFile): Promise<void> {
  const { readLists } = await import('../../src/facilities/register/import.ts');
  const reading = await readLists({ ...file, sha256: '' }, {}, await country());
  const read = reading.lists.reduce((n, list) => n + list.institutions.length, 0);
  if (read === 0) throw new Error('no institution was read');
}

/** Each is loaded when it reads, so that a process that measures memory holds only one. */
export const peers: Reader[] = [
  { name: 'hucre, streamXlsxRows', same: 'cells', read: hucre },
  { name: 'exceljs, streaming (spoils letters)', same: 'count', read: streamingExceljs },
  { name: 'exceljs, xlsx.load', same: 'cells', read: exceljs },
  { name: 'SheetJS (xlsx), dense', same: 'cells', read: sheetjs },
  { name: 'read-excel-file, readSheet', same: 'cells', read: readExcelFile },
];

/** Loads the file and does nothing with it: what Node itself needs. */
export const nothing: Reader = {
  name: 'Node with the file and no reader',
  same: 'nothing',
  read: async () => {},
};

async function hucre({ bytes }: RegisterFile, take: TakeRow): Promise<void> {
  const { streamXlsxRows } = await import('hucre/xlsx');
  for await (const { values } of streamXlsxRows(bytes)) take(values.map(textOf));
}

/** It decodes each chunk by itself: a letter of three bytes that lies across two of them comes out as `\uFFFD`. */
async function streamingExceljs({ bytes }: RegisterFile, take: TakeRow): Promise<void> {
  const { default: ExcelJS } = await import('exceljs');
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([bytes]), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'ignore',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  for await (const sheet of reader) for await (const row of sheet) take(Array.from(row.values as unknown[], textOf));
}

async function exceljs({ bytes }: RegisterFile, take: TakeRow): Promise<void> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  workbook.eachSheet((sheet) => sheet.eachRow((row) => take(Array.from(row.values as unknown[], textOf))));
}

/** Its own cells, taken straight: its way to rows of values takes half as long again. */
async function sheetjs({ bytes }: RegisterFile, take: TakeRow): Promise<void> {
  const { read } = await import('xlsx');
  const options = { type: 'buffer', dense: true, cellFormula: false, cellHTML: false, cellText: false } as const;
  const { SheetNames, Sheets } = read(bytes, options);
  for (const name of SheetNames) {
    const rows = Sheets[name] as unknown as ({ v?: unknown } | undefined)[][];
    for (const row of rows) take(Array.from(row ?? [], (cell) => textOf(cell?.v)));
  }
}

async function readExcelFile({ bytes }: RegisterFile, take: TakeRow): Promise<void> {
  const { readSheet } = await import('read-excel-file/node');
  const rows = await readSheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { trim: false });
  for (const row of rows) take(row.map(textOf));
}

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
