import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestProduct, openTestServer, type TestProduct } from '../../../test/product.ts';
import { type Day, dayInJapan, daysLater } from '../../kit/pure/day.ts';
import { sql } from '../../kit/server/db.ts';
import { nextApril } from './rules.ts';
import type { OfficesView } from './view.ts';

let product: TestProduct;
before(async () => {
  product = await openTestProduct({ sample: true });
});
after(() => product.close());

const today = dayInJapan(new Date());
type Server = Awaited<ReturnType<typeof openTestServer>>;

async function offices(server: Server): Promise<OfficesView> {
  const { status, body } = await server.get('/api/sample/offices');
  assert.equal(status, 200);
  return body;
}

async function find(view: OfficesView, name: string, title = '在宅医療担当') {
  const office = view.groups.flatMap((group) => group.offices).find((one) => one.name === name)!;
  return { office, post: office.posts.find((post) => post.title === title) ?? office.posts[0]! };
}

/** The server as the holder of a post sees it. */
async function as(name: string, title?: string): Promise<Server> {
  const { post } = await find(await offices(await openTestServer(product.db)), name, title);
  return openTestServer(product.db, post.id);
}

const audit = async (record: string) =>
  (
    await sql<{ act: string; before: unknown; after: unknown; actor_name: string }>`
      select act, before, after, actor_name from audit_entry where record = ${record} order by seq`.execute(product.db)
  ).rows;

test('見本には県の3課・16の保健所・54の市町村・22の医師会と、拠点・機関・協議会・監査がある', async () => {
  const { groups } = await offices(await openTestServer(product.db));
  const count = Object.fromEntries(groups.map(({ role, offices }) => [role, offices.length]));
  assert.deepEqual(count, {
    'prefecture-medical': 1,
    'prefecture-care': 1,
    'prefecture-health': 1,
    'health-centre': 16,
    municipality: 54,
    hub: 11,
    institution: 3,
    association: 22,
    'council-member': 1,
    auditor: 1,
  });
});

test('見本には、空席・3月末で終わった役職・次の4月に始まる役職が1つずつある', async () => {
  const { groups } = await offices(await openTestServer(product.db));
  const lines = groups.flatMap((group) => group.offices).flatMap((office) => office.posts);
  const names = (is: string) => lines.filter((line) => line.is === is).length;
  assert.deepEqual([names('vacant'), names('ended'), names('coming')], [1, 1, 1]);
});

