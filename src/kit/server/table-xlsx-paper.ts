import type { Workbook, Worksheet } from 'exceljs';
import { bareUnit, cellState, type Table, writeAsOf } from '../pure/table.ts';
import { linesIn, textWidth } from '../pure/text-width.ts';
import type { Lang } from '../pure/wording.ts';
import { writeBody, writeHeadings } from './paper-cells.ts';
import { type PaperLayout, paperLayout } from './paper-layout.ts';
import { fileWords, signMeanings } from './table-words.ts';
import { fontName, plainText } from './xlsx-text.ts';

const noteSize = 9;
const noteLine = 15;

/** A sheet to print and hand out: title, unit, as-of day, the table, and under it 注, 注意 and 出典. */
export function addPaperSheet(workbook: Workbook, name: string, table: Table, lang: Lang): void {
  const sheet = workbook.addWorksheet(name);
  const layout = paperLayout(table, lang);
  layout.widths.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  writeTitle(sheet, table, layout, lang);
  writeHeadings(sheet, table, layout, lang);
  writeBody(sheet, table, layout, lang);
  const last = writeTail(sheet, table, layout, lang);
  setPage(sheet, table, layout, last, lang);
}

function writeTitle(sheet: Worksheet, table: Table, layout: PaperLayout, lang: Lang): void {
  const words = fileWords[lang];
  const title = sheet.getCell(1, 1);
  title.value = plainText(table.title);
  title.font = { name: fontName, size: 14, bold: true };
  title.alignment = { vertical: 'middle' };
  sheet.getRow(1).height = 27;
  sheet.getRow(2).height = 19;
  const asOf = words.printedAsOf(writeAsOf(table, lang));
  const unit = table.unit ? words.printedUnit(bareUnit(table.unit)) : '';
  // Both in one cell where the table is too narrow for one to stand left and the other right.
  const apart = textWidth(asOf) + textWidth(unit) + 4 <= layout.tableWidth && table.columns.length > 1;
  writeSmall(sheet, 1, apart ? asOf : [asOf, unit].filter(Boolean).join('　'), 'left');
  if (apart && unit) writeSmall(sheet, table.columns.length, unit, 'right');
}

function writeSmall(sheet: Worksheet, column: number, text: string, horizontal: 'left' | 'right'): void {
  const cell = sheet.getCell(2, column);
  cell.value = plainText(text);
  cell.font = { name: fontName, size: 10 };
  cell.alignment = { horizontal, vertical: 'middle' };
}

type TailLine = { label: string; text: string; caution?: true };

function tailLines(table: Table, lang: Lang): TailLine[] {
  const words = fileWords[lang];
  const states = new Set(
    [...table.rows, ...(table.totals ? [table.totals] : [])].flatMap((r) => r.cells.map(cellState)),
  );
  const signs = signMeanings(states, lang);
  return [
    ...(signs.length > 0 ? [{ label: words.signs, text: signs.join(lang === 'ja' ? '　／　' : ' / ') }] : []),
    ...table.footnotes.map((text, i) => ({ label: words.note(i + 1), text })),
    ...table.caveats.map((text) => ({ label: words.caution, text, caution: true as const })),
    ...table.sources.map((text) => ({ label: words.source, text })),
  ];
}

/** Writes the lines under the table and gives the last row. */
function writeTail(sheet: Worksheet, table: Table, layout: PaperLayout, lang: Lang): number {
  let row = layout.lastRow + 1;
  sheet.getRow(row).height = 8;
  for (const { label, text, caution } of tailLines(table, lang)) {
    row += 1;
    sheet.mergeCells(row, 1, row, layout.noteColumns);
    const cell = sheet.getCell(row, 1);
    const color = caution ? { argb: 'FF6E5600' } : undefined;
    const font = { name: fontName, size: noteSize, color };
    cell.value = {
      richText: [
        { text: `${label}　`, font: { ...font, bold: true } },
        { text: plainText(text), font },
      ],
    };
    cell.alignment = { wrapText: true, vertical: 'middle' };
    if (caution) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFBF5E0' } };
    const lines = linesIn(`${label}　${text}`, layout.noteWidth * 1.13);
    sheet.getRow(row).height = lines * noteLine + (caution ? 4 : 1);
  }
  return row;
}

const pageWidth = 770;
const pageHeight = 505;
/** Below this the body of 10.5 pt would print under 8 pt. */
const leastScale = 0.77;
const pointsPerUnit = 5.25;

function setPage(sheet: Worksheet, table: Table, layout: PaperLayout, last: number, lang: Lang): void {
  let height = 0;
  for (let row = 1; row <= last; row += 1) height += sheet.getRow(row).height ?? 18;
  const onePage = pageHeight / height >= Math.min(leastScale, pageWidth / (layout.noteWidth * pointsPerUnit));
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: onePage ? 1 : 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.55, bottom: 0.6, header: 0.3, footer: 0.3 },
    printTitlesRow: `${layout.headRow}:${layout.bodyRow - 1}`,
    printArea: `A$1:${sheet.getColumn(layout.noteColumns).letter}$${last}`,
  };
  const foot = `${table.title}　${fileWords[lang].page(writeAsOf(table, lang))}`.slice(0, 150).replaceAll('&', '&&');
  sheet.headerFooter.oddFooter = `&L&"${fontName},Regular"&9 ${foot}&R&"${fontName},Regular"&9 &P / &N`;
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: layout.bodyRow - 1, showGridLines: false }];
}
