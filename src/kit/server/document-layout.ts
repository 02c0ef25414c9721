import type { Orientation, Paper, PaperPart } from '../pure/document.ts';
import { type PrintedTable, printTable } from './document-cells.ts';
import { paperSize } from './document-look.ts';

/** Points. */
export type Sheet = { width: number; height: number; left: number; right: number; top: number; bottom: number };

const short = { A4: 595.28, A3: 841.89 };
const long = { A4: 841.89, A3: 1190.55 };
const side = 42.5;

export function sheetOf(size: Paper['size'], orientation: Orientation): Sheet {
  const [width, height] = orientation === 'portrait' ? [short[size], long[size]] : [long[size], short[size]];
  return { width, height, left: side, right: width - side, top: 62, bottom: height - 48 };
}

/** Points to a unit of a drawing: letters of 14 are never below 8 points, and what follows finds room on the sheet. */
export function drawingScale({ width, height }: { width: number; height: number }, sheet: Sheet): number {
  const [least, most] = [0.58, 0.8];
  const tall = ((sheet.bottom - sheet.top) * 0.45) / height;
  return Math.min(most, widthInside(sheet) / width, Math.max(least, tall));
}

export const widthInside = ({ left, right }: Sheet): number => right - left;

/** As the part says, else across where a table of it needs more than a sheet upright gives. */
export function orientationOf(part: PaperPart, paper: Paper): Orientation {
  if (part.orientation) return part.orientation;
  const room = widthInside(sheetOf(paper.size, 'portrait'));
  const wide = part.blocks.some(
    (block) => block.kind === 'table' && leastWidth(printTable(block.table, paper.lang)) > room,
  );
  return wide ? 'landscape' : 'portrait';
}

const letter = (size: number): number => size * 0.5;

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

const leastWidth = ({ widths }: PrintedTable): number =>
  sum(widths.map(({ least }) => least)) * letter(paperSize.table);

/** Columns in points: as wide as they like where there is room; else numbers give way first, then texts. */
export function fitColumns({ widths, kinds }: PrintedTable, room: number, size: number): number[] {
  const liked = widths.map((width) => width.liked * letter(size));
  if (sum(liked) <= room) return sum(liked) > room * 0.72 ? fill(liked, room) : liked;
  const least = widths.map((width) => width.least * letter(size));
  const numbers = liked.map((width, i) => (kinds[i] === 'text' ? width : least[i]!));
  return fill(shrink(shrink(liked, numbers, room), least, room), room);
}

const fill = (widths: number[], room: number): number[] => widths.map((width) => (width * room) / sum(widths));

function shrink(widths: number[], least: number[], room: number): number[] {
  const spare = sum(widths) - sum(least);
  const share = spare <= 0 ? 0 : Math.min(1, Math.max(0, sum(widths) - room) / spare);
  return widths.map((width, i) => width - (width - least[i]!) * share);
}
