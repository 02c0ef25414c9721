import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import papaparse from 'papaparse';
import { type Day, day } from '../kit/pure/day.ts';
import { readSheets, type Sheet } from '../kit/server/sheet-reader.ts';
import type { Prefecture } from './model.ts';
import { type PlaceFinder, placeFinder } from './place.ts';
import { formerMunicipalities, readMunicipalities } from './reference.ts';

const shared = fileURLToPath(new URL('../../../shared/data/facilities/', import.meta.url));
const skip = existsSync(shared) ? false : 'the bureaus’ registers are not here (../shared/data/facilities)';

const records = (text: string) =>
  papaparse.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
const shipped = (name: string) => readFileSync(new URL(`../../data/reference/${name}`, import.meta.url), 'utf8');

async function findersOn(at: Day): Promise<Map<string, PlaceFinder>> {
  const municipalities = readMunicipalities(shipped('municipalities.csv'));
  const former = await formerMunicipalities();
  const prefectures = records(shipped('prefectures.csv')) as Prefecture[];
  return new Map(prefectures.map((p) => [p.code, placeFinder(p, municipalities, former, at)]));
}

const registers = () => [
  ...readdirSync(`${shared}registers`)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => `${shared}registers/${name}`),
  `${shared}raw_todokede_chiba_ika_r0710.xlsx`,
];

function addressesOf(sheet: Sheet): { prefecture: string; address: string }[] {
  const head = sheet.rows.findIndex((row) => row.includes('都道府県コード'));
  const at = (heading: string) => sheet.rows[head]?.indexOf(heading) ?? -1;
  const [prefecture, institution, address] = [at('都道府県コード'), at('医療機関番号'), at('医療機関所在地（住所）')];
  const rows = sheet.rows.slice(head + 1).filter((row) => row[institution!]);
  const once = new Map(rows.map((row) => [`${row[institution!]} ${row[address!]}`, row]));
  return [...once.values()].map((row) => ({ prefecture: row[prefecture!]!, address: row[address!] ?? '' }));
}

test('厚生局の名簿の住所は、九つすべてで置けないものがない（Z12）', { skip }, async () => {
  const finders = await findersOn(day('2025-10-01'));
  let placed = 0;
  for (const path of registers()) {
    const sheets = await readSheets({ name: basename(path), bytes: readFileSync(path) });
    for (const { prefecture, address } of sheets.flatMap(addressesOf)) {
      const place = finders.get(prefecture)!(address);
      if ('reason' in place) assert.fail(`${basename(path)}: ${address}: ${place.reason.ja}`);
      placed++;
    }
  }
  assert.ok(placed > 15_000, `${placed}`);
});

test('医療情報ネットの病院は、所在地から公表の市区町村コードに置かれる（Z12）', { skip }, async () => {
  const finders = await findersOn(day('2025-06-01'));
  const hospitals = records(readFileSync(`${shared}iryojoho_hospitals_japan_20250601.csv`, 'utf8'));
  for (const { code5, address } of hospitals) {
    const place = finders.get(code5!.slice(0, 2))!(address!);
    if ('reason' in place) assert.fail(`${code5} ${address}: ${place.reason.ja}`);
    assert.equal(place.ward ?? place.municipality, code5, address);
  }
});
