import type { Day } from '../../kit/pure/day.ts';
import { address, readDay, readLang, readList, readOneOf, readText } from '../../kit/web/search.ts';

export const tabs = ['cures', 'zones', 'gaps'] as const;
export type Tab = (typeof tabs)[number];

/** What the address of the comparison says; anything absent stands at its usual. */
export type CompareSearch = {
  lang?: 'en';
  asof?: Day;
  /** The units and criteria in the table. */
  units?: string[];
  criteria?: string[];
  /** The selected cell. */
  unit?: string;
  criterion?: string;
  /** The selected zone, by its key. */
  zone?: string;
  tab?: Tab;
  sort?: string;
};

/** Reads an address leniently: what cannot be read counts as absent. */
export function readCompareSearch(raw: Record<string, unknown>): CompareSearch {
  const tab = readOneOf(raw.tab, tabs);
  const read: CompareSearch = {
    lang: readLang(raw.lang),
    asof: readDay(raw.asof),
    units: readList(raw.units),
    criteria: readList(raw.criteria),
    unit: readText(raw.unit),
    criterion: readText(raw.criterion),
    zone: readText(raw.zone),
    tab: tab === 'cures' ? undefined : tab,
    sort: readText(raw.sort),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The part of the address that decides which figures are shown. */
export function askedOf(search: CompareSearch) {
  const { lang, asof, units, criteria, unit, criterion } = search;
  return { lang: lang ?? 'ja', asof, units, criteria, unit, criterion };
}

/** A zone belongs to one unit: with another unit it is let go. */
export function moved(now: CompareSearch, to: Partial<CompareSearch>): CompareSearch {
  const otherUnit = to.unit !== undefined && to.unit !== now.unit;
  return readCompareSearch({ ...now, ...(otherUnit ? { zone: undefined, sort: undefined } : {}), ...to });
}

export const compareAddress = (realm: string, search: CompareSearch): string =>
  address(`/${realm}/zones/compare`, search);
