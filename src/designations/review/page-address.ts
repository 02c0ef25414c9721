import { readLang, readOneOf, readText } from '../../kit/web/search.ts';
import { type Urgency, urgencies } from './model.ts';

/** Which of the designations to review are shown. */
export type ReviewSearch = { lang?: 'en'; urgency?: Urgency; others?: '1'; q?: string; sort?: string };

export function readReviewSearch(raw: Record<string, unknown>): ReviewSearch {
  const read: ReviewSearch = {
    lang: readLang(raw.lang),
    urgency: readOneOf(raw.urgency, urgencies),
    others: readOneOf(`${raw.others}`, ['1'] as const),
    q: readText(raw.q),
    sort: readText(raw.sort),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
