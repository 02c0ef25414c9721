import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openTestProduct, type TestProduct } from '../../../test/product.ts';
import type { Actor, Realm } from '../../accounts/model.ts';
import { day } from '../../kit/pure/day.ts';
import { Refusal } from '../../kit/pure/fault.ts';
import { sql } from '../../kit/server/db.ts';
import { type ImportFile, openFile } from '../../sources/import.ts';
import { listRealms, listSources } from '../../sources/store.ts';
import { listMunicipalities } from '../store.ts';
import { bordersOf } from './dissolve.ts';
import { importShapes } from './import.ts';
import { loadShapes } from './load.ts';
import {
  fileOf,
  geoJson,
  type MadeFeature,
  madeFeatures,
  type ShapefileOptions,
  shapefile,
  topoJson,
  zip,
  zipped,
} from './made-boundaries.ts';
import type { Position } from './model.ts';
import { schematicShapes } from './schematic-file.ts';

const actor: Actor = { kind: 'operator', name: 'test' };
const realm: Realm = { space: 'own', prefecture: '12' };
const today = day('2026-11-22');
const asOf = day('2024-01-01');

let product: TestProduct;
let made: MadeFeature[];
before(async () => {
  product = await openTestProduct({ sample: false });
  made = await madeFeatures('12', await listMunicipalities(product.db, null));
});
after(() => product.close());

const load = (prefecture = '12') => loadShapes(product.db, { space: 'own', prefecture }, today);
const bring = (file: ImportFile) => importShapes(product.db, actor, file, { today });

async function emptied(): Promise<void> {
  await sql`delete from prefecture_shapes`.execute(product.db);
  await sql`delete from source where kind = 'shapes'`.execute(product.db);
}

const moved = (move: (point: Position) => Position): MadeFeature[] =>
  made.map((f) => ({ ...f, polygons: f.polygons.map((p) => p.map((ring) => ring.map(move))) }));

const readings: [string, () => ImportFile][] = [
  ['GeoJSON', () => fileOf('N03-20240101_12.geojson', geoJson(made))],
  ['TopoJSON', () => fileOf('n03.topojson', topoJson(made))],
  ['UTF-8のシェープファイル', () => fileOf('a.zip', zipped(shapefile(made)))],
  ['CP932のシェープファイル', () => fileOf('a.zip', zipped(shapefile(made, { letters: 'cp932', cpg: 'CP932' })))],
  ['ZIPの中のGeoJSON', () => fileOf('a.zip', zip([['N03-20240101_12.geojson', Buffer.from(geoJson(made))]]))],
];

for (const [name, file] of readings) {
  test(`${name}から、54の市町村と6つの区の形が入り、隣も変わらない（Z3）`, async () => {
    await emptied();
    const report = await bring(file());
    const [chiba] = report.prefectures;
    assert.deepEqual([chiba?.municipalities, chiba?.wards, chiba?.missing], [54, 6, []]);
    assert.equal(report.unmatched.length, 0);
    const shapes = await load();
    assert.deepEqual([shapes.origin, shapes.municipalities.length, shapes.wards.length], ['boundaries', 54, 6]);
    assert.deepEqual(bordersOf(shapes), bordersOf(await schematicShapes('12', today)));
  });
}

