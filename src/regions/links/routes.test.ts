import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { openTestProduct, type TestProduct } from '../../../test/product.ts';
import { matchKey } from '../../kit/pure/match-key.ts';
import { sql } from '../../kit/server/db.ts';
import type { App } from '../../kit/server/http.ts';
import { createServer } from '../../server.ts';
import type { Link } from './model.ts';
import type { LinksView } from './view.ts';

let product: TestProduct;
let app: App;
let base = '';
before(async () => {
  product = await openTestProduct({ sample: true });
  app = await createServer(product.db, { pages: false });
  await app.listen({ host: '127.0.0.1', port: 0 });
  base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
});
after(async () => {
  await app.close();
  await product.close();
});

const bridge: Link = { a: '12208', b: '12207', kind: 'bridge', name: '見本大橋' };

const ask = async (path: string) => (await fetch(base + path)).json();
const links = (realm: string): Promise<LinksView> => ask(`/api/${realm}/links`);
const add = (realm: string, link: object) =>
  fetch(`${base}/api/${realm}/links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(link),
  });
const remove = (realm: string, link: Link) =>
  fetch(`${base}/api/${realm}/links?${new URLSearchParams(link)}`, { method: 'DELETE' });
const faultsOf = async (answer: Response) => ((await answer.json()) as { faults: { code: string }[] }).faults;
const noda = async (realm: string) => {
  const query = 'unit=medical-association&criterion=enhanced-support-hospital';
  const { cures } = await ask(`/api/${realm}/zones/compare?${query}`);
  return cures.find((cure: { zone: string }) => cure.zone === '野田市医師会');
};
const entries = async () =>
  (
    await sql<{ actor: string; subject: string; before: Link | null; after: Link | null }>`
      select actor_kind as actor, subject, before, after from audit_entry where act = 'links.write' order by id`.execute(
      product.db,
    )
  ).rows;

test('つながりを加えると手当ての隣になり、外すと元に戻る。どちらも監査に残る（Z3・Z4）', async () => {
  assert.deepEqual((await noda('sample')).neighbours, []);
  const added = await add('sample', { ...bridge, name: ' 見本大橋 ' });
  assert.deepEqual([added.status, await added.json()], [201, { ...bridge, a: '12207', b: '12208' }]);
  const joined = await noda('sample');
  assert.deepEqual(
    joined.neighbours.map((n: { zone: string; link: string }) => [n.zone, n.link]),
    [['松戸市医師会', '見本大橋（橋）でつながる']],
  );
  assert.match(joined.merge, /^松戸市医師会と合わせると\d+か所 見本大橋（橋）でつながる$/);
  const [line] = (await links('sample')).links;
  assert.deepEqual([line?.a.name, line?.b.name, line?.kindName, line?.note], ['松戸市', '野田市', '橋', null]);
  assert.equal((await remove('sample', bridge)).status, 204);
  assert.deepEqual((await noda('sample')).neighbours, []);
  const kept = { ...bridge, a: '12207', b: '12208' };
  assert.deepEqual(await entries(), [
    { actor: 'person', subject: 'link 12207 12208 見本大橋', before: null, after: kept },
    { actor: 'person', subject: 'link 12207 12208 見本大橋', before: kept, after: null },
  ]);
});

test('断るときは理由をすべて述べ、何も書かない（Z3）', async () => {
  const before = (await entries()).length;
  const refused = await add('12', { a: '', b: '13101', kind: 'ferry', name: '' });
  assert.equal(refused.status, 422);
  assert.deepEqual(
    (await faultsOf(refused)).map(({ code }) => code),
    ['link-end-missing', 'link-end', 'link-name'],
  );
  assert.equal((await add('12', { ...bridge, kind: 'tunnel' })).status, 400);
  assert.equal((await remove('12', bridge)).status, 404);
  assert.deepEqual([(await links('12')).links, (await entries()).length], [[], before]);
});

test('同じつながりを同時に2回加えても、1件だけである（Z3）', async () => {
  const answers = await Promise.all([add('12', bridge), add('12', { ...bridge, a: bridge.b, b: bridge.a })]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 422]);
  assert.equal((await links('12')).links.length, 1);
  assert.equal((await remove('12', bridge)).status, 204);
});

test('見本のつながりと自分の県のつながりは混ざらない（Z3）', async () => {
  await add('12', bridge);
  assert.equal((await links('sample')).links.length, 0);
  assert.deepEqual((await noda('sample')).neighbours, []);
  await remove('12', bridge);
});

test('二次医療圏をまたぐつながりには、手当てに使わないと添える（A2③）', async () => {
  await add('sample', { ...bridge, b: '12204', kind: 'road' });
  const [line] = (await links('sample')).links;
  assert.match(line?.note ?? '', /手当てには使いません/);
  await remove('sample', { ...bridge, b: '12204', kind: 'road' });
});

test('離島のある県では、陸で離れたところを名前で挙げる。航路を加えると、つながりありになる（Z3）', async () => {
  const names = async () => (await links('37')).apart.map((part) => [part.names.join('・'), part.linked]);
  assert.deepEqual(await names(), [
    ['土庄町・小豆島町', false],
    ['直島町', false],
  ]);
  await add('37', { a: '37201', b: '37322', kind: 'ferry', name: '高松〜土庄' });
  assert.deepEqual(await names(), [
    ['土庄町・小豆島町', true],
    ['直島町', false],
  ]);
});

test('英語でも、一覧の名前はどれも一つの市町村だけを指す（Z3）', async () => {
  const { prefecture, municipalities }: LinksView = await ask('/api/01/links?lang=en');
  assert.equal(prefecture, 'Hokkaido');
  const meant = (text: string) =>
    municipalities.filter(({ also }) => also.split(' ').includes(matchKey(text))).map(({ code }) => code);
  assert.equal(municipalities.length, 179);
  for (const { code, name } of municipalities) assert.deepEqual(meant(name), [code], name);
  assert.deepEqual([meant('札幌市'), meant('01100'), meant('Town')], [['01100'], ['01100'], []]);
});

test('比較の注は、隣に数えたつながりを名前で述べる（N7）', async () => {
  await add('sample', bridge);
  const { footnotes } = await ask('/api/sample/zones/compare');
  assert.ok(footnotes.some((note: { text: string }) => note.text.includes('見本大橋（橋）')));
  await remove('sample', bridge);
});
