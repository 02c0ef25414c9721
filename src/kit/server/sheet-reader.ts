import type { Sheet } from '../pure/headings.ts';
import { unreadable } from './sheet-faults.ts';
import { Pace, type PaceOptions } from './sheet-pace.ts';
import { scanText } from './sheet-text.ts';
import type { SheetVisitor } from './sheet-visitor.ts';
import { scanWorkbook } from './sheet-workbook.ts';

export type { Sheet } from '../pure/headings.ts';
export type { SheetVisitor } from './sheet-visitor.ts';

export type SheetFile = { name: string; bytes: Uint8Array };

export type ScanOptions = PaceOptions & {
  /** Takes rows that stand out of order or twice, as no known program writes them; they are refused otherwise. */
  anyOrder?: boolean;
};

/**
 * Reads the tables of a file somebody chose: .xlsx, .xlsm, .csv, .tsv or .txt, told apart by their content.
 * Throws a `Refusal` that says why and what to do, or the reason of the signal.
 *
 * Rows come while the file is being unpacked, and only its end tells whether it is whole: do not act on them for
 * good before the promise resolves.
 */
export async function scanSheets(file: SheetFile, visitor: SheetVisitor, options: ScanOptions = {}): Promise<void> {
  let isEmpty = true;
  const noticed: SheetVisitor = {
    sheet: visitor.sheet.bind(visitor),
    row: (row, cells) => {
      isEmpty = false;
      visitor.row(row, cells);
    },
  };
  options.signal?.throwIfAborted();
  await scanByContent(file, noticed, options);
  if (isEmpty) throw unreadable('empty-file', { file: file.name });
}

/** The same with everything in memory at once. `rows[i]` is the row that Excel shows as `i + 1`. */
export async function readSheets(file: SheetFile): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  const sheet = (name: string | null, hidden: boolean) =>
    sheets.push({ name, rows: [], ...(hidden ? { hidden } : {}) });
  await scanSheets(file, { sheet, row: (row, cells) => put(sheets.at(-1)!.rows, row - 1, cells) }, { anyOrder: true });
  return sheets;
}

function put(rows: string[][], index: number, cells: string[]): void {
  const before = rows[index] ?? [];
  while (rows.length < index) rows.push([]);
  rows[index] = before.length === 0 ? cells : merged(before, cells);
}

const merged = (before: string[], cells: string[]): string[] =>
  (before.length > cells.length ? before : cells).map((_, i) => cells[i] || before[i] || '');

async function scanByContent({ name, bytes }: SheetFile, visitor: SheetVisitor, options: ScanOptions): Promise<void> {
  if (bytes.length === 0) throw unreadable('empty-file', { file: name });
  const pace = new Pace(options);
  if (startsWith(bytes, 'PK')) return scanWorkbook(bytes, name, visitor, { pace, anyOrder: options.anyOrder ?? false });
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw oldOffice(bytes, name);
  if (startsWith(bytes, '%PDF')) throw unreadable('unknown-kind', { file: name });
  if (isWebPage(bytes)) throw unreadable('html-as-sheet', { file: name });
  if (/\.xls[xmb]?$/i.test(name)) throw unreadable('not-a-workbook', { file: name });
  if (!/\.(csv|tsv|txt)$/i.test(name)) throw unreadable('unknown-kind', { file: name });
  return scanText(bytes, name, visitor, pace);
}

const startsWith = (bytes: Uint8Array, head: string): boolean =>
  Buffer.from(bytes.subarray(0, head.length)).toString('latin1') === head;

/** A protected .xlsx comes in the same envelope as an old .xls: only the names of its streams tell. */
function oldOffice(bytes: Uint8Array, file: string) {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isProtected = whole.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return unreadable(isProtected ? 'password-protected' : 'old-excel', { file });
}

function isWebPage(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').replaceAll('\0', '');
  return /^[^\w<]*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body|meta|style|table)\b/i.test(
    head,
  );
}
