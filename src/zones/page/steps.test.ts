import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterEvent, newTour, nextStep, readTour } from './steps.ts';

test('始める前と閉じたあとは、何をしても印がつかない', () => {
  assert.deepEqual(afterEvent(newTour, { kind: 'did', step: 2 }).done, []);
  const closed = afterEvent(afterEvent(newTour, { kind: 'start' }), { kind: 'dismiss' });
  assert.deepEqual(afterEvent(closed, { kind: 'did', step: 2 }).done, [1]);
});

test('順番どおりでなくても、したことには印がつく', () => {
  const tour = [3, 2, 3].reduce(
    (now, step) => afterEvent(now, { kind: 'did', step }),
    afterEvent(newTour, { kind: 'start' }),
  );
  assert.deepEqual(tour.done, [1, 2, 3]);
  assert.equal(nextStep(tour), 4);
});

test('五つ終わると、次はない', () => {
  const tour = [2, 3, 4, 5].reduce(
    (now, step) => afterEvent(now, { kind: 'did', step }),
    afterEvent(newTour, { kind: 'start' }),
  );
  assert.equal(nextStep(tour), null);
});

test('使い方から出すと、はじめから試せる', () => {
  const tour = afterEvent({ dismissed: true, started: true, done: [1, 2, 3, 4, 5] }, { kind: 'show' });
  assert.deepEqual(tour, { dismissed: false, started: true, done: [1] });
});

test('こわれた記録は、はじめての訪問とみなす', () => {
  assert.deepEqual(readTour('{'), newTour);
  assert.deepEqual(readTour('7'), newTour);
  assert.deepEqual(readTour('{"started":true,"done":[1,9,"2"]}'), { dismissed: false, started: true, done: [1] });
});
