import type { PrefectureCode } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { Municipality, MunicipalityCode } from '../model.ts';
import { inForce } from '../rules.ts';
import { crossesItself } from './crossing.ts';
import type { ShapesFault } from './faults.ts';
import type { Polygon, Position, Shape } from './model.ts';
import { codeColumn, type Feature, featureCode, featureName } from './read-features.ts';

const inJapan = ([x, y]: Position) => x >= 122 && x <= 154 && y >= 20 && y <= 46;

/** What speaks against coordinates; null where all are degrees in Japan. */
export function coordinateFault(features: Feature[]): { code: ShapesFault; found: string } | null {
  for (const { polygons } of features) {
    for (const point of polygons.flat(2)) {
      if (!inJapan(point)) return { code: faultOf(point), found: `${point[0]}, ${point[1]}` };
    }
  }
  return null;
}

function faultOf([x, y]: Position): ShapesFault {
  if (inJapan([y, x])) return 'swapped-axes';
  return Math.abs(x) > 360 || Math.abs(y) > 360 ? 'projected' : 'outside-japan';
}

/** A feature that belongs to no municipality known: 所属未定地, or a code this version has not. */
export type Unmatched = { code: string | null; name: string };

export type Matched = { shapes: Shape[]; unmatched: Unmatched[] };

/** The features of a file by municipality or ward, in code order; null where the file has no codes at all. */
export function matchFeatures(features: Feature[], known: ReadonlySet<MunicipalityCode>): Matched | null {
  const column = codeColumn(features, known);
  if (column === null) return null;
  const byCode = new Map<MunicipalityCode, Polygon[]>();
  const unmatched: Unmatched[] = [];
  for (const feature of features) {
    const { code, found } = featureCode(feature, column, known);
    if (code === null) unmatched.push({ code: found, name: featureName(feature) });
    else if (byCode.has(code)) byCode.get(code)!.push(...feature.polygons);
    else byCode.set(code, [...feature.polygons]);
  }
  const shapes = [...byCode].map(([code, polygons]) => ({ code, polygons: polygons.filter(hasRing) }));
  return { shapes: shapes.sort((a, b) => a.code.localeCompare(b.code)), unmatched };
}

const hasRing = (polygon: Polygon) => polygon.length > 0 && polygon[0]!.length > 2;

/** Where a designated city and its wards both have shapes, the wards make the city. */
export function withoutDoubledCities(shapes: Shape[], municipalities: Municipality[]): Shape[] {
  const present = new Set(shapes.map((s) => s.code));
  const cities = new Set(municipalities.filter((m) => m.city && present.has(m.code)).map((m) => m.city));
  return shapes.filter((s) => !cities.has(s.code));
}

export const selfCrossing = (shapes: Shape[]): MunicipalityCode[] =>
  shapes.filter((s) => s.polygons.some((polygon) => polygon.some(crossesItself))).map((s) => s.code);

/** Who of a prefecture has a shape on the day, and who should have one. */
export type Coverage = {
  prefecture: PrefectureCode;
  /** Counted municipalities with a shape, of their own or by wards. */
  municipalities: MunicipalityCode[];
  wards: MunicipalityCode[];
  /** The six villages of the Northern Territories. */
  uncounted: MunicipalityCode[];
  /** Counted municipalities, and wards of cities drawn by wards, that have none. */
  missing: { code: MunicipalityCode; name: string }[];
};

export function coverage(
  prefecture: PrefectureCode,
  shapes: Shape[],
  municipalities: Municipality[],
  at: Day,
): Coverage {
  const present = new Set(shapes.map((s) => s.code));
  const now = municipalities.filter((m) => m.prefecture === prefecture && inForce(m, at));
  const wards = now.filter((m) => m.city !== undefined);
  const byWards = new Set(wards.filter((m) => present.has(m.code)).map((m) => m.city!));
  const has = (m: Municipality) => present.has(m.code) || byWards.has(m.code);
  const due = (m: Municipality) => m.counted || (m.city !== undefined && byWards.has(m.city));
  const codes = (of: Municipality[]) => of.filter(has).map((m) => m.code);
  return {
    prefecture,
    municipalities: codes(now.filter((m) => m.counted)),
    wards: codes(wards),
    uncounted: codes(now.filter((m) => !m.counted && m.city === undefined)),
    missing: now.filter((m) => due(m) && !has(m)).map(({ code, name }) => ({ code, name })),
  };
}

/** A stray neighbour in a file must not take the place of a whole prefecture's boundaries. */
export const isWhole = ({ municipalities, missing }: Coverage): boolean => municipalities.length > missing.length;
