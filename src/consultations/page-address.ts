import { readLang } from '../kit/web/search.ts';

export type ConsultationsSearch = { lang?: 'en' };

export function readConsultationsSearch(raw: Record<string, unknown>): ConsultationsSearch {
  const lang = readLang(raw.lang);
  return lang ? { lang } : {};
}
