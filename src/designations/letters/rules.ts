import { type BraceFault, type Piece, readText, type Spot } from './fill.ts';
import { type LetterKind, type PlaceId, type TemplatePart, type TemplateTexts, templateParts } from './model.ts';
import { findPlace, places, requiredPlaces } from './places.ts';

export type TemplateFault =
  | ({ code: BraceFault['code']; part: TemplatePart } & Spot)
  | ({ code: 'unknown-place' | 'other-kind' | 'table-alone'; part: TemplatePart; place: string } & Spot)
  | { code: 'missing-place'; part: TemplatePart; place: PlaceId }
  | { code: 'empty'; part: TemplatePart }
  | { code: 'too-long'; part: TemplatePart; letters: number };

export const mostLetters = 4000;

/** Where a place that is missing is best written. */
const usualPart = (place: PlaceId): TemplatePart => {
  if (place === 'number' || place === 'dated') return 'head';
  return place === 'addressee' || place === 'sender' ? place : 'record';
};

/** All that is wrong with a template, in the order of its texts. */
export function templateFaults(kind: LetterKind, texts: TemplateTexts): TemplateFault[] {
  const used = new Set<PlaceId>();
  const found = templateParts.flatMap((part) => partFaults(kind, part, texts[part], used));
  const missing = requiredPlaces[kind].filter((place) => !used.has(place));
  return [...found, ...missing.map((place) => ({ code: 'missing-place' as const, part: usualPart(place), place }))];
}

function partFaults(kind: LetterKind, part: TemplatePart, text: string, used: Set<PlaceId>): TemplateFault[] {
  if (text.length > mostLetters) return [{ code: 'too-long', part, letters: text.length }];
  if (text.trim() === '' && (part === 'title' || part === 'opening')) return [{ code: 'empty', part }];
  const { lines, faults } = readText(text);
  const bad: TemplateFault[] = faults.map((fault) => ({ ...fault, part }));
  for (const pieces of lines) {
    for (const piece of pieces) {
      if ('words' in piece) continue;
      const place = findPlace(piece.place);
      const at = { part, place: piece.place, line: piece.line, column: piece.column };
      if (!place) bad.push({ code: 'unknown-place', ...at });
      else if (!places[place].in.includes(kind)) bad.push({ code: 'other-kind', ...at });
      else if (places[place].value === 'table' && !standsAlone(pieces, piece)) bad.push({ code: 'table-alone', ...at });
      else used.add(place);
    }
  }
  return bad.sort((a, b) => order(a) - order(b));
}

const standsAlone = (pieces: readonly Piece[], piece: Piece): boolean =>
  pieces.every((other) => other === piece || ('words' in other && other.words.trim() === ''));

const order = (fault: TemplateFault): number => ('line' in fault ? fault.line * 100_000 + fault.column : 0);
