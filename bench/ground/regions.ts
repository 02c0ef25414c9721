import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { type Day, parseDay } from '../../src/kit/pure/day.ts';
import type {
  AreaKind,
  Division,
  LoadedArea,
  LoadedMember,
  Municipality,
  MunicipalityClass,
} from '../../src/regions/model.ts';
import { divisions, namedKinds } from '../../src/regions/rules.ts';

const data = new URL('../../data/', import.meta.url);

type Line = Record<string, string>;

function lines(path: string): Line[] {
  const text = readFileSync(new URL(path, data), 'utf8');
  return papaparse.parse<Line>(text, { header: true, skipEmptyLines: true }).data;
}

/** Every municipality that counts today: 1,741. */
export function readCountry(): Municipality[] {
  return lines('reference/municipalities.csv')
    .map(toMunicipality)
    .filter((m) => m.counted && !m.until);
}

const toMunicipality = (line: Line): Municipality => ({
  code: line.code!,
  name: line.name!,
  kana: line.kana!,
  prefecture: line.code!.slice(0, 2),
  class: line.class as MunicipalityClass,
  from: dayOrNone(line.from),
  until: dayOrNone(line.until),
  counted: line.counted === 'true',
});

const dayOrNone = (text = ''): Day | undefined => parseDay(text) ?? undefined;

/** What divides a prefecture or the country, as an import hands it over. */
export type Divided = {
  municipalities: Municipality[];
  kinds: AreaKind[];
  areas: LoadedArea[];
  members: LoadedMember[];
};

export const unitsOf = (d: Divided): Division[] => divisions(d.municipalities, d.kinds, d.areas, d.members);

/** Chiba as it is: 54 municipalities, 9 secondary areas, 16 health centres, 22 medical associations. */
export function readChiba(): Divided {
  const municipalities = readCountry().filter((m) => m.prefecture === '12');
  const areas = lines('sample/chiba/areas.csv').map((a) => ({
    kind: a.kind!,
    name: a.name!,
    nameEn: a.name_en || null,
  }));
  const kinds = namedKinds.map(({ kind }) => kind).filter((kind) => areas.some((a) => a.kind === kind.id));
  const members = lines('sample/chiba/municipalities.csv').flatMap((m) =>
    kinds.map((kind) => ({ kind: kind.id, area: m[kind.id]!, municipality: m.code! })),
  );
  return { municipalities, kinds, areas, members };
}

const sizes: Record<string, number> = { 'secondary-area': 5, 'health-centre': 3, 'medical-association': 2 };

/** Areas of about five, three and two municipalities, made from the order of codes inside each prefecture. */
export function divideCountry(municipalities: Municipality[]): Divided {
  const kinds = namedKinds.map(({ kind }) => kind).filter((kind) => kind.id in sizes);
  const members = kinds.flatMap((kind) => membersOf(kind, municipalities));
  const areas = [...new Map(members.map((m) => [`${m.kind} ${m.area}`, m])).values()];
  return { municipalities, kinds, members, areas: areas.map((a) => ({ kind: a.kind, name: a.area, nameEn: null })) };
}

function membersOf(kind: AreaKind, municipalities: Municipality[]): LoadedMember[] {
  const byPrefecture = Map.groupBy(municipalities, (m) => m.prefecture);
  return [...byPrefecture.values()].flatMap((inside) =>
    inside.map((m, i) => {
      const first = inside[i - (i % sizes[kind.id]!)]!;
      return { kind: kind.id, area: `${first.prefecture}-${first.name}地区`, municipality: m.code };
    }),
  );
}
