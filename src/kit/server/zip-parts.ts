import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { unreadable } from './sheet-faults.ts';

/** The parts of a zip file by name, unpacked one at a time and never to more than the limit together. */
export type ZipParts = { names: string[]; read(name: string): Promise<Uint8Array | null> };

type Entry = { name: string; flags: number; method: number; crc: number; packed: number; size: number; start: number };

export const unpackedLimit = 300 * 1024 * 1024;

const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);
const unknown32 = 0xffffffff;

export function openZip(bytes: Uint8Array, file: string, limit = unpackedLimit): ZipParts {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(zip, file);
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > limit) throw unreadable('too-large', { file });
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    names: entries.map((entry) => entry.name),
    read: async (name) => {
      const entry = byName.get(name.toLowerCase());
      return entry ? unpack(zip, entry, file) : null;
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

async function unpack(zip: Buffer, entry: Entry, file: string): Promise<Uint8Array> {
  if (entry.flags & 1) throw unreadable('password-protected', { file });
  const packed = packedBytes(zip, entry, file);
  if (entry.method !== 0 && entry.method !== 8) throw unreadable('damaged', { file }, entry.name);
  try {
    // The stated size is also the limit while inflating: a part that lies about it stops there.
    const whole = entry.method === 0 ? packed : await inflate(packed, { maxOutputLength: Math.max(1, entry.size) });
    if (whole.length === entry.size && crc32(whole) === entry.crc) return whole;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw unreadable('too-large', { file });
  }
  throw unreadable('damaged', { file }, entry.name);
}

function packedBytes(zip: Buffer, entry: Entry, file: string): Buffer {
  if (entry.start + 30 > zip.length) throw unreadable('truncated', { file });
  const start = entry.start + 30 + zip.readUInt16LE(entry.start + 26) + zip.readUInt16LE(entry.start + 28);
  if (start + entry.packed > zip.length) throw unreadable('truncated', { file });
  return zip.subarray(start, start + entry.packed);
}
