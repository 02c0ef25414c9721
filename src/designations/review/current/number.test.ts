import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { openTestProduct, type TestProduct } from '../../../../test/product.ts';
import type { Actor, Realm } from '../../../accounts/model.ts';
import { insertCoverage, insertInstitutions, type NewInstitution } from '../../../facilities/store.ts';
import { day } from '../../../kit/pure/day.ts';
import { Refusal } from '../../../kit/pure/fault.ts';
import { connect, sql } from '../../../kit/server/db.ts';
import { insertSource } from '../../../sources/store.ts';
import { insertCover } from '../../cover/store.ts';
import { insertBody, listBodies, listDesignations, listEvents } from '../../record/store.ts';
import { insertReport } from '../../yearly/store.ts';
import { importCurrent, planCurrent } from './import.ts';
import { currentView } from './view.ts';

const actor: Actor = { kind: 'operator', name: 'test' };
const realm: Realm = { space: 'own', prefecture: '12' };
const today = day('2026-11-22');

const product: TestProduct = await openTestProduct({ sample: false });
/** Only the owner of the database can take records away. */
const owner = connect(product.url, 1);
after(async () => {
  await owner.destroy();
  await product.close();
});

const at = { address: '柏市見本1-1', municipality: '12217', placement: 'stated' as const, row: 1 };
const institutions: NewInstitution[] = [
  { ...at, kind: 'hospital', number: '1700001', name: '医療法人社団　見本会　柏在宅病院', symbols: ['支援病１'] },
  { ...at, kind: 'clinic', number: '1700003', name: 'ひがし診療所', symbols: ['支援診２'] },
  { ...at, kind: 'clinic', number: '1700004', name: 'ひがし診療所', symbols: ['支援診２'] },
];

async function loadRegister(): Promise<void> {
  await product.db.transaction().execute(async (trx) => {
    const source = await insertSource(trx, realm, actor, {
      ...{ kind: 'register', title: { ja: '届出受理医療機関名簿', en: 'Register' }, notes: [] },
      asOf: day('2026-01-01'),
    });
    await insertCoverage(
      trx,
      source,
      (['hospital', 'clinic'] as const).map((kind) => ({ kind, symbols: ['*'] })),
    );
    await insertInstitutions(trx, realm, source, institutions);
  });
}

/** The newest audit entry before a test. */
let told = 0;
beforeEach(async () => {
  await sql`truncate designation, body, source, institution cascade`.execute(owner);
  const { rows } = await sql<{ seq: number }>`select coalesce(max(seq), 0)::int as seq from audit_entry`.execute(owner);
  told = rows[0]!.seq;
});

const head = '名称,医療機関番号,種別,市町村,位置付け,位置付け開始日';
const fileOf = (...rows: string[]) => {
  const bytes = Buffer.from([head, ...rows, ''].join('\n'));
  return { name: '現行.csv', bytes, sha256: 'x' };
};
const preview = async (...rows: string[]) =>
  currentView(await planCurrent(product.db, fileOf(...rows), { realm, today }), false, 'ja');
const take = (...rows: string[]) => importCurrent(product.db, actor, fileOf(...rows), { realm, today });
const bodies = () => listBodies(product.db, realm);
const designations = () => listDesignations(product.db, realm);
const entries = async () =>
  (
    await sql<{ after: { numbered?: unknown[]; added: unknown[] } }>`
      select after from audit_entry where act = 'designations.write' and seq > ${told} order by seq`.execute(owner)
  ).rows.map(({ after }) => after);
const partsOf = ({ parts }: Awaited<ReturnType<typeof preview>>) => parts.map(({ id, count }) => [id, count]);

const unnumbered = '柏在宅病院,,病院,柏市,,R6.4.1';
const numbered = '柏在宅病院,1700001,病院,柏市,,R6.4.1';

test('番号なしで取り込んだ機関は、後の一覧に番号があれば、同じ記録のまま番号が入る（H2、A4）', async () => {
  await take(unnumbered);
  const [before] = await designations();
  assert.deepEqual([before!.body.name, before!.body.number], ['柏在宅病院', null]);
  await loadRegister();

  const shown = await preview(numbered);
  assert.match(shown.sentence, /取り込むものはありません.*番号のない記録1件に番号を入れます。まだ保存していません。$/);
  assert.deepEqual([shown.changes, partsOf(shown)], [1, [['numbered', 1]]]);
  assert.deepEqual(await designations(), [before]);

  const saving = (expected: number) => importCurrent(product.db, actor, fileOf(numbered), { realm, today, expected });
  await assert.rejects(saving(0), Refusal);
  assert.deepEqual(await designations(), [before]);
  const plan = await saving(shown.changes);
  assert.match(currentView(plan, true, 'ja').sentence, /番号のなかった記録1件に番号を入れました。$/);
  const [is, ...others] = await designations();
  assert.deepEqual(others, []);
  const { body, ...rest } = is!;
  assert.deepEqual({ ...rest, body: body.id }, { ...before!, body: before!.body.id });
  assert.deepEqual(
    [body.register, body.number, body.name, body.address, body.version],
    ['medical', '1700001', '柏在宅病院', '柏市見本1-1', 2],
  );
  assert.equal((await listEvents(product.db, realm, is!.id)).length, 1);
  const [, entry] = await entries();
  const { id, name } = before!.body;
  assert.deepEqual([entry!.added, entry!.numbered], [[], [{ id, name, register: 'medical', number: '1700001' }]]);
});

