import { textWidth } from '../pure/text-width.ts';
import { breakLines } from './document-lines.ts';

const latin = (text: string): number => (text.match(/[A-Za-z]/g) ?? []).length;

/** In half-width letters: Latin letters are wider than half a kanji, bold ones more so. */
export const plainWidth = (text: string): number => textWidth(text) + 0.16 * latin(text);
export const boldWidth = (text: string): number => textWidth(text) + 0.2 * latin(text);

/** The lines a text takes in a program whose letters are not known here. */
export const guessLines = (text: string, width: number, size: number): number =>
  breakLines(text, width, (part) => (boldWidth(part) * size) / 2).length;
