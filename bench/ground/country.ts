import { readFile } from 'node:fs/promises';
import papaparse from 'papaparse';
import type { Country } from '../../src/facilities/register/import.ts';
import { symbolsByWidth } from '../../src/facilities/register/symbols.ts';
import { loadSymbols } from '../../src/facilities/register/symbols-file.ts';
import type { Prefecture } from '../../src/regions/model.ts';
import { formerMunicipalities, readMunicipalities } from '../../src/regions/reference.ts';

const text = (name: string) => readFile(new URL(`../../data/reference/${name}`, import.meta.url), 'utf8');

/** The country as the product knows it, without a database. */
export async function country(): Promise<Country> {
  const prefectures = papaparse.parse<Prefecture>(await text('prefectures.csv'), {
    header: true,
    skipEmptyLines: true,
  });
  return {
    prefectures: prefectures.data,
    municipalities: readMunicipalities(await text('municipalities.csv')),
    former: await formerMunicipalities(),
    symbols: symbolsByWidth(await loadSymbols()),
  };
}
