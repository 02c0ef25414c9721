import type { Day } from '../../kit/pure/day.ts';
import { readDay, readLang, readOneOf, readText } from '../../kit/web/search.ts';

/** Which ladder is run on what, and what is open beside it. */
export type LaddersSearch = {
  lang?: 'en';
  ladder?: string;
  version?: string;
  unit?: string;
  asof?: Day;
  /** Another ladder, as id or id@version. */
  with?: string;
  /** The area whose explanation is open. */
  area?: string;
  /** A result that was kept, shown in place of the ladder. */
  selection?: string;
  edit?: '1';
};

const readNumber = (raw: unknown): string | undefined =>
  /^[1-9]\d{0,14}$/.test(String(raw)) ? String(raw) : undefined;

export function readLaddersSearch(raw: Record<string, unknown>): LaddersSearch {
  const read: LaddersSearch = {
    lang: readLang(raw.lang),
    ladder: readText(raw.ladder),
    version: readNumber(raw.version),
    unit: readText(raw.unit),
    asof: readDay(raw.asof),
    with: readText(raw.with),
    area: readText(raw.area),
    selection: readNumber(raw.selection),
    edit: readOneOf(raw.edit, ['1'] as const),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
