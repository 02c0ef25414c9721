import { Refusal } from '../../kit/pure/fault.ts';
import { openZip, unpackedLimit, type ZipPart, type ZipParts } from '../../kit/server/zip-parts.ts';
import type { ImportFile } from '../../sources/import.ts';
import { isShapesFault, wrongShapes } from './faults.ts';
import type { Polygon } from './model.ts';
import { crsFault } from './read-crs.ts';
import type { Feature, FeatureFile } from './read-features.ts';
import { readJson } from './read-json.ts';
import { type Decode, readDbf, readShp } from './read-shapefile.ts';

/** What a boundary file holds, and whether it says in which datum. */
export type OpenedShapes = { features: Feature[]; layer: string | null; datumUnsaid: boolean };

/** Reads GeoJSON, TopoJSON, or a zip with a shapefile or one of them. Refuses coordinates maps cannot use. */
export async function openShapes(file: ImportFile): Promise<OpenedShapes> {
  const { features, crs, layer, shapefile } = await readAny(file);
  const fault = crs === null ? null : crsFault(crs);
  if (fault) throw wrongShapes(fault, file.name, crs!.slice(0, 120));
  return { features, layer, datumUnsaid: shapefile && crs === null };
}

type Read = FeatureFile & { shapefile: boolean };

async function readAny({ bytes, name }: ImportFile): Promise<Read> {
  if (bytes.length === 0) throw wrongShapes('empty-file', name);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readZip(bytes, name);
  if (bytes[0] === 0 && bytes[2] === 0x27 && bytes[3] === 0x0a) throw wrongShapes('bare-shapefile', name);
  if (bytes.length > unpackedLimit) throw wrongShapes('too-large', name);
  return readText(bytes, name);
}

function readText(bytes: Uint8Array, file: string): Read {
  const text = decodeUtf8(bytes);
  if (text === null) throw wrongShapes(isJsonLike(bytes) ? 'unknown-letters' : 'unknown-kind', file);
  if (!/^\s*[{[]/.test(text.slice(0, 100))) throw wrongShapes('unknown-kind', file);
  return { ...readJson(text, file), shapefile: false };
}

const isJsonLike = (bytes: Uint8Array) => bytes[0] === '{'.charCodeAt(0);

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function readZip(bytes: Uint8Array, file: string): Promise<Read> {
  const zip = inOwnWords(() => openZip(bytes, file), file);
  if (zip.names.some(isUnsafe)) throw wrongShapes('unsafe-names', file);
  const shp = largest(zip, /\.shp$/i);
  if (shp) return readShapefile(zip, shp, file);
  const json = largest(zip, /\.(?:geo|topo)?json$/i);
  if (!json) throw wrongShapes('no-shapes-in-zip', file);
  return readText(await unpacked(json, file), file);
}

const isUnsafe = (name: string) => /^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/i.test(name);

/** A zip may also hold the outlines of prefectures, which are smaller. */
const largest = (zip: ZipParts, ending: RegExp): ZipPart | null =>
  zip.names
    .filter((name) => ending.test(name))
    .map((name) => zip.find(name)!)
    .reduce<ZipPart | null>((best, part) => (best && best.size >= part.size ? best : part), null);

async function readShapefile(zip: ZipParts, shp: ZipPart, file: string): Promise<Read> {
  const beside = (ending: string) => zip.find(shp.name.replace(/shp$/i, ending));
  const dbf = beside('dbf');
  if (!dbf) throw wrongShapes('no-dbf', file);
  const polygons = readShp(await unpacked(shp, file), file);
  const table = await unpacked(dbf, file);
  const codePage = await textOf(beside('cpg'), file);
  const records = readDbf(table, decoderOf(table, codePage), file);
  if (records.length !== polygons.length) throw wrongShapes('damaged', file);
  return {
    features: polygons.map((p: Polygon[], i) => ({ properties: records[i]!, polygons: p })),
    crs: await textOf(beside('prj'), file),
    layer: shp.name,
    shapefile: true,
  };
}

/** The letters a .cpg names where they fit, else UTF-8 where it fits, else CP932. */
function decoderOf(table: Uint8Array, codePage: string | null): Decode {
  const isShiftJis = /932|sjis|shift|ms_?kanji/i.test(codePage ?? '') || decodeUtf8(cellsOf(table)) === null;
  const decoder = new TextDecoder(isShiftJis ? 'shift_jis' : 'utf-8');
  return (bytes) => decoder.decode(bytes);
}

/** Without the head of the file, whose lengths are no letters. */
const cellsOf = (table: Uint8Array) => table.subarray(table[8]! + table[9]! * 256);

async function textOf(part: ZipPart | null, file: string): Promise<string | null> {
  if (!part) return null;
  const text = new TextDecoder().decode(await unpacked(part, file)).trim();
  return text === '' ? null : text;
}

async function unpacked(part: ZipPart, file: string): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of part.pieces()) pieces.push(piece);
  } catch (error) {
    throw reworded(error, file);
  }
  return Buffer.concat(pieces);
}

function inOwnWords<T>(work: () => T, file: string): T {
  try {
    return work();
  } catch (error) {
    throw reworded(error, file);
  }
}

/** The zip reader speaks of workbooks. */
function reworded(error: unknown, file: string): unknown {
  const code = error instanceof Refusal ? error.faults[0]!.code : null;
  return code !== null && isShapesFault(code) ? wrongShapes(code, file) : error;
}
