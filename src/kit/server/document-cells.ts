import { parseDay, writeDay } from '../pure/day.ts';
import { type Figure, printedNothing } from '../pure/figure.ts';
import type { HeadCell, PrintedCell, PrintedRow } from '../pure/printed-table.ts';
import { type Cell, type Column, cellState, type Row, type Table } from '../pure/table.ts';
import { textWidth } from '../pure/text-width.ts';
import type { Lang } from '../pure/wording.ts';
import { boldWidth, plainWidth } from './document-measure.ts';
import { type PaperLayout, paperLayout } from './paper-layout.ts';
import { fileWords, signMeanings } from './table-words.ts';

/** A table in words, as DOCX, PDF and PPTX print it. */
export type PrintedTable = {
  title: string;
  unit: string;
  head: HeadCell[][];
  rows: PrintedRow[];
  kinds: Column['kind'][];
  /** In half-width letters, with room around them: what each column would like, and what it cannot do without. */
  widths: { liked: number; least: number }[];
  /** What the signs in it mean. */
  signs: string[];
};

export type { HeadCell, PrintedCell, PrintedRow };

export function printTable(table: Table, lang: Lang): PrintedTable {
  const layout = paperLayout(table, lang);
  const decimals = table.columns.map((_, i) => decimalsIn(table, i));
  const rows = table.totals ? [...table.rows, table.totals] : table.rows;
  const states = new Set(rows.flatMap((row) => row.cells.map(cellState)));
  const print = (row: Row) =>
    table.columns.map((column, i) => printCell(row.cells[i], { column, decimals: decimals[i]!, lang }));
  return {
    title: table.title,
    unit: table.unit ?? '',
    head: headRows(table.columns, layout, lang),
    rows: rows.map((row) => ({ cells: print(row), look: row === table.totals ? 'total' : (row.level ?? 'plain') })),
    kinds: table.columns.map((column) => column.kind),
    widths: table.columns.map((column, i) => columnWidths(rows.map(print), column, i, layout)),
    signs: signMeanings(states, lang),
  };
}

/** A raised 注1 is set smaller than what it stands behind. */
const noteLetters = 2.5;
const padding = 2.1;
const longestText = 96;
const leastText = 16;

/** What cannot be broken: a Latin word; a line of a heading in kanji, which is broken where its words end. */
const longestWord = (text: string): number => Math.max(...text.split(/\s+/).map(boldWidth));
const longestLatin = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/[\p{Script=Latin}\p{Nd}'’.,/()-]+/gu)].map(([word]) => plainWidth(word)));

/** Numbers are never broken; texts give way down to a few words. */
function columnWidths(rows: PrintedCell[][], column: Column, index: number, { headings, widths }: PaperLayout) {
  const note = column.footnote ? noteLetters : 0;
  const head = Math.max(...headings[index]!.map(boldWidth)) + note;
  const word = Math.max(...headings[index]!.map(longestWord)) + note;
  const cells = rows.map((row) => row[index]!);
  const content = Math.max(
    0,
    ...cells.map(({ before, text, after }) => plainWidth(before) + plainWidth(text) + textWidth(after)),
  );
  if (column.kind === 'text') {
    const liked = Math.max(head, Math.min(longestText, content)) + padding;
    const least = Math.max(leastText, word + padding, ...cells.map(({ text }) => longestLatin(text) + padding));
    return { liked, least: Math.min(liked, least) };
  }
  const liked = Math.max(widths[index]!, word + padding);
  return { liked, least: Math.min(liked, Math.max(word, content + 1) + padding) };
}

function headRows(columns: Column[], { grouped, headings }: PaperLayout, lang: Lang): HeadCell[][] {
  const note = ({ footnote }: Column) => (footnote ? fileWords[lang].note(footnote) : '');
  const cells = columns.map((column, i) => ({
    lines: headings[i]!,
    note: note(column),
    column: i,
    columns: 1,
    rows: grouped && !column.group ? 2 : 1,
  }));
  if (!grouped) return [cells];
  const upper = columns.flatMap((column, i) => {
    if (!column.group) return [cells[i]!];
    if (columns[i - 1]?.group === column.group) return [];
    return [{ lines: [column.group], note: '', column: i, columns: groupLength(columns, i), rows: 1 }];
  });
  return [upper, cells.filter((_, i) => columns[i]!.group)];
}

function groupLength(columns: Column[], from: number): number {
  const end = columns.findIndex((column, i) => i > from && column.group !== columns[from]!.group);
  return (end < 0 ? columns.length : end) - from;
}

type CellContext = { column: Column; decimals: number; lang: Lang };

function printCell(cell: Cell | undefined, context: CellContext): PrintedCell {
  if (!cell) return { before: '', text: '', after: '', align: 'left', look: 'plain' };
  const { column, lang } = context;
  const note = cell.footnote ? fileWords[lang].note(cell.footnote) : '';
  const blank = cell.mark === 'blank';
  if ('text' in cell) {
    const day = column.kind === 'day' ? parseDay(cell.text) : null;
    const text = day ? writeDay(day, lang) : cell.text;
    return { before: '', text, after: note, align: day ? 'right' : 'left', look: blank ? 'blank' : 'plain' };
  }
  const { figure } = cell;
  const before = [blank ? fileWords[lang].blank : '', note].filter(Boolean).join(' ');
  const look = figure.state === 'ok' ? (blank ? 'blank' : 'plain') : figure.state;
  return { before, text: writeFigure(figure, context.decimals, lang), after: '', align: 'right', look };
}

export function writeFigure(figure: Figure, decimals: number, lang: Lang): string {
  if (figure.state !== 'ok') return printedNothing(figure.state, lang);
  const digits = Math.abs(figure.value).toLocaleString('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return figure.value < 0 ? `${lang === 'ja' ? '△' : '−'}${digits}` : digits;
}

/** The decimals a column needs, three at most, so that its points align. */
function decimalsIn(table: Table, index: number): number {
  const rows = table.totals ? [...table.rows, table.totals] : table.rows;
  return Math.max(0, ...rows.map((row) => decimalsOf(row.cells[index])));
}

function decimalsOf(cell: Cell | undefined): number {
  if (!cell || !('figure' in cell) || cell.figure.state !== 'ok') return 0;
  return textWidth(String(Number(cell.figure.value.toFixed(3))).split('.')[1] ?? '');
}
