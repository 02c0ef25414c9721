import { wrongShapes } from './faults.ts';
import type { Polygon, Position } from './model.ts';
import { nestRings } from './read-rings.ts';

/** Letters of a DBF as its code page has them. */
export type Decode = (bytes: Uint8Array) => string;

const polygonTypes = new Set([5, 15, 25]);
const headerLength = 100;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The polygons of each record, in order; a record without a shape has none. */
export function readShp(bytes: Uint8Array, file: string): Polygon[][] {
  const view = viewOf(bytes);
  if (bytes.length < headerLength) throw wrongShapes('truncated', file);
  if (view.getInt32(0) !== 9994) throw wrongShapes('damaged', file);
  const length = view.getInt32(24) * 2;
  if (length > bytes.length) throw wrongShapes('truncated', file);
  const type = view.getInt32(32, true);
  if (!polygonTypes.has(type)) throw wrongShapes('not-areas', file, `${type}`);
  const records: Polygon[][] = [];
  for (let at = headerLength; at + 8 <= length; ) {
    const end = at + 8 + view.getInt32(at + 4) * 2;
    if (end > length || end < at + 12) throw wrongShapes('damaged', file);
    records.push(readRecord(view, at + 8, end, file));
    at = end;
  }
  return records;
}

function readRecord(view: DataView, at: number, end: number, file: string): Polygon[] {
  if (view.getInt32(at, true) === 0) return [];
  if (at + 44 > end) throw wrongShapes('damaged', file);
  const parts = view.getInt32(at + 36, true);
  const points = view.getInt32(at + 40, true);
  const first = at + 44 + parts * 4;
  if (parts < 0 || points < 0 || first + points * 16 > end) throw wrongShapes('damaged', file);
  const starts = Array.from({ length: parts }, (_, i) => view.getInt32(at + 44 + i * 4, true));
  return nestRings(starts.map((start, i) => readRing(view, first, start, starts[i + 1] ?? points, file)));
}

function readRing(view: DataView, first: number, start: number, end: number, file: string): Position[] {
  if (start < 0 || end < start) throw wrongShapes('damaged', file);
  return Array.from({ length: end - start }, (_, i): Position => {
    const at = first + (start + i) * 16;
    return [view.getFloat64(at, true), view.getFloat64(at + 8, true)];
  });
}

type Column = { name: string; start: number; length: number };

/** The attributes of each record, in order; deleted records stay, since shapes are counted with them. */
export function readDbf(bytes: Uint8Array, decode: Decode, file: string): Record<string, string>[] {
  if (bytes.length < 32) throw wrongShapes('truncated', file);
  const view = viewOf(bytes);
  const [count, header, width] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
  if (header + count * width > bytes.length) throw wrongShapes('truncated', file);
  const columns = readColumns(bytes, header, decode);
  return Array.from({ length: count }, (_, i) => {
    const record = bytes.subarray(header + i * width, header + (i + 1) * width);
    const cells = columns.map(({ name, start, length }) => [name, cell(record, start, length, decode)] as const);
    return Object.fromEntries(cells);
  });
}

function readColumns(bytes: Uint8Array, header: number, decode: Decode): Column[] {
  const columns: Column[] = [];
  let start = 1;
  for (let at = 32; at + 32 <= header && bytes[at] !== 0x0d; at += 32) {
    const length = bytes[at + 16]!;
    columns.push({ name: cell(bytes, at, 11, decode), start, length });
    start += length;
  }
  return columns;
}

/** DBF fills names and cells with blanks or NUL. */
const cell = (bytes: Uint8Array, start: number, length: number, decode: Decode): string =>
  decode(bytes.subarray(start, start + length))
    .split('\0', 1)[0]!
    .trim();
