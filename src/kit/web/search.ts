import { type Day, parseDay } from '../pure/day.ts';

/** The query of an address: lists are written `a,b`, all else as it stands. */
export type Search = Record<string, string | readonly string[] | undefined>;

export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).flatMap(([key, value]) => {
    const text = Array.isArray(value) ? value.join(',') : value === undefined || value === null ? '' : String(value);
    return text === '' ? [] : [`${key}=${encodeURIComponent(text).replaceAll('%2C', ',')}`];
  });
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

export const address = (path: string, search: Search = {}): string => path + stringifySearch(search);

export function readText(raw: unknown): string | undefined {
  return typeof raw === 'string' && raw.trim() !== '' ? raw.trim() : undefined;
}

/** Each name once, in the order given; undefined where none is left. */
export function readList(raw: unknown): string[] | undefined {
  const items = Array.isArray(raw) ? raw : typeof raw === 'string' ? raw.split(',') : [];
  const names = [...new Set(items.flatMap((item) => readText(item) ?? []))];
  return names.length === 0 ? undefined : names;
}

export const readDay = (raw: unknown): Day | undefined =>
  typeof raw === 'string' ? (parseDay(raw) ?? undefined) : undefined;

export const readOneOf = <T extends string>(raw: unknown, choices: readonly T[]): T | undefined =>
  choices.find((choice) => choice === raw);

/** Japanese is the default and stands in no address. */
export const readLang = (raw: unknown): 'en' | undefined => (raw === 'en' ? 'en' : undefined);

/** An address with further parameters where it does not state them itself. */
export function withSearch(href: string, extra: Search): string {
  const [path = '', query = ''] = href.split('?');
  return address(path, { ...extra, ...parseSearch(query) });
}
