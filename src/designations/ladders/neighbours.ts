import type { Border, Division, DivisionArea, MunicipalityCode, OfficePlace } from '../../regions/model.ts';
import { areaIndex } from '../../regions/rules.ts';
import { compare } from './candidates.ts';
import type { Facts, Neighbour } from './model.ts';

/** Where each area stands among the others. */
export type Surroundings = {
  /** The other areas of the same secondary area; `unknown` where it has none that anybody knows. */
  around: (area: number) => readonly number[] | 'unknown';
  adjacent: (area: number, other: number) => boolean;
  /** Between the nearest offices, in km; null where the place of one is not known. */
  km: (area: number, other: number) => number | null;
};

export function surroundings({ unit, secondary, borders, links, offices }: Facts): Surroundings {
  const home = homes(unit, secondary);
  const together = Map.groupBy(unit.areas.keys(), (area) => home[area]!);
  const touching = touchingPairs(unit, [...borders, ...links.map(({ a, b }): Border => [a, b])]);
  return {
    around: (area) => {
      const own = home[area]!;
      if (own === 'unknown') return own;
      return own === 'several' ? [] : together.get(own)!.filter((other) => other !== area);
    },
    adjacent: (area, other) => touching.has(area * unit.areas.length + other),
    km: (area, other) => kilometres(unit.areas[area]!, unit.areas[other]!, offices),
  };
}

/** Pairs of areas that share a border or a link, either way round: the first times the number of areas, plus the second. */
function touchingPairs(unit: Division, pairs: readonly Border[]): Set<number> {
  const index = areaIndex(unit);
  const touching = new Set<number>();
  for (const [a, b] of pairs) {
    const [one, other] = [index.get(a), index.get(b)];
    if (one === undefined || other === undefined) continue;
    touching.add(one * unit.areas.length + other);
    touching.add(other * unit.areas.length + one);
  }
  return touching;
}

type Home = number | 'several' | 'unknown';

/** An area that lies in several secondary areas has no neighbour inside one and the same. */
function homes(unit: Division, secondary: Division | null): Home[] {
  const index = secondary ? areaIndex(secondary) : new Map<MunicipalityCode, number>();
  return unit.areas.map(({ municipalities }) => {
    const all = new Set(municipalities.map((code) => index.get(code) ?? 'unknown'));
    if (all.has('unknown')) return 'unknown';
    const [first, ...others] = all;
    return others.length > 0 ? 'several' : first!;
  });
}

/** 6371.0 km: the mean radius of the earth. */
const earth = 6371;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

export function greatCircle(from: OfficePlace, to: OfficePlace): number {
  const [south, north] = [radians(from.lat), radians(to.lat)];
  const half = (angle: number) => Math.sin(angle / 2) ** 2;
  const chord = half(north - south) + Math.cos(south) * Math.cos(north) * half(radians(to.lon - from.lon));
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function kilometres(a: DivisionArea, b: DivisionArea, offices: Facts['offices']): number | null {
  const places = (area: DivisionArea) => area.municipalities.flatMap((code) => offices.get(code) ?? []);
  const there = places(b);
  const all = places(a).flatMap((from) => there.map((to) => greatCircle(from, to)));
  return all.length > 0 ? Math.min(...all) : null;
}

export type Server = { area: number; adjacent: boolean; km: number | null; rank: number };

/** Why the one comes before the other. */
export type Priority = 'not-adjacent' | 'not-preferred' | 'further' | 'later-code';

/** Adjacent areas first, then those with what the step prefers, then the nearest, then the lowest code. */
export function inOrder(a: Server, b: Server, unit: Division): number {
  return (
    Number(b.adjacent) - Number(a.adjacent) ||
    a.rank - b.rank ||
    distance(a) - distance(b) ||
    compare(unit.areas[a.area]!.key, unit.areas[b.area]!.key)
  );
}

const distance = ({ km }: Server) => km ?? Number.MAX_VALUE;

export function whyLater(first: Server, later: Server): Priority {
  if (first.adjacent !== later.adjacent) return 'not-adjacent';
  if (first.rank !== later.rank) return 'not-preferred';
  return distance(first) === distance(later) ? 'later-code' : 'further';
}

export function neighbourOf({ area, adjacent, km }: Server, unit: Division): Neighbour {
  const { key, name } = unit.areas[area]!;
  return { area: key, name, adjacent, km };
}
