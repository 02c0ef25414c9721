import { parseDay } from '../pure/day.ts';
import { type Fault, Refusal } from '../pure/fault.ts';
import { guardFormula } from '../pure/formula-guard.ts';
import { plainNumber } from '../pure/plain-number.ts';
import {
  asOfDay,
  bareUnit,
  type Cell,
  type Column,
  cellState,
  fullHeading,
  noteCallers,
  type Row,
  statedColumns,
  type Table,
  writeAsOf,
} from '../pure/table.ts';
import type { Lang } from '../pure/wording.ts';
import { cp932Form, encodeCp932, notInCp932 } from './cp932.ts';
import { fileWords } from './table-words.ts';

export type CsvOptions = { lang: Lang; charset: 'utf-8' | 'cp932' };

/**
 * A table as CSV: 表題, 単位, 基準日 and 注意; an empty row; the keys of the columns and their headings; the rows and
 * totals; an empty row; 注 and 出典. Figures are plain digits; a kind of nothing is an empty cell with its 状態 beside it.
 */
export function tableToCsv(table: Table, options: CsvOptions): Uint8Array {
  const lines = [
    ...headLines(table, options.lang),
    [],
    ...bodyLines(table, options.lang),
    [],
    ...tailLines(table, options.lang),
  ];
  if (options.charset === 'utf-8') return new TextEncoder().encode(`\uFEFF${write(lines)}`);
  refuseUnknownLetters(lines, table, options.lang);
  return encodeCp932(write(lines.map((cells) => cells.map(cp932Form))));
}

const write = (lines: string[][]): string => lines.map((cells) => `${cells.map(quote).join(',')}\r\n`).join('');

const quote = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function headLines(table: Table, lang: Lang): string[][] {
  const words = fileWords[lang];
  const day = asOfDay(table);
  return [
    [words.title, table.title],
    ...(table.unit ? [[words.unit, bareUnit(table.unit)]] : []),
    [words.asOf, ...(day ? [day] : []), writeAsOf(table, lang)],
    ...table.caveats.map((caveat) => [words.caution, caveat]),
  ].map((cells) => cells.map(guardFormula));
}

function tailLines(table: Table, lang: Lang): string[][] {
  const words = fileWords[lang];
  const notes = table.footnotes.map((note, i) => {
    const callers = noteCallers(table, i + 1);
    return [words.note(i + 1), note, ...(callers.length > 0 ? [words.callers(callers)] : [])];
  });
  return [...notes, ...table.sources.map((source) => [words.source, source])].map((cells) => cells.map(guardFormula));
}

function bodyLines(table: Table, lang: Lang): string[][] {
  const stated = statedColumns(table);
  const perColumn = (write: (column: Column, index: number) => string[]) =>
    table.columns.flatMap(write).map(guardFormula);
  const keys = perColumn(({ key }, i) => (stated[i] ? [key, `${key}_state`] : [key]));
  const headings = perColumn((column, i) => {
    const heading = fullHeading(column) + (column.unit ? fileWords[lang].inHeading(column.unit) : '');
    return stated[i] ? [heading, fileWords[lang].stateOf(heading)] : [heading];
  });
  const rows: Row[] = table.totals ? [...table.rows, table.totals] : table.rows;
  return [keys, headings, ...rows.map((row) => rowCells(row, table.columns, stated))];
}

const rowCells = (row: Row, columns: Column[], stated: boolean[]): string[] =>
  columns.flatMap((column, i) => {
    const cell = row.cells[i];
    const text = cell ? cellText(cell, column) : '';
    return stated[i] ? [text, cellState(cell)] : [text];
  });

function cellText(cell: Cell, column: Column): string {
  if ('figure' in cell) return cell.figure.state === 'ok' ? plainNumber(cell.figure.value) : '';
  return guardFormula((column.kind === 'day' && parseDay(cell.text)) || cell.text);
}

function refuseUnknownLetters(lines: string[][], table: Table, lang: Lang): void {
  const body = headLines(table, lang).length + 1;
  const columns = bodyLines(table, lang)[1] ?? [];
  const inBody = (row: number) => row >= body && row < lines.length - tailLines(table, lang).length - 1;
  const faults = lines.flatMap((cells, row) =>
    cells.flatMap((text, i) => unknownLetters(text, row + 1, inBody(row) ? columns[i] : undefined)),
  );
  if (faults.length > 0) throw new Refusal(faults);
}

function unknownLetters(text: string, row: number, column: string | undefined): Fault[] {
  const letters = notInCp932(text).map((l) => `「${l}」（U+${l.codePointAt(0)!.toString(16).toUpperCase()}）`);
  if (letters.length === 0) return [];
  const message = {
    ja: `${letters.join('')}はShift_JIS（CP932）では書けません。UTF-8のCSVかExcelで出してください。`,
    en: `Shift_JIS (CP932) has no ${letters.join(', ')}. Take the file as UTF-8 CSV or as a workbook.`,
  };
  return [{ code: 'not-in-cp932', message, at: { row, column }, found: text }];
}
