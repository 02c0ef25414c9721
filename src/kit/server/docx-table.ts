import {
  AlignmentType,
  BorderStyle,
  type IShadingAttributesProperties,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Table as TableModel } from '../pure/table.ts';
import type { Lang } from '../pure/wording.ts';
import { roomiest, rowBreaks, type Space } from './document-breaks.ts';
import { type HeadCell, type PrintedCell, type PrintedRow, type PrintedTable, printTable } from './document-cells.ts';
import { fitColumns } from './document-columns.ts';
import { nothingColor, paperColor, paperSize } from './document-look.ts';
import { guessLines } from './document-measure.ts';

export const twips = (points: number): number => Math.round(points * 20);
export const halfPoints = (points: number): number => Math.round(points * 2);

const size = halfPoints(paperSize.table);
const small = halfPoints(paperSize.least);
const thin = { style: BorderStyle.SINGLE, size: 4, color: paperColor.line };
const strong = { style: BorderStyle.SINGLE, size: 12, color: paperColor.ink };

const line = 11.5;
/** Points above and below the words of a row, from roomy to close. */
const pads = [2.5, 1.5, 0.5];
/** Word gives each font lines of its own height; ours are the same in all. */
const set = { line: twips(line), lineRule: LineRuleType.EXACT };

export type TablePlace = { width: number; lang: Lang; space: Space; bare?: boolean };

/** A native table under its title: the head repeats, rows stay whole, the last ones with the notes under the table. */
export function docxTable(model: TableModel, { width, lang, space, bare }: TablePlace): (Paragraph | Table)[] {
  const table = printTable(model, lang);
  const points = fitColumns(table, width, paperSize.table);
  const columns = points.map(twips);
  const pad = roomiest(pads, (pad) => rowBreaks(rowHeights(table, points, pad), inside(space, table)).length);
  const last = table.rows.length - 3;
  return [
    ...(bare ? [] : [captionOf(table)]),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: columns.reduce((a, b) => a + b, 0), type: WidthType.DXA },
      columnWidths: columns,
      margins: { top: twips(pad), bottom: twips(pad), left: 80, right: 80 },
      rows: [
        ...table.head.map((_, i) => headRow(table, i, columns)),
        ...table.rows.map((row, i) => bodyRow(row, columns, space.after > 0 && i >= last)),
      ],
    }),
    new Paragraph({ children: [], keepNext: space.after > 0, spacing: { line: 80, lineRule: LineRuleType.EXACT } }),
  ];
}

/** What is left for rows beside the title and the head. */
function inside({ first, full, after }: Space, { head }: PrintedTable): Space {
  const lines = head.reduce(
    (all, cells) => all + Math.max(...cells.map((cell) => (cell.rows > 1 ? 1 : cell.lines.length))),
    0,
  );
  const height = lines * line + head.length * 5;
  return { first: first - height - 26, full: full - height, after: after + 4 };
}

const rowHeights = ({ rows }: PrintedTable, columns: number[], pad: number): number[] =>
  rows.map(
    ({ cells }) =>
      Math.max(...cells.map(({ text }, i) => guessLines(text, columns[i]! - 8, paperSize.table))) * line +
      2 * pad +
      0.5,
  );

function captionOf({ title, unit }: PrintedTable): Paragraph {
  return new Paragraph({
    style: 'Caption',
    keepNext: true,
    children: [
      new TextRun({ text: title }),
      ...(unit ? [new TextRun({ text: `　${unit}`, bold: false, size: small })] : []),
    ],
  });
}

const widthOf = (columns: number[], from: number, count: number) => ({
  size: columns.slice(from, from + count).reduce((a, b) => a + b, 0),
  type: WidthType.DXA,
});

const headRow = ({ head }: PrintedTable, row: number, columns: number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head[row]!.map((cell) => headCell(cell, columns, head)),
  });

function headCell(
  { lines, note, column, columns: span, rows }: HeadCell,
  columns: number[],
  head: HeadCell[][],
): TableCell {
  const runs = lines.map((text, i) => new TextRun({ text, bold: true, size, break: i > 0 ? 1 : undefined }));
  const last = head.length === 1 || rows > 1 || head[1]!.some((cell) => cell.column === column && cell.lines === lines);
  return new TableCell({
    width: widthOf(columns, column, span),
    columnSpan: span > 1 ? span : undefined,
    rowSpan: rows > 1 ? rows : undefined,
    verticalAlign: VerticalAlignTable.CENTER,
    shading: { type: ShadingType.CLEAR, fill: paperColor.head, color: 'auto' },
    borders: { top: thin, left: thin, right: thin, bottom: last ? strong : thin },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: set,
        children: [...runs, ...(note ? [new TextRun({ text: note, size: small, bold: false, position: '2pt' })] : [])],
      }),
    ],
  });
}

const bodyRow = (row: PrintedRow, columns: number[], keep: boolean): TableRow =>
  new TableRow({
    cantSplit: true,
    children: row.cells.map((cell, i) => bodyCell(cell, { row: row.look, width: widthOf(columns, i, 1), keep })),
  });

/** A note before a figure is not read as its first digit. */
const gap = new TextRun({ text: ' ', size: small, characterSpacing: 40 });

type CellPlace = { row: PrintedRow['look']; width: { size: number; type: 'dxa' }; keep: boolean };

function bodyCell(cell: PrintedCell, { row: look, width, keep }: CellPlace): TableCell {
  const bold = look !== 'plain' || cell.look === 'blank';
  const color = colorOf(cell);
  const edge = look === 'total' ? strong : thin;
  return new TableCell({
    width,
    verticalAlign: VerticalAlignTable.CENTER,
    shading: shadeOf(cell, look),
    borders: { top: edge, bottom: edge, left: thin, right: thin },
    children: [
      new Paragraph({
        alignment: cell.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        keepNext: keep,
        spacing: set,
        children: [
          ...(cell.before ? [new TextRun({ text: cell.before, size: small, color }), gap] : []),
          new TextRun({ text: cell.text, bold, color, size }),
          ...(cell.after ? [new TextRun({ text: cell.after, size: small, position: '2pt' })] : []),
        ],
      }),
    ],
  });
}

function colorOf({ look, align }: PrintedCell): string {
  if (look === 'plain') return paperColor.ink;
  if (look !== 'blank') return nothingColor[look].text;
  return align === 'right' ? paperColor.blank : paperColor.blankText;
}

function shadeOf({ look, align }: PrintedCell, row: PrintedRow['look']): IShadingAttributesProperties | undefined {
  const solid = (fill: string) => ({ type: ShadingType.CLEAR, fill, color: 'auto' });
  if (look === 'no-data') return { type: ShadingType.PERCENT_10, fill: 'ffffff', color: paperColor.line };
  if (look === 'blank') return align === 'right' ? solid(paperColor.blankTint) : undefined;
  const fill = look === 'plain' ? undefined : nothingColor[look].fill;
  return fill ? solid(fill) : row === 'subtotal' ? solid(paperColor.subtotal) : undefined;
}
