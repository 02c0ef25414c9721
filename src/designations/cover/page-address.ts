import type { Day } from '../../kit/pure/day.ts';
import { readDay, readLang, readText } from '../../kit/web/search.ts';

/** `propose` opens the form for an area, `lead` with the designation of the institution that is to cover it. */
export type CoverSearch = {
  lang?: 'en';
  asof?: Day;
  unit?: string;
  zone?: string;
  propose?: string;
  lead?: string;
};

export function readCoverSearch(raw: Record<string, unknown>): CoverSearch {
  const read: CoverSearch = {
    ...{ lang: readLang(raw.lang), asof: readDay(raw.asof), unit: readText(raw.unit) },
    ...{ zone: readText(raw.zone), propose: readText(raw.propose), lead: readText(String(raw.lead ?? '')) },
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
