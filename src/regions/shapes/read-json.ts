import { wrongShapes } from './faults.ts';
import type { Polygon, Position } from './model.ts';
import type { Feature, FeatureFile } from './read-features.ts';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectOf = (value: unknown): Json => (isObject(value) ? value : {});
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Boundaries of a JSON file: GeoJSON or TopoJSON. */
export function readJson(text: string, file: string): FeatureFile {
  const document = parse(text, file);
  if (isObject(document) && document.type === 'Topology') return readTopoJson(document, file);
  if (isObject(document) && document.type === 'FeatureCollection') return readGeoJson(document, file);
  throw wrongShapes('not-boundaries', file);
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrongShapes(/[}\]]\s*$/.test(text) ? 'wrong-json' : 'truncated', file);
  }
}

function readGeoJson(document: Json, file: string): FeatureFile {
  const features = listOf(document.features).map((feature): Feature => {
    const { properties, geometry } = objectOf(feature);
    return { properties: objectOf(properties), polygons: geoPolygons(geometry, file) };
  });
  const crs = objectOf(objectOf(document.crs).properties).name;
  return {
    features,
    crs: typeof crs === 'string' ? crs : null,
    layer: typeof document.name === 'string' ? document.name : null,
  };
}

function geoPolygons(geometry: unknown, file: string): Polygon[] {
  if (geometry === null || geometry === undefined) return [];
  const { type, coordinates } = objectOf(geometry);
  const polygons = polygonsOf(type, coordinates, file);
  return polygons.map((polygon) => listOf(polygon).map((ring) => listOf(ring).map((p) => position(p, file))));
}

/** The list of polygons under either type of areas; other types are refused. */
function polygonsOf(type: unknown, parts: unknown, file: string): unknown[] {
  if (type === 'Polygon') return listOf(parts).length > 0 ? [parts] : [];
  if (type === 'MultiPolygon') return listOf(parts);
  throw wrongShapes('not-areas', file, String(type));
}

function position(value: unknown, file: string): Position {
  const [x, y] = listOf(value);
  if (!Number.isFinite(x) || !Number.isFinite(y)) throw wrongShapes('damaged', file);
  return [x as number, y as number];
}

function readTopoJson(document: Json, file: string): FeatureFile {
  const arcs = decodeArcs(document, file);
  const layers = Object.entries(objectOf(document.objects)).map(([layer, object]) => ({
    layer,
    geometries: listOf(objectOf(object).geometries),
  }));
  const largest = layers.reduce<(typeof layers)[number] | null>(
    (best, layer) => (best && best.geometries.length >= layer.geometries.length ? best : layer),
    null,
  );
  if (!largest) throw wrongShapes('not-boundaries', file);
  const features = largest.geometries.map((geometry): Feature => {
    const { type, arcs: parts, properties } = objectOf(geometry);
    const polygons = type === null || type === undefined ? [] : polygonsOf(type, parts, file);
    return {
      properties: objectOf(properties),
      polygons: polygons.map((polygon) => listOf(polygon).map((ring) => stitch(arcs, listOf(ring), file))),
    };
  });
  return { features, crs: null, layer: largest.layer };
}

function decodeArcs(document: Json, file: string): Position[][] {
  const { scale, translate } = objectOf(document.transform);
  const arcs = listOf(document.arcs).map((arc) => listOf(arc).map((p) => position(p, file)));
  if (scale === undefined) return arcs;
  const [kx, ky] = position(scale, file);
  const [dx, dy] = position(translate, file);
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([stepX, stepY]): Position => {
      x += stepX;
      y += stepY;
      return [x * kx + dx, y * ky + dy];
    });
  });
}

/** A ring from its arcs; a negative number is an arc taken backwards, and arcs share their end points. */
function stitch(arcs: Position[][], ring: unknown[], file: string): Position[] {
  const points: Position[] = [];
  for (const index of ring) {
    const n = Number(index);
    const arc = n < 0 ? arcs[~n]?.toReversed() : arcs[n];
    if (!arc) throw wrongShapes('damaged', file);
    for (const point of points.length > 0 ? arc.slice(1) : arc) points.push(point);
  }
  return points;
}
