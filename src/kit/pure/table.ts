import { type Day, dayOf, parseDay } from './day.ts';
import type { Figure, Nothing } from './figure.ts';
import type { Lang } from './wording.ts';

/**
 * The one table that screen, CSV, XLSX and paper draw. All wording is resolved to one language;
 * numbers stay numbers and the kinds of nothing stay apart.
 */
export type Table = {
  id: string;
  title: string;
  /** Printed top right: か所, 単位：か所 or （単位：か所）. */
  unit?: string;
  /** The day as written in the table's language, or what a source prints in its place. */
  asOf: string;
  columns: Column[];
  rows: Row[];
  /** Sums under the rows, one cell per column. */
  totals?: Row;
  /** 注1, 注2 …: cells refer to them by number. */
  footnotes: string[];
  /** Warnings that travel with the data into every file, never dropped. */
  caveats: string[];
  sources: string[];
};

export type Column = {
  id: string;
  heading: string;
  /** Machine-readable name of the column, one word, stable across languages: the head of sheet データ and of CSV. */
  key: string;
  kind: 'text' | 'code' | 'number' | 'day';
  unit?: string;
  /** Columns that share a group stand under one spanning heading. */
  group?: string;
  footnote?: number;
};

export type Row = { id: string; cells: Cell[]; level?: 'subtotal' };

export type Cell =
  | { text: string; footnote?: number; mark?: Mark }
  | { figure: Figure; footnote?: number; mark?: Mark };

/** `blank`: a rule is broken here, the zone has none. */
export type Mark = 'blank';

/** What 状態 says of a cell in files: a kind of nothing, `blank` where a rule is broken, `ok`. */
export type CellState = 'ok' | 'blank' | Nothing;

export function cellState(cell: Cell | undefined): CellState {
  if (cell && 'figure' in cell && cell.figure.state !== 'ok') return cell.figure.state;
  return cell?.mark ?? 'ok';
}

/** Which columns have a cell that is not simply `ok`: these get a 状態 column in files. */
export function statedColumns(table: Table): boolean[] {
  const rows = table.totals ? [...table.rows, table.totals] : table.rows;
  return table.columns.map((_, i) => rows.some((row) => cellState(row.cells[i]) !== 'ok'));
}

/** A heading that stands for itself, without the spanning one above it. */
export const fullHeading = (column: Column): string =>
  column.group ? `${column.group} ${column.heading}` : column.heading;

/** The unit alone: か所 out of （単位：か所）. */
export function bareUnit(unit: string): string {
  const inside = /^[（(]?\s*(?:単位|units?)\s*[：:]\s*(.*?)\s*[）)]?$/i.exec(unit.trim());
  return inside ? inside[1]! : unit;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The as-of day, or null where what is printed is no single day. */
export function asOfDay(table: Table): Day | null {
  const english = /^(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})$/.exec(table.asOf);
  if (!english) return parseDay(table.asOf);
  return dayOf(Number(english[3]), months.indexOf(english[2]!) + 1, Number(english[1]));
}

/** The as-of day with the western year beside the Japanese one: 令和8年（2026年）11月1日. */
export function writeAsOf(table: Table, lang: Lang): string {
  const day = asOfDay(table);
  if (lang === 'en' || !day || !/^\D/.test(table.asOf)) return table.asOf;
  return table.asOf.replace('年', `年（${day.slice(0, 4)}年）`);
}

/** Where notes are called: the headings and cells that carry each number. */
export function noteCallers(table: Table, note: number): string[] {
  const heads = table.columns.filter((column) => column.footnote === note).map(fullHeading);
  const rows = table.totals ? [...table.rows, table.totals] : table.rows;
  const cells = rows.flatMap((row) =>
    row.cells.flatMap((cell, i) => (cell.footnote === note ? [cellName(table, row, i)] : [])),
  );
  return [...heads, ...cells];
}

function cellName(table: Table, row: Row, index: number): string {
  const first = row.cells[0];
  const name = first && 'text' in first ? first.text : row.id;
  return index === 0 ? name : `${name} ${fullHeading(table.columns[index]!)}`;
}
