import { readLang, readOneOf } from '../../kit/web/search.ts';

/** One record, with its history beside it. */
export type DesignationSearch = { lang?: 'en'; history?: '1' };

export function readDesignationSearch(raw: Record<string, unknown>): DesignationSearch {
  const [lang, history] = [readLang(raw.lang), readOneOf(`${raw.history}`, ['1'] as const)];
  return { ...(lang && { lang }), ...(history && { history }) };
}
