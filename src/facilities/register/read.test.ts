import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  filingsOnlyTitle,
  fullWidth,
  type InstitutionFixture,
  merged,
  officialHeadings,
  type RegisterSheet,
  readRegisterFile,
  readRegisterSheets,
  registerCsv,
  registerGround,
  registerWorkbook,
} from '../../../test/register-files.ts';
import { day } from '../../kit/pure/day.ts';
import { type Fault, Refusal } from '../../kit/pure/fault.ts';
import type { RegisterList } from './model.ts';
import { registerReader } from './read.ts';

const listOf = (sheet: RegisterSheet, asked = {}): RegisterList => readRegisterSheets([sheet], asked)[0]!;
const filler: InstitutionFixture[] = Array.from({ length: 20 }, (_, i) => ({ number: `02000${10 + i}` }));
/** A register in which one institution is amiss among twenty that are not. */
const among = (...institutions: InstitutionFixture[]) => listOf({ institutions: [...institutions, ...filler] });

function refusalOf(act: () => unknown): Fault[] {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.faults;
    throw error;
  }
  assert.fail('was not refused');
}

const refused = (sheets: RegisterSheet[], asked = {}) => refusalOf(() => readRegisterSheets(sheets, asked));

/** Reads rows as they stand, with no official layout around them. */
function refusedRows(...rows: string[][]): Fault[] {
  const reader = registerReader('名簿.csv', registerGround);
  reader.sheet(null, false);
  rows.forEach((cells, i) => {
    reader.row(i + 1, cells);
  });
  return refusalOf(() => reader.end());
}

const small: RegisterSheet = { institutions: [{ number: '0112345', filings: ['支援診１', '在総'] }] };
const symbolsOf = (list: RegisterList) => list.institutions.map((i) => i.filings.map((f) => f.symbol));

test('Excelでも、UTF-8とCP932のCSVでも、同じ名簿は同じに読む（A7）', async () => {
  const [book] = await readRegisterFile('名簿.xlsx', registerWorkbook([{ ...small, name: 'Sheet1' }]));
  for (const encoding of ['utf-8', 'cp932'] as const) {
    const [text] = await readRegisterFile('名簿.csv', registerCsv(small, encoding));
    const institutions = text!.institutions.map((i) => ({ ...i, sheet: 'Sheet1' }));
    assert.deepEqual({ ...text, institutions }, book, encoding);
  }
});

test('結合されて番号のない行は、上の機関の届出（A7）', () => {
  const institutions = [{ number: '0112345', filings: ['支援診１', '在総'] }, { number: '0112352' }];
  assert.deepEqual(symbolsOf(listOf({ institutions, rows: merged })), [['支援診１', '在総'], ['支援診３']]);
});

test('番号がなく名称が上と違う行は、上の機関の届出にしない（A7）', () => {
  const list = among({ number: '0112345' }, { number: '', name: '別の医院', filings: ['在総'] });
  assert.deepEqual([symbolsOf(list)[0], list.strayRows, list.rejects[0]?.code], [['支援診３'], 1, 'bad-number']);
  assert.deepEqual(list.rejects[0]?.at, { file: '名簿.xlsx', sheet: 'Sheet1', row: 6, column: '医療機関番号' });
});

test('番号を読めない行の下の、番号のない行も、その上の機関の届出にしない（A7）', () => {
  const list = listOf({
    institutions: [{ number: '0112345' }, { number: '十二', filings: ['在総', '在後病'] }, ...filler],
    rows: merged,
  });
  assert.deepEqual([symbolsOf(list)[0], list.strayRows], [['支援診３'], 2]);
});

for (const number of [
  '01・1234・5',
  '01,1234,5',
  '01-1234-5',
  '01.1234.5',
  '０１１２３４５',
  '1210112345',
  '12-1-0112345',
  '112,345',
  '112345.0',
])
  test(`番号「${number}」は0112345（A7）`, () => {
    assert.equal(listOf({ institutions: [{ number }] }).institutions[0]!.number, '0112345');
  });

