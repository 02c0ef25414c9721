import type { Workbook, Worksheet, Cell as XlsxCell } from 'exceljs';
import { parseDay } from '../pure/day.ts';
import { excelDate } from '../pure/excel-day.ts';
import {
  bareUnit,
  type Cell,
  type Column,
  cellState,
  fullHeading,
  type Row,
  statedColumns,
  type Table,
} from '../pure/table.ts';
import { textWidth } from '../pure/text-width.ts';
import type { Lang } from '../pure/wording.ts';
import { fileWords } from './table-words.ts';
import { fontName, plainText } from './xlsx-text.ts';

/** A column of データ: the values of a table's column, or their 状態. */
type DataColumn = { key: string; unit: string; heading: string; index: number; state: boolean };

const headRows = 3;
const font = { name: fontName, size: 10.5 };

/**
 * 総務省「機械判読可能なデータの表記方法」: one datum to a cell, nothing merged, figures as numbers, signs in a column of
 * their own. Rows are keys, units, headings, then the data; sums are left out, so that nothing is counted twice.
 */
export function addDataSheet(workbook: Workbook, name: string, table: Table, lang: Lang): void {
  const sheet = workbook.addWorksheet(name);
  const columns = dataColumns(table, lang);
  [columns.map((c) => c.key), columns.map((c) => c.unit), columns.map((c) => c.heading)].forEach((texts, row) => {
    texts.forEach((text, i) => {
      writeHead(sheet.getCell(row + 1, i + 1), text);
    });
  });
  const rows = table.rows.filter((row) => row.level === undefined);
  rows.forEach((row, r) => {
    columns.forEach(({ index, state }, i) => {
      const cell = sheet.getCell(headRows + 1 + r, i + 1);
      if (state) {
        writeText(cell, cellState(row.cells[index]));
        cell.alignment = { indent: 1 };
      } else writeDatum(cell, row.cells[index], table.columns[index]!);
    });
  });
  setSheet(sheet, columns, rows);
}

function dataColumns(table: Table, lang: Lang): DataColumn[] {
  const stated = statedColumns(table);
  const words = fileWords[lang];
  return table.columns.flatMap((column, index) => {
    const unit = column.unit ?? (column.kind === 'number' && table.unit ? bareUnit(table.unit) : '');
    const heading = fullHeading(column);
    const value = { key: column.key, unit, heading, index, state: false };
    const state = { key: `${column.key}_state`, unit: '', heading: words.stateOf(heading), index, state: true };
    return stated[index] ? [value, state] : [value];
  });
}

function writeHead(cell: XlsxCell, text: string): void {
  writeText(cell, text);
  cell.font = { ...font, bold: true };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6E6E6' } };
}

/** The text format keeps codes as codes and what looks like a formula as text, also after somebody edits the cell. */
function writeText(cell: XlsxCell, text: string): void {
  cell.value = text === '' ? null : plainText(text);
  cell.numFmt = '@';
  cell.font = font;
}

function writeDatum(cell: XlsxCell, datum: Cell | undefined, column: Column): void {
  cell.font = font;
  if (datum === undefined) return;
  if ('figure' in datum) {
    if (datum.figure.state === 'ok') cell.value = datum.figure.value;
    return;
  }
  const day = column.kind === 'day' ? parseDay(datum.text) : null;
  const date = day && excelDate(day);
  writeText(cell, day ?? datum.text);
  if (!date) return;
  cell.value = date;
  cell.numFmt = 'yyyy-mm-dd';
}

function setSheet(sheet: Worksheet, columns: DataColumn[], rows: Row[]): void {
  columns.forEach((column, i) => {
    const texts = rows.map((row) => row.cells[column.index]).map((cell) => (cell && 'text' in cell ? cell.text : ''));
    const widest = [column.key, column.heading, column.unit, ...texts].reduce((w, t) => Math.max(w, textWidth(t)), 9);
    sheet.getColumn(i + 1).width = Math.min(48, widest + 3);
  });
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: headRows }];
  sheet.autoFilter = {
    from: { row: headRows, column: 1 },
    to: { row: headRows + rows.length, column: columns.length },
  };
  sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  sheet.pageSetup.printTitlesRow = `1:${headRows}`;
}