test('境界は出典・基準日・記録とともに入り、同じファイルでは何も変わらない（Z3）', async () => {
  await emptied();
  const file = fileOf('N03-20240101_12.geojson', geoJson(made));
  const options = { today, asOf };
  await importShapes(product.db, actor, file, { ...options, tryOnly: true });
  assert.equal((await load()).origin, 'schematic');
  assert.equal((await importShapes(product.db, actor, file, options)).prefectures[0]?.changed, true);
  assert.equal((await importShapes(product.db, actor, file, options)).prefectures[0]?.changed, false);
  const [source] = await listSources(product.db, realm);
  assert.deepEqual([source?.kind, source?.asOf, source?.fileName], ['shapes', '2024-01-01', file.name]);
  const shapes = await load();
  assert.match(shapes.credit.ja, /国土数値情報/);
  assert.equal(shapes.asOf, '2024-01-01');
  assert.equal(shapes, await load(), 'the same object, so that what is derived from it is made once');
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from audit_entry where act = 'data.import' and subject = ${`shapes ${file.name}`}`.execute(
    product.db,
  );
  assert.ok(rows[0]!.n >= 1);
});

test('見本も、取り込んだ境界で描く。境界は県の数字ではなく国の事実だから（Z3）', async () => {
  await emptied();
  await bring(fileOf('n03.geojson', geoJson(made)));
  const shapes = await loadShapes(product.db, { space: 'sample', prefecture: '12' }, today);
  assert.equal(shapes.origin, 'boundaries');
});

test('境界だけの県は、始めた県には数えない', async () => {
  await emptied();
  await bring(fileOf('n03.geojson', geoJson(made)));
  assert.deepEqual(await listRealms(product.db), []);
});

test('座標の系が書かれていないシェープファイルは、断り書きつきで入る（Z3）', async () => {
  await emptied();
  const report = await bring(fileOf('a.zip', zipped(shapefile(made, { prj: null }))));
  assert.ok(report.notices.some((n) => n.ja.includes('.prj がない')));
});

const swap = ([x, y]: Position): Position => [y, x];
const plane = ([x, y]: Position): Position => [(x - 140) * 90_000, (y - 36) * 111_000];
const withPrj = (prj: string): ShapefileOptions => ({ prj });
const tokyo = 'GEOGCS["GCS_Tokyo",DATUM["D_Tokyo",SPHEROID["Bessel_1841",6377397.155,299.1528128]]]';
const parts = () => shapefile(made);

const wrong: [string, string, () => ImportFile][] = [
  ['日本測地系の .prj', 'tokyo-datum', () => fileOf('a.zip', zipped(shapefile(made, withPrj(tokyo))))],
  ['平面直角座標の .prj', 'projected', () => fileOf('a.zip', zipped(shapefile(made, withPrj('PROJCS["JGD2011"]'))))],
  [
    '別の測地系の crs',
    'projected',
    () => fileOf('a.json', geoJson(made, { crs: { properties: { name: 'EPSG:3857' } } })),
  ],
  ['平面直角の座標', 'projected', () => fileOf('a.geojson', geoJson(moved(plane)))],
  ['緯度と経度の逆', 'swapped-axes', () => fileOf('a.geojson', geoJson(moved(swap)))],
  ['日本の外', 'outside-japan', () => fileOf('a.geojson', geoJson(moved(([x, y]) => [x - 100, y])))],
  [
    '空の図形',
    'empty-geometry',
    () => fileOf('a.geojson', geoJson(made.map((f, i) => (i ? f : { ...f, polygons: [] })))),
  ],
  ['何もない一覧', 'empty-geometry', () => fileOf('a.geojson', geoJson([]))],
  [
    'コードのない境界',
    'no-codes',
    () => fileOf('a.geojson', geoJson(made.map((f) => ({ ...f, properties: { name: 'x' } })))),
  ],
  ['市町村の一部だけ', 'few-municipalities', () => fileOf('a.geojson', geoJson(made.slice(0, 20)))],
  ['途中で切れたJSON', 'truncated', () => fileOf('a.geojson', geoJson(made).slice(0, 5000))],
  ['壊れたJSON', 'wrong-json', () => fileOf('a.geojson', `${geoJson(made).slice(0, 500)},,}`)],
  ['別のJSON', 'not-boundaries', () => fileOf('a.json', '{"a":1}')],
  [
    '点のデータ',
    'not-areas',
    () =>
      fileOf(
        'a.json',
        '{"type":"FeatureCollection","features":[{"geometry":{"type":"Point","coordinates":[140,35]}}]}',
      ),
  ],
  ['表のファイル', 'unknown-kind', () => fileOf('a.csv', 'code,name\n12204,船橋市\n')],
  ['空のファイル', 'empty-file', () => fileOf('a.zip', '')],
  ['.shp だけ', 'bare-shapefile', () => fileOf('a.shp', parts().shp!)],
  ['.dbf のないZIP', 'no-dbf', () => fileOf('a.zip', zipped({ shp: parts().shp! }))],
  ['境界のないZIP', 'no-shapes-in-zip', () => fileOf('a.zip', zip([['readme.txt', Buffer.from('x')]]))],
  ['途中で切れたZIP', 'truncated', () => fileOf('a.zip', zipped(parts()).subarray(0, 4000))],
  ['途中で切れた .shp', 'truncated', () => fileOf('a.zip', zipped({ ...parts(), shp: parts().shp!.subarray(0, 900) }))],
  ['外のフォルダを指すZIP', 'unsafe-names', () => fileOf('a.zip', zip([['../a.geojson', Buffer.from(geoJson(made))]]))],
  ['500MBになるZIP', 'too-large', () => fileOf('a.zip', zip([['a.geojson', Buffer.from('{}'), 500_000_000]]))],
  ['大きさを偽るZIP', 'damaged', () => fileOf('a.zip', zip([['a.geojson', Buffer.from('{"a":1}'), 3]]))],
];

for (const [name, code, file] of wrong) {
  test(`${name}は一文で断り、何も書かない（Z3）`, async () => {
    await emptied();
    await assert.rejects(bring(file()), (error: Refusal) => {
      assert.ok(error instanceof Refusal, String(error));
      assert.deepEqual(
        error.faults.map((f) => f.code),
        [code],
      );
      assert.match(error.faults[0]!.message.ja, /(?:ください|開きません)。|ません。$/);
      return true;
    });
    const { rows } = await sql`select from source where kind = 'shapes'`.execute(product.db);
    assert.equal(rows.length, 0);
  });
}

test('輪郭が交わる市町村は、名前を挙げたうえで、そのまま描く（Z3）', async () => {
  await emptied();
  const bow: Position[] = [
    [140.1, 34],
    [140.2, 34.1],
    [140.2, 34],
    [140.1, 34.1],
    [140.1, 34],
  ];
  const crossed = made.map((f, i) => (i === 0 ? { ...f, polygons: [...f.polygons, [bow]] } : f));
  const report = await bring(fileOf('n03.geojson', geoJson(crossed)));
  assert.equal(report.prefectures[0]?.selfCrossing.length, 1);
  assert.equal((await load()).municipalities.length, 54);
});

const official = new URL('../../../../shared/data/boundaries/', import.meta.url);
const skip = existsSync(official) ? false : 'the official boundaries are not here (../shared/data/boundaries)';
const officialFile = (name: string) => openFile(new URL(name, official).pathname);
const borders = readFileSync(new URL('../../../data/reference/borders.csv', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1);
const within = (prefecture: string) =>
  borders.filter((pair) => pair.split(',').every((code) => code.startsWith(prefecture)));

type RawTopology = {
  objects: { municipalities: { geometries: { arcs: number[][] | number[][][]; properties: { city_code: string } }[] } };
};

/** Straight from the arcs of the file, without any of our code. */
function pairsOfArcs(text: string): string[] {
  const users = new Map<number, Set<string>>();
  for (const { arcs, properties } of (JSON.parse(text) as RawTopology).objects.municipalities.geometries) {
    for (const index of arcs.flat(3) as number[]) {
      const arc = index < 0 ? ~index : index;
      users.set(arc, (users.get(arc) ?? new Set()).add(properties.city_code));
    }
  }
  const pairs = [...users.values()].filter((codes) => codes.size === 2).map((codes) => [...codes].sort().join());
  return [...new Set(pairs)].sort();
}

test('千葉県の公式の境界は59の形から54の市町村になり、隣はファイルの弧から数えたものと同じである（Z3）', {
  skip,
}, async () => {
  await emptied();
  const file = await officialFile('chiba_n03_2022_detail.topojson');
  const report = await bring(file);
  assert.equal(report.asOf, '2022-01-01');
  const shapes = await load();
  assert.deepEqual([shapes.municipalities.length, shapes.municipalities.length - 1 + shapes.wards.length], [54, 59]);
  const pairs = bordersOf(shapes).map(String);
  assert.deepEqual(pairs, pairsOfArcs(new TextDecoder().decode(file.bytes)));
  assert.deepEqual(pairs, within('12'));
});

test('全国の境界は47県に入り、市区町村は一つも落ちず、どの県の隣も国の表と同じである（Z3）', { skip }, async () => {
  await emptied();
  const report = await bring(await officialFile('japan_n03_2021_s0010.topojson'));
  const sum = (of: (p: (typeof report.prefectures)[number]) => number) =>
    report.prefectures.reduce((total, p) => total + of(p), 0);
  assert.equal(report.prefectures.length, 47);
  assert.deepEqual([sum((p) => p.municipalities), sum((p) => p.wards), sum((p) => p.uncounted)], [1741, 175, 6]);
  assert.equal(
    sum((p) => p.missing.length),
    0,
  );
  assert.equal(report.unmatched.length, 4);
  assert.ok(report.prefectures.every((p) => p.bytes < 400_000));
  const partsOf = (prefecture: string, name: string) =>
    report.prefectures.find((p) => p.prefecture === prefecture)?.parts.find((m) => m.name === name)?.parts;
  assert.deepEqual(
    [partsOf('01', '伊達市'), partsOf('13', '小笠原村'), partsOf('42', '対馬市'), partsOf('47', '竹富町')],
    [2, 20, 8, 11],
  );
  for (const { prefecture } of report.prefectures) {
    assert.deepEqual(bordersOf(await load(prefecture)).map(String), within(prefecture), prefecture);
  }
  assert.equal((await load('01')).uncounted.length, 6);
  const hamamatsu = (await load('22')).wards.filter((s) => s.code.startsWith('2213'));
  assert.equal(hamamatsu.length, 0, 'the wards that ended in 2024 are drawn before that day only');
});