test('先頭の0が失われた10桁の番号は、都道府県と合えば読む（A7）', () => {
  const list = listOf({ prefecture: ['01', '北海道'], institutions: [{ number: '110112345' }] });
  assert.deepEqual([list.institutions[0]!.number, list.notices], ['0112345', []]);
});

for (const number of [
  '1310112345',
  '1230112345',
  '9910112345',
  '1220112345',
  '01123456',
  '1234',
  '1.2E+06',
  '112345.5',
])
  test(`番号「${number}」は読まずに、場所とともに戻す（A7）`, () => {
    const [fault] = among({ number }).rejects;
    assert.deepEqual([fault?.code, fault?.found, fault?.at?.row], ['bad-number', number, 5]);
  });

test('全角の番号も読む（A7）', () => {
  assert.equal(listOf({ ...small, rows: fullWidth }).institutions[0]!.number, '0112345');
});

test('離れた行の同じ機関は一つにまとめる（A7）', () => {
  const [first, apart] = listOf({
    institutions: [{ number: '0112345' }, { number: '0112352' }, { number: '0112345', filings: ['在総'] }],
  }).institutions;
  assert.deepEqual([first!.firstRow, first!.lastRow, first!.filings.length, apart!.lastRow], [5, 7, 2, 6]);
});

test('行によって名称が違えば先のものを使い、知らせる（V5）', () => {
  const list = listOf({
    institutions: [
      { number: '0112345', name: '甲医院' },
      { number: '0112345', name: '乙医院', filings: ['在総'] },
    ],
  });
  assert.equal(list.institutions[0]!.name, '甲医院');
  assert.match(list.notices[0]!.ja, /機関が1あります（最初はSheet1 6行目）/);
});

for (const [written, symbol] of [
  ['（支援診１）', '支援診１'],
  ['(支援診１)', '支援診１'],
  ['支援診1', '支援診１'],
  ['　支援診１ ', '支援診１'],
  ['新しい1', '新しい1'],
])
  test(`受理記号「${written}」は「${symbol}」（A7）`, () => {
    assert.deepEqual(symbolsOf(listOf({ institutions: [{ number: '0112345', filings: [written!] }] })), [[symbol]]);
  });

test('受理記号と受理番号が一つのマスにあれば分ける（A7）', () => {
  const filings = [{ symbol: '(支援診１)第49号', number: '' }];
  const [filing] = listOf({ institutions: [{ number: '0112345', filings }] }).institutions[0]!.filings;
  assert.deepEqual([filing!.symbol, filing!.number], ['支援診１', '第49号']);
});

test('20床未満の支援病と20床以上の支援診は病床数のとおりに分け、数を知らせる（A7）', () => {
  const list = listOf({
    institutions: [
      { number: '0112345', filings: ['支援病３'], beds: '一般　　19' },
      { number: '0112352', filings: ['支援診１', '支援診２'], beds: '一般　　20' },
    ],
  });
  assert.deepEqual(
    list.institutions.map((i) => i.kind),
    ['clinic', 'hospital'],
  );
  assert.deepEqual(
    list.notices.map((n) => /機関が1あります/.test(n.ja)),
    [true, true],
  );
});

test('読めない日付の届出は日付なしで残し、場所とともに示す（A7）', () => {
  const list = among({ number: '0112345', filings: [{ symbol: '在総', startsOn: '令和6年13月1日' }] });
  assert.equal(list.institutions[0]!.filings[0]!.startsOn, null);
  assert.deepEqual([list.rejects[0]?.code, list.rejects[0]?.found], ['bad-day', '令和6年13月1日']);
  assert.equal(list.institutions[0]!.partly, false);
});

test('受理記号のない届出の行は戻し、その機関の届出は一部しか分からないとする（A7）', () => {
  const list = among({ number: '0112345', filings: [{ symbol: '', name: '在宅がん医療総合診療料' }] });
  assert.deepEqual([list.rejects[0]?.code, list.institutions[0]!.partly, list.strayRows], ['no-symbol', true, 0]);
});

