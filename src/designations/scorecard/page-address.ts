import { readLang, readOneOf, readText } from '../../kit/web/search.ts';

export type ScorecardSearch = { lang?: 'en'; unit?: string; year?: string; show?: 'weak' };

export function readScorecardSearch(raw: Record<string, unknown>): ScorecardSearch {
  const read = {
    lang: readLang(raw.lang),
    unit: readText(raw.unit),
    show: readOneOf(raw.show, ['weak'] as const),
    year: /^20\d\d$/.test(`${raw.year}`) ? `${raw.year}` : undefined,
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
