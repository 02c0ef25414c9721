import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  allKindsSheet,
  type FilingFixture,
  filingsOnlyTitle,
  type InstitutionFixture,
  type RegisterSheet,
  readRegisterFile,
  readRegisterSheets,
  registerGround,
  registerWorkbook,
  tohokuSheets,
  withBlankRow,
} from '../../../../test/register-files.ts';
import type { ListedInstitution, RegisterList } from '../model.ts';
import { unknownSymbols } from '../symbols.ts';

const listOf = (sheet: RegisterSheet, asked = {}): RegisterList => readRegisterSheets([sheet], asked)[0]!;
const listed = (...institutions: InstitutionFixture[]): ListedInstitution[] => listOf({ institutions }).institutions;
const one = (institution: Partial<InstitutionFixture>): ListedInstitution =>
  listed({ number: '0112345', ...institution })[0]!;
const symbolsOf = ({ filings }: ListedInstitution) => filings.map(({ symbol }) => symbol);

test('罠1: 見出しは何行目にあっても言葉で見つける（A7）', () => {
  for (const headingRow of [1, 2, 4, 12, 30])
    assert.equal(
      listOf({ institutions: [{ number: '0112345' }] }, { headingRow, asOf: '2025-09-01' }).institutions.length,
      1,
      `${headingRow}行目`,
    );
});

test('罠2: 現在の日は名簿の上の言葉から読み、ファイル名や作成日からは読まない（A7）', () => {
  const list = listOf({ institutions: [{ number: '0112345' }] }, { file: '茨城r0710.xlsx' });
  assert.deepEqual([list.asOf, list.issuedOn, list.complete], ['2025-09-01', '2025-10-01', true]);
  const print = listOf({ title: '［令和 8年 8月 1日現在］', institutions: [{ number: '0112345' }] });
  assert.deepEqual([print.asOf, print.issuedOn, print.complete], ['2026-08-01', null, false]);
});

test('罠3: 医科・歯科・薬局は行の区分で決まり、ファイル名では決まらない（A7）', () => {
  const list = listOf(allKindsSheet, { file: '鳥取_医科.xlsx' });
  assert.deepEqual(list.registers, ['medical', 'dental', 'pharmacy']);
  assert.deepEqual(
    list.institutions.map((i) => [i.register, i.kind]),
    [
      ['medical', 'hospital'],
      ['medical', 'clinic'],
      ['dental', 'dental'],
      ['pharmacy', 'pharmacy'],
    ],
  );
});

for (const [beds, kind] of [
  ['一般　　20', 'hospital'],
  ['一般　　19', 'clinic'],
  ['一般　一般　319／精神　　50／その他　　4', 'hospital'],
  ['一般　　10／療養　　10', 'hospital'],
  ['　精神　287', 'hospital'],
  ['一般　　２２', 'hospital'],
  ['一般　　', 'clinic'],
  ['', 'clinic'],
] as const)
  test(`罠4: 種別がなければ病床数「${beds}」は${kind === 'hospital' ? '病院' : '診療所'}（A7）`, () => {
    assert.equal(one({ beds }).kind, kind);
  });

test('罠4: 種別があれば病床数より先に決まる（A7）', () => {
  assert.equal(one({ beds: '一般　　19', cells: { 種別: '病院' } }).kind, 'hospital');
  assert.equal(one({ beds: '一般　　20', cells: { 種別コード: '23' } }).kind, 'clinic');
  assert.equal(one({ cells: { 種別コード: '２１', 種別: '総合病院' } }).kind, 'hospital');
});

test('罠5: 備考の行は届出の数に入らない（A7）', () => {
  const filing: FilingFixture = {
    symbol: '酸単',
    remarks: [
      ['病床数　', '10'],
      ['病床数　', '10'],
      ['小型ﾎﾞﾝﾍﾞ算定単価', '1'],
    ],
  };
  const list = listOf({ institutions: [{ number: '0112345', filings: [filing, '支援診３'] }] });
  assert.deepEqual([symbolsOf(list.institutions[0]!), list.rows], [['酸単', '支援診３'], 5]);
});

test('罠6: 届出のない機関も残す（A7）', () => {
  assert.deepEqual(one({ filings: [] }).filings, []);
});

test('罠7: 一つの機関が二つの区分の届出を持てば、どちらも残す（A7）', () => {
  assert.deepEqual(symbolsOf(one({ filings: ['支援病２', '支援病３'] })), ['支援病２', '支援病３']);
});

test('罠8: 同じ記号でも受理番号が違えば別の届出（A7）', () => {
  const filings = ['第1号', '第2号'].map((number) => ({ symbol: 'Ｃ・Ｍ', number }));
  assert.deepEqual(
    one({ filings }).filings.map((f) => f.number),
    ['第1号', '第2号'],
  );
});

test('罠9: 併設の歯科は別の番号の別の機関で、併設の番号は数えない（A7）', () => {
  const both = listed(
    { number: '0112489', cells: { 併設医療機関番号: '0532146' }, filings: ['歯援病'] },
    { number: '0532146', register: '歯科', cells: { 併設医療機関番号: '0112489' }, filings: ['歯援診１'] },
  );
  assert.deepEqual(
    both.map((i) => [i.register, i.number, ...symbolsOf(i)]),
    [
      ['medical', '0112489', '歯援病'],
      ['dental', '0532146', '歯援診１'],
    ],
  );
});

test('罠10: 似た記号を混ぜない（A7）', () => {
  const filings = ['在薬', '在薬総１', '在医総管１', '在医総管２', '歯援病', '歯援診１', '病初診', '支援病３'];
  assert.deepEqual(symbolsOf(one({ filings })), filings);
});

