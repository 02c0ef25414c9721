import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestProduct, openTestServer, type TestProduct } from '../../../test/product.ts';
import type { Actor, Realm } from '../../accounts/model.ts';
import { day } from '../../kit/pure/day.ts';
import type { Table } from '../../kit/pure/table.ts';
import { divisions } from '../../regions/rules.ts';
import { findRegions } from '../../regions/store.ts';
import { importHubs } from '../import.ts';
import type { HubStatusView } from './view.ts';

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

const status = async (query = ''): Promise<HubStatusView> => (await server.get(`/api/sample/hubs/status${query}`)).body;
const valuesOf = (table: Table, column: string): (number | null)[] => {
  const at = table.columns.findIndex(({ id }) => id === column);
  return table.rows.map(({ cells }) => {
    const cell = cells[at]!;
    return 'figure' in cell ? cell.figure.value : null;
  });
};

test('見本の設置状況は資料と同じで、何にもとづくかを言う（H7）', async () => {
  const view = await status();
  assert.equal(view.unit, 'secondary-area');
  assert.deepEqual(valuesOf(view.areas!, 'share'), [100, 50, 100, 77.8, 57.1, 94.1, 50, 100, 100]);
  assert.equal(view.shares.total, '79.6%（43/54）');
  assert.deepEqual(valuesOf(view.answers, 'municipalities'), [43, 10, 1, 0]);
  assert.equal(view.sentence, '54市町村のうち43市町村（79.6%）に連携拠点があります');
  assert.match(view.basis, /公表された、圏域ごとの数.*どの市町村がそう答えたかは、この調査にありません/);
  assert.match(view.areas!.sources.join(), /15頁/);
  assert.deepEqual(view.areas!.caveats, []);
});

test('ほかの圏域で見ると、公表された数で組めない圏域はデータなしで、合計は変わらない（H7）', async () => {
  const view = await status('?unit=health-centre');
  assert.equal(view.areas!.rows.length, 16);
  assert.ok(valuesOf(view.areas!, 'share').includes(null));
  assert.equal(view.shares.total, '79.6%（43/54）');
});

test('同じ数が、CSVにもExcelにも入る（H7）', async () => {
  const csv = await server.app.inject({ url: '/api/sample/hubs/status.csv?table=answers', headers });
  assert.match(csv.body, /拠点はない・未定,10\r\n設置を検討中,1\r\n/);
  assert.match(csv.headers['content-disposition'] as string, /hub-status-.*-answers\.csv/);
  const xlsx = await server.app.inject({ url: '/api/sample/hubs/status.xlsx', headers });
  assert.equal(xlsx.statusCode, 200);
  assert.equal(xlsx.rawPayload.subarray(0, 2).toString(), 'PK');
});

const headers = { host: '127.0.0.1:4270' };
const actor: Actor = { kind: 'operator', name: 'test' };
const own: Realm = { space: 'own', prefecture: '12' };

async function takeIn(text: string, name: string): Promise<{ changed: number }> {
  const asOf = day('2026-10-01');
  const regions = (await findRegions(product.db, own, asOf))!;
  const all = divisions(regions.municipalities, regions.kinds, regions.areas, regions.members);
  const file = { name, bytes: new TextEncoder().encode(text), sha256: text };
  return importHubs(product.db, actor, file, { realm: own, asOf, divisions: all });
}

test('取り込む前は0%でなく、何をすればよいかを言う（H7）', async () => {
  const { body } = await server.get('/api/12/hubs/status');
  assert.equal(body.sentence, '連携拠点の設置状況は、まだありません');
  assert.match(body.next, /取込/);
  assert.deepEqual(valuesOf(body.answers, 'municipalities'), [null, null, null, null]);
});

test('回答の数だけの表も、市町村ごとの表も取り込め、食いちがえば両方の数を言う（H7）', async () => {
  assert.equal((await takeIn('回答,市町村数\n設置している,2\n設置を検討中,1\n計,3\n', 'a.csv')).changed, 2);
  assert.equal((await takeIn('回答,市町村数\n設置している,2\n設置を検討中,1\n計,3\n', 'a.csv')).changed, 0);
  const states = '市町村,設置状況\n柏市,設置済み\n成田市,検討中\n船橋市,なし・未定\n';
  assert.equal((await takeIn(states, 'b.csv')).changed, 3);
  assert.equal((await takeIn(states, 'b.csv')).changed, 0);
  const { body } = await server.get('/api/12/hubs/status');
  assert.equal(body.sentence, '答えの分かる3市町村のうち1市町村（33.3%）に連携拠点があります。51市町村は分かりません');
  assert.equal(body.states['12217'], 'set-up');
  const row = body.municipalities.rows.find(({ id }: { id: string }) => id === '12217');
  assert.deepEqual(
    row.cells.slice(-2).map(({ text }: { text: string }) => text),
    ['調査 令和8年10月1日現在', '調査の答え'],
  );
});

test('記録を書くと、いつからその状態かが出る。ほかの項目を直しても日は変わらない（H7）', async () => {
  const put = (baseVersion: number, fields: object) =>
    server.send('PUT', '/api/12/hubs/12217', { baseVersion, fields });
  assert.equal((await put(0, { state: 'set-up', name: '柏センター', body: '柏市' })).status, 200);
  await product.db
    .updateTable('hub' as never)
    .set({ state_since: '2026-04-01' } as never)
    .execute();
  assert.equal((await put(1, { name: '柏地域医療連携センター' })).status, 200);
  const cells = async () => {
    const { body } = await server.get('/api/12/hubs/status');
    const row = body.municipalities.rows.find(({ id }: { id: string }) => id === '12217');
    return row.cells.slice(-4).map((cell: { text: string }) => cell.text);
  };
  assert.deepEqual(await cells(), ['柏地域医療連携センター', '柏市', '令和8年4月1日から', '記録']);
  assert.equal((await put(2, { state: 'considering' })).status, 200);
  assert.notEqual((await cells())[2], '令和8年4月1日から');
});
