import Papa from 'papaparse';
import { unguardFormula } from '../pure/formula-guard.ts';
import type { Sheet } from '../pure/headings.ts';
import { unreadable } from './sheet-faults.ts';
import { mostRows, withoutEmptyEnd } from './sheet-limits.ts';

/** Text as UTF-8 (with or without BOM), UTF-16 (with BOM) or CP932: the first that decodes without a single fault. */
export function decodeText(bytes: Uint8Array, file: string): string {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const charsets = marked ? [marked] : ['utf-8', 'shift_jis'];
  for (const charset of charsets) {
    const text = decodeStrictly(bytes, charset);
    if (text !== null && !text.includes('\0')) return withoutEndMark(text);
  }
  const read = charsets.map((charset) => new TextDecoder(charset).decode(bytes));
  throw unreadable('unknown-letters', { file, row: Math.max(...read.map(firstUnreadRow)) });
}

function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Old systems end a file with Ctrl+Z, which ICU reads as U+001C in Shift_JIS. */
function withoutEndMark(text: string): string {
  return ['\u001a', '\u001c'].includes(text.at(-1) ?? '') ? text.slice(0, -1) : text;
}

function firstUnreadRow(text: string): number {
  const before = text.slice(0, text.search(/[\uFFFD\0]/));
  return before.split('\n').length;
}

export function readTextSheet(text: string, file: string): Sheet {
  const delimiter = /\.tsv$/i.test(file) ? '\t' : delimiterOf(text);
  // One kind of line end: a lone LF in a CRLF file would otherwise join two rows into one cell.
  const lines = text.replace(/\r\n?/g, '\n');
  const parsed = Papa.parse<string[]>(lines, { delimiter, newline: '\n', quoteChar: '"' });
  const fault = parsed.errors.find((error) => error.type === 'Quotes');
  if (fault) throw unreadable('open-quote', { file, row: (fault.row ?? 0) + 1 }, lineOf(parsed.data[fault.row ?? 0]));
  const rows = withoutEmptyEnd(parsed.data.map((cells) => (cells.length === 1 && cells[0] === '' ? [] : cells)));
  if (rows.length > mostRows) throw unreadable('too-many-rows', { file, row: mostRows + 1 });
  return { name: null, rows: rows.map((cells) => cells.map(unguardFormula)) };
}

const lineOf = (cells: string[] | undefined): string => (cells ?? []).join(',').slice(0, 80);

/** Tabs where the first lines have tabs and no commas between them; otherwise commas. */
function delimiterOf(text: string): string {
  const head = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n?|\n/, 10);
  const lines = head.filter((line) => line !== '');
  const having = (sign: string) => lines.filter((line) => line.includes(sign)).length;
  return having('\t') > having(',') ? '\t' : ',';
}
