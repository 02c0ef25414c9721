import { Cell, type CellMeaning, writeCell } from './sheet-cell.ts';
import { unreadable } from './sheet-faults.ts';
import { mostCells, mostRows } from './sheet-limits.ts';
import { NotXml, type XmlAttributes, type XmlText } from './xml-bytes.ts';
import type { XmlVisitor } from './xml-scan.ts';

/** A worksheet's cells and who wants its rows. */
export type Worksheet = CellMeaning & { anyOrder: boolean; row(row: number, cells: string[]): void };

/** Call `end` behind the last piece: it gives the last row. */
export function worksheetVisitor(sheet: Worksheet): { visitor: XmlVisitor; end(): void } {
  const rows = new Rows(sheet);
  const cell = new Cell();
  let isOpen = false;
  let inValue = false;
  let inFurigana = false;
  const visitor: XmlVisitor = {
    open: (name, attributes) => {
      if (name === 'c') {
        isOpen = true;
        cell.open(attributes, rows.nextColumn(attributes));
      } else if (name === 'v' || name === 't') {
        inValue = isOpen;
        if (isOpen) cell.hasValue = true;
      } else if (name === 'row') rows.open(attributes);
      else if (name === 'f') cell.hasFormula = true;
      else if (name === 'rPh') inFurigana = isOpen;
    },
    text: (part) => {
      if (inValue && !inFurigana) cell.add(part);
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'rPh') inFurigana = false;
      else if (name === 'c' && isOpen) {
        isOpen = false;
        rows.put(cell.column, writeCell(cell, sheet, rows.row));
      }
    },
  };
  return { visitor, end: () => rows.give() };
}

/** The row that is being read; empty cells that carry only a format do not count. */
class Rows {
  /** As Excel shows it. */
  row = 0;
  private readonly sheet: Worksheet;
  private cells: string[] = [];
  private column = -1;
  private count = 0;
  private given = 0;

  constructor(sheet: Worksheet) {
    this.sheet = sheet;
  }

  open(attributes: XmlAttributes): void {
    this.give();
    this.row = rowNumber(attributes.find('r')) || this.row + 1;
    this.column = -1;
  }

  nextColumn(attributes: XmlAttributes): number {
    this.column = columnIndex(attributes.find('r'), this.column);
    return this.column;
  }

  put(column: number, text: string): void {
    if (text === '') return;
    const { cells, row } = this;
    if (row === 0) throw new NotXml('a cell outside a row');
    if (row > mostRows) throw unreadable('too-many-rows', { ...this.sheet.at, row });
    this.count += Math.max(0, column + 1 - cells.length);
    if (this.count > mostCells) throw unreadable('too-many-rows', { ...this.sheet.at, row });
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }

  give(): void {
    if (this.cells.length === 0) return;
    const { row, cells, sheet } = this;
    if (row <= this.given && !sheet.anyOrder) throw unreadable('damaged', { ...sheet.at, row });
    this.given = row;
    this.cells = [];
    sheet.row(row, cells);
  }
}

function rowNumber(reference: XmlText | null): number {
  const written = reference?.wholeNumber() ?? 0;
  if (!reference || written >= 0) return written;
  const spelled = Number(reference.string());
  return Number.isInteger(spelled) && spelled > 0 ? spelled : 0;
}

function columnIndex(reference: XmlText | null, before: number): number {
  if (!reference) return before + 1;
  const { bytes, from, to } = reference;
  let column = 0;
  for (let at = from; at < to && at < from + 3; at += 1) {
    const letter = bytes[at]! - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? before + 1 : column - 1;
}
