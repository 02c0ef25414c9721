import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestProduct, openTestServer, type TestProduct } from '../../../test/product.ts';
import { sql } from '../../kit/server/db.ts';
import { hubCandidates, listedIn } from './hub-candidates.ts';
import type { Ladder } from './model.ts';
import type { ResultView } from './result-view.ts';
import { shippedLadders } from './shipped.ts';

const base = '/api/12/designations';

let product: TestProduct;
let server: Awaited<ReturnType<typeof openTestServer>>;
before(async () => {
  product = await openTestProduct({ sample: false });
  server = await openTestServer(product.db);
  await openRegister();
});
after(async () => {
  await server.app.close();
  await product.close();
});

/** Of 柏市 a hospital that filed, of 野田市 one that filed nothing that is asked for. */
async function openRegister(): Promise<void> {
  await product.db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: number }>`
      insert into source (space, prefecture, kind, title, as_of, loaded_by)
      values ('own', '12', 'register', '名簿', '2026-11-01', '試験') returning id`.execute(trx);
    const source = rows[0]!.id;
    for (const [number, name, municipality, symbol] of [
      ['1234567', '柏の病院', '12217', '支援病１'],
      ['7654321', '野田の病院', '12208', null],
    ] as const) {
      const found = await sql<{ id: number }>`insert into institution (space, prefecture, register, number)
        values ('own', '12', 'medical', ${number}) returning id`.execute(trx);
      const { id } = found.rows[0]!;
      await sql`insert into institution_statement (institution, kind, name, address, municipality, placement, source)
        values (${id}, 'hospital', ${name}, '', ${municipality}, 'stated', ${source})`.execute(trx);
      if (symbol)
        await sql`insert into filing (space, prefecture, institution, symbol, source)
          values ('own', '12', ${id}, ${symbol}, ${source})`.execute(trx);
    }
    for (const kind of ['hospital', 'clinic'])
      await sql`insert into source_coverage (source, kind, symbols)
        values (${source}, ${kind}, array['*'])`.execute(trx);
  });
}

const preview = async (document: Ladder): Promise<ResultView> =>
  (await server.send('POST', `${base}/ladders/preview`, { document, unit: 'municipality' })).body;
const area = ({ areas }: ResultView, key: string) => areas.find((one) => one.key === key)!;
const paper = shippedLadders.find(({ id }) => id === 'paper-002')!;
const continuing: Ladder = { ...paper, continuation: true, steps: [paper.steps[0]!] };

/** A designation in force on the day of the register. */
async function designate(reason: string, number: string, municipality: string): Promise<void> {
  await product.db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: number }>`
      insert into body (space, prefecture, kind, name, register, number, municipality)
      values ('own', '12', 'hospital', '野田の病院', 'medical', ${number}, ${municipality}) returning id`.execute(trx);
    const { id } = rows[0]!;
    const made = await sql<{ id: number }>`
      insert into designation (space, prefecture, body, kind, plan, unit, area, municipalities, state, origin, valid_from)
      values ('own', '12', ${id}, 'lead', 'eighth', 'municipality', ${municipality}, array[${municipality}],
              'designated', 'inherited', '2024-04-01') returning id`.execute(trx);
    await sql`insert into designation_event (designation, space, prefecture, happened_on, step, reason, by_name)
      values (${made.rows[0]!.id}, 'own', '12', '2024-04-01', 'inherited', ${reason}, '試験')`.execute(trx);
  });
}

test('今の位置付けは、続ける順位でだけ、理由つきで続く。提供の記録がない間は続かない', async () => {
  await designate('夜間の往診が根づいている', '7654321', '12208');
  const without = area(await preview(continuing), '12208');
  assert.deepEqual(without.continued, []);
  assert.deepEqual(
    without.rejected.flatMap(({ bodies }) => bodies.map(({ name }) => name)),
    ['野田の病院'],
  );
  await sql`insert into provision_statement (body, space, prefecture, stated_on, stated_by, statement)
    select id, 'own', '12', '2026-10-01', '野田保健所', '訪問診療を月20件' from body`.execute(product.db);
  const kept = area(await preview(continuing), '12208');
  assert.deepEqual(
    kept.continued.map(({ name, reason }) => [name, reason]),
    [['野田の病院', '夜間の往診が根づいている']],
  );
  assert.equal(kept.step, null);
  assert.deepEqual(area(await preview(paper), '12208').continued, []);
  assert.equal(area(await preview(paper), '12217').step, '1');
});

