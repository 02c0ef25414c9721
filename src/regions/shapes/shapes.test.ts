import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { day } from '../../kit/pure/day.ts';
import { readMunicipalities } from '../reference.ts';
import { crossesItself } from './crossing.ts';
import { bordersOf, dissolve } from './dissolve.ts';
import type { Polygon, Position, Shape } from './model.ts';
import { crsFault } from './read-crs.ts';
import { dayInName } from './read-features.ts';
import { nestRings } from './read-rings.ts';
import { coordinateFault, coverage, isWhole, matchFeatures } from './rules.ts';
import { schematicShapes } from './schematic-file.ts';
import { packTopology, toTopology, unpackTopology } from './topology.ts';

const today = day('2026-11-22');
const reference = new URL('../../../data/reference/', import.meta.url);
const municipalities = readMunicipalities(readFileSync(new URL('municipalities.csv', reference), 'utf8'));

const square = (x: number, y: number, size = 1): Polygon => [
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ],
];
const set = (municipalities: Shape[], wards: Shape[] = []) => ({
  origin: 'boundaries' as const,
  municipalities,
  wards,
  asOf: null,
  credit: { ja: '', en: '' },
});

test('隣は、境界を分け合う市町村である。点で触れるだけでは隣ではない（Z3）', () => {
  const shapes = set([
    { code: '12204', polygons: [square(140, 35)] },
    { code: '12207', polygons: [square(141, 35)] },
    { code: '12217', polygons: [square(141, 36)] },
  ]);
  assert.deepEqual(bordersOf(shapes), [
    ['12204', '12207'],
    ['12207', '12217'],
  ]);
});

test('圏域の形は、市町村の間の線が消えた一つの形になる。離れた島も残る（Z3）', () => {
  const shapes = set([
    { code: '12204', polygons: [square(140, 35)] },
    { code: '12207', polygons: [square(141, 35), square(144, 35, 0.00001)] },
  ]);
  const [zone, none] = dissolve(shapes, [
    { key: '北', municipalities: ['12204', '12207'] },
    { key: '南', municipalities: ['12217'] },
  ]);
  assert.equal(zone?.polygons.length, 2);
  assert.deepEqual(none, { key: '南', polygons: [] });
});

test('点を減らしても、島も輪も一つも消えず、境界は分け合われたままである（Z3）', () => {
  const wavy = (from: Position, to: Position): Position[] =>
    Array.from({ length: 30_000 }, (_, i) => {
      const t = i / 30_000;
      return [
        from[0] + (to[0] - from[0]) * t + 0.01 * Math.sin(i),
        from[1] + (to[1] - from[1]) * t + 0.01 * Math.cos(i),
      ];
    });
  const border = wavy([141, 35], [141, 36]);
  const left: Polygon = [[[140, 35], ...border, [140, 36], [140, 35]]];
  const right: Polygon = [[[142, 35], [142, 36], ...border.toReversed(), [142, 35]]];
  const rocks = Array.from({ length: 500 }, (_, i) => square(140 + i * 0.001, 34, 0.00002));
  const shared = toTopology([
    { code: '12204', polygons: [left, ...rocks] },
    { code: '12207', polygons: [right] },
  ]);
  const packed = unpackTopology(packTopology(shared));
  assert.ok(packed.arcs.flat().length < 40_000);
  const rings = packed.objects.shapes.geometries.flatMap((g) => ('arcs' in g ? (g.arcs as number[][][]).flat() : []));
  assert.equal(rings.length, 502);
  assert.ok(packed.arcs.every((arc) => arc.length >= 2));
  const uses = new Set(rings.flat().filter((index) => index < 0));
  assert.ok(
    [...uses].some((index) => packed.arcs[~index]!.length > 1000),
    'the common border is one arc',
  );
});

test('格子より小さい岩も、小さな三角として残る（Z3）', () => {
  const shared = toTopology([{ code: '13421', polygons: [square(142, 27, 0.000001)] }]);
  assert.equal(shared.arcs.length, 1);
  assert.equal(new Set(shared.arcs[0]!.map(String)).size, 3);
});

test('緯度と経度の取り違え、平面直角座標、日本の外は、それぞれ見分ける（Z3）', () => {
  const at = (point: Position) => coordinateFault([{ properties: {}, polygons: [[[point]]] }])?.code ?? null;
  assert.deepEqual(
    [at([140, 35]), at([35, 140]), at([-12_000, 35_000]), at([10, 50])],
    [null, 'swapped-axes', 'projected', 'outside-japan'],
  );
});

