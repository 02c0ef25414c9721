import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestProduct, openTestServer, type TestProduct } from '../../../test/product.ts';
import { sql } from '../../kit/server/db.ts';
import type { ActingView } from './view.ts';

let product: TestProduct;
before(async () => {
  product = await openTestProduct({ sample: true });
});
after(() => product.close());

const host = '127.0.0.1:4270';

async function postOf(office: string, title = '在宅医療担当'): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select p.id from post p join office o on o.id = p.office where o.name = ${office} and p.title = ${title}`.execute(
    product.db,
  );
  return rows[0]!.id;
}

async function ask(cookie: string | undefined, realm = 'sample'): Promise<ActingView> {
  const { app } = await openTestServer(product.db);
  const answer = await app.inject({ url: `/api/${realm}/acting`, headers: { host, ...(cookie ? { cookie } : {}) } });
  assert.equal(answer.statusCode, 200);
  return answer.json();
}

async function change(post: unknown, realm = 'sample', cookie?: string) {
  const { app } = await openTestServer(product.db);
  const headers = { host, ...(cookie ? { cookie } : {}) };
  const answer = await app.inject({
    method: 'POST',
    url: `/api/${realm}/acting`,
    payload: { post } as object,
    headers,
  });
  return { status: answer.statusCode, cookie: answer.headers['set-cookie'] };
}

test('役割を切り替えると、スクリプトから読めず、よそのサイトから送られないクッキーに残る', async () => {
  const id = await postOf('柏市 地域包括支援課');
  const { status, cookie } = await change(id);
  assert.equal(status, 204);
  assert.equal(cookie, `tsunagi-post=${id}; Path=/; HttpOnly; SameSite=Strict`);
  assert.match(String((await change('resident')).cookie), /^tsunagi-post=resident;/);
  assert.match(String((await change(null)).cookie), /^tsunagi-post=; .*Max-Age=0$/);
});

test('いまの役割・できること・選べる役職を答え、だれの役割で見ていても選び直せる', async () => {
  const id = await postOf('柏市 地域包括支援課');
  const machine = await ask(undefined);
  assert.deepEqual([machine.is, machine.strip], ['machine', null]);
  const kashiwa = await ask(`tsunagi-post=${id}`);
  assert.equal(kashiwa.strip, '柏市 地域包括支援課 在宅医療担当 として見ています');
  assert.ok(machine.can.includes('基準を加え、消す'));
  assert.ok(!kashiwa.can.includes('基準を加え、消す'));
  const resident = await ask('tsunagi-post=resident');
  assert.equal(resident.is, 'resident');
  for (const view of [kashiwa, resident]) assert.deepEqual(view.groups.length, machine.groups.length);
});

test('終わった役職・始まっていない役職・空席・ほかの県の役職には切り替えられず、理由を示す', async () => {
  const { groups } = await ask(undefined);
  const why = (label: string) => groups.flatMap((group) => group.posts).find((post) => post.label === label)!.why;
  assert.match(why('鋸南町 福祉課 在宅医療担当')!, /3月31日で終わった/);
  assert.match(why('柏市 地域包括支援課 連携拠点担当')!, /4月1日に始まる/);
  assert.match(why('御宿町 福祉課 在宅医療担当')!, /空席/);
  assert.equal(why('柏市 地域包括支援課 在宅医療担当'), null);
  const refused = [
    await postOf('鋸南町 福祉課'),
    await postOf('柏市 地域包括支援課', '連携拠点担当'),
    await postOf('御宿町 福祉課'),
    999_999,
  ];
  for (const id of refused) assert.equal((await change(id)).status, 403);
  assert.equal((await change(await postOf('柏市 地域包括支援課'), '13')).status, 403);
});

test('ほかの県の前や、終わった役職のままでも、そう述べ、切替をやめられる', async () => {
  const cookie = `tsunagi-post=${await postOf('柏市 地域包括支援課')}`;
  const elsewhere = await ask(cookie, '13');
  assert.equal(elsewhere.is, 'elsewhere');
  assert.match(elsewhere.strip!, /ほかの県の役職/);
  assert.equal((await change(null, '13', cookie)).status, 204);
  const ended = `tsunagi-post=${await postOf('鋸南町 福祉課')}`;
  const gone = await ask(ended);
  assert.equal(gone.is, 'gone');
  assert.match(gone.strip!, /鋸南町 福祉課 在宅医療担当には、今日は就いている人がいません/);
  assert.equal((await change(null, 'sample', ended)).status, 204);
});

test('ほかの県の役職のままでは、その県の課・機関を読めない', async () => {
  const server = await openTestServer(product.db, await postOf('柏市 地域包括支援課'));
  assert.equal((await server.get('/api/13/offices')).status, 403);
  assert.equal((await server.get('/api/13/posts/1')).status, 403);
});
