import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestProduct, openTestServer, type TestProduct } from '../../../test/product.ts';
import { dayInJapan, daysLater } from '../../kit/pure/day.ts';
import { sql } from '../../kit/server/db.ts';

let product: TestProduct;
before(async () => {
  product = await openTestProduct({ sample: true });
});
after(() => product.close());

const today = dayInJapan(new Date());

async function postOf(office: string): Promise<{ id: number; office: number; version: number }> {
  const { rows } = await sql<{ id: number; office: number; version: number }>`
    select p.id, p.office, p.version from post p join office o on o.id = p.office where o.name = ${office} order by p.id`.execute(
    product.db,
  );
  return rows[0]!;
}

test('引継ぎメモは、その役職の人だけが書き、版が古ければ409で断り、前後が記録される', async () => {
  const { id } = await postOf('柏市 地域包括支援課');
  const holder = await openTestServer(product.db, id);
  const { body } = await holder.get(`/api/sample/posts/${id}`);
  const written = { note: '書き直したメモ', version: body.handed.version };
  assert.equal((await holder.send('POST', `/api/sample/posts/${id}/note`, written)).status, 200);
  assert.equal((await holder.send('POST', `/api/sample/posts/${id}/note`, { ...written, note: '遅い' })).status, 409);
  const other = await openTestServer(product.db, (await postOf('野田市 地域包括支援課')).id);
  assert.equal((await other.send('POST', `/api/sample/posts/${id}/note`, written)).status, 403);
  const { rows } = await sql<{ before: { note: string }; after: { note: string } }>`
    select before, after from audit_entry where record = ${`post ${id}`} and act = 'handover.write'`.execute(
    product.db,
  );
  assert.equal(rows.length, 1);
  assert.match(rows[0]!.before.note, /柏市医師会/);
  assert.equal(rows[0]!.after.note, '書き直したメモ');
});

test('引継ぎメモ・対応待ち・下書きは、ほかの役職からは読めず、だれが読めるかを述べる', async () => {
  const { id } = await postOf('柏市 地域包括支援課');
  for (const server of [
    await openTestServer(product.db),
    await openTestServer(product.db, (await postOf('監査委員事務局')).id),
  ]) {
    const { body } = await server.get(`/api/sample/posts/${id}`);
    assert.equal(body.handed, null);
    assert.match(body.onlyHolder, /この役職に就いている人だけ/);
    assert.doesNotMatch(JSON.stringify(body), /医師会との打ち合わせ|書き直したメモ/);
  }
});

test('対応待ちは、加え、済みにし、戻せる。二人が同時に済みにすると、あとの人に知らせる', async () => {
  const { id } = await postOf('野田市 地域包括支援課');
  const holder = await openTestServer(product.db, id);
  const path = `/api/sample/posts/${id}/tasks`;
  assert.equal((await holder.send('POST', path, { title: '名簿を確かめる', due: '2020-01-31' })).status, 201);
  const [task] = (await holder.get(`/api/sample/posts/${id}`)).body.handed.tasks;
  assert.deepEqual(
    [task.title, task.due, task.overdue, task.done],
    ['名簿を確かめる', '令和2年1月31日まで', true, false],
  );
  assert.equal((await holder.send('POST', `${path}/${task.id}`, { version: 1, done: true })).status, 200);
  assert.equal((await holder.send('POST', `${path}/${task.id}`, { version: 1, done: true })).status, 409);
  assert.equal((await holder.send('POST', `${path}/${task.id}`, { version: 2, done: false })).status, 200);
});

test('ある日に引き継がれた役職は、メモ・対応待ち・下書きをそのまま持ち、新しい人に1度だけ知らせる', async () => {
  const { id } = await postOf('流山市 地域包括支援課');
  const holder = await openTestServer(product.db, id);
  await holder.send('POST', `/api/sample/posts/${id}/note`, { note: '次の人へ', version: 0 });
  for (const title of ['一つめ', '二つめ', '三つめ']) {
    await holder.send('POST', `/api/sample/posts/${id}/tasks`, { title, due: null });
  }
  await sql`
    insert into draft (space, prefecture, post, subject, base_version, body)
    values ('sample', '12', ${id}, 'hub:12220', 0, '{}')`.execute(product.db);

  // The successor begins today: the former holder's last day was yesterday.
  const machine = await openTestServer(product.db);
  const before = (await machine.get('/api/sample/acting')).body;
  const former = before.groups
    .flatMap((g: { posts: { id: number; holder: string }[] }) => g.posts)
    .find((p: { id: number }) => p.id === id).holder;
  const post = await postOf('流山市 地域包括支援課');
  const moved = await machine.send('POST', '/api/sample/transfer', {
    day: today,
    moves: [{ post: id, version: post.version, successor: '後任 花子' }],
  });
  assert.equal(moved.status, 201);

  const { body } = await holder.get(`/api/sample/posts/${id}`);
  assert.match(body.sentence, /後任 花子さんが就いています/);
  assert.equal(body.holders[1].person, former);
  assert.equal(body.holders[1].last, daysLater(today, -1));
  assert.equal(body.handed.note, '次の人へ');
  assert.equal(body.handed.tasks.length, 3);
  assert.deepEqual(
    body.handed.drafts.map(({ subject }: { subject: string }) => subject),
    ['流山市の拠点の記録'],
  );
  const acting = (await holder.get('/api/sample/acting')).body;
  assert.match(acting.arrival.sentence, /から引き継ぎました。引継ぎメモ・対応待ち3件・下書き1件。$/);
  assert.equal((await holder.send('POST', `/api/sample/posts/${id}/seen`)).status, 200);
  assert.equal((await holder.get('/api/sample/acting')).body.arrival, null);
});