test('測地系は .prj と crs で見分ける（Z3）', () => {
  const jgd = 'GEOGCS["GCS_JGD_2000",DATUM["D_JGD_2000",SPHEROID["GRS_1980",6378137.0,298.257222101]]]';
  const tokyo = 'GEOGCS["GCS_Tokyo",DATUM["D_Tokyo",SPHEROID["Bessel_1841",6377397.155,299.1528128]]]';
  const plane = `PROJCS["JGD_2011_Japan_Zone_9",${jgd}]`;
  assert.deepEqual(
    [
      jgd,
      tokyo,
      plane,
      'urn:ogc:def:crs:EPSG::6668',
      'urn:ogc:def:crs:OGC:1.3:CRS84',
      'EPSG:4301',
      'EPSG:6677',
      'GEOGCS["ED50"]',
    ].map(crsFault),
    [null, 'tokyo-datum', 'projected', null, null, 'tokyo-datum', 'projected', 'other-datum'],
  );
});

test('輪郭が自分と交わる形は分かり、触れるだけの形はそのまま通る（Z3）', () => {
  const bow: Position[] = [
    [0, 0],
    [2, 2],
    [2, 0],
    [0, 2],
    [0, 0],
  ];
  const touching: Position[] = [
    [0, 0],
    [2, 0],
    [1, 1],
    [2, 2],
    [0, 2],
    [1, 1],
    [0, 0],
  ];
  assert.equal(crossesItself(bow), true);
  assert.equal(crossesItself(touching), false);
  const shapes = [{ code: '12204', polygons: [[bow]] }];
  assert.equal(shapes.filter((s) => s.polygons.some((p) => p.some(crossesItself))).length, 1);
});

test('輪の向きによらず、穴は穴、穴の中の島は島になる', () => {
  const rings = [square(0, 0, 9), square(1, 1, 6), square(2, 2, 1)].map((p) => p[0]!);
  assert.deepEqual(
    nestRings([rings[2]!, rings[0]!.toReversed(), rings[1]!]).map((p) => p.length),
    [2, 1],
  );
});

test('コードのない形（所属未定地）は使わず、名前を挙げる（Z3）', () => {
  const feature = (code: string | null, name: string) => ({
    properties: { N03_001: '千葉県', N03_004: name, N03_007: code },
    polygons: [square(140, 35)],
  });
  const known = new Set(municipalities.map((m) => m.code));
  const matched = matchFeatures(
    [feature(null, '所属未定地'), feature('12204', '船橋市'), feature('12999', '謎')],
    known,
  )!;
  assert.deepEqual(matched.unmatched, [
    { code: null, name: '千葉県所属未定地' },
    { code: '12999', name: '千葉県謎' },
  ]);
  assert.deepEqual(
    matched.shapes.map((s) => s.code),
    ['12204'],
  );
  assert.equal(matchFeatures([{ properties: { name: 'x' }, polygons: [] }], known), null);
});

test('形のない市町村と、区の欠けた政令市は、名前を挙げる。半分に足りない県は取り込まない（Z3）', () => {
  const shapes = ['12101', '12204'].map((code) => ({ code, polygons: [square(140, 35)] }));
  const covered = coverage('12', shapes, municipalities, today);
  assert.deepEqual(covered.municipalities, ['12100', '12204']);
  assert.ok(covered.missing.some((m) => m.name === '千葉市花見川区'));
  assert.ok(covered.missing.some((m) => m.name === '野田市'));
  assert.equal(isWhole(covered), false);
});

test('ファイルの名前から、境界の日が分かる', () => {
  const names = ['N03-20240101_12.geojson', 'N03-23_12_230101.shp', 'N03-21_210101', 'chiba_n03_2022_detail', 'x.zip'];
  assert.deepEqual(names.map(dayInName), ['2024-01-01', '2023-01-01', '2021-01-01', '2022-01-01', null]);
});

test('境界がなくても、すべての市町村に概略図の形がある。島も一つも落ちない（Z3）', async () => {
  const prefectures = [...new Set(municipalities.map((m) => m.prefecture))];
  for (const prefecture of prefectures) {
    const drawn = await schematicShapes(prefecture, today);
    const counted = municipalities.filter((m) => m.prefecture === prefecture && m.counted).map((m) => m.code);
    assert.equal(drawn.origin, 'schematic');
    assert.deepEqual(
      drawn.municipalities.filter((s) => s.polygons.length > 0).map((s) => s.code),
      counted,
    );
  }
});

test('概略図の北海道には、北方領土の六つの村がある。数には入らない（Z3）', async () => {
  const { uncounted, municipalities: drawn } = await schematicShapes('01', today);
  assert.deepEqual(
    uncounted.map((s) => s.code),
    ['01695', '01696', '01697', '01698', '01699', '01700'],
  );
  assert.ok(uncounted.every((s) => s.polygons.flat(2).length > 20));
  assert.equal(drawn.length, 179);
});
