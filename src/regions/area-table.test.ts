import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allMunicipalities } from '../../test/sample-grounds.ts';
import { day } from '../kit/pure/day.ts';
import { areaColumns, kindOfHeading, type RawAreaTable, readAreaRows, spellAsBefore } from './area-table.ts';
import { checkDigit, codeReadings } from './rules.ts';

const known = allMunicipalities();
const at = day('2026-11-22');
const table = (...lines: string[][]): RawAreaTable => ({
  rows: lines.map((cells, i) => ({ row: i + 2, cells })),
  code: 0,
  name: 1,
  columns: [{ index: 2, kind: kindOfHeading('二次医療圏')! }],
});
const reject = (line: string[], day_ = at) => readAreaRows(table(line), known, day_).rejects[0];

test('数える市町村は全国で1,741である（V1）', () => {
  assert.equal(known.filter((m) => m.counted).length, 1741);
});

for (const [heading, id] of [
  ['secondary_area', 'secondary-area'],
  ['二次医療圏', 'secondary-area'],
  ['２次医療圏', 'secondary-area'],
  ['health_centre', 'health-centre'],
  ['保健所', 'health-centre'],
  ['地区医師会', 'medical-association'],
  ['構想区域', 'vision-area'],
  ['案１', '案1'],
  ['My Unit', 'my-unit'],
  ['案 A,B・Ｃ', '案-a-b・c'],
] as const) {
  test(`見出し「${heading}」は設定単位 ${id} になる（Z3・Z7）`, () => assert.equal(kindOfHeading(heading)?.id, id));
}

for (const [text, code] of [
  ['12217', '12217'],
  ['122173', '12217'],
  ['１２２１７', '12217'],
  ['1100', '01100'],
  ['122174', null],
  ['柏市', null],
] as const) {
  test(`市町村コード「${text}」は${code ?? '読めない'}`, () => assert.equal(codeReadings(text)[0] ?? null, code));
}

test('先頭の0が落ちた6桁のコードは、名称が合えば検査数字で読む（V1）', () => {
  assert.equal(readAreaRows(table(['11002', '札幌市', '札幌']), known, at).rows[0]?.code, '01100');
  assert.equal(readAreaRows(table(['11100', 'さいたま市', 'さいたま']), known, at).rows[0]?.code, '11100');
  assert.equal(reject(['11003', '札幌市', '札幌'])?.code, 'unknown-municipality');
});

for (const heading of [
  ...[
    'municipality',
    'Municipalities',
    '市町村',
    '市区町村名',
    'prefecture',
    '都道府県',
    '都道府県名',
    '都道府県コード',
  ],
  ...['人口', '75歳以上', '７５歳以上人口', '備考', '読み', 'フリガナ', 'name_kana', ' , '],
]) {
  test(`見出し「${heading}」は設定単位にならない（Z3）`, () => assert.equal(kindOfHeading(heading), null));
}

const columnsOf = (headings: string[], ...rows: string[][]) =>
  areaColumns(
    headings.map((heading, index) => ({ index, heading })),
    rows.map((cells) => ({ cells })),
  );

test('すべて数の列は圏域の列ではなく、名前を挙げて飛ばす（Z3）', () => {
  const chosen = columnsOf(['保健所', '病床', '備考'], ['柏市', '1,234', ''], ['野田', '５６', 'x']);
  assert.ok('columns' in chosen);
  assert.deepEqual(
    chosen.columns.map((c) => c.kind.id),
    ['health-centre'],
  );
  assert.deepEqual(chosen.left, ['病床', '備考']);
});

test('同じ単位を表す列が2つあれば断り、圏域の列がなくても断る（Z3）', () => {
  const twice = columnsOf(['医師会', '備考', '郡市区医師会'], ['a', '', 'b']);
  assert.ok('fault' in twice);
  assert.deepEqual([twice.fault.code, twice.fault.at], ['doubled-heading', { column: '郡市区医師会' }]);
  const none = columnsOf(['人口'], ['1']);
  assert.equal('fault' in none && none.fault.code, 'no-area-column');
});

test('圏域の名前は、前からある書き方か、表で先に出た書き方にそろえる（Z3）', () => {
  const row = (area: string) => ({ row: 1, code: '12224', prefecture: '12', areas: [{ kind: 'k', area }] });
  const spelled = spellAsBefore([row('鎌ケ谷 '), row('Ａ圏'), row('A圏'), row('')], [{ kind: 'k', area: '鎌ヶ谷' }]);
  assert.deepEqual(
    spelled.map((r) => r.areas[0]!.area),
    ['鎌ヶ谷', 'Ａ圏', 'Ａ圏', ''],
  );
});

test('検査数字は告示の式のとおりである', () => {
  assert.equal(checkDigit('01100'), 2);
  assert.equal(checkDigit('12100'), 2);
  assert.equal(checkDigit('13101'), 6);
});

test('知らないコードの行は、場所と理由をつけて戻す', () => {
  const fault = reject(['12999', '謎市', '千葉'])!;
  assert.equal(fault.code, 'unknown-municipality');
  assert.deepEqual(fault.at, { row: 2, column: 'code' });
});

test('コードと名称が食い違う行は取り込まない', () => {
  assert.equal(reject(['12217', '松戸市', '東葛北部'])?.code, 'name-mismatch');
});

test('鎌ヶ谷市と鎌ケ谷市は同じ市である', () => assert.equal(reject(['12224', '鎌ヶ谷市', '東葛南部']), undefined));

test('浜松市の区は2024年に替わり、区は市のコードで書く（Z11）', () => {
  assert.equal(reject(['22131', '浜松市中区', '西部'])?.code, 'code-ended');
  assert.equal(reject(['22138', '浜松市中央区', '西部'])?.code, 'not-counted');
  assert.equal(reject(['22131', '浜松市中区', '西部'], day('2023-12-31'))?.code, 'not-counted');
});

test('北方領土の6村はあるが、市町村として数えない', () => {
  assert.equal(reject(['01695', '色丹村', '根室'])?.code, 'not-counted');
});

test('同じ市町村が2回あれば2回目を戻す', () => {
  const read = readAreaRows(table(['12217', '柏市', 'A'], ['12217', '柏市', 'B']), known, at);
  assert.equal(read.rows.length, 1);
  assert.equal(read.rejects[0]?.code, 'municipality-twice');
  assert.equal(read.rejects[0]?.at?.row, 3);
});

test('表にない市町村は名前で知らせ、いまのままにする', () => {
  const read = readAreaRows(table(['12217', '柏市', '東葛北部']), known, at);
  assert.match(read.notices[0]!.ja, /53/);
});
