import type { Given, ItemReview, ReportKind, ReportState, Reviewer, YearlyReport } from './model.ts';
import { settled } from './rules.ts';

/** Who can be meant: the body itself, its health centre, the prefecture. */
export type Party = 'reporter' | Reviewer;

export type Step = 'save' | 'submit' | 'take-back' | 'return' | 'check' | 'confirm';

type Way = { from: readonly ReportState[]; by: readonly Party[]; to: ReportState };

/** What may be done with a report, from where and by whom. A proxy who enters a paper acts for the reporter. */
const ways: Record<Step, readonly Way[]> = {
  save: [
    { from: ['asked', 'begun'], by: ['reporter', 'health-centre', 'prefecture'], to: 'begun' },
    { from: ['returned'], by: ['reporter', 'health-centre', 'prefecture'], to: 'returned' },
  ],
  submit: [{ from: ['begun', 'returned'], by: ['reporter', 'health-centre', 'prefecture'], to: 'submitted' }],
  'take-back': [
    { from: ['submitted'], by: ['reporter', 'health-centre', 'prefecture'], to: 'begun' },
    { from: ['checked'], by: ['health-centre'], to: 'submitted' },
    { from: ['confirmed'], by: ['prefecture'], to: 'checked' },
  ],
  return: [
    { from: ['submitted'], by: ['health-centre', 'prefecture'], to: 'returned' },
    { from: ['checked'], by: ['prefecture'], to: 'returned' },
  ],
  check: [{ from: ['submitted'], by: ['health-centre'], to: 'checked' }],
  confirm: [{ from: ['submitted', 'checked'], by: ['prefecture'], to: 'confirmed' }],
};

/** The state a step leads to; null where this party may not take it from here. */
export const stateAfter = (step: Step, state: ReportState, party: Party): ReportState | null =>
  ways[step].find(({ from, by }) => from.includes(state) && by.includes(party))?.to ?? null;

/** What the body itself submitted, only the body takes back; a proxy what it entered for it. */
export const mayTakeSubmitted = (party: Party, { channel }: Pick<YearlyReport, 'channel'>): boolean =>
  party === 'reporter' || channel !== 'account';

/** 手番: who has the report now. */
export function holderOf(state: ReportState): Party | null {
  if (state === 'submitted') return 'health-centre';
  if (state === 'checked') return 'prefecture';
  return state === 'confirmed' ? null : 'reporter';
}

/** Who can take it back while somebody else has it. */
export function takersBack(state: ReportState): readonly Party[] {
  if (state === 'submitted') return ['reporter'];
  return ways['take-back'].filter(({ from }) => from.includes(state)).flatMap(({ by }) => by);
}

export type ReviewFault = {
  item: string | null;
  rule: 'unreviewed' | 'comment-missing' | 'unknown-item' | 'not-asked';
};

/** Each item that was answered is spoken of, and what is not accepted says why. */
export function reviewFaults(kind: ReportKind, given: Given, reviews: readonly ItemReview[]): ReviewFault[] {
  const asked = settled(kind, given);
  const strange = reviews.flatMap(({ item }): ReviewFault[] => {
    const answered = asked.find((one) => one.item === item);
    if (!answered) return [{ item, rule: 'unknown-item' }];
    return answered.answer === 'not-applicable' ? [{ item, rule: 'not-asked' }] : [];
  });
  const open = asked.flatMap(({ item, answer }): ReviewFault[] => {
    if (answer === 'not-applicable') return [];
    const review = reviews.find((one) => one.item === item);
    if (!review) return [{ item, rule: 'unreviewed' }];
    return review.verdict !== 'accepted' && review.comment.trim() === '' ? [{ item, rule: 'comment-missing' }] : [];
  });
  return [...strange, ...open];
}

/** One item asked back sends the report back; else it goes on. */
export function reviewStep(reviews: readonly ItemReview[], reviewer: Reviewer): Step {
  if (reviews.some(({ verdict }) => verdict === 'asked-back')) return 'return';
  return reviewer === 'health-centre' ? 'check' : 'confirm';
}