test('罠11: 在薬は薬局でない機関にも残す（A7）', () => {
  assert.deepEqual(
    [one({ filings: ['在薬'] })].map((i) => [i.register, ...symbolsOf(i)]),
    [['medical', '在薬']],
  );
});

test('罠12: 途中の空行で終わらない（A7）', () => {
  const list = listOf({ institutions: [{ number: '0112345', filings: ['支援診１', '在総'] }], rows: withBlankRow(1) });
  assert.deepEqual([symbolsOf(list.institutions[0]!), list.rows], [['支援診１', '在総'], 3]);
});

test('罠13: ふりがなは住所に混ざらない（V5）', async () => {
  const address = '見本市磯野ビル２階';
  const sheet = { institutions: [{ number: '0112345', cells: { '医療機関所在地（住所）': address } }] };
  const bytes = registerWorkbook([sheet], { furigana: { [address]: 'イソ' } });
  const [list] = await readRegisterFile('名簿.xlsx', bytes);
  assert.equal(list!.institutions[0]!.address, address);
});

test('罠14: 失われた先頭の0は補い、何機関かを知らせる（A7）', () => {
  const list = listOf({
    prefecture: ['1', '北海道'],
    institutions: [{ number: '112345' }, { number: '12345' }, { number: '0212345' }],
  });
  assert.equal(list.prefecture, '01');
  assert.deepEqual(
    list.institutions.map((i) => i.number),
    ['0112345', '0012345', '0212345'],
  );
  assert.equal(list.notices.length, 1);
  assert.match(list.notices[0]!.ja, /2機関.*112345→0112345/);
});

for (const [written, day] of [
  ['令和 6年 6月 1日', '2024-06-01'],
  ['令和元年11月 1日', '2019-11-01'],
  ['平成元年 4月 1日', '1989-04-01'],
  ['昭和59年 9月 1日', '1984-09-01'],
  ['', null],
] as const)
  test(`罠15: 算定開始年月日「${written}」を読む（A7）`, () => {
    assert.equal(one({ filings: [{ symbol: '在総', startsOn: written }] }).filings[0]!.startsOn, day);
  });

test('罠16: 外字のある名称を落とさない（V5）', () => {
  assert.equal(one({ name: '\ue123橋医院' }).name, '\ue123橋医院');
});

test('罠17: 同じ名称でも番号が違えば別の機関（A7）', () => {
  const name = '石川クリニック';
  assert.equal(listed({ number: '0112345', name }, { number: '0112352', name }, { number: '0112360', name }).length, 3);
});

test('罠18: 名称と住所の外側の空白は全角も除き、中は書かれたまま残す（V5）', () => {
  const address = '　千葉県見本市　１ー２　';
  const { name, ...rest } = one({ name: '見本　医院　', cells: { '医療機関所在地（住所）': address } });
  assert.deepEqual([name, rest.address], ['見本　医院', '千葉県見本市　１ー２']);
});

test('罠19: 6県のシートは6つの名簿になり、項番の重なりで混ざらない（A7）', () => {
  const lists = readRegisterSheets(tohokuSheets());
  assert.deepEqual(
    lists.map((l) => [l.prefecture, l.institutions.length, l.institutions[0]!.sheet]),
    [
      ['02', 1, '青森県'],
      ['03', 1, '岩手県'],
      ['04', 1, '宮城県'],
      ['05', 1, '秋田県'],
      ['06', 1, '山形県'],
      ['07', 1, '福島県'],
    ],
  );
});

test('罠20: まったく同じ届出の行は一度だけ数える（A7）', () => {
  assert.deepEqual(symbolsOf(one({ filings: ['療環２', '療環２'] })), ['療環２']);
});

for (const phone of ['0764(36)5188', '432-1722', '0505802-2285', ''])
  test(`罠21: 電話番号「${phone}」は書かれたまま（V5）`, () => {
    assert.equal(one({ cells: { 電話番号: phone } }).phone, phone);
  });

test('罠22: 4万5千行を2秒以内に読む（A7）', () => {
  const filings = Array.from({ length: 15 }, (_, i) => ({ symbol: '在総', number: `第${i}号` }));
  const institutions = Array.from({ length: 3000 }, (_, i) => ({
    number: String(100_000 + i).padStart(7, '0'),
    filings,
  }));
  const started = process.cpuUsage();
  const list = listOf({ institutions });
  assert.deepEqual([list.institutions.length, list.rows], [3000, 45_000]);
  assert.ok(process.cpuUsage(started).user < 2_000_000);
});

test('罠23: ファイル名は断りの場所に出るだけで、読み方を変えない（A7）', () => {
  const sheet = { institutions: [{ number: '0112345' }] };
  assert.deepEqual(listOf(sheet, { file: '2025.10_歯科.xlsx' }), listOf(sheet, { file: 's2025.10_歯科.xlsx' }));
});

test('罠24: 知らない記号も残し、何機関が持つかを示す（A7）', () => {
  const filing = { symbol: '新支援１', name: '新しい届出' };
  const list = listOf({
    title: filingsOnlyTitle,
    institutions: [
      { number: '0112345', filings: [filing, { ...filing, number: '第2号' }, '支援診１'] },
      { number: '0112352', filings: [filing] },
    ],
  });
  assert.deepEqual(unknownSymbols(list, registerGround.known), [
    { symbol: '新支援１', name: '新しい届出', institutions: 2 },
  ]);
});
