import type PptxModule from 'pptxgenjs';
import type { Table } from '../pure/table.ts';
import { roomiest, rowBreaks } from './document-breaks.ts';
import { type HeadCell, type PrintedCell, type PrintedRow, type PrintedTable, printTable } from './document-cells.ts';
import { fitColumns } from './document-columns.ts';
import { nothingColor, paperColor } from './document-look.ts';
import { guessLines } from './document-measure.ts';
import { documentWords } from './document-words.ts';
import { type At, continuedTop, frame, room } from './pptx-slide.ts';

type SlideRow = PptxModule.default.TableRow;
type SlideCell = PptxModule.default.TableCell;

/** Points, from easy to read to just readable on a wall. */
const sizes = [12, 11, 10];
const pad = 0.06;
const side = 0.06;
const title = 0.3;

/** Another computer's font may set letters a little wider: the row is high enough for its words there, too. */
const spare = 0.9;

/** Fewer rows do not begin a table on a slide that others have filled. */
const begins = 4;

type Laid = { table: PrintedTable; size: number; columns: number[]; head: number[]; heights: number[] };

/** A native table, cut between rows where a slide is full; each piece has the head. */
export function slideTable(at: At, model: Table): void {
  const table = printTable(model, at.deck.paper.lang);
  const full = at.bottom - continuedTop - title;
  const breaks = ({ head, heights }: Laid) => {
    const above = title + sum(head);
    return rowBreaks(heights, { first: room(at) - above, full: full - sum(head), after: 0 });
  };
  const all = sizes.map((size) => lay(table, size));
  if (all.every((laid) => (breaks(laid)[0] ?? begins) < begins)) at.turn();
  const laid = roomiest(all, (one) => breaks(one).length);
  const ends = [...breaks(laid), laid.heights.length];
  ends.forEach((to, i) => {
    if (i > 0) at.turn();
    addPiece(at, laid, { from: ends[i - 1] ?? 0, to });
  });
}

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

function lay(table: PrintedTable, size: number): Laid {
  const columns = fitColumns(table, frame.width * 72, size * 1.07).map((points) => points / 72);
  const line = (size * 1.45) / 72;
  const lines = (text: string, width: number) => guessLines(text, (width - 2 * side) * 72, size);
  const head = table.head.map((row) => {
    const tallest = row.map((cell) => {
      const width = sum(columns.slice(cell.column, cell.column + cell.columns));
      return cell.rows > 1
        ? 1
        : cell.lines.reduce((count, text) => count + lines(text, width), 0) + (cell.note ? 0.8 : 0);
    });
    return Math.max(...tallest) * line + pad;
  });
  const heights = table.rows.map(
    ({ cells }) => Math.max(...cells.map(({ text }, i) => lines(text, columns[i]! * spare))) * line + pad,
  );
  return { table, size, columns, head, heights };
}

function addPiece(at: At, laid: Laid, { from, to }: { from: number; to: number }): void {
  const { table, size, columns, head, heights } = laid;
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
  at.slide.addTable(rows, {
    x: frame.left,
    y: at.y,
    w: sum(columns),
    colW: columns,
    rowH,
    fontSize: size,
    margin: [0.02, side, 0.02, side],
    border: { type: 'solid', pt: 0.5, color: paperColor.line },
    valign: 'middle',
    color: paperColor.ink,
    objectName: name,
  });
  at.y += sum(rowH) + 0.12;
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
