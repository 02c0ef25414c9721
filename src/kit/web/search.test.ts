import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, parseSearch, readDay, readList, stringifySearch, withSearch } from './search.ts';

test('一覧はカンマで書き、空のものは書かない', () => {
  assert.equal(stringifySearch({ units: ['a', 'b'], lang: undefined, zone: '' }), '?units=a,b');
  assert.equal(stringifySearch({}), '');
});

test('日本語の値も往復する', () => {
  const text = stringifySearch({ zone: '鎌ヶ谷市医師会', tab: 'zones' });
  assert.deepEqual(parseSearch(text), { zone: '鎌ヶ谷市医師会', tab: 'zones' });
});

test('一覧は重なりと空白を除き、何も残らなければ無いものとする', () => {
  assert.deepEqual(readList('a, b,a,'), ['a', 'b']);
  assert.deepEqual(readList(['a']), ['a']);
  assert.equal(readList(' , '), undefined);
  assert.equal(readList(7), undefined);
});

test('暦にない日は無いものとする', () => {
  assert.equal(readDay('2026-11-01'), '2026-11-01');
  assert.equal(readDay('R8.11.1'), '2026-11-01');
  assert.equal(readDay('2026-13-01'), undefined);
});

test('足す条件は、もとの住所に書いてあるものを変えない', () => {
  assert.equal(
    withSearch('/sample/x?lang=en', { lang: undefined, asof: '2026-11-01' }),
    '/sample/x?lang=en&asof=2026-11-01',
  );
  assert.equal(withSearch('/sample/x', { lang: 'en' }), address('/sample/x', { lang: 'en' }));
});
