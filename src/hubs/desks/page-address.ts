import { readLang, readText } from '../../kit/web/search.ts';

/** Which municipality is looked for. */
export type DesksSearch = { lang?: 'en'; q?: string };

export function readDesksSearch(raw: Record<string, unknown>): DesksSearch {
  const [lang, q] = [readLang(raw.lang), readText(raw.q)];
  return { ...(lang && { lang }), ...(q && { q }) };
}
