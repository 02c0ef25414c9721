import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestProduct, openTestServer, type TestProduct } from '../../test/product.ts';
import { sql } from '../kit/server/db.ts';
import type { TermRow, WordId } from './model.ts';

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

const rowsOf = async (realm: string): Promise<TermRow[]> => (await server.get(`/api/${realm}/terms`)).body.lines;

async function save(realm: string, changes: Partial<Record<WordId, string>>, more: object = {}) {
  const rows = await rowsOf(realm);
  const terms = Object.entries(changes).map(([word, ja]) => {
    const { version } = rows.find((row) => row.word === word)!;
    return { word, baseVersion: version, ja, en: '', enPlural: '', ...more };
  });
  return server.send('PUT', `/api/${realm}/terms`, { terms, reason: '要綱の言葉にそろえる' });
}

const boardOf = async (realm: string, lang = 'ja') =>
  JSON.stringify((await server.get(`/api/${realm}/designations/board?lang=${lang}`)).body);

test('保存した言葉を画面のもとが使い、戻すと国の用語になる（C23）', async () => {
  const before = (await server.get('/api/sample/hubs')).body;
  assert.equal((await save('sample', { hub: 'サポートセンター' })).status, 200);
  const { body } = await server.get('/api/sample/hubs');
  assert.match(body.sentence, /サポートセンター/);
  assert.deepEqual(
    body.table.rows.map((row: { cells: object[] }) => row.cells[3]),
    before.table.rows.map((row: { cells: object[] }) => row.cells[3]),
  );
  assert.equal((await save('sample', { hub: '' })).status, 200);
  assert.deepEqual((await server.get('/api/sample/hubs')).body, before);
});

test('同時に聞いても、県の言葉は混ざらない（C23）', async () => {
  await save('sample', { zone: '見本の圏', hub: 'サポートセンター' });
  await save('13', { zone: '東京の圏', hub: '東京の窓' });
  const asked = Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? 'sample' : '13'));
  const answers = await Promise.all(asked.map((realm) => server.get(`/api/${realm}/hubs`)));
  const own = { sample: ['サポートセンター', '東京の'], 13: ['東京の窓', 'サポートセンター'] };
  answers.forEach(({ body }, at) => {
    const [mine, theirs] = own[asked[at] as 'sample' | '13'];
    const words = JSON.stringify([body.sentence, body.next, body.table?.title, body.published]);
    assert.ok(!words.includes(theirs!), words);
    assert.ok(words.includes(mine!), words);
  });
  assert.deepEqual(
    (await server.get('/api/realms')).body.realms.find((one: { sample: boolean }) => one.sample).words.length,
    2,
  );
  await save('sample', { zone: '', hub: '' });
  await save('13', { zone: '', hub: '' });
});

test('英語の画面は英語の言葉を使い、英語がなければ国の用語のままである（C23）', async () => {
  await save('sample', { hub: 'サポートセンター' });
  assert.match((await server.get('/api/sample/hubs?lang=en')).body.table.title, /hub/i);
  await save('sample', { hub: 'サポートセンター' }, { en: 'support centre', enPlural: 'support centres' });
  const { title } = (await server.get('/api/sample/hubs?lang=en')).body.table;
  assert.match(title, /support centres/i);
  await save('sample', { hub: '' });
});

test('先に保存した人がいれば、その言葉を返して断る（C23）', async () => {
  const [row] = await rowsOf('sample');
  const given = { word: 'zone', baseVersion: row!.version, ja: '先の圏', en: '', enPlural: '' };
  assert.equal((await server.send('PUT', '/api/sample/terms', { terms: [given] })).status, 200);
  const late = await server.send('PUT', '/api/sample/terms', { terms: [{ ...given, ja: '後の圏' }] });
  assert.equal(late.status, 409);
  assert.equal(late.body.conflict.terms[0].ja, '先の圏');
  await save('sample', { zone: '' });
});

test('変えた言葉ごとに、わけと前後が履歴に残り、同じ言葉は何も残さない（C23）', async () => {
  const count = async () => (await server.get('/api/sample/terms/desk/history')).body.lines.length;
  const before = await count();
  await save('sample', { desk: '在宅の窓口' });
  await save('sample', { desk: '在宅の窓口' });
  const { lines } = (await server.get('/api/sample/terms/desk/history')).body;
  assert.equal(lines.length, before + 1);
  assert.equal(lines[0].reason, '要綱の言葉にそろえる');
  assert.deepEqual([lines[0].changes[0].after], ['在宅の窓口']);
  await save('sample', { desk: '' });
});

