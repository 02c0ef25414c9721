import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allMunicipalities, sampleGrounds } from '../../../test/sample-grounds.ts';
import { closerAt, type MapLabel, type MapView, mapZooms } from '../../kit/pure/map.ts';
import type { Municipality } from '../../regions/model.ts';
import { adjacency } from '../../regions/rules.ts';
import type { Shape, ShapeSet } from '../../regions/shapes/model.ts';
import type { Compared } from '../compare/model.ts';
import type { Grounds } from '../model.ts';
import { compare } from '../rules.ts';
import { colourAreas } from './colouring.ts';
import type { Box } from './geometry.ts';
import { leading, lettersWide } from './lettering.ts';
import { zoneMap } from './zone-map.ts';

const chiba = allMunicipalities().filter((m) => m.prefecture === '12');

function comparedOf(grounds: Grounds, municipalities: Municipality[] = chiba): Compared {
  return {
    realm: { key: 'sample', sample: true, prefecture: '12', name: '千葉県' },
    prefecture: { code: '12', name: '千葉県', kana: 'チバケン' },
    municipalities,
    grounds,
    comparison: compare(grounds),
    sources: [],
    dates: [],
    hubs: null,
    latest: grounds.asOf,
    may: { addCriterion: false, importData: false, writeLinks: false },
  };
}

const compared = comparedOf(sampleGrounds());
const units = ['secondary-area', 'health-centre', 'medical-association', 'municipality'];
const criterion = 'enhanced-support-hospital';

