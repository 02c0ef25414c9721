import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Realm } from '../accounts/model.ts';
import { type Fault, Refusal, refuse } from '../kit/pure/fault.ts';
import { findHeader, type Header, isFault, rowsUnder, type Sheet, type Wanted } from '../kit/pure/headings.ts';
import type { Wording } from '../kit/pure/wording.ts';
import { readSheets } from '../kit/server/sheet-reader.ts';

/** A file somebody chose, with the hash figures are traced to. */
export type ImportFile = { name: string; bytes: Uint8Array; sha256: string };

/** What an import did. Rows that could not be read are listed; everything else was saved in one transaction. */
export type ImportReport = {
  realms: Realm[];
  /** Rows that changed something, and rows that said what was known already. */
  changed: number;
  unchanged: number;
  rejects: Fault[];
  notices: Wording[];
};

export async function openFile(path: string): Promise<ImportFile> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw refuse(
      'file-not-readable',
      {
        ja: `ファイルを開けません（${error.code ?? error.message}）。場所と名前を確かめてください。`,
        en: `The file cannot be opened (${error.code ?? error.message}). Check its folder and name.`,
      },
      { file: path },
    );
  });
  return { name: basename(path), bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

export type TableFile<Key extends string> = { sheet: Sheet; header: Header<Key> };

const sheetsRead = new WeakMap<ImportFile, Promise<Sheet[]>>();

/** A file is tried as several tables, and read once. */
function sheetsOf(file: ImportFile): Promise<Sheet[]> {
  const sheets = sheetsRead.get(file) ?? readSheets(file);
  sheetsRead.set(file, sheets);
  return sheets;
}

/** The sheet of a file whose headings fit best. Refuses with what is missing where none does. */
export async function openTable<Key extends string>(
  file: ImportFile,
  wanted: Wanted<Key>[],
  required: Key[],
): Promise<TableFile<Key>> {
  const visible = (await sheetsOf(file)).filter((sheet) => !sheet.hidden);
  const read = visible.map((sheet) => ({ sheet, header: findHeader(sheet, wanted, required) }));
  const fitting = read.flatMap(({ sheet, header }) => (isFault(header) ? [] : [{ sheet, header }]));
  const columns = (table: TableFile<Key>) => Object.keys(table.header.columns).length;
  if (fitting.length > 0) return fitting.reduce((best, table) => (columns(table) > columns(best) ? table : best));
  if (visible.length === 0) throw noRows(file);
  const faults = read.flatMap(({ header }) => (isFault(header) ? [header] : []));
  throw new Refusal(faults.map((fault) => ({ ...fault, at: { file: file.name, ...fault.at } })));
}

/** A file that has nothing to read. */
export const noRows = (file: ImportFile): Refusal =>
  refuse(
    'no-rows',
    {
      ja: '見出しの下に行がありません。行を加えて、もう一度選んでください。',
      en: 'There are no rows under the headings. Add them and choose the file again.',
    },
    { file: file.name },
  );

/** Two columns that say the same: which one is meant is left open. */
export const doubledHeading = (headings: string[]): Fault => ({
  code: 'doubled-heading',
  message: {
    ja: `見出し${headings.map((h) => `「${h}」`).join('と')}は同じものを表します。使わない列を消すか見出しを変えて、もう一度選んでください。`,
    en: `The headings ${headings.map((h) => `"${h}"`).join(' and ')} name the same thing. Remove or rename the column that is not meant and choose the file again.`,
  },
  at: { column: headings.at(-1)! },
  found: headings.at(-1)!,
});

export const columnsLeft = (headings: string[]): Wording[] =>
  headings.length === 0
    ? []
    : [
        {
          ja: `使わなかった列があります（${headings.join('、')}）。`,
          en: `These columns were not used: ${headings.join(', ')}.`,
        },
      ];

/** Rows under the headings that hold anything, cells trimmed and on one line, with the number Excel shows. */
export function dataRows({ sheet, header }: TableFile<string>): { row: number; cells: string[] }[] {
  return rowsUnder(sheet, header).map(({ row, cells }) => ({
    row,
    cells: cells.map((cell) => cell.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim()),
  }));
}
