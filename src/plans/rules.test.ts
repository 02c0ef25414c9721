import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../kit/pure/day.ts';
import { fiscalYearOf, planOn, planPrepared } from './rules.ts';

test('令和8年度は、第8次医療計画のもとで後期を準備する年度である（P3）', () => {
  assert.equal(planOn(day('2026-11-22')).id, 'eighth');
  assert.equal(planPrepared(day('2026-11-22')).id, 'eighth-later');
});

test('後期は令和9年4月1日に始まり、第9次は令和12年4月1日に始まる（P3）', () => {
  assert.equal(planOn(day('2027-03-31')).id, 'eighth');
  assert.equal(planOn(day('2027-04-01')).id, 'eighth-later');
  assert.equal(planOn(day('2030-03-31')).id, 'eighth-later');
  assert.equal(planOn(day('2030-04-01')).id, 'ninth');
});

test('3月31日までは前の年度に入る（G2）', () => {
  assert.equal(fiscalYearOf(day('2027-03-31')), 2026);
  assert.equal(fiscalYearOf(day('2027-04-01')), 2027);
});
