import type { FilledLine } from './fill.ts';

/** What a line of a letter is, by the sign it begins with or the bar in it. */
export type Line =
  | { is: 'end' | 'title' | 'plain'; text: string; indent: number }
  /** A label and what stands beside it; a continued value has an empty label. */
  | { is: 'labelled'; label: string; text: string; indent: number }
  /** A number or sign, and the words that hang beside it. */
  | { is: 'hanging'; label: string; text: string; indent: number }
  | { is: 'space'; lines: number }
  | { is: 'table'; table: Extract<FilledLine, { table: unknown }>['table'] };

const space = /^[［[]\s*(?:記入欄|space)\s*[:：]?\s*(\d{1,2})\s*(?:行|lines?)\s*[\]］]$/i;
const sign = /^((?:[0-9０-９]{1,2}[.．]?|[（(][0-9０-９]{1,2}[）)]|[・□☑※－ア-ン])[\s　]+)(.+)$/u;

export function readLine(line: FilledLine): Line {
  if ('table' in line) return { is: 'table', table: line.table };
  const { text } = line;
  const free = space.exec(text.normalize('NFKC').trim());
  if (free) return { is: 'space', lines: Math.max(1, Number(free[1])) };
  const [, mark, marked] = /^([＞>＝=])\s*(.*)$/su.exec(text) ?? [];
  if (mark) return { is: /[＞>]/.test(mark) ? 'end' : 'title', text: marked!, indent: 0 };
  const [, gap, words] = /^([\s　]*)(.*)$/su.exec(text)!;
  const bar = /^([^｜|]{0,40}?)\s*[｜|]\s*(.*)$/su.exec(words!);
  if (bar) return { is: 'labelled', label: bar[1]!, text: bar[2]!, indent: emsOf(gap!) };
  const found = sign.exec(words!);
  if (found) return { is: 'hanging', label: found[1]!, text: found[2]!, indent: emsOf(gap!) };
  // Under an item all lines stand in, the first one letter more.
  const depth = Math.floor(emsOf(gap!));
  return depth < 2 ? { is: 'plain', text, indent: 0 } : { is: 'plain', text: `　${words}`, indent: depth - 1 };
}

/** How wide words stand, in letters of full width. */
export const emsOf = (text: string): number =>
  [...text.normalize('NFC')].reduce((all, letter) => all + widthOf(letter), 0);

function widthOf(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0;
  return /[\u0020-\u007e｡-ﾟ]/.test(letter) ? 0.56 : 1;
}