test('番号を入れた一覧をもう一度取り込んでも、番号のない元の一覧を取り込んでも、何も変わらない（A4）', async () => {
  await take(unnumbered);
  await loadRegister();
  await take(numbered);
  const before = [await bodies(), await designations(), await entries()];
  for (const row of [numbered, unnumbered]) {
    const { added, numbered: given, unchanged, rejects } = await take(row);
    assert.deepEqual([added.length, given.length, unchanged.length, rejects], [0, 0, 1, []], row);
  }
  assert.deepEqual([await bodies(), await designations(), await entries()], before);
});

test('番号が入ると、その機関の報告と支援も、その機関のものになる（N8）', async () => {
  await take(unnumbered);
  const [designation] = await designations();
  await product.db.transaction().execute(async (trx) => {
    await insertReport(trx, realm, { designation: designation!, fiscalYear: 2026, dueOn: null, today });
    await insertCover(trx, realm, {
      ...{ designation: designation!.id, unit: 'municipality', area: '12207', municipalities: ['12207'] },
      ...{ institution: null, scope: 'all', from: today, until: null, note: '' },
    });
  });
  await take(numbered);
  for (const table of ['designation', 'yearly_report', 'cover']) {
    const { rows } = await sql<{ institution: string }>`select institution from ${sql.table(table)}`.execute(owner);
    assert.deepEqual(rows, [{ institution: 'medical 1700001' }], table);
  }
});

test('番号の機関が別に記録されていれば、両方の名前を挙げて入れない。一方を取りやめれば取り込める（H2）', async () => {
  await take(unnumbered);
  await loadRegister();
  await product.db.transaction().execute((trx) =>
    insertBody(trx, realm, {
      ...{ kind: 'hospital', name: '見本会 柏在宅', register: 'medical', number: '1700001', municipality: '12217' },
      ...{ address: '', phone: '' },
    }),
  );
  const before = [await bodies(), await designations()];
  const other = 'ひがし診療所,1700003,診療所,柏市,,R6.4.1';
  const { rejects, added } = await take(numbered, other);
  assert.deepEqual([added.length, rejects.map(({ code, at }) => [code, at?.row])], [1, [['number-elsewhere', 2]]]);
  assert.match(rejects[0]!.message.ja, /「見本会 柏在宅」.*「柏在宅病院」も番号のないまま/);
  assert.deepEqual(
    [
      (await bodies()).filter(({ number }) => number !== '1700003'),
      (await designations()).filter((d) => d.body.number !== '1700003'),
    ],
    before,
  );

  await sql`update designation set state = 'withdrawn', valid_until = '2026-04-01' where institution is null`.execute(
    owner,
  );
  assert.deepEqual(partsOf(await preview(numbered)), [['added', 1]]);
});

test('同じ名称の2つの機関の番号は、1つずつの記録になる。薬局の記録に診療所の番号は入らない（H2）', async () => {
  await take('ひがし診療所,,診療所,柏市,,R6.4.1', 'みなみ,,薬局,柏市,,R6.4.1');
  await loadRegister();
  const plan = await take(
    'ひがし診療所,1700003,診療所,柏市,,R6.4.1',
    'ひがし診療所,1700004,診療所,柏市,,R6.4.1',
    'みなみ,1799999,診療所,柏市,,R6.4.1',
  );
  assert.deepEqual([plan.numbered.length, plan.added.length, plan.rejects], [1, 2, []]);
  const known = (await bodies()).map(({ kind, name, number }) => [kind, name, number]).sort();
  assert.deepEqual(known, [
    ['clinic', 'ひがし診療所', '1700003'],
    ['clinic', 'ひがし診療所', '1700004'],
    ['clinic', 'みなみ', '1799999'],
    ['pharmacy', 'みなみ', null],
  ]);
});

test('新しい位置付けの行に番号があれば、番号のない同じ機関の記録に番号を入れて加える（H2）', async () => {
  await take(unnumbered);
  await loadRegister();
  const shown = await preview('柏在宅病院,1700001,病院,柏市,連携拠点,R6.4.1');
  assert.deepEqual(
    [shown.changes, partsOf(shown)],
    [
      1,
      [
        ['added', 1],
        ['numbered', 1],
      ],
    ],
  );
  await take('柏在宅病院,1700001,病院,柏市,連携拠点,R6.4.1');
  assert.deepEqual(
    (await bodies()).map(({ number }) => number),
    ['1700001'],
  );
  assert.deepEqual(
    (await designations()).map(({ kind, body }) => [kind, body.number]),
    [
      ['hub', '1700001'],
      ['lead', '1700001'],
    ],
  );
});
