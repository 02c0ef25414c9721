import { readLang, readOneOf, readText } from '../../kit/web/search.ts';

const filters = [
  ...['not-asked', 'asked', 'begun', 'returned', 'submitted', 'checked', 'confirmed', 'overdue', 'stale'],
] as const;

export type ReportsSearch = { lang?: 'en'; year?: string; show?: string; q?: string; sort?: string };

export function readReportsSearch(raw: Record<string, unknown>): ReportsSearch {
  const read = {
    lang: readLang(raw.lang),
    year: /^20\d\d$/.test(`${raw.year}`) ? `${raw.year}` : undefined,
    show: readOneOf(raw.show, filters),
    q: readText(raw.q),
    sort: readText(raw.sort),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