test('使えない言葉は、すべてのわけを言って断り、何も保存しない（C23）', async () => {
  const refused = await save('sample', { zone: '<b>', hub: '相談窓口' });
  assert.equal(refused.status, 422);
  assert.deepEqual(
    refused.body.faults.map((fault: { code: string; at: { part: string } }) => [fault.code, fault.at.part]),
    [
      ['term-signs', 'zone.ja'],
      ['term-taken', 'hub.ja'],
    ],
  );
  assert.ok((await rowsOf('sample')).every(({ ja }) => ja === ''));
});

for (const format of ['csv', 'xlsx'])
  for (const lang of ['ja', 'en'])
    test(`用語の表は${format}（${lang}）で出て、そのまま戻すと何も変わらない（C23）`, async () => {
      await save('sample', { hub: '＋拠点', zone: '推進圏域' });
      const headers = { host: '127.0.0.1:4270' };
      const out = await server.app.inject({ url: `/api/sample/terms.${format}?lang=${lang}`, headers });
      assert.equal(out.statusCode, 200);
      const back = await server.app.inject({
        ...{ method: 'POST', url: `/api/sample/terms/file?name=terms.${format}`, payload: out.rawPayload },
        headers: { ...headers, 'content-type': 'application/octet-stream' },
      });
      assert.deepEqual(back.json(), { terms: [], unchanged: 7, rejects: [] });
      await save('sample', { hub: '', zone: '' });
    });

test('読めない行は、ファイル・行・列とわけを言う（C23）', async () => {
  const payload = Buffer.from('用語の記号,この県の言葉\nzone,<圏域>\nnone,何か\n');
  const { body } = await server.app
    .inject({
      ...{ method: 'POST', url: '/api/sample/terms/file?name=words.csv', payload },
      headers: { host: '127.0.0.1:4270', 'content-type': 'application/octet-stream' },
    })
    .then((answer) => ({ body: answer.json() }));
  assert.deepEqual(
    body.rejects.map((fault: { at: object; found: string }) => [fault.at, fault.found]),
    [
      [{ file: 'words.csv', row: 2, column: 'この県の言葉' }, '<圏域>'],
      [{ file: 'words.csv', row: 3, column: '用語の記号' }, 'none'],
    ],
  );
});

test('読み戻すファイルの見出しと区分は、言葉を変えても国の用語のままである（C23）', async () => {
  const headers = { host: '127.0.0.1:4270' };
  const files = ['/api/sample/designations/review/current.csv', '/api/sample/areas-template.xlsx'];
  const take = () => Promise.all(files.map(async (url) => (await server.app.inject({ url, headers })).rawPayload));
  const official = await take();
  await save('sample', {
    zone: '推進圏域',
    hub: 'センター',
    lead: '推進病院',
    association: '地区会',
    'health-centre': '福祉センター',
  });
  const local = await take();
  await save('sample', { zone: '', hub: '', lead: '', association: '', 'health-centre': '' });
  for (const [at, bytes] of official.entries()) assert.ok(bytes.length > 100 && bytes.equals(local[at]!), files[at]);
});

test('ほかのサーバーで保存した言葉も、数秒で使う（C23）', async () => {
  await boardOf('sample');
  await sql`update term set ja = 'よその拠点', version = version + 1
    where space = 'sample' and prefecture = '12' and word = 'hub'`.execute(product.db);
  await new Promise((go) => setTimeout(go, 3_100));
  assert.match(await boardOf('sample'), /よその拠点/);
});

test('保存した選定の結果には、国の用語で残る（C23）', async () => {
  await save('sample', { lead: '担い手の病院', hub: '支えの場', association: '地区の会', municipality: 'まち' });
  for (const ladder of ['paper-002', 'paper-002-hub']) {
    const asked = { ladder, version: 1, unit: 'medical-association', asOf: '2026-11-22', note: '見本' };
    const kept = await server.send('POST', '/api/sample/designations/selections', asked);
    assert.equal(kept.status, 200, JSON.stringify(kept.body));
  }
  const { rows } = await sql<{ said: string }>`select result::text as said from selection`.execute(product.db);
  assert.ok(rows.length > 0 && rows.some(({ said }) => said.includes('積極的役割を担う医療機関')));
  for (const { said } of rows) assert.doesNotMatch(said, /担い手の病院|支えの場|地区の会|まち/);
  await save('sample', { lead: '', hub: '', association: '', municipality: '' });
});

test('1つの用語を2度書いた保存は断り、何も残さない（C23）', async () => {
  const before = await rowsOf('sample');
  const zone = { word: 'zone', baseVersion: before[0]!.version, en: '', enPlural: '' };
  const terms = [
    { ...zone, ja: '甲の圏' },
    { ...zone, ja: '乙の圏' },
  ];
  assert.equal((await server.send('PUT', '/api/sample/terms', { terms })).status, 400);
  assert.deepEqual(await rowsOf('sample'), before);
});
