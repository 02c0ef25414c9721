import type { Borders, Fill, Worksheet, Cell as XlsxCell } from 'exceljs';
import { parseDay } from '../pure/day.ts';
import { excelDate } from '../pure/excel-day.ts';
import { type Nothing, printedNothing } from '../pure/figure.ts';
import type { Cell, Column, Row, Table } from '../pure/table.ts';
import { linesIn, textWidth } from '../pure/text-width.ts';
import type { Lang } from '../pure/wording.ts';
import type { PaperLayout } from './paper-layout.ts';
import { fileWords } from './table-words.ts';
import { fontName, plainText, withNote } from './xlsx-text.ts';

const size = 10.5;
const line = 18;
const ink = 'FF1A1A1A';
const gray = 'FF767676';

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const thin = { style: 'thin' as const, color: { argb: gray } };
const medium = { style: 'medium' as const, color: { argb: ink } };
const grid: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };

export function writeHeadings(sheet: Worksheet, table: Table, layout: PaperLayout, lang: Lang): void {
  const { headRow, bodyRow, grouped } = layout;
  table.columns.forEach((column, i) => {
    for (let row = headRow; row < bodyRow; row += 1) styleHeading(sheet.getCell(row, i + 1), row === bodyRow - 1);
    const row = grouped && column.group ? bodyRow - 1 : headRow;
    if (row < bodyRow - 1) {
      sheet.mergeCells(row, i + 1, bodyRow - 1, i + 1);
      styleHeading(sheet.getCell(row, i + 1), true);
    }
    const heading = layout.headings[i]!.join('\n');
    const note = column.footnote ? fileWords[lang].note(column.footnote) : null;
    sheet.getCell(row, i + 1).value = note ? withNote(heading, note, { bold: true, size }) : plainText(heading);
  });
  if (grouped) writeGroups(sheet, table.columns, headRow);
  setHeadingHeights(sheet, table.columns, layout);
}

/** Headings without a group stand over both rows. */
function setHeadingHeights(
  sheet: Worksheet,
  columns: Column[],
  { headRow, bodyRow, grouped, headings }: PaperLayout,
): void {
  const upper = grouped ? line + 3 : 0;
  const heights = columns.map(({ group }, i) => headings[i]!.length * 16 + 8 - (group ? 0 : upper));
  if (grouped) sheet.getRow(headRow).height = upper;
  sheet.getRow(bodyRow - 1).height = Math.max(line + 3, ...heights);
}

function styleHeading(cell: XlsxCell, last: boolean): void {
  cell.font = { name: fontName, size, bold: true };
  cell.fill = solid('FFE6E6E6');
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  cell.border = { ...grid, ...(last ? { bottom: medium } : {}) };
}

/** Neighbours of one group stand under one heading. */
function writeGroups(sheet: Worksheet, columns: Column[], row: number): void {
  let first = 0;
  for (let i = 1; i <= columns.length; i += 1) {
    if (i < columns.length && columns[i]!.group === columns[first]!.group) continue;
    const { group } = columns[first]!;
    if (group) {
      if (i - first > 1) sheet.mergeCells(row, first + 1, row, i);
      sheet.getCell(row, first + 1).value = plainText(group);
    }
    first = i;
  }
}

export function writeBody(sheet: Worksheet, table: Table, layout: PaperLayout, lang: Lang): void {
  const decimals = table.columns.map((_, i) => decimalsIn(table, i));
  const write = (row: Row, at: number, look: RowLook) => {
    table.columns.forEach((column, i) => {
      const cell = sheet.getCell(at, i + 1);
      styleRow(cell, look);
      const value = row.cells[i];
      if (value) writeCell(cell, value, { column, decimals: decimals[i]!, lang, bold: look !== 'plain' });
    });
    sheet.getRow(at).height = rowLines(row, layout) * line;
  };
  table.rows.forEach((row, i) => {
    write(row, layout.bodyRow + i, row.level ?? 'plain');
  });
  if (table.totals) write(table.totals, layout.lastRow, 'total');
}

type RowLook = 'plain' | 'subtotal' | 'total';

function styleRow(cell: XlsxCell, look: RowLook): void {
  cell.font = { name: fontName, size, bold: look !== 'plain' };
  cell.alignment = { vertical: 'middle' };
  cell.border = look === 'total' ? { ...grid, top: medium, bottom: medium } : grid;
  if (look === 'subtotal') cell.fill = solid('FFF2F2F2');
}

