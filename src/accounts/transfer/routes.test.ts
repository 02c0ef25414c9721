import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import exceljs from 'exceljs';
import { openTestProduct, openTestServer, type TestProduct } from '../../../test/product.ts';
import { dayInJapan } from '../../kit/pure/day.ts';
import { sql } from '../../kit/server/db.ts';
import { nextApril } from '../offices/rules.ts';
import type { TransferPost, TransferView } from './view.ts';

let product: TestProduct;
before(async () => {
  product = await openTestProduct({ sample: true });
});
after(() => product.close());

const on = nextApril(dayInJapan(new Date()));
type Server = Awaited<ReturnType<typeof openTestServer>>;

async function posts(server: Server): Promise<TransferPost[]> {
  return ((await server.get('/api/sample/transfer')).body as TransferView).posts;
}

const named = (list: TransferPost[], office: string) => list.find((post) => post.office === office)!;
const move = ({ id, version }: TransferPost, successor: string | null) => ({ post: id, version, successor });

const holdings = async () =>
  (
    await sql`select post, person, valid_from, valid_until from holding order by post, valid_from, person`.execute(
      product.db,
    )
  ).rows;

test('異動は、見てから1度に保存し、その日が来るまでまるごと取り消すと、前とまったく同じになる', async () => {
  const server = await openTestServer(product.db);
  const before = await holdings();
  const list = await posts(server);
  const [noda, funabashi, mine] = ['野田市 地域包括支援課', '船橋市 地域包括支援課', '松戸市 地域包括支援課'].map(
    (name) => named(list, name),
  );
  const moves = [move(noda!, funabashi!.holder), move(funabashi!, '異動 太郎'), move(mine!, null)];
  const preview = await server.send('POST', '/api/sample/transfer/preview', { day: on, moves });
  assert.deepEqual(
    preview.body.steps.map((step: { before: string; after: string; isNew: boolean }) => [
      step.before,
      step.after,
      step.isNew,
    ]),
    [
      [noda!.holder, funabashi!.holder, false],
      [funabashi!.holder, '異動 太郎', true],
      [mine!.holder, '空席', false],
    ],
  );
  assert.deepEqual(await holdings(), before);

  const saved = await server.send('POST', '/api/sample/transfer', { day: on, moves });
  assert.equal(saved.status, 201);
  assert.equal(saved.body.saved, 3);
  const stale = await server.send('POST', '/api/sample/transfer', { day: on, moves });
  assert.equal(stale.status, 409);
  const { rows } = await sql<{ reason: string; before: { person: string }; after: { person: string } }>`
    select reason, before, after from audit_entry where record = ${`post ${noda!.id}`}`.execute(product.db);
  assert.match(rows[0]!.reason, /^人事異動/);
  assert.deepEqual([rows[0]!.before.person, rows[0]!.after.person], [noda!.holder, funabashi!.holder]);
  assert.match(named(await posts(server), '野田市 地域包括支援課').named!, new RegExp(funabashi!.holder!));

  assert.equal((await server.send('POST', `/api/sample/transfer/${saved.body.id}/undo`)).status, 204);
  assert.deepEqual(await holdings(), before);
  const { rows: people } = await sql`select from person where name = '異動 太郎'`.execute(product.db);
  assert.equal(people.length, 0);
  const again = await server.send('POST', `/api/sample/transfer/${saved.body.id}/undo`);
  assert.equal(again.status, 422);
});

test('保存のあとに役職が変わった異動は、まるごと取り消せず、何も変わらない', async () => {
  const server = await openTestServer(product.db);
  const post = named(await posts(server), '流山市 地域包括支援課');
  const saved = await server.send('POST', '/api/sample/transfer', { day: on, moves: [move(post, '異動 花子')] });
  await sql`update post set version = version + 1 where id = ${post.id}`.execute(product.db);
  const now = await holdings();
  assert.equal((await server.send('POST', `/api/sample/transfer/${saved.body.id}/undo`)).status, 409);
  assert.deepEqual(await holdings(), now);
});

