import type { Answer } from '../view.ts';

type Path = Answer['path'];

/** ① to ⑳. */
export const circled = (n: number): string => (n >= 1 && n <= 20 ? String.fromCodePoint(0x245f + n) : String(n));

/** `of` says which question the path belongs to: realm, day, unit and language. */
export type Kept = { of: string; path: Path };

/**
 * Walking along the path must not make its first steps vanish: as long as the selected criterion is one of
 * its steps and the figures are the same, the path that was shown stays.
 */
export function keepPath(kept: Kept | null, of: string, answer: Answer): Kept {
  if (kept?.of === of && kept.path === answer.path) return kept;
  const stays =
    kept?.of === of &&
    kept.path.some((step) => step.criterion === answer.criterion) &&
    answer.path.every(
      (step) => (kept.path.find((old) => old.criterion === step.criterion) ?? step).blank === step.blank,
    );
  return stays ? kept : { of, path: answer.path };
}

/** Numbers in a sentence follow the path that is shown, not the one that begins at the selected step. */
export function renumber(sentence: string, said: Path, shown: Path): string {
  return sentence.replace(/^・\s*/, '').replace(/[①-⑳]/g, (sign) => {
    const criterion = said.find((step) => circled(step.step) === sign)?.criterion;
    const step = shown.find((other) => other.criterion === criterion);
    return step ? circled(step.step) : sign;
  });
}

/** The sentence around its number and around the term that explains itself. */
export type SentencePart = { kind: 'text' | 'number' | 'term'; text: string };

export function partsOf(sentence: string, number: string | null, term: string): SentencePart[] {
  const at = (needle: string | null, kind: 'number' | 'term') =>
    needle && sentence.includes(needle) ? [{ kind, text: needle, from: sentence.indexOf(needle) }] : [];
  const marks = [...at(number, 'number'), ...at(term, 'term')].sort((a, b) => a.from - b.from);
  const parts: SentencePart[] = [];
  let read = 0;
  for (const mark of marks) {
    if (mark.from < read) continue;
    if (mark.from > read) parts.push({ kind: 'text', text: sentence.slice(read, mark.from) });
    parts.push({ kind: mark.kind, text: mark.text });
    read = mark.from + mark.text.length;
  }
  return read < sentence.length ? [...parts, { kind: 'text', text: sentence.slice(read) }] : parts;
}
