import Papa from 'papaparse';
import { unguardFormula } from '../pure/formula-guard.ts';
import { unreadable } from './sheet-faults.ts';
import { mostRowLetters, mostRows } from './sheet-limits.ts';
import type { SheetVisitor } from './sheet-visitor.ts';

/** The rows of a text that comes piece by piece, with LF as its line end. Empty rows wait for one that is not. */
export class TextRows {
  private readonly parser: Papa.Parser;
  private readonly file: string;
  private readonly visitor: SheetVisitor;
  private held = '';
  private wanted = 0;
  private row = 0;
  private empty: string[][] = [];

  constructor(delimiter: string, file: string, visitor: SheetVisitor) {
    this.parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' });
    this.file = file;
    this.visitor = visitor;
  }

  /** A row that breaks off waits until there is twice as much, so that nothing is read over and over. */
  write(text: string): void {
    this.held += text;
    if (this.held.length < this.wanted) return;
    const { data, errors, meta } = this.parse(true);
    this.give(
      data,
      errors.filter(({ row }) => row !== data.length),
    );
    this.held = this.held.slice(meta.cursor);
    this.wanted = Math.min(this.held.length * 2, mostRowLetters);
    if (this.held.length > mostRowLetters) throw this.openQuote(this.row + 1, this.held);
  }

  end(): void {
    const { data, errors } = this.parse(false);
    this.give(data, errors);
  }

  private parse(leaveLastRow: boolean): Papa.ParseResult<string[]> {
    return this.parser.parse(this.held, 0, leaveLastRow);
  }

  private give(data: string[][], errors: Papa.ParseError[]): void {
    const fault = errors.find((error) => error.type === 'Quotes');
    if (fault) throw this.openQuote(this.row + (fault.row ?? 0) + 1, (data[fault.row ?? 0] ?? []).join(','));
    for (const cells of data) this.giveRow(cells.map(unguardFormula));
  }

  private giveRow(cells: string[]): void {
    this.row += 1;
    if (cells.some((cell) => cell !== '')) this.giveWritten(cells);
    else if (this.row <= mostRows) this.empty.push(cells.length === 1 ? [] : cells);
  }

  private giveWritten(cells: string[]): void {
    if (this.row > mostRows) throw unreadable('too-many-rows', { file: this.file, row: mostRows + 1 });
    const first = this.row - this.empty.length;
    this.empty.forEach((before, i) => {
      this.visitor.row(first + i, before);
    });
    this.empty = [];
    this.visitor.row(this.row, cells);
  }

  private openQuote(row: number, line: string) {
    return unreadable('open-quote', { file: this.file, row }, line.slice(0, 80));
  }
}

/** Tabs where the first lines have tabs and no commas between them; otherwise commas. */
export function delimiterOf(text: string): string {
  const head = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n?|\n/, 10);
  const lines = head.filter((line) => line !== '');
  const having = (sign: string) => lines.filter((line) => line.includes(sign)).length;
  return having('\t') > having(',') ? '\t' : ',';
}