test('1つでもできない役職があれば、異動は1つも保存しない', async () => {
  const server = await openTestServer(product.db);
  const list = await posts(server);
  const before = await holdings();
  const coming = list.find((post) => post.title === '連携拠点担当')!;
  const moves = [move(named(list, '我孫子市 地域包括支援課'), '異動 次郎'), move(coming, '異動 三郎')];
  const refused = await server.send('POST', '/api/sample/transfer', { day: on, moves });
  assert.equal(refused.status, 422);
  assert.equal(refused.body.faults[0].code, 'successor-named');
  assert.deepEqual(await holdings(), before);
});

test('過ぎた日の異動は断る', async () => {
  const server = await openTestServer(product.db);
  const post = named(await posts(server), '我孫子市 地域包括支援課');
  const refused = await server.send('POST', '/api/sample/transfer', {
    day: '2020-04-01',
    moves: [move(post, '昔の 人')],
  });
  assert.equal(refused.body.faults[0].code, 'day-passed');
});

test('市町村に見えるのは設けた課・機関の役職だけで、ほかの役職も自分の役職も異動できない', async () => {
  const all = await posts(await openTestServer(product.db));
  const own = named(all, '柏市 地域包括支援課');
  const kashiwa = await openTestServer(product.db, own.id);
  assert.deepEqual(
    (await posts(kashiwa)).map(({ office }) => office),
    ['柏市保健所', '柏市 在宅医療連携拠点'],
  );
  for (const target of [own, named(all, '野田市 地域包括支援課'), named(all, '医療政策課')]) {
    const body = { day: on, moves: [move(target, '勝手 な人')] };
    assert.equal((await kashiwa.send('POST', '/api/sample/transfer', body)).status, 403);
    assert.equal((await kashiwa.send('POST', '/api/sample/transfer/preview', body)).status, 403);
  }
  const mine = await kashiwa.send('POST', '/api/sample/transfer', {
    day: on,
    moves: [move(named(all, '柏市保健所'), '保健 所子')],
  });
  assert.equal(mine.status, 201);
  const noda = await openTestServer(product.db, named(all, '野田市 地域包括支援課').id);
  assert.equal((await noda.send('POST', `/api/sample/transfer/${mine.body.id}/undo`)).status, 403);
  assert.equal((await kashiwa.send('POST', `/api/sample/transfer/${mine.body.id}/undo`)).status, 204);
});

test('人を就ける役割のない人は、異動のページを開けず、だれができるかを知らされる', async () => {
  const all = await posts(await openTestServer(product.db));
  const auditor = await openTestServer(product.db, named(all, '監査委員事務局').id);
  const { status, body } = await auditor.get('/api/sample/transfer');
  assert.equal(status, 403);
  assert.match(body.faults[0].message.ja, /県医/);
});

async function give(server: Server, name: string, bytes: Uint8Array) {
  const answer = await server.app.inject({
    method: 'POST',
    url: `/api/sample/transfer/form?name=${encodeURIComponent(name)}`,
    payload: Buffer.from(bytes),
    headers: { host: '127.0.0.1:4270', 'content-type': 'application/octet-stream' },
  });
  return { status: answer.statusCode, body: answer.json() };
}

async function take(server: Server, address: string): Promise<Buffer> {
  const answer = await server.app.inject({ url: `/api/sample/${address}`, headers: { host: '127.0.0.1:4270' } });
  assert.equal(answer.statusCode, 200);
  return answer.rawPayload;
}

