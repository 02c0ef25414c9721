import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allMunicipalities } from '../../test/sample-grounds.ts';
import { day } from '../kit/pure/day.ts';
import { checkDigit, kindOfHeading, type RawAreaTable, readAreaRows, readCode } from './area-table.ts';

const known = allMunicipalities();
const at = day('2026-11-22');
const table = (...lines: string[][]): RawAreaTable => ({
  rows: lines.map((cells, i) => ({ row: i + 2, cells })),
  code: 0,
  name: 1,
  others: [{ index: 2, heading: '二次医療圏' }],
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
] as const) {
  test(`見出し「${heading}」は設定単位 ${id} になる（Z3・Z7）`, () => assert.equal(kindOfHeading(heading).id, id));
}

for (const [text, code] of [
  ['12217', '12217'],
  ['122173', '12217'],
  ['１２２１７', '12217'],
  ['1100', '01100'],
  ['122174', null],
  ['柏市', null],
] as const) {
  test(`市町村コード「${text}」は${code ?? '読めない'}`, () => assert.equal(readCode(text), code));
}

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
