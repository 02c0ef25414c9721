import { daysBetween } from '../../consultations/rules.ts';
import { type Day, dayInJapan } from '../../kit/pure/day.ts';
import type { Designation } from '../model.ts';
import { sameNumber } from './issue-rules.ts';
import type { Letter, ListedLetter, Revocation } from './model.ts';

export type RevokeFault =
  | { rule: 'already-revoked'; revoked: Revocation }
  | { rule: 'reason-missing' }
  | { rule: 'reason-too-long'; over: number }
  | { rule: 'before-issue'; days: number; issued: Day }
  | { rule: 'in-future'; days: number };

/** It stands above the letter, on every page. */
export const longestReason = 100;

/** The day a letter went out: as it is dated, or earlier where it was written ahead. */
export function wentOut({ dated, issuedAt }: Pick<ListedLetter, 'dated' | 'issuedAt'>): Day {
  const made = dayInJapan(new Date(issuedAt));
  return dated < made ? dated : made;
}

/** Every reason why a letter cannot be revoked on a day. */
export function revokeFaults(
  letter: Pick<Letter, 'dated' | 'issuedAt' | 'revoked'>,
  { on, reason }: Pick<Revocation, 'on' | 'reason'>,
  today: Day,
): RevokeFault[] {
  if (letter.revoked) return [{ rule: 'already-revoked', revoked: letter.revoked }];
  const issued = wentOut(letter);
  const early = daysBetween(on, issued);
  const ahead = daysBetween(today, on);
  const over = [...reason].length - longestReason;
  return [
    ...(reason === '' ? [{ rule: 'reason-missing' as const }] : []),
    ...(over > 0 ? [{ rule: 'reason-too-long' as const, over }] : []),
    ...(early > 0 ? [{ rule: 'before-issue' as const, days: early, issued }] : []),
    ...(ahead > 0 ? [{ rule: 'in-future' as const, days: ahead }] : []),
  ];
}

/** A number is taken back from a record only while it is this letter's. */
export const takesBack = (
  { id, number }: Pick<Letter, 'id' | 'number'>,
  recorded: Pick<Designation, 'letter' | 'letterNumber'>,
): boolean => recorded.letter === id && sameNumber(recorded.letterNumber, number);
