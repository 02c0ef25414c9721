import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest, type Place } from './nearest.ts';

const places: Place[] = [
  { key: '中', x: 50, y: 50 },
  { key: '東', x: 90, y: 55 },
  { key: '遠い東', x: 140, y: 50 },
  { key: '北', x: 45, y: 10 },
  { key: '南東', x: 80, y: 90 },
];

test('矢印キーは、その向きで最も近い圏域に移る', () => {
  assert.equal(nearest(places, '中', 'ArrowRight'), '東');
  assert.equal(nearest(places, '東', 'ArrowRight'), '遠い東');
  assert.equal(nearest(places, '中', 'ArrowUp'), '北');
  assert.equal(nearest(places, '中', 'ArrowDown'), '南東');
});

test('その向きに圏域がなければ動かず、ほかのキーには答えない', () => {
  assert.equal(nearest(places, '中', 'ArrowLeft'), null);
  assert.equal(nearest(places, '中', 'Tab'), null);
  assert.equal(nearest(places, 'ない', 'ArrowLeft'), null);
});
