import type { Table } from '../pure/table.ts';
import { roomiest, rowBreaks } from './document-breaks.ts';
import { type HeadCell, type PrintedCell, type PrintedRow, type PrintedTable, printTable } from './document-cells.ts';
import { fitColumns } from './document-columns.ts';
import { widthInside } from './document-layout.ts';
import { nothingColor, paperColor, paperSize } from './document-look.ts';
import { documentWords } from './document-words.ts';
import {
  artifact,
  captionHeight,
  linesOf,
  marked,
  measure,
  type Press,
  room,
  type Struct,
  setLine,
  type Type,
  turnPage,
} from './pdf-press.ts';

const pad = { x: 4, y: 3 };
/** Above and below the words of a row, from roomy to close. */
const pads = [pad.y, 1.5, 0.75];
const below = 6;
const againHeight = 14;
/** Over a table without a caption. */
const bareGap = 4;
const size = paperSize.table;
const lineHeight = size * 1.32;
const small: Type = { size: paperSize.least, color: paperColor.quiet };
const bold: Type = { size, bold: true };

type LaidHead = { cell: HeadCell; lines: string[] };
type Setting = { table: PrintedTable; columns: number[]; left: number; head: LaidHead[][]; heights: number[] };

/**
 * A table with its head on every page it reaches; rows stay whole, the last ones with what follows the table. It is
 * set the closer, the fewer pages it takes for that.
 */
export function setTable(press: Press, table: Table, after = 0, bare = false): void {
  const setting = laySetting(press, table);
  const head = sum(setting.heights);
  const full = press.sheet.bottom - press.sheet.top - againHeight - head;
  const laid = pads.map((pad) => layRows(press, setting, pad));
  const breaksOf = (rows: LaidRow[]) => {
    const first = room(press) - captionHeight - head;
    return rowBreaks(
      rows.map((row) => row.height),
      { first, full, after: after + below },
    );
  };
  const start = captionHeight + 16 + head + sum(laid[0]!.slice(0, 3).map((row) => row.height));
  if (room(press) < start || laid.every((rows) => breaksOf(rows)[0] === 0)) turnPage(press);
  const rows = roomiest(laid, (rows) => breaksOf(rows).length);
  const breaks = breaksOf(rows);
  const element = press.doc.struct('Table', { title: table.title });
  press.section.add(element);
  if (bare) press.y += bareGap;
  else setCaption(press, element, setting);
  setHead(press, element, setting);
  const body = press.doc.struct('TBody');
  element.add(body);
  rows.forEach((row, i) => {
    if (breaks.includes(i)) {
      turnPage(press);
      repeatHead(press, setting);
    }
    setRow(press, body, row, setting);
  });
  body.end();
  element.end();
  press.y += below;
}

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

function laySetting(press: Press, model: Table): Setting {
  const table = printTable(model, press.paper.lang);
  const columns = fitColumns(table, widthInside(press.sheet), size);
  const head = table.head.map((cells) =>
    cells.map((cell) => {
      const width = sum(columns.slice(cell.column, cell.column + cell.columns)) - 2 * pad.x;
      return { cell, lines: cell.lines.flatMap((line) => linesOf(press, line, width, bold)) };
    }),
  );
  return { table, columns, left: press.sheet.left, head, heights: headHeights(head) };
}

/** A heading that stands over both rows stretches the lower one where it needs to. */
function headHeights(head: LaidHead[][]): number[] {
  const tallest = (cells: LaidHead[]) =>
    Math.max(1, ...cells.map(({ lines }) => lines.length)) * lineHeight + 2 * pad.y;
  const heights = head.map((cells) => tallest(cells.filter(({ cell }) => cell.rows === 1)));
  const spanning = tallest(head.flat().filter(({ cell }) => cell.rows > 1));
  heights[heights.length - 1]! += Math.max(0, spanning - sum(heights));
  return heights;
}

function setCaption(press: Press, table: Struct, setting: Setting): void {
  const caption = press.doc.struct('Caption');
  table.add(caption);
  press.y += captionHeight;
  const right = setting.left + sum(setting.columns);
  const { title, unit } = setting.table;
  const type = { size: paperSize.body, bold: true };
  marked(press, caption, 'Caption', () => {
    setLine(press, title, setting.left, press.y - 5, type);
    const after = setting.left + measure(press, title, type) + 12;
    setLine(press, unit, Math.max(after, right - measure(press, unit, small)), press.y - 5, small);
  });
  caption.end();
}

function setHead(press: Press, table: Struct, setting: Setting): void {
  const head = press.doc.struct('THead');
  table.add(head);
  artifact(press, () => drawHeadBoxes(press, setting));
  let { y } = press;
  setting.head.forEach((cells, i) => {
    const row = press.doc.struct('TR');
    head.add(row);
    for (const laid of cells) {
      const element = press.doc.struct('TH');
      giveScope(element, 'Column', laid.cell.columns, laid.cell.rows);
      row.add(element);
      marked(press, element, 'TH', () => setHeading(press, laid, y, i, setting));
      element.end();
    }
    row.end();
    y += setting.heights[i]!;
  });
  head.end();
  press.y = y;
}

