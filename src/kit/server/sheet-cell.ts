import { type CellFormat, writeSerialDay, writeSerialTime } from '../pure/excel-day.ts';
import { plainNumber } from '../pure/plain-number.ts';
import { unreadable } from './sheet-faults.ts';
import { unescapeText } from './sheet-shared.ts';
import type { CellStyles } from './sheet-styles.ts';
import type { XmlAttributes, XmlText } from './xml-bytes.ts';

type At = { file: string; sheet: string };

/** What the cells of a worksheet point to, and where they stand. */
export type CellMeaning = { at: At; shared: string[]; styles: CellStyles };

/** A cell while its XML goes by. A value of a few digits stays a number: most point to a shared text. */
export class Cell {
  column = 0;
  type = 'n';
  style = 0;
  hasValue = false;
  hasFormula = false;
  number = -1;
  private text = '';

  open(attributes: XmlAttributes, column: number): void {
    this.column = column;
    this.type = attributes.string('t') ?? 'n';
    this.style = attributes.find('s')?.wholeNumber() ?? 0;
    this.hasValue = false;
    this.hasFormula = false;
    this.number = -1;
    this.text = '';
  }

  add(part: XmlText): void {
    if (this.number < 0 && this.text === '') {
      this.number = part.wholeNumber();
      if (this.number >= 0) return;
    }
    this.text = this.value() + part.string();
    this.number = -1;
  }

  value(): string {
    return this.number >= 0 ? String(this.number) : this.text;
  }
}

export function writeCell(cell: Cell, { shared, styles, at }: CellMeaning, row: number): string {
  const { type, number } = cell;
  if (!cell.hasValue) {
    if (cell.hasFormula) throw unreadable('formula-without-result', { ...at, row });
    return '';
  }
  if (type === 's' && number >= 0) return sharedText(shared, number, at);
  if (type === 'n' && number >= 0 && formatOf(cell, styles).kind === 'number') return String(number);
  const value = cell.value();
  if (type === 's') return value === '' ? '' : sharedText(shared, Number(value), at);
  if (type === 'str' || type === 'inlineStr') return unescapeText(value);
  if (type === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
  if (type === 'd') return value.replace(/T00:00(:00)?(\.0+)?Z?$/, '').replace('T', ' ');
  return type === 'e' ? value : writeNumber(value, formatOf(cell, styles), styles.from1904);
}

const plainFormat: CellFormat = { kind: 'number' };

const formatOf = ({ style }: Cell, { formats }: CellStyles): CellFormat => formats[style] ?? plainFormat;

function sharedText(shared: string[], index: number, at: At): string {
  const text = shared[index];
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