test('見本を入れかえても課・機関は二重にならず、監査の記録は残る', async () => {
  const { loadChibaSample } = await import('../../sample/chiba.ts');
  const before = await offices(await openTestServer(product.db));
  await loadChibaSample(product.db);
  const after = await offices(await openTestServer(product.db));
  assert.equal(after.sentence, before.sentence);
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from audit_entry where act = 'sample.write'`.execute(product.db);
  assert.equal(rows[0]!.n, 2);
});

test('県医は課・機関と役職を加え、人を就け、どれも前後とともに記録される', async () => {
  const server = await openTestServer(product.db);
  const office = {
    role: 'association',
    name: '見本県薬剤師会',
    nameEn: '',
    municipalities: ['12217'],
    institutions: [],
    bodies: [],
    setUpBy: [],
    advisedBy: [],
  };
  const made = await server.send('POST', '/api/sample/offices', office);
  assert.equal(made.status, 201);
  assert.equal((await server.send('POST', '/api/sample/offices', office)).status, 422);
  const post = await server.send('POST', `/api/sample/offices/${made.body.id}/posts`, { title: '理事', titleEn: '' });
  const at = `/api/sample/offices/${made.body.id}/posts/${post.body.id}/holdings`;
  const appointed = await server.send('POST', at, { version: 1, person: '架空 太郎', from: today, last: null });
  assert.equal(appointed.status, 201);
  const { post: line } = await find(await offices(server), '見本県薬剤師会');
  assert.equal(line.holder, '架空 太郎');
  const entries = await audit(`post ${post.body.id}`);
  assert.deepEqual(
    entries.map(({ act, after }) => [act, (after as { person?: string }).person ?? null]),
    [
      ['posts.write', null],
      ['posts.write', '架空 太郎'],
    ],
  );
  const coverage = {
    version: 1,
    municipalities: ['12217', '12220'],
    institutions: [],
    bodies: [],
    setUpBy: [],
    advisedBy: [],
  };
  assert.equal((await server.send('POST', `/api/sample/offices/${made.body.id}/coverage`, coverage)).status, 204);
  assert.equal((await server.send('POST', `/api/sample/offices/${made.body.id}/coverage`, coverage)).status, 409);
  const [, changed] = await audit(`office ${made.body.id}`);
  assert.deepEqual((changed!.before as { municipalities: string[] }).municipalities, ['12217']);
  assert.deepEqual((changed!.after as { municipalities: string[] }).municipalities, ['12217', '12220']);
});

test('就いている人がいる間は、別の人を就けられず、だれがいつまでかを述べる', async () => {
  const server = await openTestServer(product.db);
  const { office, post } = await find(await offices(server), '野田市 地域包括支援課');
  const at = `/api/sample/offices/${office.id}/posts/${post.id}/holdings`;
  const body = { version: post.version, person: '別の 人', from: today, last: null };
  const refused = await server.send('POST', at, body);
  assert.equal(refused.status, 422);
  assert.match(refused.body.faults[0].message.ja, new RegExp(post.holder!));
  const [holding] = post.holdings;
  const end = { version: post.version, last: daysLater(today, -1) };
  assert.equal((await server.send('POST', `${at}/${holding!.id}/end`, end)).status, 204);
  assert.equal((await server.send('POST', at, body)).status, 409);
  const again = await server.send('POST', at, { ...body, version: post.version + 1 });
  assert.equal(again.status, 201);
});

test('課・機関が代表する医師会の名称が変わると、選び直すように言う', async () => {
  const server = await openTestServer(product.db);
  await sql`update office_body set body = 'association 旧銚子市医師会' where body = 'association 銚子市医師会'`.execute(
    product.db,
  );
  const { office } = await find(await offices(server), '銚子市医師会');
  assert.match(
    office.about.join(),
    /代表 旧銚子市医師会（いまの団体の一覧にないので、いまの名称を選び直してください）/,
  );
  await sql`update office_body set body = 'association 銚子市医師会' where body = 'association 旧銚子市医師会'`.execute(
    product.db,
  );
});

test('次の日を書けない日は断り、就いている人を消さない', async () => {
  const server = await openTestServer(product.db);
  const { office, post } = await find(await offices(server), '銚子市 地域包括支援課');
  const at = `/api/sample/offices/${office.id}/posts/${post.id}/holdings`;
  const end = { version: post.version, last: '9999-12-31' };
  assert.equal((await server.send('POST', `${at}/${post.holdings[0]!.id}/end`, end)).status, 400);
  const body = { version: post.version, person: '別の 人', from: '2090-04-01', last: '9999-12-31' };
  assert.equal((await server.send('POST', at, body)).status, 400);
  const after = await find(await offices(server), '銚子市 地域包括支援課');
  assert.deepEqual(after.post.holdings, post.holdings);
});

test('始まる前に終わりの日を決めると、就くことが取り消される', async () => {
  const server = await openTestServer(product.db);
  const { office, post } = await find(await offices(server), '柏市 地域包括支援課', '連携拠点担当');
  assert.equal(post.is, 'coming');
  const at = `/api/sample/offices/${office.id}/posts/${post.id}/holdings/${post.holdings[0]!.id}/end`;
  const end = { version: post.version, last: daysLater(nextApril(today), -1) };
  assert.equal((await server.send('POST', at, end)).status, 204);
  const after = await find(await offices(server), '柏市 地域包括支援課', '連携拠点担当');
  assert.equal(after.post.is, 'vacant');
});

test('市町村は、自分の設けた拠点と保健所の役職にだけ人を就けられる', async () => {
  const kashiwa = await as('柏市 地域包括支援課');
  const view = await offices(kashiwa);
  const mine = view.groups
    .flatMap((group) => group.offices)
    .filter((office) => office.posts.some((post) => post.mayWrite));
  assert.deepEqual(
    mine.map(({ name }) => name),
    ['柏市保健所', '柏市 在宅医療連携拠点'],
  );
  assert.equal(view.mayWrite, false);
  const body = (version: number) => ({ version, person: '拠点 次郎', from: nextApril(today), last: null });
  const at = ({ office, post }: Awaited<ReturnType<typeof find>>) =>
    `/api/sample/offices/${office.id}/posts/${post.id}/holdings`;
  const noda = await find(view, '野田市 在宅医療連携拠点');
  assert.equal((await kashiwa.send('POST', at(noda), body(noda.post.version))).status, 403);
  const hub = await find(view, '柏市 在宅医療連携拠点');
  const end = { version: hub.post.version, last: daysLater(nextApril(today), -1) };
  assert.equal((await kashiwa.send('POST', `${at(hub)}/${hub.post.holdings[0]!.id}/end`, end)).status, 204);
  assert.equal((await kashiwa.send('POST', at(hub), body(hub.post.version + 1))).status, 201);
  // Another's post under one's own office in the address.
  const crossed = `/api/sample/offices/${hub.office.id}/posts/${noda.post.id}/holdings`;
  assert.equal((await kashiwa.send('POST', crossed, body(noda.post.version))).status, 404);
});

test('市町村は課・機関を加えられず、担当区域も直せない', async () => {
  const kashiwa = await as('柏市 地域包括支援課');
  const hub = await find(await offices(kashiwa), '柏市 在宅医療連携拠点');
  const covered = { municipalities: [], institutions: [], bodies: [], setUpBy: [], advisedBy: [] };
  const office = { role: 'hub', name: '勝手な拠点', nameEn: '', ...covered };
  assert.equal((await kashiwa.send('POST', '/api/sample/offices', office)).status, 403);
  assert.equal((await kashiwa.send('POST', '/api/sample/offices/prepare')).status, 403);
  const at = `/api/sample/offices/${hub.office.id}/coverage`;
  assert.equal((await kashiwa.send('POST', at, { version: 1, ...covered })).status, 403);
  const post = { title: '増やした役職', titleEn: '' };
  assert.equal((await kashiwa.send('POST', `/api/sample/offices/${hub.office.id}/posts`, post)).status, 201);
});

test('だれも、自分の役職に人を就けられず、自分の期間を延ばせない', async () => {
  const medical = await as('医療政策課');
  const { office, post } = await find(await offices(medical), '医療政策課');
  assert.equal(post.mayWrite, false);
  const at = `/api/sample/offices/${office.id}/posts/${post.id}/holdings`;
  const end = { version: post.version, last: '2099-03-31' as Day };
  assert.equal((await medical.send('POST', `${at}/${post.holdings[0]!.id}/end`, end)).status, 403);
  const chief = await find(await offices(medical), '医療政策課', '課長');
  assert.equal(chief.post.mayWrite, true);
});

test('課・機関は、めぐりめぐって自分の下に置けない', async () => {
  const server = await openTestServer(product.db);
  const view = await offices(server);
  const city = await find(view, '柏市 地域包括支援課');
  const hub = await find(view, '柏市 在宅医療連携拠点');
  const coverage = {
    version: city.office.version,
    municipalities: ['12217'],
    institutions: [],
    bodies: [],
    setUpBy: [hub.office.id],
    advisedBy: [],
  };
  const refused = await server.send('POST', `/api/sample/offices/${city.office.id}/coverage`, coverage);
  assert.equal(refused.body.faults[0].code, 'office-below-itself');
});

test('住民は課・機関と役職を読めない', async () => {
  const { app } = await openTestServer(product.db);
  const answer = await app.inject({
    url: '/api/sample/offices',
    headers: { host: '127.0.0.1:4270', cookie: 'tsunagi-post=resident' },
  });
  assert.equal(answer.statusCode, 403);
});

test('自分の県では、読み込んである区分から課・機関を一度に用意し、もう一度押しても増えない', async () => {
  const server = await openTestServer(product.db);
  const made = await server.send('POST', '/api/13/offices/prepare');
  assert.equal(made.status, 200);
  assert.ok(made.body.made >= 62 + 3);
  assert.deepEqual((await server.send('POST', '/api/13/offices/prepare')).body, { made: 0 });
  const { body } = await server.get('/api/13/offices');
  const lines = (body as OfficesView).groups.flatMap((group) => group.offices).flatMap((office) => office.posts);
  assert.equal(lines.length, made.body.made);
  assert.ok(lines.every((line) => line.is === 'vacant'));
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from audit_entry where prefecture = '13' and act = 'posts.write'`.execute(product.db);
  assert.equal(rows[0]!.n, made.body.made);
});

