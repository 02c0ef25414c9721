import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../kit/pure/day.ts';
import type { Division } from '../regions/model.ts';
import { municipalityKind } from '../regions/rules.ts';
import { readCountRows, resourceOfHeading, resourceTwice } from './count-table.ts';
import { ways } from './criteria/rules.ts';
import { shippedCriteria } from './criteria/shipped.ts';

const at = day('2026-11-01');
const criteria = shippedCriteria.map((criterion) => ({ criterion, ways: ways(criterion.condition, at) }));
const division: Division = {
  kind: { id: 'medical-association', name: { ja: '郡市区医師会' } },
  areas: ['鎌ヶ谷市医師会', '野田市医師会'].map((key) => ({ key, name: { ja: key }, municipalities: [] })),
  unassigned: [],
};
const resource = resourceOfHeading('在支病', criteria)!;
const read = (...lines: string[][]) =>
  readCountRows({
    rows: lines.map((cells, i) => ({ row: i + 2, cells })),
    area: { index: 0, heading: '郡市区医師会' },
    division,
    resources: [{ index: 1, heading: '在支病', resource }],
  });

for (const heading of [
  'support_hospitals',
  '在支病',
  '在宅療養支援病院',
  'support-hospital',
  '在支病（機能強化型を含む）',
]) {
  test(`見出し「${heading}」は在支病の数である`, () => {
    assert.deepEqual(resourceOfHeading(heading, criteria)?.symbols, ['支援病１', '支援病２', '支援病３']);
  });
}

test('二つの種別にまたがる基準の見出しは、一つの数として読まない', () => {
  assert.equal(resourceOfHeading('enhanced-support-hospital-or-clinic', criteria), null);
});

test('圏域の名前はケ/ヶの違いで外れない', () => {
  assert.equal(read(['鎌ケ谷市医師会', '１']).totals[0]?.area, '鎌ヶ谷市医師会');
});

test('「－」や「…」を0とは読まず、理由をつけて戻す', () => {
  for (const sign of ['－', '…', '-', '約3'])
    assert.equal(read(['野田市医師会', sign]).rejects[0]?.code, 'not-a-count');
});

test('空欄は0でなくデータなし', () => {
  const table = read(['野田市医師会', '']);
  assert.deepEqual([table.totals.length, table.rejects.length], [0, 0]);
});

test('印刷された計が各行の合計と違えば、差を示して戻す', () => {
  const [fault] = read(['鎌ケ谷市医師会', '1'], ['野田市医師会', '2'], ['計', '4']).rejects;
  assert.equal(fault?.code, 'total-differs');
  assert.match(fault!.message.ja, /差1/);
});

test('計の行は圏域ではない', () => {
  assert.deepEqual(read(['鎌ケ谷市医師会', '1'], ['野田市医師会', '2'], ['計', '3']).rejects, []);
});

test('計の行は、最後のものだけでなくどれも確かめる。途中の計は前の計からの分でもよい', () => {
  const wrong = read(['計', '9'], ['鎌ケ谷市医師会', '1'], ['野田市医師会', '2'], ['合計', '3']).rejects;
  assert.deepEqual(
    wrong.map((f) => [f.code, f.at?.row]),
    [['total-differs', 2]],
  );
  assert.deepEqual(
    read(['総計', '3'], ['鎌ケ谷市医師会', '1'], ['計', '1'], ['野田市医師会', '2'], ['計', '3']).rejects,
    [],
  );
});

test('数があって圏域の名前がない行は戻し、計とは取らない', () => {
  const [fault] = read(['鎌ケ谷市医師会', '1'], ['', '1']).rejects;
  assert.deepEqual([fault?.code, fault?.at], ['no-area-name', { row: 3, column: '郡市区医師会' }]);
  assert.deepEqual(read(['鎌ケ谷市医師会', '1'], ['', '1', '計']).rejects, []);
});

test('同じ数を表す列が2つあれば、どちらとも決めない', () => {
  const twin = { index: 2, heading: '在宅療養支援病院', resource: resourceOfHeading('在宅療養支援病院', criteria)! };
  const fault = resourceTwice([{ index: 1, heading: '在支病', resource }, twin]);
  assert.deepEqual([fault?.code, fault?.found], ['doubled-heading', '在宅療養支援病院']);
});

test('市町村の行はコードでも名前でも、先頭の0が落ちた6桁でも読む（V1）', () => {
  const sapporo: Division = {
    kind: municipalityKind,
    areas: [{ key: '01100', name: { ja: '札幌市' }, municipalities: ['01100'] }],
    unassigned: [],
  };
  for (const text of ['01100', '1100', '011002', '11002', '札幌市']) {
    const table = readCountRows({
      rows: [{ row: 2, cells: [text, '3'] }],
      area: { index: 0, heading: 'code' },
      division: sapporo,
      resources: [{ index: 1, heading: '在支病', resource }],
    });
    assert.deepEqual(table.totals[0]?.area, '01100', text);
  }
});

test('知らない圏域は、行と列を示して戻す', () => {
  const [fault] = read(['謎医師会', '1']).rejects;
  assert.deepEqual([fault?.code, fault?.at], ['unknown-area', { row: 2, column: '郡市区医師会' }]);
});
