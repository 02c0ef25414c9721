import type { Cell, Worksheet } from 'exceljs';
import { textWidth } from '../pure/text-width.ts';
import { fontName, plainText } from './xlsx-text.ts';
import { withFixedTimes } from './zip-times.ts';

/** A sheet people fill in and hand back: given columns are grey, the others are theirs. */
export type FormSheet = {
  name: string;
  /** Said above the headings, one line a row. */
  intro: string[];
  columns: { heading: string; given: boolean; choices?: string[] }[];
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
  columns.forEach(({ heading, given }, i) => {
    const style = { font: { ...font, bold: true }, fill: given ? grey : blue, border };
    Object.assign(sheet.getCell(head, i + 1), { value: plainText(heading), ...style });
  });
  rows.forEach((cells, r) => {
    columns.forEach((column, i) => {
      fill(sheet.getCell(head + 1 + r, i + 1), cells[i] ?? '', column);
    });
  });
  sheet.views = [{ state: 'frozen', xSplit: columns.filter((c) => c.given).length, ySplit: head }];
  columns.forEach(({ heading, choices = [] }, i) => {
    const widest = Math.max(...[heading, ...choices, ...rows.map((cells) => cells[i] ?? '')].map(textWidth));
    sheet.getColumn(i + 1).width = Math.min(40, Math.max(12, widest + 4));
  });
  sheet.pageSetup = { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
}

function fill(cell: Cell, text: string, column: FormSheet['columns'][number]): void {
  Object.assign(cell, { value: plainText(text) || null, font, border, numFmt: '@' });
  if (column.given) cell.fill = grey;
  if (column.choices)
    cell.dataValidation = { type: 'list', allowBlank: true, formulae: [`"${column.choices.join(',')}"`] };
}
