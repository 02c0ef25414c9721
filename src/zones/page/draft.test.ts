import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftFaults, newDraft, toggled, toSend, withKind } from './draft.ts';

const filled = { ...newDraft, name: ' 24時間の在支病 ', any: ['支援病１'] };

test('選んだ記号と書いた記号を、重なりなく送る', () => {
  const sent = toSend({ ...filled, anyOther: '支援病２、支援病１,在医総管' });
  assert.deepEqual(sent.any, ['支援病１', '支援病２', '在医総管']);
  assert.equal(sent.name, '24時間の在支病');
});

test('「かつ」を外すと、二つめの届出は送らない', () => {
  const draft = { ...filled, also: ['在後病'] };
  assert.deepEqual(toSend(draft).also, []);
  assert.deepEqual(toSend({ ...draft, and: true }).also, ['在後病']);
});

test('足りないものは、欄の順に全部いう', () => {
  assert.deepEqual(draftFaults({ ...newDraft, and: true, minimum: '0' }), ['name', 'any', 'also', 'minimum']);
  assert.deepEqual(draftFaults(filled), []);
});

test('全角の数も読む', () => {
  assert.equal(toSend({ ...filled, minimum: '２' }).minimum, 2);
  assert.deepEqual(draftFaults({ ...filled, minimum: '1.5' }), ['minimum']);
});

test('種別を変えると、選んだ記号は外れる', () => {
  assert.deepEqual(withKind(filled, 'clinic').any, []);
  assert.equal(withKind(filled, 'hospital'), filled);
  assert.deepEqual(toggled(['a', 'b'], 'a', false), ['b']);
});