/** pdfkit writes no spans of its own. */
function giveScope(element: Struct, scope: 'Column' | 'Row', columns = 1, rows = 1): void {
  const { data } = (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary;
  data.A = { O: 'Table', Scope: scope, ColSpan: columns, RowSpan: rows };
}

function repeatHead(press: Press, setting: Setting): void {
  artifact(press, () => {
    const title = documentWords[press.paper.lang].continued(setting.table.title);
    setLine(press, title, setting.left, press.y + 9, small);
    press.y += againHeight;
    drawHeadBoxes(press, setting);
    let { y } = press;
    setting.head.forEach((cells, i) => {
      for (const laid of cells) setHeading(press, laid, y, i, setting);
      y += setting.heights[i]!;
    });
    press.y = y;
  });
}

const leftOf = ({ columns, left }: Setting, column: number): number => left + sum(columns.slice(0, column));

const heightOf = ({ heights }: Setting, { rows }: HeadCell, row: number): number =>
  rows > 1 ? sum(heights.slice(row)) : heights[row]!;

function drawHeadBoxes({ doc, y }: Press, setting: Setting): void {
  let top = y;
  setting.table.head.forEach((cells, i) => {
    for (const cell of cells) {
      const width = sum(setting.columns.slice(cell.column, cell.column + cell.columns));
      doc
        .rect(leftOf(setting, cell.column), top, width, heightOf(setting, cell, i))
        .lineWidth(0.5)
        .undash();
      doc.fillAndStroke(`#${paperColor.head}`, `#${paperColor.line}`);
    }
    top += setting.heights[i]!;
  });
  const right = setting.left + sum(setting.columns);
  doc.moveTo(setting.left, top).lineTo(right, top).lineWidth(1.2).stroke(`#${paperColor.ink}`);
}

function setHeading(press: Press, { cell, lines }: LaidHead, y: number, row: number, setting: Setting): void {
  const width = sum(setting.columns.slice(cell.column, cell.column + cell.columns));
  const first = y + (heightOf(setting, cell, row) - lines.length * lineHeight) / 2 + lineHeight - size * 0.3;
  lines.forEach((line, i) => {
    const note = i === lines.length - 1 ? cell.note : '';
    const used = measure(press, line, bold) + measure(press, note, small);
    const x = leftOf(setting, cell.column) + (width - used) / 2;
    setLine(press, line, x, first + i * lineHeight, bold);
    setLine(press, note, x + measure(press, line, bold), first + i * lineHeight - 2.5, small);
  });
}

type LaidRow = { row: PrintedRow; lines: string[][]; height: number };

const layRows = (press: Press, setting: Setting, padding: number): LaidRow[] =>
  setting.table.rows.map((row) => layRow(press, row, setting, padding));

function layRow(press: Press, row: PrintedRow, { columns }: Setting, padding: number): LaidRow {
  const lines = row.cells.map((cell, i) => {
    const after = measure(press, cell.after, small);
    const strong = row.look !== 'plain' || cell.look === 'blank';
    return linesOf(press, cell.text, columns[i]! - 2 * pad.x - after, { size, bold: strong });
  });
  const most = Math.max(1, ...lines.map((cell) => cell.length));
  return { row, lines, height: most * lineHeight + 2 * padding };
}

function setRow(press: Press, body: Struct, laid: LaidRow, setting: Setting): void {
  const { row, lines, height } = laid;
  artifact(press, () => drawRowBoxes(press, row, height, setting));
  const element = press.doc.struct('TR');
  body.add(element);
  row.cells.forEach((cell, i) => {
    const tag = i === 0 ? 'TH' : 'TD';
    const box = press.doc.struct(tag);
    if (i === 0) giveScope(box, 'Row');
    element.add(box);
    marked(press, box, tag, () =>
      setCell(press, cell, lines[i]!, i, { height, strong: row.look !== 'plain' }, setting),
    );
    box.end();
  });
  element.end();
  press.y += height;
}

function drawRowBoxes({ doc, y }: Press, row: PrintedRow, height: number, setting: Setting): void {
  row.cells.forEach((cell, i) => {
    const [x, width] = [leftOf(setting, i), setting.columns[i]!];
    const fill = cellFill(cell) ?? (row.look === 'subtotal' ? paperColor.subtotal : undefined);
    if (fill) doc.rect(x, y, width, height).fill(`#${fill}`);
    doc.rect(x, y, width, height).lineWidth(0.5).undash().stroke(`#${paperColor.line}`);
  });
  if (row.look !== 'total') return;
  const right = setting.left + sum(setting.columns);
  for (const at of [y, y + height]) {
    doc.moveTo(setting.left, at).lineTo(right, at).lineWidth(1.2).stroke(`#${paperColor.ink}`);
  }
}

function cellFill({ look, align }: PrintedCell): string | undefined {
  if (look === 'plain') return undefined;
  if (look === 'blank') return align === 'right' ? paperColor.blankTint : undefined;
  return nothingColor[look].fill;
}

const cellColor = ({ look, align }: PrintedCell): string => {
  if (look === 'plain') return paperColor.ink;
  if (look !== 'blank') return nothingColor[look].text;
  return align === 'right' ? paperColor.blank : paperColor.blankText;
};

function setCell(
  press: Press,
  cell: PrintedCell,
  lines: string[],
  column: number,
  { height, strong }: { height: number; strong: boolean },
  setting: Setting,
): void {
  const [x, width] = [leftOf(setting, column), setting.columns[column]!];
  const type = { size, bold: strong || cell.look === 'blank', color: cellColor(cell) };
  const first = press.y + (height - lines.length * lineHeight) / 2 + lineHeight - size * 0.3;
  setLine(press, cell.before, x + pad.x, first, { ...small, color: type.color });
  lines.forEach((line, i) => {
    const used = measure(press, line, type);
    const at = cell.align === 'right' ? x + width - pad.x - 2 - used : x + pad.x;
    setLine(press, line, at, first + i * lineHeight, type);
    if (i === lines.length - 1) setLine(press, cell.after, at + used + 1, first + i * lineHeight - 2.5, small);
  });
}
