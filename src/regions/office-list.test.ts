import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officePlans } from './office-list.ts';

const places = [
  { code: '12217', name: '柏市', nameEn: 'Kashiwa' },
  { code: '12220', name: '流山市', nameEn: 'Nagareyama' },
];
const members = [
  { kind: 'health-centre', area: '柏市', municipality: '12217' },
  { kind: 'health-centre', area: '松戸', municipality: '12220' },
  { kind: 'medical-association', area: '柏市医師会', municipality: '12217' },
  { kind: 'secondary-area', area: '東葛北部', municipality: '12217' },
];

test('読み込んである市町村・保健所・医師会から、課・機関を挙げる', () => {
  assert.deepEqual(
    officePlans(places, members).map(({ role, name, municipalities }) => [role, name, municipalities.join()]),
    [
      ['prefecture-medical', '医療政策担当課', '12217,12220'],
      ['prefecture-care', '介護保険担当課', '12217,12220'],
      ['prefecture-health', '健康づくり担当課', '12217,12220'],
      ['municipality', '柏市 在宅医療・介護連携担当課', '12217'],
      ['municipality', '流山市 在宅医療・介護連携担当課', '12220'],
      ['health-centre', '柏市保健所', '12217'],
      ['health-centre', '松戸保健所', '12220'],
      ['association', '柏市医師会', '12217'],
    ],
  );
});

test('市の名の保健所は市が、ほかの保健所は県が設けたものとする', () => {
  const below = new Map(officePlans(places, members).map(({ name, below }) => [name, below]));
  assert.equal(below.get('柏市保健所'), '12217');
  assert.equal(below.get('松戸保健所'), 'medical');
  assert.equal(below.get('柏市医師会'), null);
});
