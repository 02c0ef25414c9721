export class NotXml extends SyntaxError {}

export const sign = {
  space: 0x20,
  exclamation: 0x21,
  quote: 0x22,
  apostrophe: 0x27,
  slash: 0x2f,
  zero: 0x30,
  nine: 0x39,
  colon: 0x3a,
  less: 0x3c,
  equals: 0x3d,
  greater: 0x3e,
  question: 0x3f,
} as const;

const none = Buffer.alloc(0);
const mostDigits = 9;

/** A stretch of text in the bytes of a scan, made into a string only where one is needed. */
export class XmlText {
  bytes: Buffer = none;
  from = 0;
  to = 0;
  private asWritten = false;

  set(bytes: Buffer, from: number, to: number, asWritten = false): this {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.asWritten = asWritten;
    return this;
  }

  string(): string {
    const { bytes, from, to } = this;
    if (to === from + 1 && bytes[from]! < 0x80) return String.fromCharCode(bytes[from]!);
    const written = bytes.toString('utf8', from, to);
    return this.asWritten ? written : decodeEntities(written);
  }

  /** The number that short digits without a leading zero write; -1 for anything else. */
  wholeNumber(): number {
    const { bytes, from, to } = this;
    const length = to - from;
    if (length === 0 || length > mostDigits || (length > 1 && bytes[from] === sign.zero)) return -1;
    let value = 0;
    for (let at = from; at < to; at += 1) {
      const digit = bytes[at]! - sign.zero;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }
}

/** The attributes of the tag that was just read. */
export class XmlAttributes {
  private bytes: Buffer = none;
  private count = 0;
  /** Where the name and the value of each begin and end. */
  private places = new Int32Array(4 * 16);
  private readonly span = new XmlText();

  find(name: string): XmlText | null {
    for (let i = 0; i < this.count; i += 4)
      if (this.isName(name, this.places[i]!, this.places[i + 1]!)) return this.value(i);
    return null;
  }

  string(name: string): string | undefined {
    return this.find(name)?.string();
  }

  /** An attribute by the name behind its namespace prefix. */
  prefixed(name: string): string | undefined {
    for (let i = 0; i < this.count; i += 4) {
      const start = this.places[i + 1]! - name.length;
      const hasPrefix = start > this.places[i]! + 1 && this.bytes[start - 1] === sign.colon;
      if (hasPrefix && this.isName(name, start, this.places[i + 1]!)) return this.value(i).string();
    }
    return undefined;
  }

  /** Reads up to the end of a tag and gives its place, or -1 where the bytes end before. */
  read(bytes: Buffer, from: number): number {
    this.bytes = bytes;
    this.count = 0;
    let at = from;
    while (at < bytes.length) {
      const code = bytes[at]!;
      if (code === sign.greater) return at;
      if (code === sign.less) throw new NotXml('a tag inside a tag');
      if (code === sign.quote || code === sign.apostrophe) at = endOfValue(bytes, at);
      else if (code <= sign.space || code === sign.slash || code === sign.equals) at += 1;
      else at = this.attribute(bytes, at);
    }
    return -1;
  }

  private attribute(bytes: Buffer, from: number): number {
    let nameEnd = from + 1;
    while (nameEnd < bytes.length && !endsName(bytes[nameEnd]!)) nameEnd += 1;
    const equals = skipSpace(bytes, nameEnd);
    if (equals >= bytes.length || bytes[equals] !== sign.equals) return equals;
    const value = skipSpace(bytes, equals + 1);
    if (value >= bytes.length || (bytes[value] !== sign.quote && bytes[value] !== sign.apostrophe)) return value;
    const end = endOfValue(bytes, value);
    this.add(from, nameEnd, value + 1, end - 1);
    return end;
  }

  private add(nameFrom: number, nameTo: number, from: number, to: number): void {
    if (this.count === this.places.length) this.places = grown(this.places);
    this.places[this.count] = nameFrom;
    this.places[this.count + 1] = nameTo;
    this.places[this.count + 2] = from;
    this.places[this.count + 3] = to;
    this.count += 4;
  }

  private value(i: number): XmlText {
    return this.span.set(this.bytes, this.places[i + 2]!, this.places[i + 3]!);
  }

  private isName(name: string, from: number, to: number): boolean {
    if (to - from !== name.length) return false;
    for (let i = 0; i < name.length; i += 1) if (this.bytes[from + i] !== name.charCodeAt(i)) return false;
    return true;
  }
}

function grown(places: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(places.length * 2);
  wider.set(places);
  return wider;
}

const endsName = (code: number): boolean =>
  code <= sign.space ||
  code === sign.equals ||
  code === sign.greater ||
  code === sign.less ||
  code === sign.slash ||
  code === sign.quote ||
  code === sign.apostrophe;

function skipSpace(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at]! <= sign.space) at += 1;
  return at;
}

function endOfValue(bytes: Buffer, from: number): number {
  const quote = bytes[from];
  let at = from + 1;
  while (at < bytes.length && bytes[at] !== quote) at += 1;
  return at + 1;
}

/** Where the name of a tag ends. */
export function endOfTag(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && !endsName(bytes[at]!)) at += 1;
  return at;
}

type Known = { bytes: Buffer; name: string };

/** The names of a file are few: each becomes a string once. */
export class XmlNames {
  private readonly known: (Known | undefined)[] = new Array(256).fill(undefined);

  /** The name without its namespace prefix. */
  read(bytes: Buffer, from: number, to: number): string {
    if (to === from) throw new NotXml('a tag without a name');
    let start = from;
    while (start < to && bytes[start] !== sign.colon) start += 1;
    start = start === to ? from : start + 1;
    return to - start === 1 && bytes[start]! < 0x80 ? String.fromCharCode(bytes[start]!) : this.find(bytes, start, to);
  }

  private find(bytes: Buffer, from: number, to: number): string {
    const place = (bytes[from]! * 31 + bytes[to - 1]! * 7 + to - from) & 255;
    const known = this.known[place];
    if (known && isSame(known.bytes, bytes, from, to)) return known.name;
    const name = bytes.toString('utf8', from, to);
    this.known[place] = { bytes: Buffer.from(bytes.subarray(from, to)), name };
    return name;
  }
}

function isSame(known: Buffer, bytes: Buffer, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let i = 0; i < known.length; i += 1) if (known[i] !== bytes[from + i]) return false;
  return true;
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
