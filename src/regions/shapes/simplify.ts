import { planarTriangleArea, presimplify } from 'topojson-simplify';
import type { MultiPolygon, Topology } from 'topojson-specification';

/** So many points of a prefecture are some 400 kB. */
const pointBudget = 36_000;
/** Thousands of rocks must not leave the mainland without points. */
const leastBudget = 16_000;
/** Rings never fall below so many corners; those that have no more stay as they are. */
const ringFloor = 4;

type WeightedPoint = [x: number, y: number, weight: number];

/**
 * Arcs with the points that matter least left out (Visvalingam), so that all together keep to the budget. Borders stay
 * shared, since each is one arc; no ring vanishes. What keeps to the budget from the start is left as it is.
 */
export function simplifyArcs(shared: Topology): number[][][] {
  const total = shared.arcs.reduce((sum, arc) => sum + arc.length, 0);
  if (total <= pointBudget) return shared.arcs;
  const weighted = presimplify(shared as Parameters<typeof presimplify>[0], planarTriangleArea);
  const arcs = weighted.arcs as unknown as WeightedPoint[][];
  const weights = Float64Array.from(arcs.flatMap((arc) => arc.map(([, , weight]) => weight))).sort();
  const rings = ringsOf(shared);
  const least = weights[weights.length - Math.max(leastBudget, pointBudget - rings.length * ringFloor)]!;
  const floors = arcFloors(rings, arcs, least);
  return arcs.map((arc, i) => keep(arc, Math.min(least, nthWeight(arc, floors[i]!))));
}

const keep = (arc: WeightedPoint[], least: number) =>
  arc.filter(([, , weight]) => weight >= least).map(([x, y]) => [x, y]);

const kept = (arc: WeightedPoint[], least: number) => arc.reduce((n, [, , weight]) => (weight >= least ? n + 1 : n), 0);

/** The weight that leaves an arc with that many points; its two ends weigh most. */
const nthWeight = (arc: WeightedPoint[], count: number): number =>
  count <= 2
    ? Number.POSITIVE_INFINITY
    : (arc.map(([, , weight]) => weight).sort((a, b) => b - a)[Math.min(count, arc.length) - 1] ?? 0);

const isLoop = (arc: WeightedPoint[]) => arc[0]![0] === arc.at(-1)![0] && arc[0]![1] === arc.at(-1)![1];

/** How many points each arc must keep so that each of its rings keeps enough. */
function arcFloors(rings: number[][], arcs: WeightedPoint[][], least: number): number[] {
  const counts = arcs.map((arc) => kept(arc, least));
  const floors = arcs.map((arc) => (isLoop(arc) ? ringFloor + 1 : 2));
  for (const ring of rings) {
    const indexes = ring.map((index) => (index < 0 ? ~index : index));
    const points = indexes.reduce((sum, index) => sum + counts[index]! - 1, 0);
    if (points >= ringFloor) continue;
    const share = Math.ceil((ringFloor - points) / indexes.length);
    for (const index of indexes) floors[index] = Math.max(floors[index]!, counts[index]! + share);
  }
  return floors;
}

const ringsOf = (shared: Topology): number[][] =>
  Object.values(shared.objects).flatMap((object) =>
    object.type === 'GeometryCollection' ? object.geometries.flatMap((g) => (g as MultiPolygon).arcs.flat()) : [],
  );
