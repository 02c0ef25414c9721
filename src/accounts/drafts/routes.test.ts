import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestProduct, openTestServer, type TestProduct } from '../../../test/product.ts';
import { sql } from '../../kit/server/db.ts';
import { asActor } from '../scope.ts';

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

const url = '/api/12/drafts/hub:12217';
const keep = (text: string, seen: string | null) => server.send('PUT', url, { baseVersion: 2, body: { text }, seen });

test('役職を選んでいない人の下書きも、このパソコンのものとして残る', async () => {
  assert.deepEqual(await server.get(url), { status: 200, body: { draft: null } });
  const kept = await keep('書きかけ\0', null);
  assert.equal(kept.status, 200);
  const { draft } = (await server.get(url)).body;
  assert.deepEqual(draft, {
    subject: 'hub:12217',
    baseVersion: 2,
    body: { text: '書きかけ' },
    savedAt: kept.body.savedAt,
  });
  const { rows } = await sql`select post from draft`.execute(
    asActor(product.db, { kind: 'person', name: '' }, { space: 'own', prefecture: '12' }),
  );
  assert.deepEqual(rows, [{ post: 0 }]);
});

test('読み戻せないほど深く入り組んだものは、下書きにしない', async () => {
  const nested = (levels: number) =>
    `{"baseVersion":0,"seen":null,"body":{"a":${'['.repeat(levels)}${']'.repeat(levels)}}}`;
  const put = async (levels: number) =>
    (
      await server.app.inject({
        ...{ method: 'PUT', url: '/api/12/drafts/ladder:deep', payload: nested(levels) },
        headers: { host: '127.0.0.1:4270', 'content-type': 'application/json' },
      })
    ).statusCode;
  assert.equal(await put(20_000), 400);
  assert.equal(await put(20), 200);
});

test('ほかの画面が書き足していれば断り、どちらの内容も消えない', async () => {
  const { savedAt } = (await server.get(url)).body.draft;
  const there = await keep('ほかの画面', savedAt);
  const late = await keep('この画面', savedAt);
  assert.equal(late.status, 409);
  assert.equal((await server.get(url)).body.draft.body.text, 'ほかの画面');
  assert.equal((await keep('この画面', there.body.savedAt)).status, 200);
});

test('捨てるのは見ていた下書きだけで、ほかの画面が書き足したものは残る', async () => {
  const { savedAt } = (await server.get(url)).body.draft;
  const there = await keep('ほかの画面の続き', savedAt);
  await server.send('DELETE', `${url}?seen=${savedAt}`);
  assert.equal((await server.get(url)).body.draft.body.text, 'ほかの画面の続き');
  await server.send('DELETE', `${url}?seen=${there.body.savedAt}`);
  assert.equal((await server.get(url)).body.draft, null);
  assert.equal((await keep('書き直し', null)).status, 200);
});

test('同時に10の画面が残そうとしても、通るのは1つである', async () => {
  const { savedAt } = (await server.get(url)).body.draft;
  const tried = await Promise.all(Array.from({ length: 10 }, (_, at) => keep(`${at}`, savedAt)));
  assert.equal(tried.filter(({ status }) => status === 200).length, 1);
});

test('下書きは県ごと・見本ごとに別である', async () => {
  assert.deepEqual((await server.get('/api/sample/drafts')).body, { drafts: [] });
  assert.deepEqual((await server.get('/api/13/drafts/hub:12217')).body, { draft: null });
});

test('住民に下書きはなく、断りの言葉が返る', async () => {
  const headers = { host: '127.0.0.1:4270', cookie: 'tsunagi-post=resident' };
  const answer = await server.app.inject({ url: '/api/12/drafts', headers });
  assert.equal(answer.statusCode, 403);
  assert.match(answer.json().faults[0].message.ja, /下書き/);
});

test('長すぎる下書きと、読めない宛先は断る', async () => {
  assert.equal((await keep('あ'.repeat(100_000), null)).status, 422);
  assert.equal((await server.get('/api/12/drafts/..%2Fx')).status, 400);
});

test('捨てた下書きは、もう出ない', async () => {
  assert.equal((await server.send('DELETE', url)).status, 204);
  assert.deepEqual((await server.get(url)).body, { draft: null });
});