test('名称のない機関は番号だけで残し、場所とともに示す（V5）', () => {
  const list = among({ number: '0112345', name: '　' });
  assert.deepEqual([list.institutions.length, list.rejects[0]?.code], [21, 'no-name']);
});

test('知らない区分や都道府県の行は戻す（A7）', () => {
  const wrong: [InstitutionFixture, string][] = [
    [{ number: '0112345', register: '訪看' }, 'unknown-register'],
    [{ number: '0112345', register: '' }, 'unknown-register'],
    [{ number: '0112345', cells: { 都道府県コード: '48' } }, 'unknown-prefecture'],
    [{ number: '0112345', cells: { 都道府県名: '東京都' } }, 'unknown-prefecture'],
  ];
  for (const [institution, code] of wrong) assert.equal(among(institution).rejects[0]?.code, code);
});

const without = (...left: (typeof officialHeadings)[number][]): RegisterSheet['headings'] =>
  Object.fromEntries(left.map((heading) => [heading, '']));

test('都道府県の列がなければ、10桁の番号、シートの名前、指定の順に決める（A7）', () => {
  const headings = without('都道府県コード', '都道府県名');
  const of = (sheet: Partial<RegisterSheet>, number = '0112345', prefecture?: string) =>
    listOf({ institutions: [{ number }], headings, ...sheet }, { prefecture }).prefecture;
  assert.equal(of({ name: '青森県' }, '1210112345', '13'), '12');
  assert.equal(of({ name: '青森県（医科）' }, '0112345', '13'), '02');
  assert.equal(of({}, '0112345', '13'), '13');
  assert.equal(refused([{ institutions: [{ number: '0112345' }], headings }])[0]?.code, 'no-prefecture');
});

test('区分の列がなければ、10桁の番号、題、シートの名前の順に決める（A7）', () => {
  const headings = without('区分');
  const of = (sheet: Partial<RegisterSheet>, number = '0112345') =>
    listOf({ institutions: [{ number }], headings, ...sheet }).registers;
  assert.deepEqual(of({ name: '医科' }, '1230112345'), ['dental']);
  assert.deepEqual(of({ name: '医科', title: `${filingsOnlyTitle} 届出受理医療機関名簿（薬局）` }), ['pharmacy']);
  assert.deepEqual(of({ name: '歯科' }), ['dental']);
  assert.equal(refused([{ institutions: [{ number: '0112345' }], headings }])[0]?.code, 'no-register');
});

test('医科に病床数も種別もなければ、病院と診療所を分けられないと断る（A7）', () => {
  const headings = without('病床数', '種別', '種別コード');
  assert.equal(refused([{ ...small, headings }])[0]?.code, 'no-beds');
});

test('写しの見出し「保険医療機関番号」「名称」「所在地」も分かる（A7）', () => {
  const headings = { 医療機関番号: '保険医療機関番号', 医療機関名称: '名称', '医療機関所在地（住所）': '所在地' };
  const [institution] = listOf({ ...small, headings }).institutions;
  assert.deepEqual([institution!.name, institution!.address], ['見本0112345医院', '見本市見本町１丁目１番地']);
});

test('現在の日がどこにもなければ断り、指定があればそれとする（A7）', () => {
  assert.equal(refused([{ ...small, title: '' }])[0]?.code, 'no-as-of');
  assert.equal(refused([{ ...small, title: '[令和７年９月３１日 現在 ]' }])[0]?.found, '令和7年9月31日');
  assert.equal(listOf({ ...small, title: '' }, { asOf: day('2026-08-01') }).asOf, '2026-08-01');
});

test('一つの県のシートで現在の日が違えば、両方の日を示して断る（A7）', () => {
  const [fault] = refused([small, { ...small, name: '歯科', title: filingsOnlyTitle }]);
  assert.equal(fault?.code, 'different-days');
  assert.match(fault!.message.ja, /令和7年9月1日と令和7年10月1日/);
});

