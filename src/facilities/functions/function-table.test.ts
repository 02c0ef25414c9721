import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kit/pure/day.ts';
import { functionColumns, type RawFunctionTable, readFunctionRows, secondHeadings } from './function-table.ts';
import { functionWording, institutionFunctions } from './model.ts';
import { isSameName, readFunction, readFunctions } from './read.ts';

const grounds = {
  prefecture: '12',
  asOf: day('2026-11-22'),
  known: new Map([
    ['0112345', { id: 1, name: '医療法人社団　見本会　見本病院' }],
    ['0112346', { id: 2, name: '見本ケ丘病院' }],
  ]),
};

const number = { index: 0, heading: '医療機関番号' };
const name = { index: 1, heading: '医療機関名称' };
const list = { index: 2, heading: '医療機関機能' };
const numbered = (rows: string[][]) => rows.map((cells, i) => ({ row: i + 2, cells }));
const read = (rows: string[][], more: Partial<RawFunctionTable> = {}) =>
  readFunctionRows({ rows: numbered(rows), number, name, functions: { list }, ...more }, grounds);
const held = ({ reports }: ReturnType<typeof read>) =>
  reports.map((r) => r.said.flatMap((s) => (s.held ? s.function : [])).join(' '));
const faults = ({ rejects }: ReturnType<typeof read>) =>
  rejects.map(({ code, at, found }) => `${code} ${at?.row} ${at?.column} ${found}`);

const home = 'home-care-coordination';
const elderly = 'elderly-emergency';

test('医療機関機能は、正式な名前でも短い名前でも、符号でも読める（P9）', () => {
  for (const id of institutionFunctions) {
    const { ja, en } = functionWording[id];
    for (const written of [ja, ja.replace(/機能$/, ''), en!, id]) assert.equal(readFunction(written), id, written);
  }
  assert.equal(readFunction('医育・広域診療機能'), 'education-wide-area');
  assert.equal(readFunction('在宅医療連携機能'), home);
  assert.equal(readFunction('回復期'), null);
  assert.equal(readFunction('急性期'), null);
});

test('1つの欄に何でどう区切って書いても、中黒のある名前を2つに割らずに読む（P9）', () => {
  for (const text of [
    '高齢者救急・地域急性期機能、在宅医療等連携機能',
    '高齢者救急・地域急性期・在宅医療等連携',
    '在宅医療等連携機能 高齢者救急･地域急性期機能',
    '①高齢者救急・地域急性期機能／②在宅医療等連携機能',
    '1. 地域急性期; 2. 在宅連携',
    '高齢者救急,在宅医療等連携機能,高齢者救急',
    '・高齢者救急・地域急性期機能・在宅医療等連携機能',
  ]) {
    const read = readFunctions(text);
    assert.deepEqual('said' in read && read.said?.toSorted(), [elderly, home], text);
  }
});

test('「なし」は一つもないという報告、空欄や－は報告がないこととし、読めない語は読めないとする（P9）', () => {
  for (const text of ['なし', '該当なし', '×', '0', 'None']) assert.deepEqual(readFunctions(text), { said: [] }, text);
  for (const text of ['', '－', '…', '未回答']) assert.deepEqual(readFunctions(text), { said: null }, text);
  for (const text of ['在宅医療等連携機能（予定）', '回復期', '在宅医療等連携機能、なし', '検討中', '□急性期拠点', '○'])
    assert.ok('unread' in readFunctions(text), text);
});

test('番号は10桁でも先頭の0が落ちていても読み、どの行の報告かを残す（P9、V5）', () => {
  const table = read([
    ['1210112345', '見本病院', '在宅医療等連携機能'],
    ['112346', '見本ヶ丘病院', 'なし'],
  ]);
  assert.deepEqual(table.rejects, []);
  assert.deepEqual(held(table), [home, '']);
  assert.deepEqual(
    table.reports.map(({ institution, row, said }) => [institution, row, said.length]),
    [
      [1, 2, 5],
      [2, 3, 5],
    ],
  );
});

