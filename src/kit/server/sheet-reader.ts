import type { Sheet } from '../pure/headings.ts';
import { unreadable } from './sheet-faults.ts';
import { decodeText, readTextSheet } from './sheet-text.ts';
import { readWorkbook } from './sheet-workbook.ts';

export type { Sheet } from '../pure/headings.ts';

export type SheetFile = { name: string; bytes: Uint8Array };

/**
 * The tables of a file somebody chose: .xlsx, .xlsm, .csv, .tsv or .txt, told apart by their content.
 * Throws a `Refusal` that says why and what to do.
 */
export async function readSheets(file: SheetFile): Promise<Sheet[]> {
  const sheets = await readByContent(file);
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw unreadable('empty-file', { file: file.name });
  return sheets;
}

async function readByContent({ name, bytes }: SheetFile): Promise<Sheet[]> {
  if (bytes.length === 0) throw unreadable('empty-file', { file: name });
  if (startsWith(bytes, 'PK')) return readWorkbook(bytes, name);
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw oldOffice(bytes, name);
  if (startsWith(bytes, '%PDF')) throw unreadable('unknown-kind', { file: name });
  if (isWebPage(bytes)) throw unreadable('html-as-sheet', { file: name });
  if (/\.xls[xmb]?$/i.test(name)) throw unreadable('not-a-workbook', { file: name });
  if (!/\.(csv|tsv|txt)$/i.test(name)) throw unreadable('unknown-kind', { file: name });
  return [readTextSheet(decodeText(bytes, name), name)];
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
