import type { Link } from '../../regions/links/model.ts';
import { neighbours } from '../../regions/links/rules.ts';
import type { Division, MunicipalityCode } from '../../regions/model.ts';
import { adjacency, areaIndex, municipalityKind, nesting } from '../../regions/rules.ts';
import type { Grounds } from '../model.ts';

export type Neighbourhood = {
  /** For each zone the zones next to it inside the same container; without borders all of the container. */
  near: number[][];
  /** The links without which these zones would not hang together. */
  restsOn: (zones: readonly number[]) => Link[];
};

/** Who is next to whom, by land and by the links an office named (Z3). */
export function neighbourhood(unit: Division, { container, borders, links }: Grounds): Neighbourhood {
  const home = container ? nesting(unit, container) : unit.areas.map(() => 0);
  const together = (a: number, b: number) => a !== b && home[a] !== null && home[a] === home[b];
  if (!borders) {
    const near = unit.areas.map((_, a) => unit.areas.flatMap((_, b) => (together(a, b) ? [b] : [])));
    return { near, restsOn: () => [] };
  }
  const land = adjacency(unit, borders);
  const zoneOf = areaIndex(unit);
  return {
    near: adjacency(unit, neighbours(borders, links)).map((near, a) => near.filter((b) => together(a, b))),
    restsOn: (zones) => {
      const part = landParts(zones, land);
      return links.filter(({ a, b }) => {
        const [from, to] = [part.get(zoneOf.get(a)!), part.get(zoneOf.get(b)!)];
        return from !== undefined && to !== undefined && from !== to;
      });
    },
  };
}

/** The links that make anybody a neighbour on the day: both ends are there, inside the same container. */
export function linksThatCount({ units, container, borders, links }: Grounds): Link[] {
  const division = container ?? units.find((u) => u.kind.id === municipalityKind.id);
  if (!borders || !division) return [];
  const home = areaIndex(division);
  const inside = (code: MunicipalityCode) => (container ? home.get(code) : home.has(code) || undefined);
  return links.filter(({ a, b }) => inside(a) !== undefined && inside(a) === inside(b));
}

/** Which of these zones land joins: the same number for those it does. */
function landParts(zones: readonly number[], land: number[][]): Map<number, number> {
  const part = new Map<number, number>();
  for (const start of zones) {
    if (part.has(start)) continue;
    const reached = new Set([start]);
    for (const zone of reached) for (const next of land[zone]!) if (zones.includes(next)) reached.add(next);
    for (const zone of reached) part.set(zone, start);
  }
  return part;
}
