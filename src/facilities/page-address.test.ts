import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacilitiesSearch } from './page-address.ts';

test('一覧の住所は、どの数の内訳かを持つ', () => {
  const search = { unit: 'medical-association', zone: '柏市医師会', criterion: 'support-hospital', asof: '2026-11-01' };
  assert.deepEqual(readFacilitiesSearch({ ...search, page: '2' }), search);
});

test('読めないものは無いものとする', () => {
  assert.deepEqual(readFacilitiesSearch({ asof: 'いつか', zone: '', lang: 'ja' }), {});
});
