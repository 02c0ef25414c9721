const ranges = [
  [0xa0, 0xd7ff],
  [0xf900, 0xffef],
  [0x1d400, 0x1d7ff],
  [0x1f100, 0x1f2ff],
  [0x2f800, 0x2fa1f],
] as const;

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

let others: { letter: string; plain: string }[] | undefined;

/** Letters that stand for others: full width, half width, circled. */
function standing(): { letter: string; plain: string }[] {
  others ??= ranges
    .flatMap(([from, until]) => Array.from({ length: until - from + 1 }, (_, at) => String.fromCodePoint(from + at)))
    .filter((letter) => letter.normalize('NFKC') !== letter)
    .map((letter) => ({ letter, plain: plain(letter) }));
  return others;
}

const marks = '\u0300-\u036f\u3099\u309a\uff9e\uff9f';

/** Whatever else a text may have in place of a word's letters, as a class for a pattern: without any of it, the text is read as it stands. */
export function otherWidths(words: readonly string[]): string {
  const letters = [...new Set(words.flatMap((word) => [...word]))];
  const found = standing().filter(({ plain }) => letters.some((letter) => plain.includes(letter)));
  const composed = letters.some((letter) => letter.normalize('NFD') !== letter);
  return `[${found.map(({ letter }) => letter).join('')}${composed || found.length === 0 ? marks : ''}]`;
}
