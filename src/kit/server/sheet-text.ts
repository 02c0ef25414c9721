import { unreadable } from './sheet-faults.ts';
import type { Pace } from './sheet-pace.ts';
import { delimiterOf, TextRows } from './sheet-text-rows.ts';
import type { SheetVisitor } from './sheet-visitor.ts';

const sliceSize = 128 * 1024;

/** The rows of a text file. Its letters are checked to the end before the first row is given. */
export async function scanText(bytes: Uint8Array, file: string, visitor: SheetVisitor, pace: Pace): Promise<void> {
  const charset = await charsetOf(bytes, file, pace);
  pace.expect(bytes.length);
  visitor.sheet(null, false);
  const lines = new Lines();
  let rows: TextRows | null = null;
  for (const { text, length } of slices(bytes, charset)) {
    rows ??= new TextRows(/\.tsv$/i.test(file) ? '\t' : delimiterOf(text), file, visitor);
    rows.write(lines.write(text));
    await pace.turn(length);
  }
  rows?.write(lines.end());
  rows?.end();
}

/** Text as UTF-8 (with or without BOM), UTF-16 (with BOM) or CP932: the first that decodes without a single fault. */
async function charsetOf(bytes: Uint8Array, file: string, pace: Pace): Promise<string> {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const charsets = marked ? [marked] : ['utf-8', 'shift_jis'];
  for (const charset of charsets) if (await isText(bytes, charset, pace)) return charset;
  const rows: number[] = [];
  for (const charset of charsets) rows.push(await firstUnreadRow(bytes, charset, pace));
  throw unreadable('unknown-letters', { file, row: Math.max(...rows) });
}

async function isText(bytes: Uint8Array, charset: string, pace: Pace): Promise<boolean> {
  const letters = slices(bytes, charset, { fatal: true });
  for (let slice = nextOf(letters); slice !== 'end'; slice = nextOf(letters)) {
    if (slice === 'unreadable' || slice.text.includes('\0')) return false;
    await pace.turn();
  }
  return true;
}

type Slice = { text: string; length: number };

function nextOf(letters: Iterator<Slice>): Slice | 'end' | 'unreadable' {
  try {
    const { done, value } = letters.next();
    return done ? 'end' : value;
  } catch {
    return 'unreadable';
  }
}

async function firstUnreadRow(bytes: Uint8Array, charset: string, pace: Pace): Promise<number> {
  let row = 1;
  for (const { text } of slices(bytes, charset)) {
    const unread = text.search(/[\uFFFD\0]/);
    row += text.slice(0, unread < 0 ? text.length : unread).split('\n').length - 1;
    if (unread >= 0) break;
    await pace.turn();
  }
  return row;
}

function* slices(bytes: Uint8Array, charset: string, options: { fatal?: boolean } = {}): Generator<Slice> {
  const decoder = new TextDecoder(charset, options);
  for (let at = 0; at < bytes.length; at += sliceSize) {
    const slice = bytes.subarray(at, at + sliceSize);
    yield { text: decoder.decode(slice, { stream: at + sliceSize < bytes.length }), length: slice.length };
  }
}

const lastSigns = ['\r', '\u001a', '\u001c'];

/** One kind of line end: a lone LF in a CRLF file would otherwise join two rows into one cell. */
class Lines {
  private kept = '';

  write(text: string): string {
    const whole = this.kept + text;
    const last = whole.at(-1) ?? '';
    this.kept = lastSigns.includes(last) ? last : '';
    return whole.slice(0, whole.length - this.kept.length).replace(/\r\n?/g, '\n');
  }

  /** Old systems end a file with Ctrl+Z, which ICU reads as U+001C in Shift_JIS. */
  end(): string {
    return this.kept === '\r' ? '\n' : '';
  }
}
