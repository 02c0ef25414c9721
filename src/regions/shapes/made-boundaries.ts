import { crc32 } from 'node:zlib';
import iconv from 'iconv-lite';
import { day } from '../../kit/pure/day.ts';
import type { ImportFile } from '../../sources/import.ts';
import type { Municipality } from '../model.ts';
import type { Polygon, Shape } from './model.ts';
import { schematicShapes } from './schematic-file.ts';

/** Boundaries for tests in any clone: 概略図 of a prefecture, written the way N03 is. */

export type MadeFeature = { properties: Record<string, string | null>; polygons: Polygon[] };

export const jgd2011 =
  'GEOGCS["JGD2011",DATUM["D_JGD_2011",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** Wards apart, as N03 has them. */
export async function madeFeatures(prefecture: string, municipalities: Municipality[]): Promise<MadeFeature[]> {
  const set = await schematicShapes(prefecture, day('2026-11-22'));
  const known = new Map(municipalities.map((m) => [m.code, m]));
  const cities = new Set(set.wards.map((s) => known.get(s.code)?.city));
  const leaves = [...set.municipalities.filter((s) => !cities.has(s.code)), ...set.wards];
  return leaves.map((shape) => asN03(shape, known.get(shape.code)!.name));
}

const asN03 = ({ code, polygons }: Shape, name: string): MadeFeature => ({
  properties: { N03_001: '千葉県', N03_002: '', N03_003: '', N03_004: name, N03_007: code },
  polygons,
});

export const fileOf = (name: string, content: string | Uint8Array): ImportFile => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, bytes, sha256: `${name} ${crc32(bytes)}` };
};

export const geoJson = (features: MadeFeature[], more: object = {}): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    ...more,
    features: features.map(({ properties, polygons }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'MultiPolygon', coordinates: polygons },
    })),
  });

/** Each ring as an arc of its own: shared borders are found by their points. */
export function topoJson(features: MadeFeature[]): string {
  const arcs: number[][][] = [];
  const geometries = features.map(({ properties, polygons }) => ({
    type: 'MultiPolygon',
    properties,
    arcs: polygons.map((polygon) => polygon.map((ring) => [arcs.push(ring) - 1])),
  }));
  return JSON.stringify({
    type: 'Topology',
    arcs,
    objects: { 'N03-20240101_12': { type: 'GeometryCollection', geometries } },
  });
}

export type ShapefileOptions = { letters?: 'utf-8' | 'cp932'; prj?: string | null; cpg?: string | null };

/** The parts of a shapefile by their endings. */
export function shapefile(features: MadeFeature[], options: ShapefileOptions = {}): Record<string, Uint8Array> {
  const { letters = 'utf-8', prj = jgd2011, cpg = null } = options;
  return {
    shp: shp(features.map((f) => f.polygons)),
    dbf: dbf(
      features.map((f) => f.properties),
      letters,
    ),
    ...(prj === null ? {} : { prj: Buffer.from(prj) }),
    ...(cpg === null ? {} : { cpg: Buffer.from(cpg) }),
  };
}

export const zipped = (parts: Record<string, Uint8Array>, layer = 'N03-20240101_12'): Uint8Array =>
  zip(Object.entries(parts).map(([ending, bytes]) => [`${layer}/${layer}.${ending}`, bytes]));

function shp(records: Polygon[][]): Uint8Array {
  const bodies = records.map(shpRecord);
  const head = Buffer.alloc(100);
  head.writeInt32BE(9994, 0);
  head.writeInt32BE((100 + bodies.reduce((sum, body) => sum + body.length + 8, 0)) / 2, 24);
  head.writeInt32LE(1000, 28);
  head.writeInt32LE(5, 32);
  const numbered = bodies.flatMap((body, i) => {
    const start = Buffer.alloc(8);
    start.writeInt32BE(i + 1, 0);
    start.writeInt32BE(body.length / 2, 4);
    return [start, body];
  });
  return Buffer.concat([head, ...numbered]);
}

function shpRecord(polygons: Polygon[]): Buffer {
  const rings = polygons.flat();
  if (rings.length === 0) return Buffer.alloc(4);
  const points = rings.flat();
  const body = Buffer.alloc(44 + rings.length * 4 + points.length * 16);
  body.writeInt32LE(5, 0);
  body.writeInt32LE(rings.length, 36);
  body.writeInt32LE(points.length, 40);
  let start = 0;
  rings.forEach((ring, i) => {
    body.writeInt32LE(start, 44 + i * 4);
    start += ring.length;
  });
  points.forEach(([x, y], i) => {
    body.writeDoubleLE(x, 44 + rings.length * 4 + i * 16);
    body.writeDoubleLE(y, 52 + rings.length * 4 + i * 16);
  });
  return body;
}

const cellWidth = 40;

function dbf(rows: Record<string, string | null>[], letters: 'utf-8' | 'cp932'): Uint8Array {
  const columns = Object.keys(rows[0] ?? {});
  const head = Buffer.alloc(32 + columns.length * 32 + 1);
  head.writeUInt8(3, 0);
  head.writeUInt32LE(rows.length, 4);
  head.writeUInt16LE(head.length, 8);
  head.writeUInt16LE(1 + columns.length * cellWidth, 10);
  columns.forEach((column, i) => {
    head.write(column, 32 + i * 32, 'ascii');
    head.write('C', 43 + i * 32, 'ascii');
    head.writeUInt8(cellWidth, 48 + i * 32);
  });
  head.writeUInt8(0x0d, head.length - 1);
  const cells = rows.map((row) => {
    const record = Buffer.alloc(1 + columns.length * cellWidth, ' ');
    columns.forEach((column, i) => {
      iconv.encode(row[column] ?? '', letters).copy(record, 1 + i * cellWidth);
    });
    return record;
  });
  return Buffer.concat([head, ...cells]);
}

/** A zip without compression. `size` may lie, as a bomb does. */
export function zip(entries: [name: string, bytes: Uint8Array, size?: number][]): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, bytes, size = bytes.length] of entries) {
    const local = zipHead(0x04034b50, 30, 14, name, bytes, size);
    const entry = zipHead(0x02014b50, 46, 16, name, bytes, size);
    entry.writeUInt32LE(at, 42);
    pieces.push(local, Buffer.from(bytes));
    directory.push(entry);
    at += local.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, entry) => sum + entry.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

function zipHead(mark: number, length: number, sums: number, name: string, bytes: Uint8Array, size: number): Buffer {
  const written = Buffer.from(name);
  const head = Buffer.alloc(length);
  head.writeUInt32LE(mark, 0);
  head.writeUInt32LE(crc32(bytes), sums);
  head.writeUInt32LE(bytes.length, sums + 4);
  head.writeUInt32LE(size, sums + 8);
  head.writeUInt16LE(written.length, sums + 12);
  return Buffer.concat([head, written]);
}
