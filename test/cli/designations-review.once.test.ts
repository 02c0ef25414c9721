import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { connect, sql } from '../../src/kit/server/db.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';
import { tsunagiOn } from './tsunagi.ts';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const register = path('data/golden/register-tokushima/2026-09 医科.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'tsunagi-review-'));

let database: FreshDatabase;
before(async () => {
  database = await freshDatabase();
  assert.equal((await tsunagi('sample', 'load', 'chiba')).code, 0);
  assert.ok((await tsunagi('import', 'register', register, '--json')).code < 2);
});
after(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const tsunagi = (...args: string[]) => tsunagiOn(database.url, ...args);

type Row = {
  designation: number;
  code: string | null;
  name: string;
  kind: string;
  area: string;
  findings: { code: string; reason: string; since: string | null }[];
};
type Counts = { designated: number; hospitalsAndClinics: number; others: number };

async function review(...args: string[]): Promise<{ counts: Counts; rows: Row[] }> {
  const { code, out, err } = await tsunagi('designations', 'review', ...args, '--json');
  assert.equal(code, 0, err);
  return JSON.parse(out);
}

test('見本の32か所のうち病院・診療所は30か所で、薬局と訪問看護ステーションを理由とともに挙げる（A4）', async () => {
  const { counts, rows } = await review('--sample');
  assert.deepEqual(counts, { designated: 32, hospitalsAndClinics: 30, others: 2 });
  const others = rows.filter(({ kind }) => kind === 'pharmacy' || kind === 'visiting-nurse-station');
  assert.deepEqual(
    others.map(({ code, name, kind, area, findings }) => [code, name, kind, area, findings[0]?.code]),
    [
      ['S100094', '見本市川訪問看護ステーション', 'visiting-nurse-station', '東葛南部', 'visiting-nurse-station'],
      [null, '見本野田薬局', 'pharmacy', '東葛北部', 'pharmacy'],
    ],
  );
  for (const { findings } of others)
    assert.match(findings[0]!.reason, /在宅医療を自ら提供する病院・診療所に限られます/);
  assert.deepEqual(rows.slice(0, 2), others, '速やかに見直すものが先に並ぶ');
});

test('画面と表でも同じことを言い、英語では英語で言う（A4、N2）', async () => {
  const ja = await tsunagi('designations', 'review', '--sample');
  assert.match(ja.out, /32か所のうち、病院・診療所が30か所（93\.8%）、それ以外が2か所（6\.3%）/);
  assert.match(ja.out, /見本野田薬局 東葛北部\n {4}薬局です/);
  const en = await tsunagi('designations', 'review', '--sample', '--lang', 'en');
  assert.match(en.out, /Of 32 lead institutions 30 \(93\.8%\) are hospitals or clinics, 2 \(6\.3%\) are not\./);
  const csv = join(folder, 'review.csv');
  assert.equal((await tsunagi('designations', 'review', '--sample', '--out', csv)).code, 0);
  const lines = readFileSync(csv, 'utf8').split('\r\n');
  const { rows } = await review('--sample');
  const told = rows.reduce((n, { findings }) => n + findings.length, 0);
  assert.equal(lines.filter((line) => /^(速やかに見直す|今年度に確かめる|記録を補う),/.test(line)).length, told);
  const xlsx = join(folder, 'review.xlsx');
  assert.equal((await tsunagi('designations', 'review', '--sample', '--out', xlsx)).code, 0);
  assert.equal(readFileSync(xlsx).subarray(0, 2).toString(), 'PK');
});

test('--as-of の日で見直す：計画の終わった日には、どの位置付けも期間の終わりを言う（A5）', async () => {
  const { rows } = await review('--sample', '--as-of', 'R12.4.1');
  const leads = rows.filter(({ kind }) => kind === 'hospital');
  assert.equal(leads.length, 30);
  assert.ok(
    leads.every(({ findings }) => findings.some(({ code }) => code === 'plan-ended' || code === 'period-ended')),
  );
});

const list = join(folder, '現行.csv');
const given = `名称,医療機関番号,種別,市町村,位置付け,位置付け開始日
見本第1病院,0199010,病院,徳島市,積極的役割を担う医療機関,R6.4.1
見本第7診療所,0199074,診療所,徳島市,積極的役割を担う医療機関,R6.13.1
見本とくしま薬局,,薬局,徳島市,積極的役割を担う医療機関,R6.4.1
`;

test('一覧を取り込むと、読めない行はファイル・行・列を言って残し、1で終わる（A4、N2）', async () => {
  writeFileSync(list, given);
  const { code, out } = await tsunagi('import', 'designations', list);
  assert.equal(code, 1);
  assert.match(out, /取り込みました：変更2、変更なし0、読めない行1/);
  assert.match(out, /現行\.csv.*3行目.*「位置付け開始日」列.*「R6\.13\.1」を日付として読めません/);
  const { counts, rows } = await review('--prefecture', '36');
  assert.deepEqual(counts, { designated: 2, hospitalsAndClinics: 1, others: 1 });
  assert.equal(rows[0]!.name, '見本とくしま薬局');
});

test('もう一度取り込んでも、記録も監査の記録も増えない（A4）', async () => {
  const before = await rowsOf();
  const { code, out } = await tsunagi('import', 'designations', list, '--json');
  const { changed, unchanged, rejects } = JSON.parse(out);
  assert.deepEqual([code, changed, unchanged, rejects.length], [1, 0, 2, 1]);
  assert.deepEqual(rejects[0].at, { file: '現行.csv', row: 3, column: '位置付け開始日' });
  assert.deepEqual(await rowsOf(), before);
});

async function rowsOf(): Promise<unknown[]> {
  const db = connect(database.url, 1);
  const { rows } = await sql`
    select (select count(*)::int from body where space = 'own') as bodies,
      (select count(*)::int from designation where space = 'own') as designations,
      (select count(*)::int from designation_event where space = 'own') as events,
      (select count(*)::int from audit_entry where act = 'designations.write') as entries`.execute(db);
  await db.destroy();
  assert.deepEqual(rows, [{ bodies: 2, designations: 2, events: 2, entries: 1 }]);
  return rows;
}

test('一行も読めないファイルは断り（2）、何も書かない（N2）', async () => {
  const file = join(folder, 'wrong.csv');
  writeFileSync(file, '名称,医療機関番号,種別,市町村\n見本第1病院,いろは,病院,徳島市\n');
  const { code, err } = await tsunagi('import', 'designations', file);
  assert.equal(code, 2);
  assert.match(err, /wrong\.csv.*2行目.*「医療機関番号」列.*「いろは」を読めません/);
  await rowsOf();
});

test('使い方は両方の言葉で、見直しと取り込みを挙げる', async () => {
  for (const lang of ['ja', 'en']) {
    const { code, out, err } = await tsunagi('--help', '--lang', lang);
    assert.equal(code, 0);
    for (const line of [
      'tsunagi designations propose --ladder',
      'tsunagi designations review [--prefecture NN | --sample] [--as-of DATE] [--out FILE.{csv,xlsx}]',
      'tsunagi import designations FILE [--prefecture NN]',
    ])
      assert.ok(`${out}${err}`.includes(line), `${lang}: ${line}`);
  }
});

test('知らない指定や余分な言葉は、書き方の違い（64）である', async () => {
  for (const args of [
    ['designations', 'review', '--sample', '--bogus'],
    ['designations', 'review', 'all', '--sample'],
    ['designations', 'review', '--sample', '--as-of', 'きのう'],
    ['designations', 'review', '--sample', '--out', join(folder, 'review.pdf')],
    ['import', 'designations'],
    ['import', 'designations', list, list],
    ['import', 'designations', list, '--sample'],
    ['import', 'designations', list, '--as-of', '2026-11-01'],
    ['import', 'designations', list, '--dry-run'],
  ]) {
    const { code, err } = await tsunagi(...args);
    assert.equal(code, 64, args.join(' '));
    assert.match(err, /tsunagi designations review/);
  }
});
