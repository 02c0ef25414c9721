import type { Lang } from '../../kit/pure/wording.ts';
import { type AgeScope, ageScopes, ageScopeWording } from '../model.ts';
import { formText } from './form-text.ts';
import type { ItemAnswer } from './model.ts';
import { answerWords } from './text.ts';

export function agesWords(ages: readonly AgeScope[], lang: Lang): string {
  if (ages.length === ageScopes.length) return formText[lang].allAges;
  return ages.map((age) => ageScopeWording[age][lang]).join(formText[lang].agesJoin);
}

/** An answer in one line. */
export function said({ answer, evidence, ages }: ItemAnswer, lang: Lang): string {
  const parts = [answerWords(answer, lang), evidence, agesWords(ages, lang)].filter((part) => part !== '');
  return parts.join(lang === 'ja' ? '／' : ' / ');
}
