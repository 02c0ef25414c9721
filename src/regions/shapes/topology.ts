import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { mergeArcs, neighbors } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology, MultiPolygon as TopoMultiPolygon } from 'topojson-specification';
import type { Border, MunicipalityCode } from '../model.ts';
import type { Polygon, Position, Shape } from './model.ts';
import { simplifyArcs } from './simplify.ts';

export type Layer = GeometryCollection<{ code: MunicipalityCode }>;

/** Shapes with every stretch of border held once, on a grid of a hundred-thousandth of a degree (about a metre). */
export type ShapeTopology = Topology<{ shapes: Layer }>;

const perDegree = 100_000;

/**
 * Neighbours meet in the same points of the grid, whoever is read with them. Places stay degrees: topojson-server's
 * hash spreads whole numbers so badly that a million points would take hours.
 */
export function toTopology(shapes: Shape[]): ShapeTopology {
  const features = shapes.map(
    ({ code, polygons }): Feature<MultiPolygon> => ({
      type: 'Feature',
      properties: { code },
      geometry: { type: 'MultiPolygon', coordinates: polygons.map((polygon) => polygon.map(ringOnGrid)) },
    }),
  );
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  return topology({ shapes: collection }) as unknown as ShapeTopology;
}

const onGrid = (degrees: number) => Math.round(degrees * perDegree) / perDegree;

function ringOnGrid(ring: Position[]): Position[] {
  const snapped = ring.map(([x, y]): Position => [onGrid(x), onGrid(y)]);
  const distinct = snapped.filter(([x, y], i) => i === 0 || x !== snapped[i - 1]![0] || y !== snapped[i - 1]![1]);
  return isSpeck(distinct) ? speck(snapped[0]!) : closed(distinct);
}

/** Fewer than three different points. */
const isSpeck = (ring: Position[]) => ring.length < 5 && new Set(ring.map(String)).size < 3;

/** A rock smaller than the grid stays as its smallest triangle. */
const speck = ([x, y]: Position): Position[] => [
  [x, y],
  [onGrid(x + 1 / perDegree), y],
  [x, onGrid(y + 1 / perDegree)],
  [x, y],
];

function closed(ring: Position[]): Position[] {
  const [first, last] = [ring[0]!, ring.at(-1)!];
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}

const ofLayer = ({ objects }: ShapeTopology) => objects.shapes.geometries as TopoMultiPolygon<{ code: string }>[];

export const shapeCodes = (shared: ShapeTopology): MunicipalityCode[] => ofLayer(shared).map((g) => g.properties!.code);

/** Shapes put together: borders between shapes of one group disappear. Groups without any shape have no polygons. */
export function mergeShapes(shared: ShapeTopology, groups: MunicipalityCode[][]): Polygon[][] {
  const byCode = new Map(ofLayer(shared).map((g) => [g.properties!.code, g]));
  return groups.map((codes) => {
    const merged = mergeArcs(
      shared,
      codes.flatMap((code) => byCode.get(code) ?? []),
    );
    return merged.arcs.map((polygon) => polygon.map((ring) => stitch(shared, ring)));
  });
}

function stitch({ arcs }: ShapeTopology, ring: number[]): Position[] {
  return ring.flatMap((index, i) => {
    const arc = (index < 0 ? arcs[~index]!.toReversed() : arcs[index]!) as Position[];
    return i === 0 ? arc : arc.slice(1);
  });
}

/**
 * Pairs that share a stretch of border; touching in a point is none. `place` says whom a shape counts for: wards for
 * their city, null for nobody.
 */
export function sharedBorders(
  shared: ShapeTopology,
  place: (code: MunicipalityCode) => MunicipalityCode | null,
): Border[] {
  const geometries = ofLayer(shared);
  const codes = geometries.map((g) => place(g.properties!.code));
  const pairs = neighbors(geometries).flatMap((around, i) => around.map((j) => [codes[i], codes[j]] as const));
  const named = pairs.flatMap(([a, b]) => (a && b && a < b ? [`${a} ${b}`] : []));
  return [...new Set(named)].sort().map((pair) => pair.split(' ') as Border);
}

/** Fewer points where there are too many, and steps instead of places: what is stored. */
export function packTopology(shared: ShapeTopology): string {
  const arcs = simplifyArcs(shared).map((arc) => {
    let [lastX, lastY] = [0, 0];
    return arc.map((place) => {
      const [x, y] = place.map((degrees) => Math.round(degrees * perDegree)) as Position;
      const step = [x - lastX, y - lastY];
      [lastX, lastY] = [x, y];
      return step;
    });
  });
  const geometries = ofLayer(shared).map(({ type, arcs, properties }) => ({ type, arcs, properties }));
  const objects = { shapes: { type: 'GeometryCollection', geometries } };
  const scale = 1 / perDegree;
  return JSON.stringify({
    type: 'Topology',
    transform: { scale: [scale, scale], translate: [0, 0] },
    objects,
    arcs,
  });
}

/** What was stored, in degrees again. */
export function unpackTopology(text: string): ShapeTopology {
  const { objects, arcs } = JSON.parse(text) as ShapeTopology;
  const places = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([stepX, stepY]) => {
      x += stepX!;
      y += stepY!;
      return [x / perDegree, y / perDegree];
    });
  });
  return { type: 'Topology', objects, arcs: places };
}
