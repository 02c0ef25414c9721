import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import papaparse from 'papaparse';
import { day, parseDay } from '../kit/pure/day.ts';
import { type Db, sql } from '../kit/server/db.ts';
import type { FormerMunicipality, Municipality, MunicipalityClass, MunicipalityCode, OfficePlace } from './model.ts';
import { type Reference, replaceReference } from './store.ts';

const folder = new URL('../../data/reference/', import.meta.url);

/** Brings the country's codes, names and borders in the database to those this version ships. */
export async function loadReference(db: Db): Promise<void> {
  const files = await Promise.all(['prefectures.csv', 'municipalities.csv', 'borders.csv'].map(shipped));
  const sha256 = createHash('sha256').update(files.join('\0')).digest('hex');
  const { rows } = await sql<{ sha256: string }>`select sha256 from reference_stamp where sha256 = ${sha256}`.execute(
    db,
  );
  if (rows.length > 0) return;
  await db.transaction().execute(async (trx) => {
    await replaceReference(trx, readReference(files as [string, string, string]));
    await sql`delete from reference_stamp`.execute(trx);
    await sql`insert into reference_stamp (sha256) values (${sha256}) on conflict do nothing`.execute(trx);
  });
}

const records = (csv: string) =>
  papaparse.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;

function readReference([prefectures, municipalities, borders]: [string, string, string]): Reference {
  return {
    prefectures: records(prefectures).map((r) => ({ code: r.code!, name: r.name!, kana: r.kana! })),
    municipalities: readMunicipalities(municipalities),
    borders: records(borders).map((r) => [r.a!, r.b!]),
  };
}

/** The municipalities of a table in the layout of data/reference. */
export const readMunicipalities = (csv: string): Municipality[] =>
  records(csv).map((r) => ({
    code: r.code!,
    name: r.name!,
    kana: r.kana!,
    prefecture: r.code!.slice(0, 2),
    class: r.class as MunicipalityClass,
    city: r.city || undefined,
    from: parseDay(r.from ?? '') ?? undefined,
    until: parseDay(r.until ?? '') ?? undefined,
    counted: r.counted === 'true',
  }));

/** The former municipalities of a table in the layout of data/reference. Throws where a day is none. */
export const readFormerMunicipalities = (csv: string): FormerMunicipality[] =>
  records(csv).map((r) => ({
    prefecture: r.prefecture!,
    name: r.name!,
    district: r.district || undefined,
    successor: r.successor!,
    until: day(r.until!),
  }));

/** Which secondary medical area a municipality belongs to, and the row of the table that says so. */
export type SecondaryArea = { code: MunicipalityCode; area: string; row: number };

export const readSecondaryAreas = (csv: string): SecondaryArea[] =>
  records(csv).map((r, i) => ({ code: r.code!, area: r.area!, row: i + 2 }));

let former: Promise<FormerMunicipality[]> | undefined;
let secondaryAreas: Promise<SecondaryArea[]> | undefined;

const shipped = (name: string) => readFile(new URL(name, folder), 'utf8');

/** The names this version knows that municipalities no longer bear. */
export function formerMunicipalities(): Promise<FormerMunicipality[]> {
  former ??= shipped('former-municipalities.csv').then(readFormerMunicipalities);
  return former;
}

/** The secondary medical areas this version ships; data/reference/README.md says which municipalities have none. */
export function shippedSecondaryAreas(): Promise<SecondaryArea[]> {
  secondaryAreas ??= shipped('secondary-areas.csv').then(readSecondaryAreas);
  return secondaryAreas;
}

let offices: Promise<Map<MunicipalityCode, OfficePlace>> | undefined;

export const readOfficePlaces = (csv: string): Map<MunicipalityCode, OfficePlace> =>
  new Map(records(csv).map((r) => [r.code!, { lat: Number(r.lat), lon: Number(r.lon) }]));

/** Where the offices of municipalities and wards stand. */
export function officePlaces(): Promise<Map<MunicipalityCode, OfficePlace>> {
  offices ??= shipped('offices.csv').then(readOfficePlaces);
  return offices;
}
