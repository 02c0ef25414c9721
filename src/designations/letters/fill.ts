import type { Table } from '../../kit/pure/table.ts';
import type { PlaceId, PlaceValue, PlaceValues } from './model.ts';
import { findPlace } from './places.ts';

/** Lines and columns count from 1, columns in letters as one sees them. */
export type Spot = { line: number; column: number };

export type Piece = { words: string } | ({ place: string } & Spot);

export type BraceFault = { code: 'unclosed' | 'unopened' } & Spot;

export type ReadText = { lines: Piece[][]; faults: BraceFault[] };

const letters = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** The places of a text, line by line. A place ends on the line it begins on. */
export function readText(text: string): ReadText {
  const faults: BraceFault[] = [];
  const lines = text.split(/\r?\n/).map((line, at) => readLine(line, at + 1, faults));
  return { lines, faults };
}

function readLine(line: string, number: number, faults: BraceFault[]): Piece[] {
  const pieces: Piece[] = [];
  let words = '';
  let open: { column: number; name: string } | null = null;
  let column = 0;
  for (const { segment } of letters.segment(line)) {
    column += 1;
    const brace = /^[{｛]$/.test(segment) ? 'open' : /^[}｝]$/.test(segment) ? 'close' : null;
    if (brace === 'open') {
      if (open) faults.push({ code: 'unclosed', line: number, column: open.column });
      if (words !== '') pieces.push({ words });
      words = '';
      open = { column, name: '' };
    } else if (brace === 'close') {
      if (open) pieces.push({ place: open.name, line: number, column: open.column });
      else faults.push({ code: 'unopened', line: number, column });
      open = null;
    } else if (open) open.name += segment;
    else words += segment;
  }
  if (open) faults.push({ code: 'unclosed', line: number, column: open.column });
  if (words !== '') pieces.push({ words });
  return pieces;
}

export const isTable = (value: PlaceValue): value is Table => typeof value === 'object' && !Array.isArray(value);

export type FilledLine = { text: string } | { table: Table };

export type Filled = { lines: FilledLine[]; missing: PlaceId[] };

/** A text with what is known in its places; `unset` says what stands where nothing is known. */
export function fillText(text: string, values: PlaceValues, unset: (place: PlaceId) => string): Filled {
  const missing = new Set<PlaceId>();
  const valueAt = (name: string): PlaceValue => {
    const place = findPlace(name);
    if (!place) return `{${name}}`;
    const value = values[place];
    if (value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)) return value;
    missing.add(place);
    return unset(place);
  };
  const lines = readText(text).lines.flatMap((pieces) => fillLine(pieces, valueAt));
  return { lines, missing: [...missing] };
}

const linesIn = (value: string | string[]): string[] => (Array.isArray(value) ? value : value.split('\n'));

/** Lines of a value stand under each other, each with what stands before the first; tables on a line of their own. */
function fillLine(pieces: Piece[], valueAt: (name: string) => PlaceValue): FilledLine[] {
  let made = [''];
  for (const piece of pieces) {
    const value = 'words' in piece ? piece.words : valueAt(piece.place);
    if (isTable(value)) return [{ table: value }];
    const more = 'words' in piece ? [piece.words] : linesIn(value);
    const before = made.at(-1)!;
    const again = continuing(before);
    made = [...made.slice(0, -1), ...more.map((line, i) => (i === 0 ? before : again) + line)];
  }
  return made.map((text) => ({ text }));
}

/** What stands before the further lines of a value: the same indent and sign, an empty label. */
function continuing(before: string): string {
  if (/[｜|]/.test(before)) return '｜';
  return /^[\s　]*[・□※－]?[\s　]*$/.test(before) ? before : '';
}
