import type { Polygon, Position } from './model.ts';

type Ring = { points: Position[]; box: [number, number, number, number]; area: number };

/**
 * Rings of one feature as polygons: a ring inside an odd number of others is a hole of the smallest of them. Which way
 * round they run does not matter, since programs disagree about it.
 */
export function nestRings(rings: Position[][]): Polygon[] {
  if (rings.length < 2) return rings.map((ring) => [ring]);
  const sorted = rings.map(measure).sort((a, b) => b.area - a.area);
  const polygons = new Map<Ring, Polygon>();
  sorted.forEach((ring, i) => {
    const around = sorted.filter((outer, j) => j < i && holds(outer, ring));
    const owner = around.at(-1);
    const polygon = around.length % 2 === 1 && owner ? polygons.get(owner) : undefined;
    if (polygon) polygon.push(ring.points);
    else polygons.set(ring, [ring.points]);
  });
  return [...polygons.values()];
}

function measure(points: Position[]): Ring {
  const box: Ring['box'] = [Infinity, Infinity, -Infinity, -Infinity];
  let area = 0;
  points.forEach(([x, y], i) => {
    const [nextX, nextY] = points[i + 1] ?? points[0]!;
    area += x * nextY - nextX * y;
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  });
  return { points, box, area: Math.abs(area / 2) };
}

const holds = (outer: Ring, inner: Ring): boolean =>
  outer.box[0] <= inner.box[0] &&
  outer.box[1] <= inner.box[1] &&
  outer.box[2] >= inner.box[2] &&
  outer.box[3] >= inner.box[3] &&
  inside(outer.points, middle(inner.points));

/** Halfway along the first side: less likely than a corner to lie on the other ring. */
const middle = ([a, b]: Position[]): Position => [(a![0] + (b ?? a!)[0]) / 2, (a![1] + (b ?? a!)[1]) / 2];

/** Even–odd rule. */
export function inside(ring: Position[], [x, y]: Position): boolean {
  let within = false;
  let [lastX, lastY] = ring.at(-1) ?? [0, 0];
  for (const [nextX, nextY] of ring) {
    if (nextY > y !== lastY > y && x < ((lastX - nextX) * (y - nextY)) / (lastY - nextY) + nextX) within = !within;
    [lastX, lastY] = [nextX, nextY];
  }
  return within;
}
