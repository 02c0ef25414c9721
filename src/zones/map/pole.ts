import { boundsOf, type Point, type Ring } from './geometry.ts';

/** The point of a polygon furthest from its edge, and how far that is. */
export type Pole = { at: Point; reach: number };

type Cell = { at: Point; half: number; reach: number; most: number };

const found = new WeakMap<Ring[], Map<number, Pole>>();

/** Found once for each polygon and shape of label: criteria change the figures, not the zones. */
export function poleOf(rings: Ring[], flat = 1): Pole {
  const known = found.get(rings) ?? new Map<number, Pole>();
  found.set(rings, known);
  const pole = known.get(flat) ?? findPole(rings, flat);
  known.set(flat, pole);
  return pole;
}

/**
 * Finds it by halving squares, those that may hold most first. `flat` presses heights together: with a label's width
 * by its height it finds where the label, not a circle, has most room; `reach` is then a width.
 */
function findPole(rings: Ring[], flat: number): Pole {
  const pressed = flat === 1 ? rings : rings.map((ring) => ring.map(([x, y]): Point => [x, y * flat]));
  const bounds = boundsOf(pressed[0]!);
  const size = Math.min(bounds.width, bounds.height);
  if (size === 0) return { at: [bounds.x, bounds.y / flat], reach: 0 };
  const enough = Math.max(size / 20, Math.max(bounds.width, bounds.height) / 200);
  const cell = (x: number, y: number, half: number): Cell => {
    const reach = reachOf([x, y], pressed);
    return { at: [x, y], half, reach, most: reach + half * Math.SQRT2 };
  };
  const half = size / 2;
  let waiting: Cell[] = [];
  for (let x = bounds.x; x < bounds.x + bounds.width; x += size)
    for (let y = bounds.y; y < bounds.y + bounds.height; y += size) waiting.push(cell(x + half, y + half, half));
  let best = waiting.reduce((a, b) => (b.reach > a.reach ? b : a));
  while (waiting.length > 0) {
    const next: Cell[] = [];
    for (const { at, half, most } of waiting) {
      if (most - best.reach <= enough) continue;
      const h = half / 2;
      for (const [dx, dy] of quarters) {
        const smaller = cell(at[0] + dx * h, at[1] + dy * h, h);
        if (smaller.reach > best.reach) best = smaller;
        next.push(smaller);
      }
    }
    waiting = next;
  }
  return { at: [best.at[0], best.at[1] / flat], reach: best.reach };
}

const quarters: Point[] = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
];

/** Distance to the nearest edge, negative outside. */
function reachOf([x, y]: Point, rings: Ring[]): number {
  let inside = false;
  let least = Infinity;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [ax, ay] = ring[i]!;
      const [bx, by] = ring[j]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      least = Math.min(least, toEdge(x, y, ax, ay, bx - ax, by - ay));
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(least);
}

function toEdge(x: number, y: number, ax: number, ay: number, dx: number, dy: number): number {
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  const [ex, ey] = [ax + share * dx - x, ay + share * dy - y];
  return ex * ex + ey * ey;
}
