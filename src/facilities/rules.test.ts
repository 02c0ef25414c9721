import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../kit/pure/day.ts';
import type { Division } from '../regions/model.ts';
import type { Way } from './criteria/model.ts';
import type { PublishedTotal } from './model.ts';
import { census, countByMunicipality, countInDivision, groups, publications } from './rules.ts';

const division = (id: string, areas: Record<string, string[]>): Division => ({
  kind: { id, name: { ja: id } },
  areas: Object.entries(areas).map(([key, municipalities]) => ({ key, name: { ja: key }, municipalities })),
  unassigned: [],
});

const associations = division('medical-association', { 北: ['1', '2'], 南: ['3'], 東: ['4'] });
const areas = division('secondary-area', { 上: ['1', '2', '3'], 下: ['4'] });
const municipalities = division('municipality', { 1: ['1'], 2: ['2'], 3: ['3'], 4: ['4'] });
const divisions = [areas, associations, municipalities];

const asked: Way[] = [{ kind: 'hospital', symbols: ['支援病１'] }];
const total = (areaKind: string, area: string, count: number, asOf = '2026-11-01'): PublishedTotal => ({
  areaKind,
  area,
  resource: { kind: 'hospital', symbols: ['支援病１'] },
  count,
  asOf: day(asOf),
  trace: { source: 1 },
});
const all = [
  total('medical-association', '北', 5),
  total('medical-association', '南', 3),
  total('medical-association', '東', 1),
];

function count(unit: Division, published: PublishedTotal[], of = divisions) {
  const seen = census([]);
  const grounds = {
    holdings: { tallies: [], coverage: [], published },
    known: publications(published),
    divisions: of,
    group: groups(seen, unit),
    byMunicipality: () => countByMunicipality(seen, asked),
  };
  return countInDivision(asked, unit, grounds);
}

test('公表値は、その圏域を束ねた圏域へ足し上げられる（V1）', () => {
  const counted = count(areas, all);
  assert.ok('counts' in counted);
  assert.deepEqual([counted.counts, counted.total], [[8, 1], 9]);
});

test('公表値は、より細かい単位へは分けない', () => {
  const counted = count(municipalities, all);
  assert.ok('reason' in counted);
  assert.equal(counted.reason, 'not-split');
});

test('公表値の圏域が一部の市町村しか覆わなければ、残りを0とせずデータなしとする', () => {
  const single = division('medical-association', { 南: ['3'], 東: ['4'] });
  const counted = count(
    municipalities,
    [total('medical-association', '南', 3), total('medical-association', '東', 1)],
    [areas, single, municipalities],
  );
  assert.ok('reason' in counted);
});

test('数のない圏域があれば、その名を挙げてデータなしとする', () => {
  const counted = count(associations, all.slice(0, 2));
  assert.ok('reason' in counted);
  assert.deepEqual([counted.reason, counted.missing], ['incomplete', ['東']]);
});

test('いまはない圏域の数があれば、計が変わるので足し上げない（V1）', () => {
  const counted = count(areas, [...all, total('medical-association', '旧', 2)]);
  assert.ok('reason' in counted);
});

test('二つの単位に公表値があれば、新しいほうの表を使う', () => {
  const old = [total('secondary-area', '上', 1, '2020-01-01'), total('secondary-area', '下', 0, '2020-01-01')];
  const counted = count(areas, [...old, ...all]);
  assert.ok('counts' in counted);
  assert.deepEqual(counted.counts, [8, 1]);
});
