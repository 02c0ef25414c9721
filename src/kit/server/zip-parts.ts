import { crc32, createInflateRaw } from 'node:zlib';
import type { Refusal } from '../pure/fault.ts';
import { unreadable } from './sheet-faults.ts';

/** The parts of a zip file by name, unpacked one at a time and never to more than the limit together. */
export type ZipParts = { names: string[]; find(name: string): ZipPart | null };

/**
 * A part as it is unpacked, piece by piece. Only its end tells whether it is whole: a part whose check sum or size
 * is wrong is refused there, when its content was already given.
 */
export type ZipPart = { name: string; size: number; pieces(): AsyncIterable<Buffer> };

type Entry = { name: string; flags: number; method: number; crc: number; packed: number; size: number; start: number };

export const unpackedLimit = 300 * 1024 * 1024;

const chunkSize = 128 * 1024;
const unknown32 = 0xffffffff;

export function openZip(bytes: Uint8Array, file: string, limit = unpackedLimit): ZipParts {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(zip, file);
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > limit) throw unreadable('too-large', { file });
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    names: entries.map((entry) => entry.name),
    find: (name) => {
      const entry = byName.get(name.toLowerCase());
      return entry ? { name: entry.name, size: entry.size, pieces: () => unpack(zip, entry, file) } : null;
    },
  };
}

function readDirectory(zip: Buffer, file: string): Entry[] {
  try {
    const { count, start } = directoryPlace(zip);
    const entries: Entry[] = [];
    for (let i = 0, at = start; i < count; i += 1) {
      const { entry, next } = readEntry(zip, at);
      entries.push(entry);
      at = next;
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw unreadable('truncated', { file });
    throw error;
  }
}

/** The directory stands at the end of a zip, so a file that breaks off has none. */
function directoryPlace(zip: Buffer): { count: number; start: number } {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0) throw new RangeError('no zip directory');
  const count = zip.readUInt16LE(end + 10);
  const start = zip.readUInt32LE(end + 16);
  if (count !== 0xffff && start !== unknown32) return { count, start };
  const locator = end - 20;
  if (zip.readUInt32LE(locator) !== 0x07064b50) return { count, start };
  const end64 = Number(zip.readBigUInt64LE(locator + 8));
  return { count: Number(zip.readBigUInt64LE(end64 + 32)), start: Number(zip.readBigUInt64LE(end64 + 48)) };
}

function readEntry(zip: Buffer, at: number): { entry: Entry; next: number } {
  if (zip.readUInt32LE(at) !== 0x02014b50) throw new RangeError('zip directory breaks off');
  const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
  const extraEnd = nameEnd + zip.readUInt16LE(at + 30);
  const [size, packed, start] = largeSizes(zip.subarray(nameEnd, extraEnd), [
    zip.readUInt32LE(at + 24),
    zip.readUInt32LE(at + 20),
    zip.readUInt32LE(at + 42),
  ]);
  const entry = {
    name: zip.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/'),
    flags: zip.readUInt16LE(at + 8),
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    packed: packed!,
    size: size!,
    start: start!,
  };
  return { entry, next: extraEnd + zip.readUInt16LE(at + 32) };
}

/** Zip64: a size that does not fit stands in the extra field, in this order. */
function largeSizes(extra: Buffer, sizes: number[]): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let value = at + 4;
    return sizes.map((size) => {
      if (size !== unknown32) return size;
      value += 8;
      return Number(extra.readBigUInt64LE(value - 8));
    });
  }
  return sizes;
}

async function* unpack(zip: Buffer, entry: Entry, file: string): AsyncGenerator<Buffer> {
  if (entry.flags & 1) throw unreadable('password-protected', { file });
  const packed = packedBytes(zip, entry, file);
  if (entry.method !== 0 && entry.method !== 8) throw unreadable('damaged', { file }, entry.name);
  const damaged = unreadable('damaged', { file }, entry.name);
  let [size, crc] = [0, 0];
  for await (const piece of entry.method === 0 ? stored(packed) : inflated(packed, damaged)) {
    size += piece.length;
    if (size > entry.size) throw entry.method === 0 ? damaged : unreadable('too-large', { file });
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged;
}

function* stored(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
}

async function* inflated(packed: Buffer, damaged: Refusal): AsyncGenerator<Buffer> {
  try {
    for await (const piece of createInflateRaw({ chunkSize }).end(packed)) yield piece;
  } catch {
    throw damaged;
  }
}

function packedBytes(zip: Buffer, entry: Entry, file: string): Buffer {
  if (entry.start + 30 > zip.length) throw unreadable('truncated', { file });
  const start = entry.start + 30 + zip.readUInt16LE(entry.start + 26) + zip.readUInt16LE(entry.start + 28);
  if (start + entry.packed > zip.length) throw unreadable('truncated', { file });
  return zip.subarray(start, start + entry.packed);
}
