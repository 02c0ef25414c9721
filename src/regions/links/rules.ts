import type { Fault } from '../../kit/pure/fault.ts';
import { matchKey } from '../../kit/pure/match-key.ts';
import type { Border, Municipality, MunicipalityCode } from '../model.ts';
import { linkFault } from './faults.ts';
import type { Link } from './model.ts';

const ordered = (a: MunicipalityCode, b: MunicipalityCode): Border => (a < b ? [a, b] : [b, a]);

/** Who is next to whom: shared borders, and the links somebody named. */
export function neighbours(borders: Border[], links: readonly Link[]): Border[] {
  const pairs = [...borders, ...links.map(({ a, b }): Border => [a, b])].map(([a, b]) => ordered(a, b));
  const unique = new Map(pairs.map((pair) => [pair.join(' '), pair]));
  return [...unique.keys()].sort().map((key) => unique.get(key)!);
}

/** A link as it is kept: the lower code first, the name on one line without spaces around it. */
export function linkOf({ a, b, kind, name }: Link): Link {
  const [first, second] = ordered(a, b);
  return { a: first, b: second, kind, name: name.replace(/\p{Cc}+/gu, ' ').trim() };
}

export const isSameLink = (one: Link, other: Link): boolean => linkKey(one) === linkKey(other);

/** Windows writes 〜 as ～: a name that went through Excel is the same name. */
const linkKey = (link: Link): string => {
  const { a, b, kind, name } = linkOf(link);
  return [a, b, kind, matchKey(name).replaceAll('〜', '~')].join(' ');
};

export const longestName = 60;

/** What a link is judged by: the prefecture's municipalities in force, who shares a border on land, the links there are. */
export type LinkGround = { municipalities: Municipality[]; borders: Border[]; links: readonly Link[] };

/** Every reason why two municipalities cannot be linked this way. */
export function linkFaults(draft: Link, ground: LinkGround): Fault[] {
  return [...endFaults(draft, ground), ...nameFaults(draft), ...takenFaults(draft, ground)];
}

function endFaults({ a, b }: Link, { municipalities, borders }: LinkGround): Fault[] {
  const known = (code: MunicipalityCode) => municipalities.find((m) => m.code === code && m.counted);
  const ends = [
    { code: a, column: 'a' as const },
    { code: b, column: 'b' as const },
  ];
  const wrong = ends
    .filter(({ code }) => !known(code))
    .map(({ code, column }) => endFault(code, column, municipalities));
  if (wrong.length > 0) return wrong;
  const [first, second] = [known(a)!.name, known(b)!.name];
  if (a === b) return [linkFault('link-ends-same', 'b', first)];
  const byLand = borders.some(([x, y]) => ordered(x, y).join() === ordered(a, b).join());
  return byLand ? [linkFault('link-by-land', 'b', first, second)] : [];
}

function endFault(code: MunicipalityCode, column: 'a' | 'b', municipalities: Municipality[]): Fault {
  if (code === '') return linkFault('link-end-missing', column);
  const ward = municipalities.find((m) => m.code === code && m.city !== undefined);
  const city = municipalities.find((m) => m.code === ward?.city);
  return ward && city ? linkFault('link-end-ward', column, ward.name, city.name) : linkFault('link-end', column, code);
}

function nameFaults(draft: Link): Fault[] {
  const length = [...linkOf(draft).name].length;
  if (length === 0) return [linkFault('link-name', 'name')];
  return length > longestName ? [linkFault('link-name-long', 'name', String(length))] : [];
}

function takenFaults(draft: Link, { links, municipalities }: LinkGround): Fault[] {
  if (!links.some((link) => isSameLink(link, draft))) return [];
  const nameOf = (code: MunicipalityCode) => municipalities.find((m) => m.code === code)?.name ?? code;
  return [linkFault('link-taken', 'name', nameOf(draft.a), nameOf(draft.b), draft.name.trim())];
}

/** Municipalities that no border on land joins to the rest of the prefecture. */
export type Apart = {
  municipalities: MunicipalityCode[];
  /** True where links lead to the rest. */
  linked: boolean;
};

/** The parts beside the largest one: islands, and what only sea or another prefecture reaches. */
export function partsApart(codes: readonly MunicipalityCode[], borders: Border[], links: readonly Link[]): Apart[] {
  const byLand = parts(codes, borders);
  const main = byLand.reduce((largest, part) => (part.length > largest.length ? part : largest), byLand[0] ?? []);
  const reached = new Set(parts(codes, neighbours(borders, links)).find((part) => part.includes(main[0]!)));
  return byLand
    .filter((part) => part !== main)
    .map((part) => ({ municipalities: part, linked: part.some((code) => reached.has(code)) }));
}

function parts(codes: readonly MunicipalityCode[], pairs: Border[]): MunicipalityCode[][] {
  const near = new Map<MunicipalityCode, MunicipalityCode[]>(codes.map((code) => [code, []]));
  for (const [a, b] of pairs) {
    if (!near.has(a) || !near.has(b)) continue;
    near.get(a)!.push(b);
    near.get(b)!.push(a);
  }
  const left = new Set([...codes].sort());
  const found: MunicipalityCode[][] = [];
  for (const start of left) {
    const part = new Set([start]);
    for (const code of part) for (const next of near.get(code)!) part.add(next);
    for (const code of part) left.delete(code);
    found.push([...part].sort());
  }
  return found;
}
