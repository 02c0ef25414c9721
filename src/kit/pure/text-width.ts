/** Width of text in half-width letters: kanji, kana and full-width signs count two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += isHalfWidth(letter) ? 1 : 2;
  return width;
}

const isHalfWidth = (letter: string): boolean => letter <= '\u00ff' || (letter >= '\uff61' && letter <= '\uff9f');

/** How many lines text takes in a column so wide. */
export const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(textWidth(part) / width)), 0);

/**
 * Breaks a heading between words into the fewest lines of about `width`, the lines as even as words allow:
 * 機能強化型／訪問看護ST, not 機能強化型訪問／看護ST.
 */
export function breakHeading(heading: string, width: number): string[] {
  const words = unbreakable(heading);
  const most = Math.ceil(textWidth(heading) / width);
  const widest = textWidth(heading);
  for (let limit = Math.ceil(widest / most); limit < widest; limit += 1) {
    const lines = fillFromEnd(words, limit);
    if (lines.length <= most) return lines;
  }
  return [heading];
}

const closing = /^[）」』】〕、。，．・ー〜～々)\]!?,.％%\s]/;
const opening = /[（「『【〔([]$/;
const suffix = /^[型的性化者所局区市町村郡都道府県圏会率数等系用外内別法式級]$/;

function unbreakable(text: string): string[] {
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)) {
    const before = words.at(-1);
    const joined = closing.test(segment) || suffix.test(segment) || opening.test(before ?? '');
    if (before !== undefined && joined) words[words.length - 1] = before + segment;
    else words.push(segment);
  }
  return words;
}

function fillFromEnd(words: string[], limit: number): string[] {
  const lines: string[] = [];
  for (const word of words.toReversed()) {
    const below = lines[0];
    if (below !== undefined && textWidth((word + below).trim()) <= limit) lines[0] = word + below;
    else lines.unshift(word);
  }
  return lines.map((line) => line.trim());
}
