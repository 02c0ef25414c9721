import assert from 'node:assert/strict';
import { test } from 'node:test';
import { step } from './grid-keys.ts';

const widths = [3, 3, 2];
const at = (row: number, column: number) => ({ row, column });

test('矢印は隣のマスへ動き、端では止まる', () => {
  assert.deepEqual(step(at(0, 0), 'ArrowRight', false, widths), at(0, 1));
  assert.deepEqual(step(at(0, 2), 'ArrowRight', false, widths), at(0, 2));
  assert.deepEqual(step(at(0, 0), 'ArrowUp', false, widths), at(0, 0));
  assert.deepEqual(step(at(1, 1), 'ArrowDown', false, widths), at(2, 1));
});

test('短い行へ移るときは、その行の最後のマスに入る', () => {
  assert.deepEqual(step(at(1, 2), 'ArrowDown', false, widths), at(2, 1));
});

test('Ctrl+Homeは最初、Ctrl+Endは最後のマスへ行く', () => {
  assert.deepEqual(step(at(1, 1), 'Home', true, widths), at(0, 0));
  assert.deepEqual(step(at(0, 0), 'End', true, widths), at(2, 1));
  assert.deepEqual(step(at(1, 1), 'Home', false, widths), at(1, 0));
});

test('ほかのキーには何もしない', () => {
  assert.equal(step(at(0, 0), 'Enter', false, widths), null);
  assert.equal(step(at(0, 0), 'a', false, widths), null);
});