test('名簿の名称と違う名称、名簿にない番号、ほかの県や歯科の番号は、場所と理由を言って戻す（P9）', () => {
  const table = read([
    ['0112345', '別の病院', '急性期拠点機能'],
    ['0119999', '', '急性期拠点機能'],
    ['1310112345', '', '急性期拠点機能'],
    ['1230112345', '', '急性期拠点機能'],
    ['見本', '', '急性期拠点機能'],
    ['', '見本病院', '急性期拠点機能'],
  ]);
  assert.deepEqual(table.reports, []);
  assert.deepEqual(faults(table), [
    'other-name 2 医療機関名称 別の病院',
    'unknown-institution 3 医療機関番号 0119999',
    'other-prefecture 4 医療機関番号 1310112345',
    'not-medical 5 医療機関番号 1230112345',
    'not-a-number 6 医療機関番号 見本',
    'no-number 7 医療機関番号 ',
  ]);
  assert.match(table.rejects[0]!.message.ja, /「医療法人社団　見本会　見本病院」.*「別の病院」/);
  assert.match(table.rejects[1]!.message.ja, /令和8年11月22日の名簿（医科）にありません/);
});

test('名称は法人名のあるなしを問わないが、似た名前を同じとはしない（P9）', () => {
  assert.ok(isSameName('見本病院', '(医)見本会 見本病院'));
  assert.ok(isSameName('独立行政法人国立病院機構見本医療センター', '見本医療センター'));
  assert.ok(!isSameName('見本病院', '新見本病院'));
  assert.ok(!isSameName('見本病院', '見本病院分院'));
});

test('1つの機能でも読めない行は、行ごと戻して、その医療機関の機能を終わらせない（P9）', () => {
  const table = read([['0112345', '', '在宅医療等連携機能、回復期機能']]);
  assert.deepEqual([table.reports, faults(table)], [[], ['unknown-function 2 医療機関機能 回復期機能']]);
});

test('同じ医療機関が2行にあれば、どちらが正しいか決めずに両方を戻す（P9）', () => {
  const table = read([
    ['0112345', '', '在宅医療等連携機能'],
    ['112345', '', '急性期拠点機能'],
    ['0112346', '', '専門等機能'],
  ]);
  assert.deepEqual(held(table), ['specialised']);
  assert.deepEqual(faults(table), [
    'institution-twice 2 医療機関番号 0112345',
    'institution-twice 3 医療機関番号 0112345',
  ]);
  assert.match(table.rejects[0]!.message.ja, /3行目にもあります/);
});

test('機能の書かれていない行は「なし」とせず、変えないことを知らせる（P9）', () => {
  const table = read([
    ['0112345', '', ''],
    ['0112346', '', '専門等機能'],
  ]);
  assert.equal(table.reports.length, 1);
  assert.match(table.notices[0]!.ja, /書かれていない行が1あります（2行目）/);
});

const heads = ['在宅医療等連携機能', '急性期拠点', '備考'].map((heading, i) => ({ index: i + 1, heading }));
const columns = { name: null, functions: { columns: functionColumns(heads) } };

test('機能ごとの列では、○のないものを「ない」とし、列のない機能については何も言わない（P9）', () => {
  const table = read(
    [
      ['0112345', '○', '', ''],
      ['0112346', '×', '', ''],
    ],
    columns,
  );
  assert.deepEqual(held(table), [home, '']);
  assert.deepEqual(
    table.reports[0]!.said.map((s) => s.function),
    [home, 'acute-hub'],
  );
  assert.deepEqual(held(read([['0112345', '1', '有', '']], columns)), [`${home} acute-hub`]);
});

test('機能ごとの列がすべて空の行は何も言わず、△の行は戻す（P9）', () => {
  const table = read(
    [
      ['0112345', '', '－', 'x'],
      ['0112346', '△', '○', ''],
    ],
    columns,
  );
  assert.deepEqual([table.reports.length, table.notices.length], [0, 1]);
  assert.deepEqual(faults(table), ['not-a-mark 3 在宅医療等連携機能 △']);
});

test('2段の見出しでは、下の段の機能の名前を見出しとする（P9）', () => {
  const rows = numbered([
    ['', '', '在宅医療等連携機能', '急性期拠点機能'],
    ['0112345', '', '○', ''],
  ]);
  assert.deepEqual(
    secondHeadings(rows, number).map((column) => [column.index, column.function]),
    [
      [2, home],
      [3, 'acute-hub'],
    ],
  );
  assert.deepEqual(secondHeadings(rows.slice(1), number), []);
});