/** A square with its corner at these tenths of a degree. */
function square(code: string, x: number, y: number, size = 1): Shape {
  const [west, south, east, north] = [140 + x / 10, 35 + y / 10, 140 + (x + size) / 10, 35 + (y + size) / 10];
  const ring: [number, number][] = [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
  return { code, polygons: [ring].map((one) => [one]) };
}

/** The 54 municipalities of Chiba as squares in rows, the members of an association side by side. */
function squares(leaveOut: string[] = []): ShapeSet {
  const unit = compared.grounds.units.find((u) => u.kind.id === 'medical-association')!;
  const codes = unit.areas.flatMap((area) => area.municipalities);
  const shapes = codes.map((code, i) => square(code, i % 8, Math.floor(i / 8)));
  return shapesOf(shapes.filter(({ code }) => !leaveOut.includes(code)));
}

const shapesOf = (municipalities: Shape[]): ShapeSet => ({
  origin: 'boundaries',
  municipalities: municipalities.sort((a, b) => a.code.localeCompare(b.code)),
  wards: [],
  asOf: '2022-01-01',
  credit: { ja: '架空の形', en: 'Invented shapes' },
});

test('隣り合う圏域は違う色になり、千葉県のどの単位も6色で足りる（Z3）', () => {
  for (const unit of compared.grounds.units) {
    const near = adjacency(unit, compared.grounds.borders!);
    const colours = colourAreas(near, 6);
    assert.ok(colours.every((colour) => colour >= 0 && colour < 6));
    for (const [area, others] of near.entries())
      for (const other of others) assert.notEqual(colours[area], colours[other], `${unit.kind.id} ${area} ${other}`);
  }
});

test('橋や航路でつながる圏域も、違う色になる（Z3）', () => {
  const shapes = squares();
  const coloursOf = (links: Grounds['links']) => {
    const own = comparedOf({ ...compared.grounds, links });
    const { areas } = zoneMap(own, { unit: 'municipality', criterion, by: 'zones' }, shapes, 'ja');
    return new Map(areas.map(({ key, fill }) => [key, 'index' in fill ? fill.index : null]));
  };
  const colours = coloursOf([]);
  const far = [...colours].find(([key, colour]) => key !== '12100' && colour === colours.get('12100'))![0];
  const linked = coloursOf([{ a: '12100', b: far, kind: 'ferry', name: '見本航路' }]);
  assert.notEqual(linked.get('12100'), linked.get(far));
});

test('圏域の色は基準を替えても同じまま（Z3）', () => {
  const shapes = squares();
  const colours = (id: string) =>
    zoneMap(compared, { unit: 'medical-association', criterion: id, by: 'zones' }, shapes, 'ja').areas.map(
      ({ fill }) => (fill.kind === 'category' ? fill.index : null),
    );
  assert.deepEqual(colours(criterion), colours('backup-hospital'));
});

test('7色目がいるときは、隣に最も少ない色を使う（Z3）', () => {
  const everyone = Array.from({ length: 7 }, (_, a) => Array.from({ length: 7 }, (_, b) => b).filter((b) => b !== a));
  const colours = colourAreas(everyone, 6);
  assert.equal(new Set(colours).size, 6);
});

test('単位のすべての圏域が地図にあり、表と同じ順で同じ数を言う（Z3）', () => {
  const shapes = squares();
  for (const unit of units) {
    const { areas } = zoneMap(compared, { unit, criterion }, shapes, 'ja');
    const division = compared.grounds.units.find((u) => u.kind.id === unit)!;
    assert.deepEqual(
      areas.map(({ key }) => key),
      division.areas.map(({ key }) => key),
    );
    assert.ok(areas.every(({ path }) => /^M/.test(path)));
    const cell = compared.comparison.cells.find((c) => c.unit === unit && c.criterion === criterion)!;
    assert.ok('counts' in cell);
    assert.ok(areas.every(({ description }, i) => description.endsWith(`強化型在支病${cell.counts[i]}`)));
  }
});

test('空白圏域は斜線で示し、読み上げでも空白と言う（Z4）', () => {
  const cell = compared.comparison.cells.find((c) => c.unit === 'medical-association' && c.criterion === criterion)!;
  assert.ok('blanks' in cell);
  const blanks = cell.blanks.map(({ key }) => key);
  for (const by of ['counts', 'zones'] as const) {
    const { areas, legend } = zoneMap(compared, { unit: 'medical-association', criterion, by }, squares(), 'ja');
    const hatched = areas.filter(({ fill }) => fill.kind === 'blank' || ('blank' in fill && fill.blank));
    assert.deepEqual(
      hatched.map(({ key }) => key),
      blanks,
    );
    assert.ok(hatched.every(({ description }) => description.includes('、空白、')));
    assert.equal(legend.find(({ fill }) => fill.kind === 'blank')?.count, blanks.length);
  }
});

test('データがない圏域は0でなく「データなし」で、空白に数えない（Z3）', () => {
  const grounds = sampleGrounds();
  const empty = comparedOf({ ...grounds, holdings: { tallies: [], coverage: [], published: [] } });
  const { areas, legend } = zoneMap(empty, { unit: 'health-centre', criterion }, squares(), 'ja');
  assert.ok(areas.every(({ fill }) => fill.kind === 'nothing' && fill.nothing === 'no-data'));
  assert.ok(areas.every(({ description }) => description.endsWith('データなし')));
  assert.deepEqual(
    legend.map(({ label, count }) => [label, count]),
    [['データなし：', areas.length]],
  );
});

test('名前は重ならず、地図の中に収まる（Z4）', () => {
  const shapes = squares();
  for (const unit of units)
    for (const lang of ['ja', 'en'] as const)
      for (const size of [undefined, { width: 440, height: 400 }, { width: 340, height: 400 }])
        assertApart(zoneMap(compared, { unit, criterion, size }, shapes, lang));
});

test('大きくすると空いた所に名前が増え、どの大きさでも重ならない（Z4）', () => {
  for (const unit of units) {
    const view = zoneMap(compared, { unit, criterion, size: { width: 340, height: 400 } }, squares(), 'ja');
    for (const zoom of mapZooms) assertApart(view, zoom);
    const inPlace = (zoom: number) => labelsAt(view, zoom).filter(({ label }) => !label.leader).length;
    assert.ok(inPlace(8) >= inPlace(1));
    assert.equal(inPlace(8), view.areas.length, unit);
  }
  const view = zoneMap(
    compared,
    { unit: 'municipality', criterion, size: { width: 340, height: 400 } },
    squares(),
    'ja',
  );
  const named = (zoom: number) =>
    labelsAt(view, zoom).filter(({ name, label }) => label.lines.join('').startsWith(name)).length;
  assert.ok(named(1) < view.areas.length / 2, `${named(1)} names at first`);
  assert.equal(named(8), view.areas.length);
});

test('引き出し線は、たがいに交わらない（Z4）', () => {
  const rows = [3, 0, 4, 1, 5, 2].map((row, i) =>
    square(`122${String(i + 3).padStart(2, '0')}`, i * 0.3, row * 0.9, 0.2),
  );
  const unit = compared.grounds.units.find((u) => u.kind.id === 'municipality')!;
  const areas = unit.areas.filter(({ key }) => rows.some(({ code }) => code === key));
  const grounds = { ...compared.grounds, units: [{ ...unit, areas }], container: null };
  const view = zoneMap(comparedOf(grounds), { unit: 'municipality', criterion }, shapesOf(rows), 'ja');
  const leaders = view.areas.flatMap(({ label }) => (label?.leader ? [label.leader] : []));
  assert.ok(leaders.length > 2);
  for (const [i, [, from, to]] of leaders.entries())
    for (const [, otherFrom, otherTo] of leaders.slice(i + 1)) assert.ok(!cross(from!, to!, otherFrom!, otherTo!));
});

type Place = [x: number, y: number];

function cross(a: Place, b: Place, c: Place, d: Place): boolean {
  const side = (p: Place, q: Place, r: Place) => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

test('縮尺の線は、地図を大きくすると、その大きさに合う長さと距離になる（Z4）', () => {
  const { scale } = zoneMap(compared, { unit: 'municipality', criterion }, squares(), 'ja');
  const metres = (label: string) => Number.parseFloat(label) * (label.endsWith('km') ? 1000 : 1);
  const each = scale!.length / metres(scale!.label);
  assert.deepEqual(
    scale!.closer!.map(({ from }) => from),
    mapZooms.slice(1),
  );
  for (const { from, length, label } of scale!.closer!) {
    assert.ok(length > 35 && length <= 100, `${from}: ${length}`);
    assert.ok(Math.abs(length / metres(label) / (each * from) - 1) < 0.01, `${from}: ${length} ${label}`);
  }
});

const labelsAt = ({ areas }: MapView, zoom: number) =>
  areas.flatMap(({ name, label: whole, closer }) => {
    const label = closerAt(closer, zoom)?.label ?? whole;
    return label ? [{ name, label }] : [];
  });

function assertApart(view: MapView, zoom = 1): void {
  const { id, width, height } = view;
  const boxes = labelsAt(view, zoom).map(({ name, label }) => ({ name, box: boxOf(label, zoom) }));
  assert.ok(boxes.length > 0);
  for (const [i, { name, box }] of boxes.entries()) {
    assert.ok(box.x >= -0.1 && box.y >= -0.1 && box.x + box.width <= width + 0.1 && box.y + box.height <= height + 0.1);
    for (const other of boxes.slice(i + 1)) assert.ok(!meet(box, other.box), `${id}: ${name} × ${other.name}`);
  }
}

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 0.2 && b.x < a.x + a.width - 0.2 && a.y < b.y + b.height - 0.2 && b.y < a.y + a.height - 0.2;

function boxOf({ x, y, anchor, lines }: MapLabel, zoom: number): Box {
  const [width, height] = [Math.max(...lines.map(lettersWide)) / zoom, (lines.length * leading) / zoom];
  const left = { start: 0, middle: width / 2, end: width }[anchor];
  return { x: x - left, y: y - height / 2, width, height };
}

test('名前より狭い圏域の名前は、線を引いて欄外に出す（Z4）', () => {
  const [wide, narrow] = [square('12100', 0, 0, 4), square('12208', 4, 0, 0.2)];
  const unit = compared.grounds.units.find((u) => u.kind.id === 'municipality')!;
  const areas = unit.areas.filter(({ key }) => key === '12100' || key === '12208');
  const grounds = { ...compared.grounds, units: [{ ...unit, areas }], container: null };
  const view = zoneMap(comparedOf(grounds), { unit: 'municipality', criterion }, shapesOf([wide, narrow]), 'ja');
  const [inside, aside] = view.areas.map(({ label }) => label);
  assert.equal(inside?.leader, null);
  assert.equal(aside?.leader?.length, 3);
});

test('形のない市町村と圏域は、注意で名を挙げる（N7）', () => {
  const view = zoneMap(compared, { unit: 'medical-association', criterion }, squares(['12208', '12210']), 'ja');
  assert.equal(view.areas.find(({ key }) => key.startsWith('野田'))?.path, '');
  assert.ok(view.caveats.some((text) => text.startsWith('形がなく、地図にない圏域：野田')));
  assert.ok(view.caveats.some((text) => text.includes('茂原市')));
});

test('地図には境界の出典と、いつの境界かが付く（N7）', () => {
  const { sources, scale, schematic } = zoneMap(compared, { unit: 'municipality', criterion }, squares(), 'ja');
  assert.equal(sources.at(-1), '架空の形（令和4年1月1日現在の境界）');
  assert.match(scale!.label, /^\d+km$/);
  assert.equal(schematic, false);
});

test('概略図には縮尺がなく、概略図と示す（N7）', () => {
  const shapes = { ...squares(), origin: 'schematic' as const };
  const view = zoneMap(compared, { unit: 'municipality', criterion }, shapes, 'ja');
  assert.equal(view.scale, null);
  assert.equal(view.schematic, true);
});

test('離れた島は枠に移して描き、どの市町村も消えない（Z3）', () => {
  const tokyo = [
    square('13101', 0, 0, 2),
    square('13102', 2, 0, 2),
    square('13361', -3, -9, 0.5),
    square('13421', 25, -85, 0.2),
  ];
  const grounds = sampleGrounds();
  const unit = grounds.units.find((u) => u.kind.id === 'municipality')!;
  const names: Record<string, string> = { 13101: '千代田区', 13102: '中央区', 13361: '大島町', 13421: '小笠原村' };
  const areas = tokyo.map(({ code }) => ({ key: code, name: { ja: names[code]!, en: code }, municipalities: [code] }));
  const own = comparedOf({ ...grounds, units: [{ ...unit, areas }], container: null, borders: null });
  const view = zoneMap(own, { unit: 'municipality', criterion }, shapesOf(tokyo), 'ja');
  assert.deepEqual(view.insets.map(({ name }) => name).sort(), ['伊豆諸島', '小笠原諸島']);
  assert.ok(view.areas.every(({ path }) => path !== ''));
  assert.ok(view.footnotes.some((text) => text.startsWith('枠の中の島')));
  for (const [i, inset] of view.insets.entries())
    for (const other of view.insets.slice(i + 1)) assert.ok(!meet(inset, other));
});
