import type { Orientation, Paper, PaperPart } from '../pure/document.ts';
import { type PrintedTable, printTable } from './document-cells.ts';
import { letter } from './document-columns.ts';
import { paperSize } from './document-look.ts';

/** Points. */
export type Sheet = { width: number; height: number; left: number; right: number; top: number; bottom: number };

const short = { A4: 595.28, A3: 841.89 };
const long = { A4: 841.89, A3: 1190.55 };
const side = 42.5;

export function sheetOf(size: Paper['size'], orientation: Orientation): Sheet {
  const [width, height] = orientation === 'portrait' ? [short[size], long[size]] : [long[size], short[size]];
  return { width, height, left: side, right: width - side, top: 58, bottom: height - 44 };
}

const letterSide = 70.9;

/** A letter has the margins of one. */
export function sheetFor({ size, dress }: Pick<Paper, 'size' | 'dress'>, orientation: Orientation): Sheet {
  const sheet = sheetOf(size, orientation);
  if (dress !== 'letter') return sheet;
  const { width, height } = sheet;
  return { ...sheet, left: letterSide, right: width - letterSide, top: 62, bottom: height - 45 };
}

/** Points to a unit of a drawing: letters of 14 are never below 8 points, and what follows finds room on the sheet. */
export function drawingScale({ width, height }: { width: number; height: number }, sheet: Sheet): number {
  const [least, most] = [0.58, 0.8];
  const tall = ((sheet.bottom - sheet.top) * 0.62) / height;
  return Math.min(most, widthInside(sheet) / width, Math.max(least, tall));
}

export const widthInside = ({ left, right }: Sheet): number => right - left;

/** As the part says, else across where a table of it needs more than a sheet upright gives. */
export function orientationOf(part: PaperPart, paper: Paper): Orientation {
  if (part.orientation) return part.orientation;
  const room = widthInside(sheetFor(paper, 'portrait'));
  const wide = part.blocks.some(
    (block) => block.kind === 'table' && leastWidth(printTable(block.table, paper.lang)) > room,
  );
  return wide ? 'landscape' : 'portrait';
}

const leastWidth = ({ widths }: PrintedTable): number =>
  widths.reduce((all, { least }) => all + least, 0) * letter(paperSize.table);

/** Where a sheet is wide, notes stand in two columns: lines across all of it are hard to follow. */
export const noteColumns = (sheet: Sheet): number => (widthInside(sheet) > 620 ? 2 : 1);

/** Degrees a word across a page is turned by, and how large it is: `ems` is its width in letters. */
export const struckTurn = -35;
export const struckSize = ({ width }: Sheet, ems: number): number => Math.min(96, (width * 0.78) / ems);
