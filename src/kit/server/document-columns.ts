import { textWidth } from '../pure/text-width.ts';
import type { PrintedTable } from './document-cells.ts';

/** A half-width letter in points. */
export const letter = (size: number): number => size * 0.5;

/** Columns in points: as wide as they like where there is room; else numbers give way first, then texts. */
export function fitColumns(table: PrintedTable, room: number, size: number): number[] {
  const liked = table.widths.map((width) => width.liked * letter(size));
  if (sum(liked) <= room) return sum(liked) > room * 0.72 ? fill(liked, room) : liked;
  const least = table.widths.map((width) => width.least * letter(size));
  const numbers = liked.map((width, i) => (table.kinds[i] === 'text' ? width : least[i]!));
  const now = shrink(liked, numbers, room);
  if (sum(now) <= room) return now;
  return fill(shortest(choices(now, least, room), table, size), room);
}

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

const fill = (widths: number[], room: number): number[] => widths.map((width) => (width * room) / sum(widths));

function shrink(widths: number[], least: number[], room: number): number[] {
  const spare = sum(widths) - sum(least);
  const share = spare <= 0 ? 0 : Math.min(1, Math.max(0, sum(widths) - room) / spare);
  return widths.map((width, i) => width - (width - least[i]!) * share);
}

/** Each text keeps its width, gives way with others, or takes the least it can: every way that fits. */
function choices(widths: number[], least: number[], room: number): number[][] {
  const texts = widths.flatMap((width, i) => (width > least[i]! ? [i] : [])).slice(0, 5);
  const ways = Array.from({ length: 3 ** texts.length }, (_, way) => {
    const part = new Map(texts.map((column, i) => [column, Math.floor(way / 3 ** i) % 3]));
    const most = widths.map((width, i) => (part.get(i) === 2 ? least[i]! : width));
    const few = widths.map((width, i) => (part.get(i) === 1 ? width : least[i]!));
    return shrink(most, few, room);
  });
  return ways.filter((way, i) => i === 0 || sum(way) <= room + 0.01);
}

function shortest(ways: number[][], table: PrintedTable, size: number): number[] {
  const costs = ways.map((way) => costOf(table, way, size));
  return ways[costs.indexOf(Math.min(...costs))]!;
}

/** Words do not fill a line to its end. */
const ragged = 1.06;

/** A tall row costs more than its lines: it is hard to follow and finds no room on a page. */
const costOf = ({ rows }: PrintedTable, columns: number[], size: number): number =>
  sum(
    rows.map(({ cells }) => {
      const lines = ({ text }: { text: string }, i: number) =>
        Math.ceil((textWidth(text) * ragged) / (columns[i]! / letter(size) - 2));
      return Math.max(1, ...cells.map(lines)) ** 1.5;
    }),
  );
