import type { Day } from '../../../kit/pure/day.ts';
import { address, readDay, readLang, readOneOf, readText } from '../../../kit/web/search.ts';
import { acts } from '../../text.ts';

/** What the address of the audit log says; anything absent is not looked for. */
export type AuditSearch = {
  lang?: 'en';
  from?: Day;
  until?: Day;
  who?: string;
  act?: string;
  record?: string;
  q?: string;
  /** Entries before this number. */
  before?: string;
  /** The entry that is open. */
  entry?: string;
};

const readNumber = (raw: unknown): string | undefined => {
  const text = readText(raw);
  return text && /^[1-9]\d{0,14}$/.test(text) ? text : undefined;
};

/** Reads an address leniently: what cannot be read counts as absent. */
export function readAuditSearch(raw: Record<string, unknown>): AuditSearch {
  const read: AuditSearch = {
    lang: readLang(raw.lang),
    from: readDay(raw.from),
    until: readDay(raw.until),
    who: readText(raw.who),
    act: readOneOf(raw.act, Object.keys(acts)),
    record: readText(raw.record),
    q: readText(raw.q),
    before: readNumber(raw.before),
    entry: readNumber(raw.entry),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** What is looked for, without where one is in it. */
export function filterOf({ lang: _, before: __, entry: ___, ...filter }: AuditSearch) {
  return filter;
}

export const auditAddress = (realm: string, search: AuditSearch): string => address(`/${realm}/audit`, search);
