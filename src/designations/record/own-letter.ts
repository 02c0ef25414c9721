import type { DesignationChange, KeptChange, RecordLetter } from './model.ts';

/** What somebody writes in is no longer the letter's: a number or a day of their own, or none. */
export function byHand(before: RecordLetter, wanted: DesignationChange): DesignationChange {
  const number = wanted.letterNumber ?? before.letterNumber;
  const moved = number !== before.letterNumber;
  const stays = moved ? null : before.letterDated;
  const letterDated = number === '' ? null : wanted.letterDated === undefined ? stays : wanted.letterDated;
  if (!moved && letterDated === before.letterDated) return {};
  return { letterNumber: number, letterDated, letter: null };
}

/** The newest change of a record as it stands that no letter made: what can be taken back, and what it was before. */
export function newestByHand(version: number, entries: readonly KeptChange[]): KeptChange | null {
  let at = version;
  for (const entry of entries) {
    if (entry.after?.version !== at) continue;
    if (entry.after.ofLetter === null) return entry;
    at -= 1;
  }
  return null;
}

/** Taking a change back leaves the letter on record as it is, but where the change itself wrote it in. */
export function lettersBack(now: RecordLetter, { before, after }: KeptChange, letterStands: boolean): RecordLetter {
  const { letterNumber, letterDated, letter } = now;
  const stays = { letterNumber, letterDated, letter };
  const [was, then] = [before?.values, after?.values];
  const untouched = then?.letterNumber === letterNumber && then.letterDated === letterDated && then.letter === letter;
  if (!was || !untouched || (was.letter !== null && !letterStands)) return stays;
  return { letterNumber: was.letterNumber, letterDated: was.letterDated, letter: was.letter };
}
