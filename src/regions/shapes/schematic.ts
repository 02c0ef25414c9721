import { Delaunay } from 'd3-delaunay';
import clipping from 'polygon-clipping';
import type { MunicipalityCode } from '../model.ts';
import type { Polygon, Position, Shape } from './model.ts';
import { inside } from './read-rings.ts';

/** Where the office of a municipality or ward stands. */
export type Office = { code: MunicipalityCode; place: Position };

/** How far from the coast an office may seem to stand and still be on it, in degrees. */
const reach = 0.05;
/** Half the breadth of the disc that stands for an island the coastline does not have, in degrees of latitude. */
const discSize = 0.025;

/** One part of the coastline and who lives on it. */
type Land = { part: Polygon; offices: Office[] };

/** Who stands on which part of the coastline; those on none are islands it does not show. */
export type Ground = { lands: Land[]; adrift: Office[] };

export function settle(coast: Polygon[], offices: Office[]): Ground {
  const lands = coast.map((part): Land => ({ part, offices: [] }));
  const adrift = offices.filter((office) => {
    const land = landOf(lands, office.place);
    land?.offices.push(office);
    return !land;
  });
  for (const land of lands) if (land.offices.length === 0) land.offices.push(nearest(offices, land.part[0]![0]!));
  return { lands, adrift };
}

const landOf = (lands: Land[], place: Position): Land | undefined =>
  lands.find(({ part }) => inside(part[0]!, place)) ?? nearestLand(lands, place);

function nearestLand(lands: Land[], place: Position): Land | undefined {
  const far = lands.map((land) => Math.min(...land.part[0]!.map((point) => distance(point, place))));
  const least = Math.min(...far);
  return least <= reach ? lands[far.indexOf(least)] : undefined;
}

const narrowing = (latitude: number) => Math.cos((latitude * Math.PI) / 180);

const distance = (a: Position, b: Position) => Math.hypot((a[0] - b[0]) * narrowing(a[1]), a[1] - b[1]);

const nearest = (offices: Office[], place: Position): Office =>
  offices.reduce((best, office) => (distance(office.place, place) < distance(best.place, place) ? office : best));

/**
 * A cell around each office asked for: the part of its own island that is nearer to it than to any other office on it;
 * uninhabited islands go to the nearest office, and an island the coastline does not show is a small disc.
 */
export function drawCells({ lands, adrift }: Ground, asked: ReadonlySet<MunicipalityCode>): Shape[] {
  const cells = new Map<MunicipalityCode, Polygon[]>();
  for (const { part, offices } of lands) {
    if (!offices.some(({ code }) => asked.has(code))) continue;
    for (const { code, polygons } of divide(part, offices, asked)) {
      cells.set(code, [...(cells.get(code) ?? []), ...polygons]);
    }
  }
  for (const { code, place } of [...adrift, ...lands.flatMap(({ offices }) => offices)]) {
    if (asked.has(code) && !cells.get(code)?.length) cells.set(code, [disc(place)]);
  }
  return [...cells].map(([code, polygons]) => ({ code, polygons })).sort((a, b) => a.code.localeCompare(b.code));
}

function divide(part: Polygon, offices: Office[], asked: ReadonlySet<MunicipalityCode>): Shape[] {
  if (offices.length === 1) return [{ code: offices[0]!.code, polygons: [part] }];
  const cells = voronoi(offices).filter(({ code }) => asked.has(code));
  const land = clipping.intersection(part, boxAround(cells.flatMap(({ cell }) => cell)));
  return cells.map(({ code, cell }) => ({ code, polygons: clipping.intersection(land, [cell]) }));
}

/** Room around all of Japan for the cells at its edge. */
const room = 5;

function voronoi(offices: Office[]): { code: MunicipalityCode; cell: Position[] }[] {
  const k = narrowing(offices.reduce((sum, { place }) => sum + place[1], 0) / offices.length);
  const points = offices.map(({ place }): Position => [place[0] * k, place[1]]);
  const [west, south, east, north] = boundsOf(points);
  const diagram = Delaunay.from(points).voronoi([west - room, south - room, east + room, north + room]);
  return offices.map(({ code }, i) => ({
    code,
    cell: (diagram.cellPolygon(i) ?? []).map(([x, y]): Position => [x / k, y]),
  }));
}

function boundsOf(points: Position[]): [number, number, number, number] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function boxAround(points: Position[]): Polygon {
  const [west, south, east, north] = boundsOf(points);
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
}

const corners = 16;

function disc([x, y]: Position): Polygon {
  const turn = (i: number) => ((i % corners) * 2 * Math.PI) / corners;
  const corner = (_: unknown, i: number): Position => [
    x + (discSize * Math.cos(turn(i))) / narrowing(y),
    y + discSize * Math.sin(turn(i)),
  ];
  return [Array.from({ length: corners + 1 }, corner)];
}
