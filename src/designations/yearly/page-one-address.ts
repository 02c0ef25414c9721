import { readLang } from '../../kit/web/search.ts';

export type ReportSearch = { lang?: 'en' };

export function readReportSearch(raw: Record<string, unknown>): ReportSearch {
  const lang = readLang(raw.lang);
  return lang ? { lang } : {};
}