test('見本の医師会と拠点の課・機関は、どの医師会・拠点かを決めてある（H3・P5）', async () => {
  const { groups } = await offices(await openTestServer(product.db));
  const all = groups.flatMap((group) => group.offices).filter(({ role }) => role === 'association' || role === 'hub');
  const made = all.filter(({ name }) => !name.startsWith('見本'));
  assert.deepEqual(
    made.filter(({ bodies, unnamed }) => bodies.length !== 1 || unnamed !== null).map(({ name }) => name),
    [],
  );
});

test('医師会の課・機関は、担当する市町村の医師会だけを代表でき、前後が記録され、決めなければそう述べる（H10・P5）', async () => {
  const server = await openTestServer(product.db);
  const one = await find(await offices(server), '柏市医師会');
  const at = `/api/sample/offices/${one.office.id}/coverage`;
  const covered = { municipalities: ['12217'], institutions: [], setUpBy: [], advisedBy: [] };
  const named = (version: number, ...bodies: string[]) => server.send('POST', at, { version, ...covered, bodies });
  const far = await named(one.office.version, 'association 船橋市医師会');
  assert.equal(far.body.faults[0].code, 'body-elsewhere');
  assert.match(far.body.faults[0].message.ja, /船橋市医師会/);
  const [hub] = (await find(await offices(server), '柏市 在宅医療連携拠点')).office.bodies;
  assert.equal((await named(one.office.version, hub!)).body.faults[0].code, 'body-elsewhere');
  assert.equal((await named(one.office.version)).status, 204);
  const without = (await find(await offices(server), '柏市医師会')).office;
  assert.equal(without.unnamed, 'どの医師会か決められていません。市町村で見分けています。');
  assert.equal((await named(without.version, 'association 柏市医師会')).status, 204);
  const again = (await find(await offices(server), '柏市医師会')).office;
  assert.deepEqual([again.bodies, again.unnamed], [['association 柏市医師会'], null]);
  const entries = await audit(`office ${one.office.id}`);
  assert.deepEqual(
    entries.map(({ before, after }) => [before, after].map((said) => (said as { bodies: string[] }).bodies)),
    [
      [['association 柏市医師会'], []],
      [[], ['association 柏市医師会']],
    ],
  );
});
