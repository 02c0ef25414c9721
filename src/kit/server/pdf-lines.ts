/** Width of text in points at a size. */
export type Measure = (text: string, size: number, bold?: boolean) => number;

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

/** Letters with what may not be parted from them; words of Latin letters whole. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const [unit] of text.matchAll(/[\p{Script=Latin}\p{Nd}'’\-–.,/%()]+\s*|\s+|./gsu)) {
    const before = pieces.at(-1);
    if (before !== undefined && (closing.test(unit) || opening.test(before))) pieces[pieces.length - 1] = before + unit;
    else pieces.push(unit);
  }
  return pieces;
}
