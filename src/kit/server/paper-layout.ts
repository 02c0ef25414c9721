import { parseDay, writeDay } from '../pure/day.ts';
import { printedNothing } from '../pure/figure.ts';
import type { Cell, Column, Row, Table } from '../pure/table.ts';
import { breakHeading, textWidth } from '../pure/text-width.ts';
import type { Lang } from '../pure/wording.ts';
import { fileWords } from './table-words.ts';

/** Where the parts of a 会議資料 stand. Widths are in Excel's unit, one half-width letter. */
export type PaperLayout = {
  headRow: number;
  grouped: boolean;
  bodyRow: number;
  lastRow: number;
  widths: number[];
  tableWidth: number;
  /** Notes run over the table and, where it is narrow, beyond it. */
  noteColumns: number;
  noteWidth: number;
  headings: string[][];
};

const headRow = 3;
const headingWidth = 12;
const widestText = 44;
const leastNoteWidth = 84;
const emptyColumn = 9;
const padding = 3.2;

export function paperLayout(table: Table, lang: Lang): PaperLayout {
  const grouped = table.columns.some((column) => column.group);
  const headings = table.columns.map((c) => breakHeading(headingText(c, lang), headingWidth));
  const widths = table.columns.map((_, i) => columnWidth(table, i, headings[i]!, lang));
  const tableWidth = widths.reduce((a, b) => a + b, 0);
  const extra = Math.max(0, Math.ceil((leastNoteWidth - tableWidth) / emptyColumn));
  const bodyRow = headRow + (grouped ? 2 : 1);
  return {
    headRow,
    grouped,
    bodyRow,
    lastRow: bodyRow + table.rows.length - 1 + (table.totals ? 1 : 0),
    widths,
    tableWidth,
    noteColumns: table.columns.length + extra,
    noteWidth: tableWidth + extra * emptyColumn,
    headings,
  };
}

const headingText = (column: Column, lang: Lang): string =>
  column.heading + (column.unit ? fileWords[lang].inHeading(column.unit) : '');

function columnWidth(table: Table, index: number, heading: string[], lang: Lang): number {
  const column = table.columns[index]!;
  const rows: Row[] = table.totals ? [...table.rows, table.totals] : table.rows;
  const widest = rows.reduce((most, row) => Math.max(most, cellWidth(row.cells[index], column, lang)), 0);
  const head = Math.max(...heading.map(textWidth)) + (column.footnote ? 2 : 0);
  const least = column.kind === 'number' ? 10 : 8;
  return Math.min(widestText, Math.max(least, widest, head)) + padding;
}

function cellWidth(cell: Cell | undefined, column: Column, lang: Lang): number {
  if (!cell) return 0;
  const words = fileWords[lang];
  const note = cell.footnote ? textWidth(words.note(cell.footnote)) + 1 : 0;
  const marks = (cell.mark ? textWidth(words.blank) + 1 : 0) + note;
  if ('text' in cell) return textWidth(shownText(cell.text, column, lang)) + note;
  const { figure } = cell;
  return (
    marks + textWidth(figure.state === 'ok' ? figure.value.toLocaleString('en') : printedNothing(figure.state, lang))
  );
}

const shownText = (text: string, column: Column, lang: Lang): string => {
  const day = column.kind === 'day' ? parseDay(text) : null;
  return day ? writeDay(day, lang) : text;
};
