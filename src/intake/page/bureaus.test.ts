import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bureauOf, bureaus } from './bureaus.ts';

test('どの都道府県も、ちょうど1つの厚生局に入る', () => {
  const all = bureaus.flatMap(({ prefectures }) => prefectures).sort();
  assert.deepEqual(
    all,
    Array.from({ length: 47 }, (_, at) => String(at + 1).padStart(2, '0')),
  );
});

test('千葉県は関東信越、福井県は近畿', () => {
  assert.equal(bureauOf('12')?.name.ja, '関東信越厚生局');
  assert.equal(bureauOf('18')?.name.ja, '近畿厚生局');
  assert.equal(bureauOf('99'), undefined);
});
