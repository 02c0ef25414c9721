import type { Day } from '../kit/pure/day.ts';
import { matchKey } from '../kit/pure/match-key.ts';
import type {
  AreaKind,
  Border,
  Division,
  DivisionArea,
  LoadedArea,
  LoadedMember,
  Municipality,
  MunicipalityCode,
} from './model.ts';
import { romanName } from './romaji.ts';

/** Built in: every prefecture has it without loading anything. */
export const municipalityKind: AreaKind = { id: 'municipality', name: { ja: '市町村', en: 'Municipality' } };

/** Kinds the papers name, with the headings tables use for them. Others can be loaded under any heading. */
export const namedKinds: { kind: AreaKind; headings: string[] }[] = [
  {
    kind: { id: 'secondary-area', name: { ja: '二次医療圏', en: 'Secondary medical area' } },
    headings: ['secondary_area', '2次医療圏', '医療圏', '二次保健医療圏'],
  },
  {
    kind: { id: 'health-centre', name: { ja: '保健所', en: 'Public health centre' } },
    headings: ['health_centre', 'health_center', '保健所管轄', '保健所圏域'],
  },
  {
    kind: { id: 'medical-association', name: { ja: '郡市区医師会', en: 'Medical association' } },
    headings: ['medical_association', '医師会', '地区医師会', '郡市医師会'],
  },
  {
    kind: { id: 'vision-area', name: { ja: '構想区域', en: 'Vision area' } },
    headings: ['vision_area', '地域医療構想区域'],
  },
];

/** Every heading a table may use for a kind. */
export function kindHeadings(kind: AreaKind): string[] {
  const named = [
    ...namedKinds,
    { kind: municipalityKind, headings: ['市区町村', '市町村名', '市区町村名', '市町村コード'] },
  ];
  const others = named.find((n) => n.kind.id === kind.id)?.headings ?? [];
  return [kind.id, kind.id.replaceAll('-', '_'), kind.name.ja, ...(kind.name.en ? [kind.name.en] : []), ...others];
}

/** Headings of a column that says which municipality a row is about. */
export const municipalityHeadings = {
  code: ['code', 'コード', '市町村コード', '市区町村コード', '団体コード', '全国地方公共団体コード'],
  name: ['name', '名称', '市町村', '市町村名', '市区町村', '市区町村名', '団体名'],
};

/** Headings a table may use for the areas of a division; municipalities may be named or coded. */
export function divisionHeadings(kind: AreaKind): string[] {
  const { code, name } = municipalityHeadings;
  return kind.id === municipalityKind.id ? [...code, ...name, ...kindHeadings(kind)] : kindHeadings(kind);
}

/** JIS X 0402: weights 6 5 4 3 2, 11 minus the remainder by 11, last digit. */
export function checkDigit(code: MunicipalityCode): number {
  const sum = [6, 5, 4, 3, 2].reduce((n, weight, i) => n + weight * Number(code[i]), 0);
  return (11 - (sum % 11)) % 10;
}

/**
 * What a municipality code may mean, likeliest first, in any width: five digits, six with the check digit,
 * and either with its leading zero lost.
 */
export function codeReadings(text: string): MunicipalityCode[] {
  const digits = text.normalize('NFKC').replace(/\s/g, '');
  if (!/^\d{4,6}$/.test(digits)) return [];
  const checked = digits.padStart(6, '0');
  const withCheck = checkDigit(checked.slice(0, 5)) === Number(checked[5]) ? [checked.slice(0, 5)] : [];
  return [...(digits.length < 6 ? [digits.padStart(5, '0')] : []), ...(digits.length > 4 ? withCheck : [])];
}

/** Finds areas of a division as tables write them: by name in any spelling, municipalities also by code. */
export function areaFinder(division: Division): (text: string) => string | undefined {
  const byName = new Map(division.areas.flatMap((a) => [a.key, a.name.ja].map((name) => [matchKey(name), a.key])));
  const coded = division.kind.id === municipalityKind.id;
  return (text) => {
    const found = byName.get(matchKey(text));
    return found ?? (coded ? codeReadings(text).find((code) => byName.has(code)) : undefined);
  };
}

/** The division that legal papers call 二次医療圏: cures never cross its borders. */
export const containerKindId = 'secondary-area';

/** Is the code in force on the day? */
export function inForce(validity: { from?: Day; until?: Day }, at: Day): boolean {
  return (validity.from === undefined || validity.from <= at) && (validity.until === undefined || at < validity.until);
}

const englishName = (m: Municipality) => romanName(m.kana, m.class);

/**
 * The divisions of a prefecture on one day: each loaded kind in its official order, then municipalities.
 * Areas come in the order loaded; municipalities in code order.
 */
export function divisions(
  municipalities: Municipality[],
  kinds: AreaKind[],
  areas: LoadedArea[],
  members: LoadedMember[],
): Division[] {
  const counted = municipalities.filter((m) => m.counted);
  return [...kinds.map((kind) => loadedDivision(kind, counted, areas, members)), municipalityDivision(counted)];
}

function loadedDivision(
  kind: AreaKind,
  counted: Municipality[],
  areas: LoadedArea[],
  members: LoadedMember[],
): Division {
  const ofKind: DivisionArea[] = areas
    .filter((a) => a.kind === kind.id)
    .map((a) => ({ key: a.name, name: { ja: a.name, en: a.nameEn }, municipalities: [] }));
  const byName = new Map(ofKind.map((a) => [a.key, a]));
  const placed = new Set<MunicipalityCode>();
  for (const member of members) {
    if (member.kind !== kind.id) continue;
    byName.get(member.area)?.municipalities.push(member.municipality);
    placed.add(member.municipality);
  }
  return {
    kind,
    areas: ofKind.filter((a) => a.municipalities.length > 0),
    unassigned: counted.filter((m) => !placed.has(m.code)).map((m) => m.code),
  };
}

function municipalityDivision(counted: Municipality[]): Division {
  const areas = counted.map((m) => ({
    key: m.code,
    name: { ja: m.name, en: englishName(m) },
    municipalities: [m.code],
  }));
  return { kind: municipalityKind, areas, unassigned: [] };
}

/** Which area of a division each municipality stands in, as an index into its areas. */
export function areaIndex(division: Division): Map<MunicipalityCode, number> {
  const index = new Map<MunicipalityCode, number>();
  division.areas.forEach((area, i) => {
    for (const code of area.municipalities) index.set(code, i);
  });
  return index;
}

/**
 * For each area of `inner` the one area of `outer` that holds all of it; null where it is spread over several
 * or stands partly outside.
 */
export function nesting(inner: Division, outer: Division): (number | null)[] {
  const index = areaIndex(outer);
  return inner.areas.map((area) => {
    const homes = new Set(area.municipalities.map((code) => index.get(code)));
    const [home] = homes;
    return homes.size === 1 && home !== undefined ? home : null;
  });
}

/** For each area of a division the areas it touches, by the borders of their municipalities. */
export function adjacency(division: Division, borders: Border[]): number[][] {
  const index = areaIndex(division);
  const touching = division.areas.map(() => new Set<number>());
  for (const [a, b] of borders) {
    const areaOfA = index.get(a);
    const areaOfB = index.get(b);
    if (areaOfA === undefined || areaOfB === undefined || areaOfA === areaOfB) continue;
    touching[areaOfA]?.add(areaOfB);
    touching[areaOfB]?.add(areaOfA);
  }
  return touching.map((set) => [...set].sort((x, y) => x - y));
}
