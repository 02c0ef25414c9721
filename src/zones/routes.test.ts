import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestProduct, openTestServer, type TestProduct } from '../../test/product.ts';
import { sql } from '../kit/server/db.ts';
import type { ComparisonView, FigureView } from './view.ts';

let product: TestProduct;
let server: Awaited<ReturnType<typeof openTestServer>>;
before(async () => {
  product = await openTestProduct({ sample: true });
  server = await openTestServer(product.db);
});
after(async () => {
  await server.app.close();
  await product.close();
});

const compare = async (query = ''): Promise<ComparisonView> =>
  (await server.get(`/api/sample/zones/compare?${query}`)).body;

test('はじめに見えるのは、郡市区医師会 × 機能強化型在支病の空白8と、その手当て（Z3・Z4）', async () => {
  const view = await compare();
  assert.equal(view.answer.sentence, '空白圏域が8か所残ります');
  assert.equal(view.answer.afterword, '③まで広げると0になります');
  assert.equal(view.cures.length, 8);
  assert.ok(view.cures.every((cure) => cure.wider !== null));
  assert.equal(view.cures[0]?.wider?.text, '③ 強化型在支診 6か所から選ぶ');
  assert.deepEqual(
    view.answer.path.map((step) => step.label),
    ['強化型在支病', '在支病まで広げる', '強化型在支診も'],
  );
});

test('全国は24・21・2で、あわせて47（Z5）', async () => {
  const { national } = await compare();
  assert.deepEqual(
    national.parts.map((p) => p.prefectures),
    [24, 21, 2],
  );
  assert.equal(national.total, 47);
});

test('拠点は43/54、79.6%（H7）', async () => {
  assert.match((await compare()).hubs!.sentence, /54市町村のうち43（79\.6%）/);
});

test('見本の注意・注・出典は、画面にもCSVにもある（V2・N7）', async () => {
  const view = await compare();
  const { body } = await server.app.inject({ url: '/api/sample/zones/compare.csv', headers: { host: 'localhost' } });
  for (const text of [...view.caveats, ...view.footnotes.map((f) => f.text)]) assert.ok(body.includes(text), text);
  assert.ok(view.footnotes.some((f) => f.text.includes('R8.11.1（原文のまま・要確認）')));
});

test('CP932のCSVは同じ数を持つ', async () => {
  const answer = await server.app.inject({
    url: '/api/sample/zones/compare.csv?charset=cp932',
    headers: { host: 'localhost' },
  });
  const text = new TextDecoder('shift_jis').decode(answer.rawPayload);
  assert.match(text, /郡市区医師会,機能強化型在支病,22,30,8,"?習志野市医師会/);
});

test('どの数からも出典の行まで行ける', async () => {
  const zone = encodeURIComponent('野田市医師会');
  const { body } = await server.get(
    `/api/sample/zones/figure?unit=medical-association&criterion=support-hospital&zone=${zone}`,
  );
  const figure = body as FigureView;
  assert.deepEqual(figure.value, { state: 'ok', value: 2 });
  assert.equal(figure.sources[0]?.rows.length, 1);
  const list = await server.get(`/api${figure.institutions!.href}`);
  assert.equal(list.body.table.rows.length, 2);
});

test('機関の一覧の数は、どの基準・どの単位でも表の数と同じ', async () => {
  const view = await compare('unit=health-centre');
  for (const row of view.matrix.filter((r) => r.institutions.state === 'ok')) {
    const list = await server.get(`/api/sample/facilities?unit=health-centre&criterion=${row.criterion}`);
    assert.equal(list.body.table.rows.length, row.institutions.value);
  }
});

test('英語で頼めば、言葉はすべて英語になる', async () => {
  const view = await compare('lang=en');
  const said = [
    view.answer.sentence,
    view.answer.afterword,
    ...view.criteria.map((c) => c.name),
    ...view.units.map((u) => u.name),
  ];
  for (const text of said) assert.match(text!, /^[\x20-\x7e–’“”①-⑨]+$/u);
});

test('公表の前の日を見れば、0でなくデータなし', async () => {
  const view = await compare('asof=2020-01-01');
  assert.ok(view.matrix.every((row) => row.institutions.state === 'no-data'));
  assert.equal(view.latest, false);
  assert.equal(view.may.addCriterion, false);
});

test('基準は画面から加えて消せ、両方の跡が残る', async () => {
  const draft = { name: '支援病１だけ', kind: 'hospital', any: ['支援病１'], minimum: 1 };
  const added = await server.send('POST', '/api/sample/criteria', draft);
  assert.equal(added.status, 201);
  const row = (await compare()).matrix.find((r) => r.criterion === added.body.id)!;
  assert.equal(row.name, '支援病１だけ');
  assert.equal(row.institutions.state, 'ok');
  assert.equal((await server.send('POST', '/api/sample/criteria', draft)).status, 422);
  assert.equal((await server.send('DELETE', `/api/sample/criteria/${added.body.id}`)).status, 204);
  assert.equal((await server.send('DELETE', '/api/sample/criteria/support-hospital')).status, 404);
  const { rows } = await sql`select act from audit_entry where act = 'criteria.write'`.execute(product.db);
  assert.equal(rows.length, 2);
});

test('ない県・読めない日付・ない圏域には、何が違うかを答える', async () => {
  assert.equal((await server.get('/api/99/zones/compare')).status, 404);
  assert.equal((await server.get('/api/sample/zones/compare?asof=2026-13-01')).status, 400);
  const figure = await server.get('/api/sample/zones/figure?unit=municipality&criterion=support-hospital&zone=00000');
  assert.equal(figure.status, 404);
  assert.match(figure.body.faults[0].message.ja, /00000/);
});

test('自分の県に何もなくても、ページは開き、すべてデータなしと答える', async () => {
  const { body } = await server.get('/api/13/zones/compare');
  assert.equal(body.units.length, 1);
  assert.ok(body.matrix.every((row: { institutions: { state: string } }) => row.institutions.state === 'no-data'));
});

test('ほかの名前で届いた頼みと、よそのページからの書き込みは受けない', async () => {
  const foreign = await server.app.inject({ url: '/api/realms', headers: { host: 'example.com' } });
  assert.equal(foreign.statusCode, 403);
  const write = await server.app.inject({
    method: 'POST',
    url: '/api/sample/criteria',
    headers: { host: '127.0.0.1:4270', origin: 'http://example.com' },
    payload: { name: 'x', kind: 'hospital', any: ['a'], minimum: 1 },
  });
  assert.equal(write.statusCode, 403);
});

test('何をするか言わない道は、作れない', async () => {
  const { createServer } = await import('../server.ts');
  const app = await createServer(product.db, { pages: false });
  assert.throws(() => app.get('/api/secret', async () => ({})), /route without act/);
  await app.close();
});
