import { readLang, readText } from '../../kit/web/search.ts';

/** Shares by which areas, and the order of the list of municipalities. */
export type HubStatusSearch = { lang?: 'en'; unit?: string; sort?: string };

export function readHubStatusSearch(raw: Record<string, unknown>): HubStatusSearch {
  const [lang, unit, sort] = [readLang(raw.lang), readText(raw.unit), readText(raw.sort)];
  return { ...(lang && { lang }), ...(unit && { unit }), ...(sort && { sort }) };
}
