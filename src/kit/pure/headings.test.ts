import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeFault } from './fault.ts';
import { findHeader, isFault, rowsUnder, type Sheet, type Wanted } from './headings.ts';

type Key = 'code' | 'name' | 'address' | 'zone';
const wanted: Wanted<Key>[] = [
  { key: 'code', names: ['医療機関番号', '医療機関コード'] },
  { key: 'name', names: ['医療機関名称', '名称'] },
  { key: 'address', names: ['医療機関所在地（住所）', '住所'] },
  { key: 'zone', names: ['圏域'] },
];
const sheet = (...rows: string[][]): Sheet => ({ name: 'Sheet1', rows });
const found = (from: Sheet, required: Key[] = ['code', 'name']) => {
  const header = findHeader(from, wanted, required);
  if (isFault(header)) assert.fail(writeFault(header, 'ja'));
  return header;
};
const refused = (from: Sheet, required: Key[] = ['code', 'name']) => {
  const fault = findHeader(from, wanted, required);
  if (!isFault(fault)) assert.fail('a header was found');
  return fault;
};

test('見出しの行は表題や空行の下にあっても見つかる', () => {
  const header = found(
    sheet(
      ['令和7年10月1日作成'],
      [],
      ['項番', '医療機関番号', '医療機関名称', '電話番号'],
      ['1', '0101980', '松本医院'],
    ),
  );
  assert.equal(header.row, 2);
  assert.deepEqual(header.columns, { code: 1, name: 2 });
  assert.deepEqual(header.others, [
    { index: 0, heading: '項番' },
    { index: 3, heading: '電話番号' },
  ]);
});

test('全角と半角、空白、改行、ケとヶの違いは見出しを変えない', () => {
  const header = findHeader(
    sheet(['機関ｺｰﾄﾞ', '名　 称', '鎌ヶ谷\n（数）']),
    [
      { key: 'code', names: ['機関コード'] },
      { key: 'name', names: ['名称'] },
      { key: 'kamagaya', names: ['鎌ケ谷(数)'] },
    ],
    [],
  );
  assert.deepEqual(isFault(header) ? header : header.columns, { code: 0, name: 1, kamagaya: 2 });
});

test('別の呼び名が両方あれば、先に挙げたほうを採る', () => {
  const header = found(sheet(['住所', '医療機関番号', '名称', '医療機関所在地(住所)']));
  assert.deepEqual(header.columns, { code: 1, name: 2, address: 3 });
  assert.deepEqual(header.others, [{ index: 0, heading: '住所' }]);
});

test('必要な見出しがそろう行を、見出しの多い行より先に採る', () => {
  const header = found(sheet(['名称', '住所', '圏域'], ['医療機関番号', '医療機関名称']));
  assert.equal(header.row, 1);
});

test('足りない見出しをすべて挙げ、見つけたものを添える', () => {
  const fault = refused(sheet([], ['名称', '電話番号']), ['code', 'name', 'zone']);
  assert.equal(fault.code, 'missing-headings');
  assert.equal(fault.found, '名称、電話番号');
  assert.equal(
    writeFault(fault, 'ja'),
    'Sheet1 2行目: 見出し「医療機関番号」「圏域」が見つかりません。この行に見出しを加えて、もう一度選んでください。',
  );
});

test('見出しの行がなければ行を名指ししない', () => {
  const fault = refused({ name: null, rows: [['1', '2']] });
  assert.equal(fault.at?.row, undefined);
  assert.match(fault.message.ja, /先頭の30行の中に見出しの行を置いて/);
  assert.equal(refused({ name: null, rows: [] }).code, 'missing-headings');
});

test('31行目の見出しは見ない', () => {
  const rows = Array.from({ length: 30 }, () => ['x']);
  assert.equal(refused(sheet(...rows, ['医療機関番号', '医療機関名称'])).code, 'missing-headings');
});

test('使う見出しが二つあれば、どちらか決めずに断る', () => {
  const fault = refused(sheet(['医療機関番号', '名称', '名 称']));
  assert.equal(fault.code, 'doubled-heading');
  assert.deepEqual(fault.at, { sheet: 'Sheet1', row: 1, column: '名称' });
});

test('使わない見出しは重なってもよい', () => {
  assert.deepEqual(found(sheet(['医療機関番号', '名称', '備考', '備考', ''])).others.length, 2);
});

test('見出しに付いた注の印は名前に含めない', () => {
  const header = found(sheet(['医療機関番号注1', '名称（注2）', '圏域※', '注']));
  assert.deepEqual(header.columns, { code: 0, name: 1, zone: 2 });
  assert.deepEqual(header.others, [{ index: 3, heading: '注' }]);
});

test('キーの行と見出しの行が続くときは、データに近い行を見出しとする', () => {
  const both: Wanted[] = [{ key: 'code', names: ['医療機関番号', 'code'] }];
  const header = findHeader(sheet(['code'], ['単位'], ['医療機関番号'], ['1'], ['2'], ['code']), both, ['code']);
  assert.equal(isFault(header) ? header.code : header.row, 2);
});

test('見出しの下から、空行と注・注意・出典の行を除いて読む', () => {
  const rows = [
    ['医療機関番号', '名称', '圏域'],
    ['1', '注連縄医院', '旭'],
    [' ', ''],
    ['2', '資料館診療所', ''],
    ['合計', '3'],
  ];
  const notes = [
    [],
    ['注1', '届出による', '付く所：名称'],
    ['（注）届出による'],
    ['出典：厚生局'],
    ['※ 速報'],
    ['注意', '休止を含む'],
  ];
  const from = sheet(...rows, ...notes);
  assert.deepEqual(
    rowsUnder(from, found(from)).map(({ row, cells }) => [row, cells[0]]),
    [
      [2, '1'],
      [4, '2'],
      [5, '合計'],
    ],
  );
});

test('名前が「注」や「資料」で始まる行は、注の行ではない', () => {
  const from = sheet(['名称', '医療機関番号'], ['資料館診療所', '1'], ['注連縄医院', '2'], ['Noteworthy Clinic', '3']);
  assert.equal(rowsUnder(from, found(from)).length, 3);
});
