import { type Box, boundsOf, type Ring } from './geometry.ts';

/** Which squares of a picture are land: labels and frames keep off them. */
export type Ground = { step: number; columns: number; rows: number; land: Uint8Array };

const step = 4;

export function groundOf(width: number, height: number, rings: Iterable<Ring>): Ground {
  const columns = Math.ceil(width / step);
  const rows = Math.ceil(height / step);
  const ground = { step, columns, rows, land: new Uint8Array(columns * rows) };
  for (const ring of rings) fill(ground, ring);
  return ground;
}

function fill({ columns, rows, land }: Ground, ring: Ring): void {
  const { y, height } = boundsOf(ring);
  const last = Math.min(rows - 1, Math.floor((y + height) / step));
  for (let row = Math.max(0, Math.floor(y / step)); row <= last; row += 1) {
    const xs = crossings(ring, (row + 0.5) * step);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const from = Math.max(0, Math.floor(xs[i]! / step));
      const to = Math.min(columns - 1, Math.floor(xs[i + 1]! / step));
      if (from <= to) land.fill(1, row * columns + from, row * columns + to + 1);
    }
  }
}

function crossings(ring: Ring, y: number): number[] {
  const xs: number[] = [];
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [ax, ay] = ring[i]!;
    const [bx, by] = ring[j]!;
    if (ay > y !== by > y) xs.push(((bx - ax) * (y - ay)) / (by - ay) + ax);
  }
  return xs.sort((a, b) => a - b);
}

/** Is the box in the picture and clear of land? */
export function isSea({ columns, rows, land }: Ground, { x, y, width, height }: Box): boolean {
  if (x < 0 || y < 0 || x + width > columns * step || y + height > rows * step) return false;
  const right = Math.min(columns - 1, Math.floor((x + width) / step));
  for (let row = Math.floor(y / step); row <= Math.min(rows - 1, Math.floor((y + height) / step)); row += 1)
    for (let column = Math.floor(x / step); column <= right; column += 1)
      if (land[row * columns + column]) return false;
  return true;
}
