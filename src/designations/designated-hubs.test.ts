import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestProduct, openTestServer, type TestProduct } from '../../test/product.ts';
import type { Realm } from '../accounts/model.ts';
import type { DesksView } from '../hubs/desks/view.ts';
import { day } from '../kit/pure/day.ts';
import type { DesignationState } from './model.ts';
import type { NationalView } from './national/view.ts';
import { insertBody, insertDesignation } from './record/store.ts';

const own: Realm = { space: 'own', prefecture: '12' };
const headers = { host: '127.0.0.1:4270' };
const resident = { ...headers, cookie: 'tsunagi-post=resident' };

let product: TestProduct;
let server: Awaited<ReturnType<typeof openTestServer>>;
before(async () => {
  product = await openTestProduct({ sample: false });
  server = await openTestServer(product.db);
  const fields = { state: 'set-up', name: '柏地域医療連携センター', body: '柏市', phone: '04-7197-1510' };
  const secret = { nightPhone: '090-0000-1111', contact: '担当 花子', memo: '火曜は休み' };
  const put = await server.send('PUT', '/api/12/hubs/12217', { baseVersion: 0, fields: { ...fields, ...secret } });
  assert.equal(put.status, 200);
  await designate('association', '柏市医師会', 'designated', '04-7147-1717');
  await designate('municipality', '柏市', 'under-review');
  await designate('corporation', '候補の法人', 'candidate');
});
after(async () => {
  await server.app.close();
  await product.close();
});

async function designate(
  kind: 'association' | 'municipality' | 'corporation',
  name: string,
  state: DesignationState,
  phone = '',
): Promise<void> {
  await product.db.transaction().execute(async (trx) => {
    const given = { kind, name, register: null, number: null, municipality: '12217', address: '', phone };
    const body = await insertBody(trx, own, given);
    await insertDesignation(trx, own, {
      ...{
        body: body.id,
        kind: 'hub',
        plan: 'eighth-later',
        unit: 'municipality',
        area: '12217',
        municipalities: ['12217'],
      },
      ...{ state, origin: 'by-hand', selection: null, step: null, roles: [], legalBasis: '', letterNumber: '' },
      ...{ from: state === 'candidate' ? null : day('2026-04-01'), until: null },
    });
  });
}

const read = async (as = headers): Promise<DesksView> =>
  (await server.app.inject({ url: '/api/12/hubs/desks', headers: as })).json();

test('住民にも県にも、公表の項目と位置付け済みの拠点だけが見える（H11）', async () => {
  for (const as of [resident, headers]) {
    const view = await read(as);
    const text = JSON.stringify(view);
    assert.doesNotMatch(text, /090-0000-1111|担当 花子|火曜は休み|候補の法人/);
    const kashiwa = view.municipalities.find(({ code }) => code === '12217')!;
    assert.deepEqual(
      kashiwa.desks.map(({ name, tel, designated }) => [name, tel, designated]),
      [
        ['柏地域医療連携センター', 'tel:0471971510', true],
        ['柏市医師会', 'tel:0471471717', true],
      ],
    );
    assert.equal(view.sentence, '54市町村のうち1市町村の相談窓口が載っています');
  }
});

test('載っていない市町村は未設定で、番号を作らない。CSVとExcelにも公表の項目だけが入る（H11）', async () => {
  const csv = (await server.app.inject({ url: '/api/12/hubs/desks.csv', headers: resident })).body;
  assert.match(csv, /柏市,12217,柏地域医療連携センター,ok,柏市,/);
  assert.match(csv, /野田市,12208,,unset,,,,,/);
  assert.doesNotMatch(csv, /090-0000-1111|担当 花子|火曜は休み|候補の法人/);
  const xlsx = await server.app.inject({ url: '/api/12/hubs/desks.xlsx', headers: resident });
  assert.equal(xlsx.rawPayload.subarray(0, 2).toString(), 'PK');
});

test('全国の数の横に、位置付けた拠点の数が並び、記録のないところはデータなしになる（H8、V8）', async () => {
  const { body } = await server.get('/api/12/designations/national');
  const view: NationalView = body;
  const row = (id: string) =>
    view.table.rows.find((one) => one.id === id)!.cells.map((cell) => ('text' in cell ? cell.text : cell.figure.value));
  assert.deepEqual(row('hub-association').slice(4, 10), [303, 1970, 15.4, 1, 2, 50]);
  assert.deepEqual(row('hub-municipality').slice(4, 10), [753, 1970, 38.2, 1, 2, 50]);
  assert.deepEqual(row('lead-medical').slice(4, 10), [8350, 11309, 73.8, null, null, null]);
  assert.deepEqual(row('council').slice(4, 10), [1184, 1741, 68, 31, 54, 57.4]);
  assert.deepEqual(view.percents.council, { share: '68.0%', own_share: '57.4%' });
  assert.match(row('same-body').at(-2) as string, /^出典\d 31頁$/);
  assert.equal(view.own, '千葉県の位置付けは、まだ記録されていません。記録すると、全国の数の右に県の数が出ます。');
});

test('ほかの県には、千葉県の協議会の数を並べない（V8）', async () => {
  const view: NationalView = (await server.get('/api/13/designations/national')).body;
  const cells = view.table.rows.find(({ id }) => id === 'council')!.cells;
  assert.deepEqual('figure' in cells[7]! && cells[7].figure.state, 'no-data');
});

test('全国の数のCSVには、時点・出典・数え方がどの行にも入る（V8）', async () => {
  const csv = (await server.app.inject({ url: '/api/12/designations/national.csv', headers })).body;
  assert.match(csv, /同じ,.*,631,871,ok,72,ok,.*令和7年度,出典\d 31頁,拠点個別調査に回答した拠点のうち/);
  assert.match(csv, /出典,1 千葉県「在宅医療の圏域の設定について」/);
});
