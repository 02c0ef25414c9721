import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowRanges } from './row-ranges.ts';

test('続く行はまとめ、とぶ行は分ける', () => {
  assert.deepEqual(rowRanges([2, 3, 4, 9, 11, 12], '〜'), ['2〜4', '9', '11〜12']);
});

test('順番がちがっても、重なっても同じに書く', () => {
  assert.deepEqual(rowRanges([4, 2, 3, 3], '–'), ['2–4']);
  assert.deepEqual(rowRanges([], '–'), []);
});
