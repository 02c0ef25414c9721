import type { MunicipalityCode } from '../model.ts';
import { codeReadings, municipalityHeadings } from '../rules.ts';
import type { Polygon } from './model.ts';

/** One feature of a boundary file, whatever its format. `polygons` is empty where the geometry is. */
export type Feature = { properties: Record<string, unknown>; polygons: Polygon[] };

export type FeatureFile = {
  features: Feature[];
  /** How the file names its coordinates: a `.prj` or the `crs` of GeoJSON; null where it says nothing. */
  crs: string | null;
  /** Name of the layer, which may carry the day. */
  layer: string | null;
};

const codeColumns = ['N03_007', 'code', 'city_code', ...municipalityHeadings.code];

const written = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? `${value}` : '');

const readCode = (text: string, known: ReadonlySet<MunicipalityCode>) =>
  codeReadings(text).find((code) => known.has(code));

/** The column that holds municipality codes; null where none does. */
export function codeColumn(features: Feature[], known: ReadonlySet<MunicipalityCode>): string | null {
  return (
    codeColumns.find((column) => features.some((f) => readCode(written(f.properties[column]), known) !== undefined)) ??
    null
  );
}

/** A feature's code as the country knows it, or as written where it does not. */
export function featureCode(
  feature: Feature,
  column: string,
  known: ReadonlySet<MunicipalityCode>,
): { code: MunicipalityCode | null; found: string | null } {
  const text = written(feature.properties[column]);
  return { code: readCode(text, known) ?? null, found: text || null };
}

const nameColumns = ['N03_001', 'N03_003', 'N03_004', 'N03_005'];

/** What the file calls a feature, for lists of those that were left out. */
export function featureName({ properties }: Feature): string {
  const official = nameColumns.map((column) => written(properties[column])).filter(Boolean);
  return official.length > 0 ? official.join('') : written(properties.name) || written(properties.city_name);
}

/** Official administrative areas name their columns N03_001 … N03_007; the reduced files keep it in their name. */
export const isNationalLand = (features: Feature[], file: string): boolean =>
  /n03/i.test(file) || features.some((f) => 'N03_007' in f.properties);

/** The day in names such as N03-20240101_12, N03-21_12_210101 and n03_2022 (always of 1 January). */
export function dayInName(name: string): string | null {
  const full = /n03-(\d{4})(\d{2})(\d{2})(?!\d)/i.exec(name);
  if (full) return full.slice(1).join('-');
  const short = /n03-\d{2}(?:_\d{2})?_(\d{2})(\d{2})(\d{2})(?!\d)/i.exec(name);
  if (short) return `20${short.slice(1).join('-')}`;
  const year = /n03_(20\d{2})(?!\d)/i.exec(name);
  return year ? `${year[1]}-01-01` : null;
}
