import assert from 'node:assert/strict';
import { test } from 'node:test';
import { known, noData } from '../../pure/figure.ts';
import type { Table } from '../../pure/table.ts';
import { nextSort, readSort, sortRows, writeSort } from './sort.ts';

const table: Table = {
  id: 't',
  title: 't',
  asOf: '',
  columns: [
    { id: 'zone', key: 'zone', heading: '圏域', kind: 'text' },
    { id: 'n', key: 'n', heading: '数', kind: 'number' },
  ],
  rows: [
    { id: 'a', cells: [{ text: '千葉市' }, { figure: known(6) }] },
    { id: 'b', cells: [{ text: '柏市' }, { figure: noData }] },
    { id: 'c', cells: [{ text: '野田市' }, { figure: known(0) }] },
  ],
  footnotes: [],
  caveats: [],
  sources: [],
};
const order = (written: string | undefined) => sortRows(table, readSort(written)).map((row) => row.id);

test('三度目に押すと公式の並びに戻る', () => {
  const first = nextSort(null, 'n');
  const second = nextSort(first, 'n');
  assert.deepEqual([first?.direction, second?.direction, nextSort(second, 'n')], ['ascending', 'descending', null]);
});

test('データなしは0より小さくも大きくもなく、いつも最後に置く', () => {
  assert.deepEqual(order('n'), ['c', 'a', 'b']);
  assert.deepEqual(order('-n'), ['a', 'c', 'b']);
});

test('知らない列の名では並べ替えない', () => {
  assert.deepEqual(order('x'), ['a', 'b', 'c']);
  assert.deepEqual(order(undefined), ['a', 'b', 'c']);
});

test('並べ替えは住所に書いて戻せる', () => {
  assert.equal(writeSort(readSort('-n')), '-n');
  assert.equal(writeSort(readSort('n')), 'n');
  assert.equal(writeSort(null), undefined);
});
