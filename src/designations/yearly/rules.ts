import { tidyText } from '../../kit/pure/typed-text.ts';
import { type AgeScope, ageScopes, type BodyKind, itemForBeds, itemsOf, type RoleItem } from '../model.ts';
import type { Answer, Given, ItemAnswer, ReportKind } from './model.ts';

export const longestEvidence = 1000;

export const itemOf = (kind: ReportKind, id: string): RoleItem | undefined =>
  itemsOf(kind).find((item) => item.id === id);

/** A hospital has beds; a clinic says so itself; of a hub it is not asked. */
export function bedsOf(kind: ReportKind, body: BodyKind, said: boolean | null): boolean | null {
  if (kind === 'hub') return null;
  return body === 'hospital' ? true : said;
}

export const asksForBeds = (kind: ReportKind, body: BodyKind): boolean => kind === 'lead' && body !== 'hospital';

const unanswered = (item: string): ItemAnswer => ({ item, answer: 'unanswered', evidence: '', ages: [] });

/** Every item in its order; without beds the sixth is 対象外, whatever was said of it (A1). */
export function settled(kind: ReportKind, { beds, answers }: Given): ItemAnswer[] {
  return itemsOf(kind).map(({ id }) => {
    const given = answers.find(({ item }) => item === id) ?? unanswered(id);
    if (kind !== 'lead' || id !== itemForBeds) return given;
    if (beds === false) return { ...unanswered(id), answer: 'not-applicable' };
    return given.answer === 'not-applicable' ? { ...given, answer: 'unanswered' } : given;
  });
}

const isActive = (answer: Answer): boolean => answer === 'done' || answer === 'partly';

export type AnswerFault = {
  /** Null where it is not about one item. */
  item: string | null;
  rule:
    | 'unknown-item'
    | 'evidence-missing'
    | 'evidence-long'
    | 'not-applicable'
    | 'unanswered'
    | 'ages-missing'
    | 'beds';
  over?: number;
};

/** Every reason why answers cannot be kept as they are: 実施 and 一部実施 rest on something. */
export function savingFaults(kind: ReportKind, given: Given): AnswerFault[] {
  return given.answers.flatMap(({ item, answer, evidence }): AnswerFault[] => {
    if (!itemOf(kind, item)) return [{ item, rule: 'unknown-item' }];
    const over = [...evidence].length - longestEvidence;
    if (over > 0) return [{ item, rule: 'evidence-long', over }];
    if (isActive(answer) && evidence.trim() === '') return [{ item, rule: 'evidence-missing' }];
    const free = kind === 'lead' && item === itemForBeds && given.beds === false;
    return answer === 'not-applicable' && !free ? [{ item, rule: 'not-applicable' }] : [];
  });
}

/** Every reason why a report cannot be handed in: what is unanswered, and activities that say for nobody. */
export function submittingFaults(kind: ReportKind, given: Given): AnswerFault[] {
  const unknownBeds: AnswerFault[] = kind === 'lead' && given.beds === null ? [{ item: null, rule: 'beds' }] : [];
  const missing = settled(kind, given).flatMap(({ item, answer, ages }): AnswerFault[] => {
    if (answer === 'unanswered') {
      return item === itemForBeds && unknownBeds.length > 0 ? [] : [{ item, rule: 'unanswered' }];
    }
    return isActive(answer) && ages.length === 0 ? [{ item, rule: 'ages-missing' }] : [];
  });
  return [...savingFaults(kind, given), ...unknownBeds, ...missing];
}

export type AgeTotals = Record<AgeScope | 'all', number>;

/** Activities, and how many of them are for each age: one for children only counts in the total like any other (H9). */
export function activitiesByAge(reports: readonly { answers: readonly ItemAnswer[] }[]): AgeTotals {
  const active = reports.flatMap(({ answers }) => answers.filter(({ answer }) => isActive(answer)));
  const forAge = (age: AgeScope) => active.filter(({ ages }) => ages.includes(age)).length;
  const each = Object.fromEntries(ageScopes.map((age) => [age, forAge(age)])) as Record<AgeScope, number>;
  return { all: active.length, ...each };
}

/** What differs between two sets of answers, item by item. */
export const changedItems = (before: readonly ItemAnswer[], after: readonly ItemAnswer[]): string[] =>
  after
    .filter((now) => {
      const then = before.find(({ item }) => item === now.item) ?? unanswered(now.item);
      return JSON.stringify(plain(then)) !== JSON.stringify(plain(now));
    })
    .map(({ item }) => item);

const plain = ({ answer, evidence, ages }: ItemAnswer) => [answer, evidence, ageScopes.filter((a) => ages.includes(a))];

/** As it is kept: lines as they were typed, nothing a database cannot hold. */
/** An answer as it is kept, its ages in their order. */
export const tidyAnswer = ({ item, answer, evidence, ages }: ItemAnswer): ItemAnswer => ({
  ...{ item, answer },
  evidence: tidyText(evidence),
  ages: ageScopes.filter((age) => ages.includes(age)),
});
