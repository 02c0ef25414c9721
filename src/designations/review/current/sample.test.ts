import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestProduct, openTestServer, type TestProduct } from '../../../../test/product.ts';
import type { CurrentView } from './view.ts';

const path = '/api/sample/designations/review';
const host = '127.0.0.1:4270';

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

async function upload(step: 'preview' | 'import', name: string, payload: Buffer) {
  const answer = await server.app.inject({
    ...{ method: 'POST', url: `${path}/${step}?name=${encodeURIComponent(name)}`, payload },
    headers: { host, 'content-type': 'application/octet-stream' },
  });
  return { status: answer.statusCode, body: answer.json() };
}

for (const lang of ['ja', 'en'] as const)
  for (const file of ['csv', 'xlsx', 'csv&charset=cp932'] as const)
    test(`見本の一覧を出してそのまま取り込むと、何も変わらず、読めない行もない（${lang}・${file}）`, async () => {
      const [format, more = ''] = file.split('&');
      const out = await server.app.inject({ url: `${path}/current.${format}?lang=${lang}&${more}`, headers: { host } });
      assert.equal(out.statusCode, 200);
      for (const step of ['preview', 'import'] as const) {
        const { status, body } = await upload(step, `list.${format}`, out.rawPayload);
        assert.equal(status, 200, JSON.stringify(body).slice(0, 400));
        const view = body as CurrentView;
        assert.deepEqual([view.changes, view.parts, view.notices], [0, [], []]);
      }
    });

test('名簿にも記録にもない、番号でない番号は断る。ファイルの誤りは422で、アドレスの誤り（404）ではない', async () => {
  const unread = 'number,name,body kind,municipality\nS9999999,どこかの病院,病院,柏市\n';
  const refused = await upload('preview', 'list.csv', Buffer.from(unread));
  assert.deepEqual([refused.status, refused.body.faults[0].code], [422, 'not-a-number']);
  const place = 'name,body kind,municipality\nどこかの病院,病院,ない市\n';
  const unknown = await upload('preview', 'list.csv', Buffer.from(place));
  assert.deepEqual([unknown.status, unknown.body.faults[0].code], [422, 'unknown-municipality']);
  const letters = await upload('preview', 'list.csv', Buffer.from('name\nあ\0\n'));
  assert.deepEqual([letters.status, letters.body.faults[0].code], [422, 'unknown-letters']);
  const pdf = await upload('preview', 'list.pdf', Buffer.from('%PDF-1.7'));
  assert.deepEqual([pdf.status, pdf.body.faults[0].code], [422, 'unknown-kind']);
});

test('英語の表と画面では、県の名も英語で出る', async () => {
  const csv = await server.app.inject({ url: `${path}.csv?lang=en`, headers: { host } });
  const base = '/api/sample/designations';
  const pages = ['review', 'board', 'cover', 'national', 'ladders', 'ladders/paper-002/result'];
  const answers = await Promise.all(pages.map((page) => server.get(`${base}/${page}?lang=en`)));
  const score = await server.get('/api/sample/scorecard?lang=en');
  for (const { body } of [...answers, score]) if (body.realm) assert.equal(body.realm.name, 'Chiba Prefecture');
  assert.match(answers[5]!.body.table.title, /^Chiba Prefecture/);
  assert.match(answers[0]!.body.table.title, /Chiba Prefecture \(sample\)/);
  assert.match(csv.body, /Chiba Prefecture \(sample\)/);
});

test('見直しが数える団体は、全国の状況に並ぶ県の数に、期間が終わり取りやめていないものを足した数になる（A4）', async () => {
  const { counts } = (await server.get(path)).body;
  const national = (await server.get('/api/sample/designations/national')).body;
  const { columns, rows, footnotes } = national.table;
  const at = columns.findIndex(({ key }: { key: string }) => key === 'own_figure');
  const lead = rows.find(({ id }: { id: string }) => id === 'lead').cells[at].figure.value;
  assert.equal(counts.designated - counts.over, lead);
  assert.match(national.own, /千葉県では、令和\d+年\d+月\d+日に期間内の\d+機関のうち/);
  assert.ok(footnotes.some((note: string) => /見直し一覧は、期間が終わったものも取りやめるまで数える/.test(note)));
});