test('Excelの用紙は、書き込んで戻すと読め、読めない行はファイル・行・列を述べる', async () => {
  const server = await openTestServer(product.db);
  const book = new exceljs.Workbook();
  await book.xlsx.load((await take(server, 'transfer.xlsx')) as unknown as ArrayBuffer);
  const sheet = book.worksheets[0]!;
  const head = 1 + Array.from({ length: 10 }, (_, i) => sheet.getCell(i + 1, 1).value).indexOf('役職番号');
  const put = (row: number, column: number, value: string) => {
    sheet.getCell(head + row, column).value = value;
  };
  put(1, 5, '用紙 太郎');
  put(2, 5, '空席');
  put(3, 5, '用紙 花子');
  put(3, 1, '999999');
  put(4, 5, '用紙 次郎');
  put(4, 2, '野田市 地域包括支援課');
  put(5, 5, '用紙 三郎');
  put(5, 6, '令和30年4月1日');
  const read = await give(server, '異動.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
  assert.equal(read.status, 200);
  const list = await posts(server);
  assert.equal(read.body.on, on);
  assert.deepEqual(read.body.moves, [
    { post: list[0]!.id, successor: '用紙 太郎' },
    { post: list[1]!.id, successor: null },
  ]);
  assert.deepEqual(
    read.body.rejects.map(({ code, at }: { code: string; at: object }) => [code, at]),
    [
      ['unknown-post', { file: '異動.xlsx', sheet: '人事異動', row: head + 3, column: '役職番号' }],
      ['office-mismatch', { file: '異動.xlsx', sheet: '人事異動', row: head + 4, column: '課・機関' }],
      ['other-day', { file: '異動.xlsx', sheet: '人事異動', row: head + 5, column: 'いつから' }],
    ],
  );
});

for (const charset of ['utf-8', 'cp932']) {
  test(`CSVの用紙（${charset}）も、書き込んで戻すと読める`, async () => {
    const server = await openTestServer(product.db);
    const label = charset === 'cp932' ? 'shift_jis' : 'utf-8';
    const csv = new TextDecoder(label).decode(await take(server, `transfer.csv?charset=${charset}`));
    const post = named(await posts(server), '我孫子市 地域包括支援課');
    const filled = csv.replace(new RegExp(`^(${post.id},[^,]*,[^,]*,[^,]*,)`, 'm'), '$1用紙 四郎');
    assert.notEqual(filled, csv);
    const read = await give(server, '異動.csv', new TextEncoder().encode(filled));
    assert.deepEqual(read.body.rejects, []);
    assert.deepEqual(read.body.moves, [{ post: post.id, successor: '用紙 四郎' }]);
  });
}

test('同じ役職の異動を同時にいくつ保存し、取り消しても、1つだけ通り、ほかは言葉で断られる', async () => {
  const server = await openTestServer(product.db);
  const three = (await posts(server)).filter(({ named }) => !named).slice(-3);
  const before = await holdings();
  const orders = [three, three.toReversed(), [three[1]!, three[2]!, three[0]!], three.toReversed()];
  const saves = orders.map((order, i) => {
    const moves = order.map((post) => move(post, `同時 ${'甲乙丙丁'[i]}`));
    return server.send('POST', '/api/sample/transfer', { day: on, moves });
  });
  const answers = await Promise.all(saves);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409, 409]);
  const { id } = answers.find(({ status }) => status === 201)!.body;
  assert.equal((await server.send('POST', `/api/sample/transfer/${id}/undo`)).status, 204);
  assert.deepEqual(await holdings(), before);
});

test('新しい異動が20あっても、その日が来ていない前の異動は一覧にあり、取り消せる', async () => {
  const server = await openTestServer(product.db);
  const [post] = (await posts(server)).filter(({ named }) => !named).slice(-1);
  const saved = await server.send('POST', '/api/sample/transfer', { day: on, moves: [move(post!, '先の 異動')] });
  await sql`insert into transfer (space, prefecture, starts_on, moves, saved_by)
    select 'sample', '12', '2020-04-01', '[]', 'x' from generate_series(1, 25)`.execute(product.db);
  const { past } = (await server.get('/api/sample/transfer')).body as TransferView;
  assert.ok(past.some(({ id }) => id === saved.body.id));
  assert.equal((await server.send('POST', `/api/sample/transfer/${saved.body.id}/undo`)).status, 204);
});

test('名に文字の半分が混じっていても、予期しない失敗にはならず、読めないと断る', async () => {
  const server = await openTestServer(product.db);
  const [post] = await posts(server);
  const moves = [move(post!, '山田\ud800')];
  assert.equal((await server.send('POST', '/api/sample/transfer', { day: on, moves })).status, 400);
  const far = [{ post: post!.id, version: 3_000_000_000, successor: '山田' }];
  assert.equal((await server.send('POST', '/api/sample/transfer', { day: on, moves: far })).status, 400);
});

test('見出しのないファイルは、何が足りないかを述べて断る', async () => {
  const server = await openTestServer(product.db);
  const refused = await give(server, '別.csv', new TextEncoder().encode('氏名,電話\n山田,1\n'));
  assert.equal(refused.status, 422);
  assert.equal(refused.body.faults[0].code, 'missing-headings');
});