test('連携拠点の順位は、拠点の記録・相談窓口・医師会の担当者・地域包括支援センターから選ぶ（H1）', async () => {
  const hub = shippedLadders.find(({ kind }) => kind === 'hub')!;
  const before = await preview(hub);
  assert.equal(before.empty, 'bodies');
  assert.equal(area(before, '12217').state, 'open');
  await sql`insert into hub (space, prefecture, municipality, state, name, body, address, phone, hours, version)
    values ('own', '12', '12217', 'set-up', '柏地域医療連携センター', '柏市', '', '', '', 1)`.execute(product.db);
  await product.db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: number }>`insert into office (space, prefecture, role, name)
      values ('own', '12', 'association', '野田市医師会') returning id`.execute(trx);
    await sql`insert into office_municipality (space, prefecture, office, municipality)
      values ('own', '12', ${rows[0]!.id}, '12208')`.execute(trx);
  });
  const view = await preview(hub);
  assert.equal(view.empty, null);
  const kashiwa = area(view, '12217');
  assert.deepEqual([kashiwa.step, kashiwa.chosen.map(({ name }) => name)], ['1', ['柏地域医療連携センター']]);
  const noda = area(view, '12208');
  assert.equal(noda.state, 'open');
  assert.match(noda.notes.join(), /遅くとも手順2（野田市医師会）/);
});

test('残した拠点の結果を候補に挙げると、まだ団体でないものは団体として書かれる（H2）', async () => {
  const { body } = await server.send('POST', `${base}/selections`, {
    ...{ ladder: 'paper-002-hub', version: 1, unit: 'municipality', asOf: '2026-11-01', note: '' },
  });
  const asked = { kind: 'hub', plan: 'eighth-later', selection: body.id, reason: '順位による' };
  const named = await server.send('POST', `${base}/selected`, asked);
  assert.deepEqual([named.status, named.body], [200, { named: 1, there: 0 }]);
  assert.deepEqual((await server.send('POST', `${base}/selected`, asked)).body, { named: 0, there: 1 });
  const { rows } = await sql<{ name: string }>`select name from body where number is null`.execute(product.db);
  assert.deepEqual(rows, [{ name: '柏地域医療連携センター' }]);
});

const municipalities = ['1', '2'];
const unit = {
  kind: { id: 'zone', name: { ja: '圏域', en: 'Zone' } },
  areas: [{ key: 'a', name: { ja: 'a', en: 'a' }, municipalities }],
  unassigned: [],
};
const record = (municipality: string, state: 'set-up' | 'none', name = '') => ({
  ...{ municipality, state, name, body: '', address: '', phone: '', hours: '', since: null },
});

test('いくつもの市町村を受け持つ団体は、区域に1つ。種類の一覧は、全市町村が分かるときだけ全部とする', () => {
  const ground = {
    ...{ municipalities, projects: [], bodies: [], without: [] },
    hubs: [record('1', 'set-up', '連携センター')],
    associations: [{ id: 5, name: '医師会', municipalities }],
  };
  assert.deepEqual(
    hubCandidates(ground, unit).map(({ code, symbols }) => [code, symbols]),
    [
      ['hub 1', ['consultation-desk']],
      ['office 5', ['association-or-corporation']],
    ],
  );
  assert.deepEqual(listedIn(ground), ['association-or-corporation']);
  assert.deepEqual(listedIn({ ...ground, hubs: [...ground.hubs, record('2', 'none')] }), [
    'consultation-desk',
    'association-or-corporation',
  ]);
  assert.deepEqual(listedIn({ ...ground, without: ['2'] }), ['consultation-desk', 'association-or-corporation']);
});
