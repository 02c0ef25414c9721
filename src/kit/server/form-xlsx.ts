import type { Cell, Worksheet } from 'exceljs';
import { textWidth } from '../pure/text-width.ts';
import { fontName, plainText } from './xlsx-text.ts';
import { withFixedTimes } from './zip-times.ts';

/** `wraps`: long text on several lines, the column this wide. */
export type FormColumn = { heading: string; given: boolean; choices?: string[]; wraps?: number };

/** A sheet people fill in and hand back: given columns are grey, the others are theirs. */
export type FormSheet = {
  name: string;
  /** Said above the headings, one line a row. */
  intro: string[];
  columns: FormColumn[];
  rows: string[][];
};

const grey = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } } as const;
const blue = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9E6FF' } } as const;
const line = { style: 'thin', color: { argb: 'FFB3B3B3' } } as const;
const border = { top: line, left: line, bottom: line, right: line };
const font = { name: fontName, size: 10.5 };

/** Equal forms make equal files. */
export async function formToXlsx(title: string, sheets: FormSheet[]): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  const at = new Date('2000-01-01T00:00:00Z');
  Object.assign(workbook, { title, creator: 'つなぎ', lastModifiedBy: 'つなぎ', created: at, modified: at });
  for (const form of sheets) addForm(workbook.addWorksheet(form.name), form);
  return withFixedTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function addForm(sheet: Worksheet, { intro, columns, rows }: FormSheet): void {
  intro.forEach((text, i) => {
    Object.assign(sheet.getCell(i + 1, 1), { value: plainText(text), font });
  });
  const head = intro.length + 2;
  const wrapping = columns.some(({ wraps }) => wraps !== undefined);
  columns.forEach(({ heading, given }, i) => {
    const style = { font: { ...font, bold: true }, fill: given ? grey : blue, border };
    Object.assign(sheet.getCell(head, i + 1), { value: plainText(heading), ...style });
  });
  rows.forEach((cells, r) => {
    columns.forEach((column, i) => {
      fill(sheet.getCell(head + 1 + r, i + 1), cells[i] ?? '', column, wrapping);
    });
  });
  if (wrapping)
    rows.forEach((cells, r) => {
      sheet.getRow(head + 1 + r).height =
        15 * Math.max(1, ...columns.map(({ wraps }, i) => linesOf(cells[i] ?? '', wraps)));
    });
  sheet.views = [{ state: 'frozen', xSplit: wrapping ? 0 : columns.filter((c) => c.given).length, ySplit: head }];
  columns.forEach(({ heading, choices = [], wraps }, i) => {
    const widest = Math.max(...[heading, ...choices, ...rows.map((cells) => cells[i] ?? '')].map(textWidth));
    sheet.getColumn(i + 1).width = wraps ?? Math.min(40, Math.max(12, widest + 4));
  });
  sheet.pageSetup = {
    paperSize: 9,
    orientation: wrapping ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
}

/** Rows do not grow by themselves everywhere: as many lines as the text needs in its column. */
const linesOf = (text: string, width: number | undefined): number =>
  width === undefined
    ? 1
    : text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / (width - 2))), 0);

function fill(cell: Cell, text: string, column: FormColumn, aligned: boolean): void {
  Object.assign(cell, { value: plainText(text) || null, font, border, numFmt: '@' });
  if (aligned) cell.alignment = { vertical: 'top', wrapText: column.wraps !== undefined };
  if (column.given) cell.fill = grey;
  if (column.choices)
    cell.dataValidation = { type: 'list', allowBlank: true, formulae: [`"${column.choices.join(',')}"`] };
}
