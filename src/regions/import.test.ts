import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestProduct, type TestProduct } from '../../test/product.ts';
import type { Actor, Realm } from '../accounts/model.ts';
import { day } from '../kit/pure/day.ts';
import { Refusal } from '../kit/pure/fault.ts';
import { sql } from '../kit/server/db.ts';
import type { ImportFile } from '../sources/import.ts';
import { importAreas } from './import.ts';
import { divisions } from './rules.ts';
import { findRegions } from './store.ts';

const actor: Actor = { kind: 'operator', name: 'test' };
const realm: Realm = { space: 'own', prefecture: '12' };
const today = day('2026-11-22');
const csv = (text: string): ImportFile => ({ name: 'a.csv', bytes: new TextEncoder().encode(text), sha256: text });

let product: TestProduct;
before(async () => {
  product = await openTestProduct({ sample: true });
});
after(() => product.close());

async function areasOn(kind: string, at: string): Promise<Record<string, string[]>> {
  const regions = (await findRegions(product.db, realm, day(at)))!;
  const all = divisions(regions.municipalities, regions.kinds, regions.areas, regions.members);
  const division = all.find((d) => d.kind.id === kind);
  return Object.fromEntries(division?.areas.map((a) => [a.key, a.municipalities]) ?? []);
}

test('所属表は見出しの単位ごとに入り、読めない行だけが戻る（V1・Z11）', async () => {
  const file = csv('code,name,二次医療圏,案１\n12217,柏市,東葛北部,北\n12220,流山市,東葛北部,南\n99999,謎,X,Y\n');
  const report = await importAreas(product.db, actor, file, { today });
  assert.equal(report.changed, 2);
  assert.equal(report.rejects[0]?.code, 'unknown-municipality');
  assert.deepEqual(report.rejects[0]?.at, { file: 'a.csv', row: 4, column: 'code' });
  assert.deepEqual(await areasOn('secondary-area', '2026-11-22'), { 東葛北部: ['12217', '12220'] });
  assert.deepEqual(await areasOn('案1', '2020-01-01'), { 北: ['12217'], 南: ['12220'] });
});

test('同じ表をもう一度取り込んでも、何も変わらない', async () => {
  const file = csv('code,name,二次医療圏,案１\n12217,柏市,東葛北部,北\n12220,流山市,東葛北部,南\n');
  const report = await importAreas(product.db, actor, file, { today });
  assert.deepEqual([report.changed, report.unchanged], [0, 2]);
});

test('所属は施行の日から替わり、前の日を見れば前の圏域が見える（Z11）', async () => {
  const file = csv('code,name,案１\n12220,流山市,北\n');
  await importAreas(product.db, actor, file, { today, from: day('2027-04-01') });
  assert.deepEqual(await areasOn('案1', '2027-03-31'), { 北: ['12217'], 南: ['12220'] });
  assert.deepEqual(await areasOn('案1', '2027-04-01'), { 北: ['12217', '12220'] });
});

test('先の日付で決めた替わりは、あとから今日の表を取り込んでも残る（Z11）', async () => {
  await importAreas(product.db, actor, csv('code,name,案１\n12220,流山市,中\n'), { today });
  assert.deepEqual(await areasOn('案1', '2026-11-21'), { 北: ['12217'], 南: ['12220'] });
  assert.deepEqual(await areasOn('案1', '2026-11-22'), { 北: ['12217'], 中: ['12220'] });
  assert.deepEqual(await areasOn('案1', '2027-04-01'), { 北: ['12217', '12220'] });
});

test('空欄にした市町村は、その日からどの圏域にも入らない', async () => {
  await importAreas(product.db, actor, csv('code,name,案１\n12217,柏市,\n'), { today, from: day('2028-04-01') });
  assert.deepEqual(await areasOn('案1', '2028-03-31'), { 北: ['12217', '12220'] });
  assert.deepEqual(await areasOn('案1', '2028-04-01'), { 北: ['12220'] });
});

test('取り込みは見本の中へは入らない', async () => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from area_member where space = 'sample' and kind = '案1'`.execute(product.db);
  assert.equal(rows[0]!.n, 0);
});

test('書き込みには必ず、だれが何をしたかが残る', async () => {
  const { rows } = await sql<{ actor_name: string; subject: string }>`
    select actor_name, subject from audit_entry where space = 'own' order by id`.execute(product.db);
  assert.equal(rows.length, 4);
  for (const row of rows) assert.deepEqual([row.actor_name, row.subject], ['test', 'areas a.csv']);
});

test('読める行が一つもない表は断り、何も書かない', async () => {
  const before_ = await sql`select * from source`.execute(product.db);
  await assert.rejects(importAreas(product.db, actor, csv('code,name,案１\n99999,謎,X\n'), { today }), Refusal);
  await assert.rejects(importAreas(product.db, actor, csv('foo,bar\n1,2\n'), { today }), Refusal);
  assert.equal((await sql`select * from source`.execute(product.db)).rows.length, before_.rows.length);
});

test('単位がもうあっても、はじめて入る市町村はいつの日付でも有効である（Z11）', async () => {
  await importAreas(product.db, actor, csv('code,name,案１\n12208,野田市,北\n'), { today });
  assert.ok((await areasOn('案1', '2020-01-01')).北?.includes('12208'));
});

test('圏域の名前の書き方が違っても、同じ圏域に入る（Z3）', async () => {
  await importAreas(product.db, actor, csv('code,name,案２\n12224,鎌ケ谷市,鎌ヶ谷 圏\n'), { today });
  const report = await importAreas(
    product.db,
    actor,
    csv('code,name,案２\n12224,鎌ケ谷市,鎌ケ谷圏\n12217,柏市,鎌ケ谷圏\n'),
    { today },
  );
  assert.deepEqual([report.changed, report.unchanged], [1, 1]);
  assert.deepEqual(await areasOn('案2', '2026-11-22'), { '鎌ヶ谷 圏': ['12217', '12224'] });
});

test('使わない列は名前を挙げて知らせ、二重の列・圏域のない表・行のない表は理由を言って断る（Z3）', async () => {
  const report = await importAreas(
    product.db,
    actor,
    csv('code,name,都道府県,市町村,案２,人口\n12217,柏市,千葉県,柏市,鎌ケ谷圏,"430,000"\n'),
    { today },
  );
  assert.match(report.notices[0]!.ja, /都道府県、市町村、人口/);
  const regions = (await findRegions(product.db, realm, today))!;
  assert.ok(regions.kinds.every((k) => k.id !== 'municipality' && k.id !== 'prefecture'));
  for (const [text, code] of [
    ['code,name,医師会,郡市医師会\n12217,柏市,a,b\n', 'doubled-heading'],
    ['code,name,人口\n12217,柏市,1\n', 'no-area-column'],
    ['code,name,案２\n', 'no-rows'],
  ] as const) {
    await assert.rejects(importAreas(product.db, actor, csv(text), { today }), (e) => {
      assert.ok(e instanceof Refusal);
      assert.deepEqual([e.faults[0]?.code, e.faults[0]?.at?.file], [code, 'a.csv']);
      return true;
    });
  }
});

test('同時に二度取り込んでも、二重には入らない', async () => {
  const file = csv('code,name,案３\n12217,柏市,北\n12208,野田市,南\n');
  const both = await Promise.all([1, 2].map(() => importAreas(product.db, actor, file, { today })));
  assert.deepEqual(both.map((r) => r.changed).sort(), [0, 2]);
});
