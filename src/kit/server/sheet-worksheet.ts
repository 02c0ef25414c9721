import { builtInFormat, type CellFormat, readFormat, writeSerialDay, writeSerialTime } from '../pure/excel-day.ts';
import { plainNumber } from '../pure/plain-number.ts';
import { unreadable } from './sheet-faults.ts';
import { mostCells, mostRows, withoutEmptyEnd } from './sheet-limits.ts';
import { attribute, scanXml } from './xml-scan.ts';

export type CellStyles = { formats: CellFormat[]; from1904: boolean };

type At = { file: string; sheet: string };

/** A cell while its XML goes by. */
type OpenCell = {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string | null;
  formula: boolean;
};

const reference = attribute('r');
const cellType = attribute('t');
const cellStyle = attribute('s');

export function readWorksheet(xml: string, shared: string[], styles: CellStyles, at: At): string[][] {
  const sheet = new Grid(at);
  let cell: OpenCell | null = null;
  let row = -1;
  let column = -1;
  let inValue = false;
  let inFurigana = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') [row, column] = [rowIndex(attributes, row), -1];
      else if (name === 'c') {
        column = columnIndex(reference(attributes), column);
        cell = openCell(row, column, attributes);
      } else if (cell === null) return;
      else if (name === 'v' || name === 't') [inValue, cell.value] = [true, cell.value ?? ''];
      else if (name === 'f') cell.formula = true;
      else if (name === 'rPh') inFurigana = true;
    },
    text: (part) => {
      if (cell && inValue && !inFurigana) cell.value += part;
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false;
      if (name === 'rPh') inFurigana = false;
      if (name !== 'c' || !cell) return;
      sheet.put(cell, writeCell(cell, shared, styles, at));
      cell = null;
    },
  });
  return withoutEmptyEnd(sheet.rows);
}

/** Rows of text that grow as cells come; empty cells that carry only a format do not count. */
class Grid {
  readonly rows: string[][] = [];
  private cells = 0;
  private readonly at: At;

  constructor(at: At) {
    this.at = at;
  }

  put(cell: OpenCell, text: string): void {
    if (text === '') return;
    if (cell.row >= mostRows) throw unreadable('too-many-rows', { ...this.at, row: cell.row + 1 });
    while (this.rows.length <= cell.row) this.rows.push([]);
    const row = this.rows[cell.row]!;
    this.cells += Math.max(0, cell.column + 1 - row.length);
    if (this.cells > mostCells) throw unreadable('too-many-rows', { ...this.at, row: cell.row + 1 });
    while (row.length <= cell.column) row.push('');
    row[cell.column] = text;
  }
}

function openCell(row: number, column: number, attributes: string): OpenCell {
  const type = cellType(attributes) ?? 'n';
  return { row, column, type, style: Number(cellStyle(attributes) ?? 0), value: null, formula: false };
}

const rowIndex = (attributes: string, before: number): number => {
  const written = Number(reference(attributes));
  return Number.isInteger(written) && written > 0 ? written - 1 : before + 1;
};

function columnIndex(cellReference: string | undefined, before: number): number {
  const letters = /^[A-Z]{1,3}/.exec(cellReference ?? '')?.[0];
  if (!letters) return before + 1;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function writeCell(cell: OpenCell, shared: string[], styles: CellStyles, at: At): string {
  const { type, value } = cell;
  if (value === null) {
    if (cell.formula) throw unreadable('formula-without-result', { ...at, row: cell.row + 1 });
    return '';
  }
  if (type === 's') return unescapeText(sharedText(shared, value, at));
  if (type === 'str' || type === 'inlineStr') return unescapeText(value);
  if (type === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
  if (type === 'd') return value.replace(/T00:00(:00)?(\.0+)?Z?$/, '').replace('T', ' ');
  return type === 'e' ? value : writeNumber(value, styles.formats[cell.style] ?? { kind: 'number' }, styles.from1904);
}

function sharedText(shared: string[], index: string, at: At): string {
  const text = shared[Number(index)];
  if (text === undefined) throw unreadable('damaged', at);
  return text;
}

function writeNumber(written: string, format: CellFormat, from1904: boolean): string {
  const value = Number(written);
  if (written.trim() === '' || !Number.isFinite(value)) return written;
  const plain = plainNumber(value);
  if (format.kind === 'day') return writeSerialDay(value, from1904) ?? plain;
  if (format.kind === 'time') return writeSerialTime(value) ?? plain;
  return format.kind === 'padded' && /^\d+$/.test(plain) ? plain.padStart(format.digits, '0') : plain;
}

/** Office writes signs that XML forbids as `_x000D_`. Excel's own line end in a cell is LF. */
const unescapeText = (text: string): string =>
  text
    .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');

const formatId = attribute('numFmtId');
const formatCode = attribute('formatCode');

/** The number format of each cell style, in the order cells refer to them. */
export function readStyles(xml: string): CellFormat[] {
  const own = new Map<number, CellFormat>();
  const formats: CellFormat[] = [];
  let inCellStyles = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(formatId(attributes)), readFormat(formatCode(attributes) ?? ''));
      if (name === 'cellXfs') inCellStyles = true;
      if (name !== 'xf' || !inCellStyles) return;
      const id = Number(formatId(attributes) ?? 0);
      formats.push(own.get(id) ?? builtInFormat(id));
    },
    text: () => {},
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return formats;
}
