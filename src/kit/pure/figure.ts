import type { Lang, Wording } from './wording.ts';

/** Kinds of nothing. None of them is 0, and no sum treats them as 0. */
export type Nothing = 'no-data' | 'unset' | 'unanswered' | 'suppressed' | 'not-applicable' | 'unassigned';

/** A number, or the kind of nothing that stands in its place. */
export type Figure = { state: 'ok'; value: number } | { state: Nothing; value: null };

export const known = (value: number): Figure => ({ state: 'ok', value });
export const nothing = (state: Nothing): Figure => ({ state, value: null });
export const noData: Figure = nothing('no-data');

export const nothingWording: Record<Nothing, Wording> = {
  'no-data': { ja: 'データなし', en: 'No data' },
  unset: { ja: '未設定', en: 'Not set' },
  unanswered: { ja: '未回答', en: 'Not answered' },
  suppressed: { ja: '秘匿', en: 'Withheld' },
  'not-applicable': { ja: '対象外', en: 'N/A' },
  unassigned: { ja: '未割当', en: 'Unassigned' },
};

/** Signs that do not say themselves what they mean. They are the same in both languages. */
export const nothingSigns = { 'no-data': '…', suppressed: 'x', 'not-applicable': '－' } as const;

/** What a cell prints for a kind of nothing: its sign, or its word. */
export const printedNothing = (state: Nothing, lang: Lang): string =>
  state in nothingSigns ? nothingSigns[state as keyof typeof nothingSigns] : nothingWording[state][lang];
