import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Table } from '../../kit/pure/table.ts';
import { countAreas, writeAsOf, writeInstant, writeSize } from './written.ts';

test('大きさはMB、小さいファイルはkBで書く', () => {
  assert.equal(writeSize(1_234_567), '1.2 MB');
  assert.equal(writeSize(34_100), '34.1 kB');
});

test('日と時刻は日本の暦で書き、読めないものはそのまま出す', () => {
  assert.equal(writeAsOf('2025-09-01', 'ja'), '令和7年9月1日');
  assert.equal(writeAsOf('令和7年9月', 'ja'), '令和7年9月');
  assert.equal(writeInstant('2025-11-22T05:32:10.000Z', 'ja'), '令和7年11月22日 14:32');
  assert.equal(writeInstant('2025-11-22T05:32:10.000Z', 'en'), '22 Nov 2025 14:32');
  assert.equal(writeInstant('きのう', 'ja'), 'きのう');
});

test('区域の数は、市町村名のあとの列ごとに、ちがう名前を数える', () => {
  const column = (id: string, kind: 'code' | 'text') => ({ id, heading: id, key: id, kind });
  const row = (id: string, ...texts: string[]) => ({ id, cells: [id, ...texts].map((text) => ({ text })) });
  const table: Table = {
    id: 't',
    title: 't',
    asOf: '2025-04-01',
    columns: [column('code', 'code'), column('name', 'text'), column('二次医療圏', 'text'), column('保健所', 'text')],
    rows: [row('1', 'a', '東', ''), row('2', 'b', '東', ''), row('3', 'c', '西', '')],
    footnotes: [],
    caveats: [],
    sources: [],
  };
  assert.deepEqual(countAreas(table), [{ name: '二次医療圏', areas: 2 }]);
});
