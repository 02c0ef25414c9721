import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { openTestProduct, openTestServer, type TestProduct } from '../../../test/product.ts';
import { type InstitutionFixture, registerGround, registerWorkbook } from '../../../test/register-files.ts';
import type { Actor, Realm } from '../../accounts/model.ts';
import { type Day, day } from '../../kit/pure/day.ts';
import { Refusal } from '../../kit/pure/fault.ts';
import { inTransaction, sql } from '../../kit/server/db.ts';
import type { ImportFile } from '../../sources/import.ts';
import { readRegister, saveRegister } from '../register/import.ts';
import { importFunctions } from './import.ts';
import { listStandingFunctions } from './store.ts';

const actor: Actor = { kind: 'operator', name: 'test' };
const [april, july, october, november] = ['2026-04-01', '2026-07-01', '2026-10-01', '2026-11-22'].map(day) as [
  Day,
  Day,
  Day,
  Day,
];

let product: TestProduct;
let server: Awaited<ReturnType<typeof openTestServer>>;
before(async () => {
  product = await openTestProduct({ sample: false });
  server = await openTestServer(product.db);
});
after(async () => {
  await server.app.close();
  await product.close();
});

const fileOf = (name: string, bytes: Uint8Array): ImportFile => ({
  name,
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
const csv = (text: string) => fileOf('機能.csv', new TextEncoder().encode(text));

const prefectures = registerGround.prefectures.map(({ code, name }): [string, string] => [code, name]);

const hospital = (number: string, filings: string[]): InstitutionFixture => ({
  number,
  name: `見本${number}病院`,
  beds: '一般　　100',
  filings,
  cells: { '医療機関所在地（住所）': '大分市荷揚町１番１号', 種別コード: '22', 種別: '病院' },
});

/** A prefecture of its own with two hospitals, registered in April. */
async function ownPrefecture(prefecture = prefectures.shift()!) {
  const institutions = [hospital('0100011', ['支援病３']), hospital('0100029', ['支援病１'])];
  const sheet = { title: `[${april} 現在 ]2026-04-18作成 全医療機関出力`, prefecture, institutions };
  const reading = await readRegister(product.db, fileOf('名簿.xlsx', registerWorkbook([sheet])), {});
  await saveRegister(product.db, actor, reading, { withdrawals: null, answers: new Map(), shown: null });
  const realm: Realm = { space: 'own', prefecture: prefecture[0] };
  const functions = (text: string, asOf: Day = july) => importFunctions(product.db, actor, csv(text), { realm, asOf });
  const held = async (at: Day) =>
    (await listStandingFunctions(product.db, realm, at)).filter((f) => f.held).map((f) => f.function);
  return { realm, functions, held };
}

const audits = async () =>
  (await sql<{ n: number }>`select count(*) as n from audit_entry where subject like 'functions%'`.execute(product.db))
    .rows[0]!.n;

const head = '医療機関番号,医療機関名称,医療機関機能\n';
const home = 'home-care-coordination';

test('後の日の表は、その表にある医療機関の、なくなった機能だけを終わらせる（P9）', async () => {
  const { functions, held } = await ownPrefecture();
  await functions(`${head}0100011,見本0100011病院,在宅医療等連携機能、急性期拠点機能\n0100029,,専門等機能\n`);
  const report = await functions(`${head}0100011,,在宅医療等連携機能\n`, october);
  assert.deepEqual([report.changed, report.rejects], [1, []]);
  assert.deepEqual(await held(april), []);
  assert.deepEqual(await held(july), ['acute-hub', home, 'specialised']);
  assert.deepEqual(await held(october), [home, 'specialised']);
});

test('同じ表をもう一度取り込んでも、日が変わっても、何も変わらず跡も増えない（P9）', async () => {
  const { functions, held } = await ownPrefecture();
  const text = `${head}0100011,,在宅医療等連携機能\n0100029,,なし\n`;
  const before = await audits();
  assert.deepEqual([(await functions(text)).changed, await audits()], [2, Number(before) + 1]);
  for (const asOf of [july, november]) {
    const again = await functions(text, asOf);
    assert.deepEqual([again.changed, again.unchanged, await audits()], [0, 2, Number(before) + 1]);
  }
  assert.deepEqual(await held(november), [home]);
});

test('前の日の表をあとから取り込んでも、新しい表の言うことを変えない（P9）', async () => {
  const { functions, held } = await ownPrefecture();
  await functions(`${head}0100011,,在宅医療等連携機能\n`, october);
  await functions(`${head}0100011,,急性期拠点機能\n0100029,,専門等機能\n`);
  assert.deepEqual(await held(day('2026-09-30')), ['acute-hub', 'specialised']);
  assert.deepEqual(await held(october), [home, 'specialised']);
});

test('変わらないと言った表も覚えていて、間の日の表がそれを変えない（P9）', async () => {
  const { functions, held } = await ownPrefecture();
  await functions(`${head}0100011,,在宅医療等連携機能\n`, april);
  await functions(`${head}100011,,在宅医療等連携機能\n`, october);
  await functions(`${head}0100011,,急性期拠点機能\n`, july);
  assert.deepEqual([await held(april), await held(july), await held(october)], [[home], ['acute-hub'], [home]]);
});

test('同じ日の直した表は、その日の報告に代わる（P9）', async () => {
  const { functions, held } = await ownPrefecture();
  await functions(`${head}0100011,,在宅医療等連携機能\n`);
  await functions(`${head}0100011,,急性期拠点機能\n`);
  assert.deepEqual(await held(november), ['acute-hub']);
});

test('列のない機能は、機能ごとの列の表では終わらない（P9）', async () => {
  const { functions, held } = await ownPrefecture();
  await functions(`${head}0100011,,急性期拠点機能、専門等機能\n`);
  const report = await functions('病院の報告\n医療機関コード,在宅医療等連携,専門等,病床数\n100011,○,,100\n', october);
  assert.match(report.notices[0]!.ja, /病床数/);
  assert.deepEqual(await held(october), ['acute-hub', home]);
});

test('読めない行はファイル・シート・行・列を言って戻し、ほかの行は保存する（P9）', async () => {
  const { functions, held } = await ownPrefecture();
  const report = await functions(`${head}0100011,,在宅医療等連携機能\n0199999,,専門等機能\n0100029,,回復期\n`);
  assert.deepEqual(
    report.rejects.map(({ code, at }) => [code, at]),
    [
      ['unknown-institution', { file: '機能.csv', row: 3, column: '医療機関番号' }],
      ['unknown-function', { file: '機能.csv', row: 4, column: '医療機関機能' }],
    ],
  );
  assert.deepEqual([report.changed, await held(july)], [1, [home]]);
});

const refusedAs = (code: string) => (error: unknown) => error instanceof Refusal && error.faults[0]?.code === code;

test('名簿より前の日・機能の列のない表・同じ機能の2列・読める行のない表は、理由を言って断る（P9）', async () => {
  const { functions } = await ownPrefecture();
  await assert.rejects(functions(`${head}0100011,,専門等機能\n`, day('2026-03-31')), refusedAs('no-register'));
  await assert.rejects(functions('医療機関番号,病床数\n0100011,100\n'), refusedAs('no-functions'));
  await assert.rejects(functions('医療機関番号,専門等,専門等機能\n0100011,○,\n'), refusedAs('doubled-heading'));
  await assert.rejects(functions('医療機関番号,医療機関機能,専門等\n0100011,,○\n'), refusedAs('doubled-heading'));
  await assert.rejects(functions(`${head}0199999,,専門等機能\n`), refusedAs('unknown-institution'));
  await assert.rejects(functions(head), refusedAs('no-rows'));
});

test('試すだけなら、同じ答えで何も書かない（P9）', async () => {
  const { realm, held } = await ownPrefecture();
  const before = await audits();
  const file = csv(`${head}0100011,,専門等機能\n`);
  const report = await inTransaction(product.db, true, (trx) =>
    importFunctions(trx, actor, file, { realm, asOf: july }),
  );
  assert.equal(report.changed, 1);
  assert.deepEqual([await held(july), await audits()], [[], before]);
});

test('在宅医療等連携機能は積極的役割の基準と別に持て、一覧の列にその日の報告と行が出る（P9、V5）', async () => {
  const oita = prefectures.splice(
    prefectures.findIndex(([code]) => code === '44'),
    1,
  )[0]!;
  const { functions } = await ownPrefecture(oita);
  await functions(`${head}0100011,,高齢者救急・地域急性期機能、在宅医療等連携機能\n`);
  const list = async (criterion: string, asof: Day) => {
    const query = `unit=municipality&criterion=${criterion}&asof=${asof}`;
    const { body } = await server.get(`/api/44/facilities?${query}`);
    const keys: string[] = body.table.columns.map((c: { key: string }) => c.key);
    const rows = body.table.rows.map((row: { cells: { text: string }[] }) =>
      Object.fromEntries(keys.map((key, i) => [key, row.cells[i]!.text])),
    );
    return { keys, rows, table: body.table, query };
  };
  const { rows, table, query } = await list('support-hospital', july);
  assert.deepEqual(
    rows.map((row: Record<string, string>) => [row.number, row.functions]),
    [
      ['0100011', '高齢者救急・地域急性期機能、在宅医療等連携機能'],
      ['0100029', ''],
    ],
  );
  assert.match(rows[0].source, /名簿\.xlsx.*、医療機関機能の報告（機能\.csv） 2行目$/);
  assert.match(table.sources.join(), /機能\.csv.*令和8年7月1日現在/);
  const sheet = await server.app.inject({
    url: `/api/44/facilities.csv?${query}`,
    headers: { host: '127.0.0.1:4270' },
  });
  assert.match(sheet.body, /医療機関機能/);
  assert.match(sheet.body, /高齢者救急・地域急性期機能、在宅医療等連携機能/);
  assert.deepEqual(
    (await list('enhanced-support-hospital', july)).rows.map((row: Record<string, string>) => row.number),
    ['0100029'],
  );
  assert.ok(!(await list('enhanced-support-hospital', july)).keys.includes('functions'));
  assert.ok(!(await list('support-hospital', april)).keys.includes('functions'));
});
