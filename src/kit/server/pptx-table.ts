import type PptxModule from 'pptxgenjs';
import type { Table } from '../pure/table.ts';
import { linesIn, textWidth } from '../pure/text-width.ts';
import { type HeadCell, type PrintedCell, type PrintedRow, type PrintedTable, printTable } from './document-cells.ts';
import { fitColumns } from './document-layout.ts';
import { nothingColor, paperColor } from './document-look.ts';
import { documentWords } from './document-words.ts';
import { type At, frame, room } from './pptx-slide.ts';

type SlideRow = PptxModule.default.TableRow;
type SlideCell = PptxModule.default.TableCell;

const size = 11;
const line = (size * 1.45) / 72;
const pad = 0.06;
const title = 0.3;

/** A native table, cut between rows where a slide is full; each piece has the head. */
export function slideTable(at: At, model: Table): void {
  const table = printTable(model, at.deck.paper.lang);
  const columns = fitColumns(table, frame.width * 72, size * 1.07).map((points) => points / 72);
  const head = table.head.map((row) => headHeight(row));
  const headAll = head.reduce((a, b) => a + b, 0);
  const heights = table.rows.map((row) => rowHeight(row, columns));
  if (room(at) < title + headAll + heights.slice(0, 4).reduce((a, b) => a + b, 0)) at.turn();
  for (let from = 0; from < Math.max(1, table.rows.length); ) {
    const to = lastThatFits(heights, from, room(at) - title - headAll);
    addPiece(at, table, columns, { from, to, head, heights });
    from = to;
    if (from < table.rows.length) at.turn();
    else break;
  }
}

function lastThatFits(heights: number[], from: number, space: number): number {
  let used = 0;
  for (let i = from; i < heights.length; i += 1) {
    used += heights[i]!;
    if (used > space && i > from) return i;
  }
  return heights.length;
}

const headHeight = (row: HeadCell[]): number =>
  Math.max(...row.map((cell) => (cell.rows > 1 ? 1 : cell.lines.length))) * line + pad;

const rowHeight = ({ cells }: PrintedRow, columns: number[]): number =>
  Math.max(1, ...cells.map(({ text }, i) => cellLines(text, columns[i]! - 0.12))) * line + pad;

/** Programs break lines a little differently: a text that needs several is given room to spare. */
function cellLines(text: string, width: number): number {
  const letters = ((width * 72) / size) * 2;
  return textWidth(text) <= letters ? 1 : linesIn(text, letters * 0.88);
}

type Piece = { from: number; to: number; head: number[]; heights: number[] };

function addPiece(at: At, table: PrintedTable, columns: number[], { from, to, head, heights }: Piece): void {
  const words = documentWords[at.deck.paper.lang];
  const name = from > 0 ? words.continued(table.title) : table.title;
  const runs = [
    { text: name, options: { bold: true, fontSize: 12 } },
    { text: `　${table.unit}`, options: { fontSize: 10, color: paperColor.quiet } },
  ];
  at.slide.addText(runs, {
    x: frame.left,
    y: at.y,
    w: frame.width,
    h: title,
    margin: 0,
    valign: 'middle',
    color: paperColor.ink,
  });
  at.y += title;
  const rows = [...table.head.map((row) => headRow(row)), ...table.rows.slice(from, to).map(bodyRow)];
  const rowH = [...head, ...heights.slice(from, to)];
  const w = columns.reduce((a, b) => a + b, 0);
  at.slide.addTable(rows, {
    x: frame.left,
    y: at.y,
    w,
    colW: columns,
    rowH,
    fontSize: size,
    margin: [0.02, 0.06, 0.02, 0.06],
    border: { type: 'solid', pt: 0.5, color: paperColor.line },
    valign: 'middle',
    color: paperColor.ink,
    objectName: name,
  });
  at.y += rowH.reduce((a, b) => a + b, 0) + 0.12;
}

const headRow = (cells: HeadCell[]): SlideRow => cells.map(headCell);

const headCell = ({ lines, note, columns, rows }: HeadCell): SlideCell => ({
  text: [
    { text: lines.join('\n'), options: { bold: true } },
    ...(note ? [{ text: note, options: { fontSize: 9 } }] : []),
  ],
  options: {
    bold: true,
    align: 'center',
    fill: { color: paperColor.head },
    ...(columns > 1 ? { colspan: columns } : {}),
    ...(rows > 1 ? { rowspan: rows } : {}),
  },
});

const bodyRow = (row: PrintedRow): SlideRow => row.cells.map((cell) => bodyCell(cell, row.look));

function bodyCell(cell: PrintedCell, look: PrintedRow['look']): SlideCell {
  const color = colorOf(cell);
  const bold = look !== 'plain' || cell.look === 'blank';
  const fill = fillOf(cell) ?? (look === 'subtotal' ? paperColor.subtotal : undefined);
  return {
    text: [
      ...(cell.before ? [{ text: `${cell.before} `, options: { fontSize: 9, color } }] : []),
      { text: cell.text, options: { bold, color } },
      ...(cell.after ? [{ text: cell.after, options: { fontSize: 9 } }] : []),
    ],
    options: { align: cell.align, ...(fill ? { fill: { color: fill } } : {}) },
  };
}

function colorOf({ look, align }: PrintedCell): string {
  if (look === 'plain') return paperColor.ink;
  if (look !== 'blank') return nothingColor[look].text;
  return align === 'right' ? paperColor.blank : paperColor.blankText;
}

function fillOf({ look, align }: PrintedCell): string | undefined {
  if (look === 'plain') return undefined;
  if (look === 'blank') return align === 'right' ? paperColor.blankTint : undefined;
  return nothingColor[look].fill;
}
