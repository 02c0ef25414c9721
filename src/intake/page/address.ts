import { address, readLang, readText } from '../../kit/web/search.ts';

/** Which prefecture, and the file that is on its way in, so that loading the page again shows it again. */
export type StartSearch = { lang?: 'en'; prefecture?: string; intake?: string; part?: string };

export function readStartSearch(raw: Record<string, unknown>): StartSearch {
  const prefecture = readText(raw.prefecture);
  const read: StartSearch = {
    lang: readLang(raw.lang),
    prefecture: prefecture && /^\d{2}$/.test(prefecture) ? prefecture : undefined,
    intake: readText(raw.intake),
    part: readText(raw.part),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

export const startAddress = (search: StartSearch): string => address('/start', search);
