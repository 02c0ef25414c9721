import type { Day } from '../../kit/pure/day.ts';
import { matchKey } from '../../kit/pure/match-key.ts';
import { fiscalYearOf } from '../../plans/rules.ts';
import type { LetterKind, ListedLetter } from './model.ts';
import { kindOf } from './model.ts';

/** Only these write their number into what they are about: 位置付け通知 into its record, 照会 into its consultation. */
export const recordsNumber = (kind: LetterKind): boolean => kind === 'designation' || kind === 'consultation';

/** What a record says of its letter before another is issued about it. */
export type Recorded = { number: string; dated: Day | null; letter: number | null };

export type Decision = 'keep' | 'replace';

/** One letter as it is about to go out. */
export type Going = {
  subject: string;
  label: string;
  kind: LetterKind;
  number: string;
  dated: Day;
  recorded: Recorded;
  replaces: number | null;
};

export type Said = { numberReason: string; record: Decision | null; recordReason: string };

export type IssueFault =
  | { rule: 'subject-twice'; label: string }
  | { rule: 'number-taken'; number: string; year: number; by: ListedLetter }
  | { rule: 'record-numbered'; label: string; recorded: Recorded }
  | { rule: 'record-reason-missing' }
  | { rule: 'replaced-unknown'; letter: number }
  | { rule: 'replaced-stands'; letter: ListedLetter }
  | { rule: 'replaced-other'; letter: ListedLetter }
  | { rule: 'replaced-already'; letter: ListedLetter; by: ListedLetter };

export const sameNumber = (a: string, b: string): boolean => matchKey(a) === matchKey(b);

/** Every reason why letters cannot go out as they are, given what went out before. */
export function issueFaults(going: readonly Going[], said: Said, issued: readonly ListedLetter[]): IssueFault[] {
  const twice = going.filter(({ subject }, i) => going.findIndex((one) => one.subject === subject) < i);
  return [
    ...twice.map(({ label }) => ({ rule: 'subject-twice' as const, label })),
    ...(said.numberReason === '' ? takenFaults(going, issued) : []),
    ...recordFaults(going, said),
    ...going.flatMap((one) => replacedFaults(one, issued)),
  ];
}

/** A number is given once in a fiscal year, to one letter or to those that go out together; a revoked one stays given. */
function takenFaults(going: readonly Going[], issued: readonly ListedLetter[]): IssueFault[] {
  const taken = going.flatMap(({ kind, number, dated }): IssueFault[] => {
    const by = isNumbered(kind, number) ? issued.find((one) => takes(one, number, dated)) : undefined;
    return by ? [{ rule: 'number-taken', number, year: fiscalYearOf(dated), by }] : [];
  });
  const key = (fault: IssueFault) => (fault.rule === 'number-taken' ? fault.number : '');
  return taken.filter((fault, i) => taken.findIndex((other) => key(other) === key(fault)) === i);
}

const takes = (one: ListedLetter, number: string, dated: Day): boolean =>
  isNumbered(kindOf(one.template), one.number) &&
  sameNumber(one.number, number) &&
  fiscalYearOf(one.dated) === fiscalYearOf(dated);

/** An explanation sheet goes with a letter and bears its number. */
const isNumbered = (kind: LetterKind, number: string): boolean => kind !== 'explanation' && number !== '';

function recordFaults(going: readonly Going[], { record, recordReason }: Said): IssueFault[] {
  const other = going.filter(hasOther);
  if (record === null) return other.map(({ label, recorded }) => ({ rule: 'record-numbered', label, recorded }));
  return record === 'replace' && other.length > 0 && recordReason === '' ? [{ rule: 'record-reason-missing' }] : [];
}

const hasOther = ({ kind, number, recorded }: Going): boolean =>
  recordsNumber(kind) && recorded.number !== '' && !sameNumber(recorded.number, number);

/** Whether a letter's number goes into its record: where it says none, the same, or may be written over. */
export const writesRecord = (going: Going, { record }: Pick<Said, 'record'>): boolean =>
  recordsNumber(going.kind) && (!hasOther(going) || record === 'replace');

/** The letter that holds in place of one: what replaces it, or what replaces that. */
function inPlaceOf(letter: number, issued: readonly ListedLetter[]): ListedLetter | undefined {
  for (const one of issued.filter(({ replaces }) => replaces === letter)) {
    const holds = one.revoked === null ? one : inPlaceOf(one.id, issued);
    if (holds) return holds;
  }
  return undefined;
}

/** 差し替え: in place of a revoked letter of the same kind about the same, that none replaces yet. */
function replacedFaults({ replaces, subject, kind }: Going, issued: readonly ListedLetter[]): IssueFault[] {
  if (replaces === null) return [];
  const letter = issued.find(({ id }) => id === replaces);
  if (!letter) return [{ rule: 'replaced-unknown', letter: replaces }];
  if (letter.subject !== subject || kindOf(letter.template) !== kind) return [{ rule: 'replaced-other', letter }];
  if (letter.revoked === null) return [{ rule: 'replaced-stands', letter }];
  const by = inPlaceOf(replaces, issued);
  return by ? [{ rule: 'replaced-already', letter, by }] : [];
}