test('表紙のシートは読み飛ばし、その現在の日を使う。非表示のシートは読まずに知らせる（A7）', () => {
  const reader = registerReader('名簿.xlsx', registerGround);
  reader.sheet('表紙', false);
  reader.row(1, ['令和7年9月1日現在']);
  reader.sheet('古い', true);
  reader.row(1, ['医療機関番号', '受理記号']);
  reader.sheet('千葉県', false);
  reader.row(1, ['医療機関番号', '受理記号', '区分', '病床数']);
  reader.row(2, ['0112345', '支援診１', '医科', '']);
  const [list] = reader.end();
  assert.deepEqual([list!.asOf, list!.prefecture, list!.institutions.length], ['2025-09-01', '12', 1]);
  assert.match(list!.notices.at(-1)!.ja, /非表示のシートは読んでいません（古い）/);
});

test('注の行や、ページごとに繰り返す見出しは、届出の行ではない（A7）', () => {
  const list = listOf({
    ...small,
    rows: (rows) => [rows[0]!, ['[令和７年９月１日 現在 ]'], [...officialHeadings], rows[1]!, ['注：見本です']],
  });
  assert.deepEqual([symbolsOf(list), list.rejects], [[['支援診１', '在総']], []]);
});

test('見出しがなければ、足りない見出し、見た行、そこにあった言葉を示して断る（A7）', () => {
  const [some] = refusedRows(['届出一覧'], ['医療機関番号', '名称', '届出']);
  assert.deepEqual([some?.code, some?.at?.row, some?.found], ['missing-headings', 2, '医療機関番号、名称、届出']);
  assert.match(some!.message.ja, /「受理記号」/);
  const [none] = refusedRows(['届出一覧'], ['番号', '届出']);
  assert.deepEqual([none?.at?.row, none?.found], [1, '届出一覧']);
});

for (const [name, ...rows] of [
  ['医療情報ネットの施設票', ['ID', '正式名称', '機関区分', '所在地']],
  ['コード内容別医療機関一覧表', ['コード内容別医療機関一覧表'], ['[薬局　現存/休止]'], ['項番', '医療機関番号']],
  ['訪問看護事業所の名簿', ['届出受理指定訪問看護事業所名簿'], ['項番', 'ステーションコード']],
  ['市町村と圏域の表', ['市町村コード', '市町村', '二次医療圏']],
] as [string, ...string[][]][])
  test(`${name}を選んだら、そうと分かるように断る（A7）`, () => {
    const [fault] = refusedRows(...rows);
    assert.equal(fault?.code, 'other-list');
    assert.ok(fault!.message.ja.startsWith(`${name}のようです`));
  });

test('届出の行がなければ断る（A7）', () => {
  assert.equal(refused([{ institutions: [] }])[0]?.code, 'no-rows');
  assert.equal(refused([{ ...small, hidden: true }])[0]?.code, 'only-hidden-sheets');
});

test('10%を超える行が読めなければ、数と最初の10か所を示して全部を断る（A7）', () => {
  const bad = (n: number) => Array.from({ length: n }, () => ({ number: '番号' }));
  assert.equal(among(...bad(2)).strayRows, 2);
  const faults = refused([{ institutions: [...bad(12), ...filler] }]);
  assert.deepEqual([faults.length, faults[0]?.code], [11, 'too-many-rejects']);
  assert.match(faults[0]!.message.ja, /32行のうち12行/);
});

test('読めないところは1,000件まで示し、残りは数を示す（A7）', () => {
  const institutions = Array.from({ length: 11_100 }, (_, i) => ({ number: String(1_000_000 + i) }));
  const bad = Array.from({ length: 1100 }, () => ({ number: '番号' }));
  const { rejects, strayRows } = listOf({ institutions: [...institutions, ...bad] });
  assert.deepEqual([rejects.length, rejects.at(-1)?.code, strayRows], [1001, 'more-rejects', 1100]);
  assert.match(rejects.at(-1)!.message.ja, /100件/);
});
