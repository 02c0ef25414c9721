const closing = /^[）」』】〕〉》、。，．・：；！？ー〜～々ぁぃぅぇぉっゃゅょァィゥェォッャュョ)\]!?,.:;%％]/;
const opening = /[（「『【〔〈《([]$/;

/** Breaks text into lines by the rules of Japanese setting: no mark that closes begins a line, none that opens ends one. */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  return text.split('\n').flatMap((line) => breakLine(line, width, measure));
}

function breakLine(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const piece of piecesOf(text)) {
    const size = measure(piece);
    if (line !== '' && used + measure(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      [line, used] = ['', 0];
    }
    for (const part of size > width ? letters(piece, width, measure, lines) : [piece]) {
      line += part;
      used += measure(part);
    }
  }
  return [...lines, line.trimEnd()];
}

/** A word too long for the line breaks anywhere; full lines go to `lines`, the rest is handed back. */
function letters(piece: string, width: number, measure: (text: string) => number, lines: string[]): string[] {
  let [line, used] = ['', 0];
  for (const letter of piece) {
    const size = measure(letter);
    if (line !== '' && used + size > width) {
      lines.push(line);
      [line, used] = ['', 0];
    }
    line += letter;
    used += size;
  }
  return [line];
}

const words = new Intl.Segmenter('ja', { granularity: 'word' });
const suffix = /^[所市区町村郡県圏会数型性的等増減]$/;

const counter = /^[年月日か所件人頁圏]/;

/** Words with what may not be parted from them: a line ends where a word does. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const [unit] of text.matchAll(/[\p{Script=Latin}\p{Nd}'’\-–.,/%()]+\s*|\s+|[^\p{Script=Latin}\p{Nd}\s]+/gsu)) {
    const whole = /^[\p{Script=Latin}\p{Nd}\s'’\-–.,/%()]/u.test(unit);
    for (const segment of whole ? [unit] : Array.from(words.segment(unit), ({ segment }) => segment)) {
      const before = pieces.at(-1);
      if (before !== undefined && keeps(before, segment)) pieces[pieces.length - 1] = before + segment;
      else pieces.push(segment);
    }
  }
  return pieces;
}

const keeps = (before: string, segment: string): boolean =>
  closing.test(segment) ||
  suffix.test(segment) ||
  opening.test(before) ||
  (counter.test(segment) && /\p{Nd}$/u.test(before));
