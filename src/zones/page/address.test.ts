import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kit/pure/day.ts';
import { parseSearch } from '../../kit/web/search.ts';
import { askedOf, compareAddress, moved, readCompareSearch } from './address.ts';

test('住所が画面のすべてを持ち、読み書きで変わらない', () => {
  const search = {
    lang: 'en' as const,
    asof: day('2026-11-01'),
    units: ['health-centre', 'medical-association'],
    criteria: ['support-hospital'],
    unit: 'medical-association',
    criterion: 'support-hospital',
    zone: '鎌ヶ谷市医師会',
    tab: 'zones' as const,
    sort: '-support-hospital',
  };
  const [, query = ''] = compareAddress('12', search).split('?');
  assert.deepEqual(readCompareSearch(parseSearch(query)), search);
});

test('読めないものは無いものとし、いつもの姿は住所に書かない', () => {
  assert.deepEqual(readCompareSearch({ asof: '2026-02-30', tab: 'map', units: ',', lang: 'fr', zone: ' ' }), {});
  assert.deepEqual(readCompareSearch({ tab: 'cures', lang: 'ja' }), {});
  assert.equal(compareAddress('sample', {}), '/sample/zones/compare');
});

test('別の単位を選ぶと、選んだ圏域と並べ替えは外れる', () => {
  const now = { unit: 'health-centre', zone: '野田', sort: 'a', criterion: 'x' };
  assert.deepEqual(moved(now, { unit: 'medical-association' }), { unit: 'medical-association', criterion: 'x' });
  assert.deepEqual(moved(now, { criterion: 'y' }), { ...now, criterion: 'y' });
  assert.deepEqual(moved(now, { zone: undefined }), { unit: 'health-centre', sort: 'a', criterion: 'x' });
});

test('圏域・タブ・並べ替えは、数を変えない', () => {
  assert.deepEqual(askedOf({ zone: '野田', tab: 'gaps', sort: 'a' }), askedOf({}));
});
