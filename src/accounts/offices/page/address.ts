import type { Day } from '../../../kit/pure/day.ts';
import { readDay, readLang, readText } from '../../../kit/web/search.ts';

export type OfficesSearch = { lang?: 'en'; q?: string };

export function readOfficesSearch(raw: Record<string, unknown>): OfficesSearch {
  const [lang, q] = [readLang(raw.lang), readText(raw.q)];
  return { ...(lang ? { lang } : {}), ...(q ? { q } : {}) };
}

export type TransferSearch = { lang?: 'en'; day?: Day };

export function readTransferSearch(raw: Record<string, unknown>): TransferSearch {
  const [lang, day] = [readLang(raw.lang), readDay(raw.day)];
  return { ...(lang ? { lang } : {}), ...(day ? { day } : {}) };
}
