import type { Day } from '../kit/pure/day.ts';
import { readDay, readLang, readText } from '../kit/web/search.ts';

/** Which institutions: those behind one figure of the comparison. */
export type FacilitiesSearch = {
  lang?: 'en';
  asof?: Day;
  unit?: string;
  zone?: string;
  criterion?: string;
  sort?: string;
};

export function readFacilitiesSearch(raw: Record<string, unknown>): FacilitiesSearch {
  const read: FacilitiesSearch = {
    lang: readLang(raw.lang),
    asof: readDay(raw.asof),
    unit: readText(raw.unit),
    zone: readText(raw.zone),
    criterion: readText(raw.criterion),
    sort: readText(raw.sort),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
