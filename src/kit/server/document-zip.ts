import { crc32, deflateRawSync } from 'node:zlib';
import type { Day } from '../pure/day.ts';
import { openZip } from './zip-parts.ts';

/** What stands in place of a part, or null to keep it. */
export type Replace = (name: string, content: Buffer) => Uint8Array | null;

/** Writes an office file anew with fixed times outside and inside, so that equal papers make equal files. */
export async function settleOfficeFile(
  bytes: Uint8Array,
  day: Day,
  replace: Replace = () => null,
): Promise<Uint8Array> {
  const renumbered = renumber();
  const zip = openZip(bytes, 'office file');
  const parts: { name: string; content: Buffer }[] = [];
  for (const name of zip.names.filter((name) => !name.endsWith('/'))) {
    const pieces = await Array.fromAsync(zip.find(name)!.pieces());
    const content = Buffer.concat(pieces);
    const now = Buffer.from(replace(name, content) ?? content);
    parts.push({ name: renumbered(name), content: Buffer.from(await settlePart(name, now, day, renumbered)) });
  }
  return writeZip(parts);
}

/** Names drawn by lot or counted on from an earlier file are numbered in the order they are met. */
function renumber(): (text: string) => string {
  const numbers = new Map<string, number>();
  const number = (kind: string, id: string): number => {
    const key = `${kind} ${id}`;
    const known = numbers.get(key) ?? [...numbers.keys()].filter((other) => other.startsWith(`${kind} `)).length + 1;
    numbers.set(key, known);
    return known;
  };
  return (text) =>
    text
      .replace(/rId([\w-]{20,})/g, (_, id) => `rIdN${number('rId', id)}`)
      .replace(/(<wp:docPr id=")(\d+)/g, (_, before, id) => `${before}${number('docPr', id)}`)
      .replace(/\b(chart|Microsoft_Excel_Worksheet)(\d+)(?=\.xml|\.xlsx)/g, (_, word, id) => word + number(word, id));
}

/** Letters that XML does not know: with one of them a file cannot be opened. */
const forbidden = /[\ufffe\uffff]/g;

async function settlePart(
  name: string,
  content: Buffer,
  day: Day,
  renumbered: (text: string) => string,
): Promise<Uint8Array> {
  if (name.endsWith('.xlsx')) return settleOfficeFile(content, day);
  if (!/\.(xml|rels)$/.test(name)) return content;
  const text = renumbered(content.toString()).replace(forbidden, '');
  if (!name.endsWith('core.xml')) return Buffer.from(text);
  return Buffer.from(text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g, `$1${day}T00:00:00Z$2`));
}

/** A zip without times, so that equal parts make equal files. */
export function writeZip(parts: { name: string; content: Buffer }[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content } of parts) {
    const head = entryHead(Buffer.from(name), content);
    directory.push(Buffer.concat([directoryHead(head.fields, at), head.name]));
    const file = Buffer.concat([localHead(head.fields), head.name, head.packed]);
    files.push(file);
    at += file.length;
  }
  return new Uint8Array(
    Buffer.concat([...files, ...directory, endOf(parts.length, Buffer.concat(directory).length, at)]),
  );
}

function entryHead(name: Buffer, content: Buffer): { name: Buffer; packed: Buffer; fields: Buffer } {
  const packed = deflateRawSync(content);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt16LE(0x21, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return { name, packed, fields };
}

const localHead = (fields: Buffer): Buffer => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields]);

function directoryHead(fields: Buffer, at: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(at, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest]);
}

function endOf(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