const rowLines = (row: Row, { widths }: PaperLayout): number =>
  Math.max(1, ...row.cells.map((cell, i) => ('text' in cell ? linesIn(cell.text, (widths[i] ?? 10) - 2) : 1)));

type CellContext = { column: Column; decimals: number; lang: Lang; bold: boolean };

function writeCell(cell: XlsxCell, value: Cell, context: CellContext): void {
  const note = value.footnote ? fileWords[context.lang].note(value.footnote) : '';
  if ('text' in value) writeText(cell, value, note, context);
  else if (value.figure.state === 'ok') writeNumber(cell, value.figure.value, value.mark === 'blank', note, context);
  else writeNothing(cell, value.figure.state, note, context);
}

function writeText(cell: XlsxCell, value: { text: string; mark?: string }, note: string, context: CellContext): void {
  const { column, lang, bold } = context;
  const day = column.kind === 'day' ? parseDay(value.text) : null;
  const date = day && excelDate(day);
  const blank = value.mark === 'blank';
  cell.alignment = date
    ? { vertical: 'middle' }
    : { vertical: 'middle', wrapText: true, horizontal: 'left', indent: 1 };
  if (blank) cell.font = { ...cell.font, bold: true, color: { argb: 'FFA90000' } };
  if (date) {
    cell.value = date;
    cell.numFmt = (note ? `"${note} "* ` : '') + (lang === 'ja' ? '[$-411]ggge"年"m"月"d"日"_ ' : 'd mmm yyyy_ ');
    return;
  }
  cell.numFmt = '@';
  const font = { bold: bold || blank, color: blank ? 'FFA90000' : undefined, size };
  cell.value = note ? withNote(value.text, note, font) : plainText(value.text);
}

/**
 * Marks stand at the left edge of the cell inside the number format, so that digits align and the cell stays a number.
 * The space behind them keeps 注1 and 0 apart where a program does not fill the gap. `_ ` keeps digits off the line.
 */
function writeNumber(cell: XlsxCell, value: number, blank: boolean, note: string, context: CellContext): void {
  const { decimals, lang } = context;
  const words = [blank ? fileWords[lang].blank : '', note].filter(Boolean).join(' ');
  const digits = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}_ _ `;
  const before = words ? `"${words} "* ` : '';
  cell.value = value;
  const minus = lang === 'ja' ? '△' : '−';
  cell.numFmt = value < 0 ? `${before}${digits};${before}"${minus}"${digits}` : before + digits;
  cell.alignment = { vertical: 'middle' };
  if (!blank) return;
  cell.font = { name: fontName, size, bold: true, color: { argb: 'FFCE0000' } };
  cell.fill = solid('FFFDEEEE');
}

const nothingLook: Record<Nothing, { color: string; fill?: Fill }> = {
  'no-data': { color: 'FF4D4D4D', fill: { type: 'pattern', pattern: 'gray0625', fgColor: { argb: gray } } },
  unset: { color: 'FFAC3E00', fill: solid('FFFFEEE2') },
  unanswered: { color: 'FF4D4D4D' },
  suppressed: { color: 'FF4D4D4D', fill: solid('FFCCCCCC') },
  'not-applicable': { color: 'FF666666' },
  unassigned: { color: ink },
};

function writeNothing(cell: XlsxCell, state: Nothing, note: string, context: CellContext): void {
  const { color, fill } = nothingLook[state];
  const sign = printedNothing(state, context.lang);
  cell.value = note ? withNote(sign, note, { bold: context.bold, color, size }) : sign;
  cell.numFmt = '@';
  cell.font = { ...cell.font, color: { argb: color } };
  cell.alignment = { vertical: 'middle', horizontal: 'right', indent: 1 };
  if (fill) cell.fill = fill;
}

/** The decimals a column needs, three at most, so that its points align. */
function decimalsIn(table: Table, index: number): number {
  const rows = table.totals ? [...table.rows, table.totals] : table.rows;
  return rows.reduce((most, row) => {
    const cell = row.cells[index];
    if (!cell || !('figure' in cell) || cell.figure.state !== 'ok') return most;
    const part = String(Number(cell.figure.value.toFixed(3))).split('.')[1] ?? '';
    return Math.max(most, textWidth(part));
  }, 0);
}
