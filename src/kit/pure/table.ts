import type { Figure } from './figure.ts';

/**
 * The one table that screen, CSV, XLSX and paper draw. All wording is resolved to one language;
 * numbers stay numbers and the kinds of nothing stay apart.
 */
export type Table = {
  id: string;
  title: string;
  /** Printed top right, such as （単位：か所）. */
  unit?: string;
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
