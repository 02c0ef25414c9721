import assert from 'node:assert/strict';
import { test } from 'node:test';
import { known, noData } from './figure.ts';
import { asOfDay, bareUnit, cellState, noteCallers, statedColumns, type Table, writeAsOf } from './table.ts';

const table: Table = {
  id: 'zones',
  title: '全圏域の表',
  unit: '単位：か所',
  asOf: '令和8年11月1日',
  columns: [
    { id: 'zone', key: 'zone', heading: '圏域', kind: 'text' },
    { id: 'a', key: 'a', heading: '届出', kind: 'number', group: '在支病', footnote: 1 },
    { id: 'b', key: 'b', heading: '在支診', kind: 'number' },
  ],
  rows: [
    { id: '1', cells: [{ text: '野田' }, { figure: known(0), mark: 'blank' }, { figure: known(3), footnote: 1 }] },
    { id: '2', cells: [{ text: '柏' }, { figure: known(2) }, { figure: known(0) }] },
  ],
  footnotes: ['届出による'],
  caveats: [],
  sources: [],
};

test('状態は、種類のある「ない」、空白、okのいずれかである', () => {
  assert.equal(cellState({ figure: noData, mark: 'blank' }), 'no-data');
  assert.equal(cellState({ figure: known(0), mark: 'blank' }), 'blank');
  assert.equal(cellState({ figure: known(0) }), 'ok');
  assert.equal(cellState(undefined), 'ok');
});

test('状態の列が要るのは、okでないマスのある列だけ。合計の行も見る', () => {
  assert.deepEqual(statedColumns(table), [false, true, false]);
  const totals = { id: 't', cells: [{ text: '計' }, { figure: known(2) }, { figure: noData }] };
  assert.deepEqual(statedColumns({ ...table, totals }), [false, true, true]);
});

test('単位はどう書かれていても同じ一語になる', () => {
  for (const unit of ['か所', '単位：か所', '（単位：か所）', '(単位: か所)']) assert.equal(bareUnit(unit), 'か所');
  assert.equal(bareUnit('Unit: places'), 'places');
});

test('基準日には西暦を併記し、日に直せるものは日に直す', () => {
  assert.equal(writeAsOf(table, 'ja'), '令和8年（2026年）11月1日');
  assert.equal(asOfDay(table), '2026-11-01');
  assert.equal(asOfDay({ ...table, asOf: '1 Nov 2026' }), '2026-11-01');
  assert.equal(writeAsOf({ ...table, asOf: '令和7年8月時点' }, 'ja'), '令和7年8月時点');
  assert.equal(asOfDay({ ...table, asOf: '令和7年8月時点' }), null);
  assert.equal(writeAsOf({ ...table, asOf: '2026-11-01' }, 'ja'), '2026-11-01');
});

test('注がどこに付くかを、見出しとマスで言える', () => {
  assert.deepEqual(noteCallers(table, 1), ['在支病 届出', '野田 在支診']);
});
