import type { Day } from '../../kit/pure/day.ts';
import { readDay, readLang, readOneOf, readText } from '../../kit/web/search.ts';
import { type Progress, progresses } from './model.ts';

/** What is shown: which unit on which day, which zones, and the zone that is open. */
export type BoardSearch = {
  lang?: 'en';
  asof?: Day;
  unit?: string;
  progress?: Progress;
  zone?: string;
  sort?: string;
};

export function readBoardSearch(raw: Record<string, unknown>): BoardSearch {
  const read: BoardSearch = {
    ...{ lang: readLang(raw.lang), asof: readDay(raw.asof), unit: readText(raw.unit) },
    ...{ progress: readOneOf(raw.progress, progresses), zone: readText(raw.zone), sort: readText(raw.sort) },
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
