import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import papaparse from 'papaparse';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { tsunagiOn } from './tsunagi.ts';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const golden = path('data/golden/register-tokushima/');
const bureau = path('../shared/data/facilities/raw_todokede_chiba_ika_r0710.xlsx');
const papers = path('../shared/golden/chiba/');

let tokushima: FreshDatabase;
let chiba: FreshDatabase;
before(async () => {
  [tokushima, chiba] = await Promise.all([freshDatabase(), freshDatabase()]);
});
after(async () => {
  await Promise.all([tokushima.drop(), chiba.drop()]);
});

test('--dry-run は変わることを言って何も書かず、取り込むと同じことが起き、もう一度では変わらない（V5）', async () => {
  const month = `${golden}2026-09 医科.xlsx`;
  const tried = await tsunagiOn(tokushima.url, 'import', 'register', month, '--dry-run');
  assert.equal(tried.code, 0, tried.err);
  assert.match(tried.out, /保存すると、132機関と届出\d+件が加わります/);
  const saved = await tsunagiOn(tokushima.url, 'import', 'register', month);
  assert.match(saved.out, /保存しました：132機関と届出\d+件を加えました/);
  const again = await tsunagiOn(tokushima.url, 'import', 'register', month);
  assert.match(again.out, /前と同じ内容です/);
});

test('別の県・別の日の指定は、両方を挙げて断る', async () => {
  const month = `${golden}2026-10 医科.xlsx`;
  const elsewhere = await tsunagiOn(tokushima.url, 'import', 'register', month, '--prefecture', '12');
  assert.equal(elsewhere.code, 2);
  assert.match(elsewhere.err, /徳島県の名簿です。千葉県の名簿ではありません/);
  const otherDay = await tsunagiOn(tokushima.url, 'import', 'register', month, '--as-of', '2026-11-01');
  assert.equal(otherDay.code, 2);
  assert.match(otherDay.err, /令和8年10月1日現在の名簿です。令和8年11月1日とは違います/);
});

test('いくつもの名簿を1度に取り込み、--json で変わることがすべて出る', async () => {
  const files = ['2026-09 歯科.csv', '2026-09 薬局.csv', '2026-10 医科.xlsx'].map((name) => `${golden}${name}`);
  const { code, out } = await tsunagiOn(tokushima.url, 'import', 'register', ...files, '--json');
  assert.equal(code, 0);
  const lists = JSON.parse(out).files.flatMap((file: { lists: unknown[] }) => file.lists);
  assert.deepEqual(
    lists.map((list: { asOf: string; institutions: number }) => [list.asOf, list.institutions > 0]),
    [
      ['2026-09-01', true],
      ['2026-09-01', true],
      ['2026-10-01', true],
    ],
  );
  assert.equal(lists[2].changes[0].succeeded.length, 3);
});

type Row = { unit: string; criterion: string; institutions: number | null; blank: number | null; reason?: string };
const records = (name: string) =>
  papaparse.parse<Record<string, string>>(readFileSync(`${papers}${name}`, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

test('千葉県の名簿から、資料4の表が出る（V1、A7、Z12）', {
  skip: existsSync(bureau) ? false : 'the register of Chiba lies outside this clone',
}, async () => {
  assert.equal((await tsunagiOn(chiba.url, 'import', 'areas', `${papers}municipalities.csv`)).code, 0);
  const read = JSON.parse((await tsunagiOn(chiba.url, 'import', 'register', bureau, '--json')).out);
  const [list] = read.files[0].lists;
  assert.equal(list.institutions, 3676);
  const symbols = ['支援診１', '支援診２', '支援診３', '支援病１', '支援病２', '支援病３', '在後病'];
  assert.deepEqual(
    symbols.map((symbol) => list.symbols[symbol]),
    [8, 225, 230, 8, 22, 33, 21],
  );
  const { rows } = JSON.parse((await tsunagiOn(chiba.url, 'zones', 'compare', '--json')).out) as { rows: Row[] };
  const cell = (unit: string, criterion: string) =>
    rows.find((row) => row.unit === unit && row.criterion === criterion)!;
  for (const expected of records('expected_blank_zones.csv')) {
    const { blank, reason } = cell(expected.unit!, expected.criterion!);
    if (expected.criterion === 'enhanced-visiting-nurse-station') assert.equal(reason, 'no-data');
    else assert.equal(blank, Number(expected.blank), `${expected.unit} ${expected.criterion}`);
  }
  const blanks = [
    ['enhanced-support-hospital', 36],
    ['support-hospital', 25],
    ['enhanced-support-hospital-or-clinic', 19],
    ['support-hospital-or-enhanced-clinic', 15],
    ['backup-hospital', 42],
    ['support-clinic', 11],
    ['enhanced-support-clinic', 22],
    ['support-hospital-or-clinic', 10],
  ] as const;
  for (const [criterion, blank] of blanks) assert.equal(cell('municipality', criterion).blank, blank, criterion);
  const counted = JSON.parse(
    (await tsunagiOn(chiba.url, 'facilities', 'count', '--by', 'medical-association', '--json')).out,
  ).rows as { area: string; counts: Record<string, number> }[];
  for (const paper of records('resources_by_association.csv')) {
    const { counts } = counted.find((row) => row.area === paper.medical_association)!;
    const named = [counts['enhanced-support-hospital'], counts['support-hospital']];
    assert.deepEqual(named, [Number(paper.enhanced_support_hospitals), Number(paper.support_hospitals)]);
  }
});
