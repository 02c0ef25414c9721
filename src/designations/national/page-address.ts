import { readLang } from '../../kit/web/search.ts';

export type NationalSearch = { lang?: 'en' };

export function readNationalSearch(raw: Record<string, unknown>): NationalSearch {
  const lang = readLang(raw.lang);
  return lang ? { lang } : {};
}
