import type { Position } from './model.ts';

const side = (a: Position, b: Position, p: Position) => (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);

/** Do two stretches cross in a point inside both? Touching does not count. */
const cross = (a: Position, b: Position, c: Position, d: Position) =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

/** Does a ring cross itself? Each stretch is compared with those in the same squares of a grid only. */
export function crossesItself(ring: Position[]): boolean {
  const squares = new Map<number, number[]>();
  const cellsOf = gridOf(ring);
  for (let i = 0; i + 1 < ring.length; i += 1) {
    for (const cell of cellsOf(ring[i]!, ring[i + 1]!)) {
      const others = squares.get(cell);
      if (others?.some((j) => cross(ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!))) return true;
      if (others) others.push(i);
      else squares.set(cell, [i]);
    }
  }
  return false;
}

/** About as many squares as there are stretches; answers those under the box of a stretch. */
function gridOf(ring: Position[]): (a: Position, b: Position) => number[] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  const count = Math.ceil(Math.sqrt(ring.length));
  const place = (value: number, from: number, to: number) =>
    to > from ? Math.min(count - 1, Math.floor(((value - from) / (to - from)) * count)) : 0;
  return (a, b) => {
    const [left, right] = [a[0], b[0]].map((x) => place(x, west, east)).sort((p, q) => p - q);
    const [low, high] = [a[1], b[1]].map((y) => place(y, south, north)).sort((p, q) => p - q);
    const cells: number[] = [];
    for (let x = left!; x <= right!; x += 1) for (let y = low!; y <= high!; y += 1) cells.push(x * count + y);
    return cells;
  };
}
