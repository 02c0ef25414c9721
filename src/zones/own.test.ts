import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestProduct, openTestServer, type TestProduct } from '../../test/product.ts';
import type { Actor } from '../accounts/model.ts';
import { listCriteria } from '../facilities/criteria/store.ts';
import { importCounts } from '../facilities/import.ts';
import { day } from '../kit/pure/day.ts';
import { importAreas } from '../regions/import.ts';
import { divisions } from '../regions/rules.ts';
import { findRegions } from '../regions/store.ts';
import type { ImportFile } from '../sources/import.ts';
import { loadCompared } from './compare/load.ts';
import { completeShown } from './compare/shown.ts';
import { comparisonTables } from './compare/tables.ts';

const actor: Actor = { kind: 'operator', name: 'test' };
const realm = { space: 'own', prefecture: '44' } as const;
const today = day('2026-11-22');
const asOf = day('2026-11-01');
const csv = (text: string): ImportFile => ({ name: 'a.csv', bytes: new TextEncoder().encode(text), sha256: text });

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

test('何も取り込んでいない県の表にも、数でない数（NaN）は一つもない', async () => {
  const compared = await loadCompared(product.db, { realm, asOf: null, today, actor });
  const shown = completeShown({}, compared.grounds.units, compared.grounds.criteria);
  const tables = comparisonTables(compared, shown, 'ja');
  assert.ok(!tables.some((t) => t.id === 'hubs'));
  for (const cell of tables.flatMap((t) => [...t.rows, ...(t.totals ? [t.totals] : [])]).flatMap((r) => r.cells)) {
    if ('figure' in cell && cell.figure.state === 'ok') assert.ok(Number.isFinite(cell.figure.value));
  }
  const hubs = await server.get('/api/44/zones/compare.csv?table=hubs');
  assert.equal(hubs.status, 404);
});

async function importTotals(text: string) {
  const regions = (await findRegions(product.db, realm, asOf))!;
  const all = divisions(regions.municipalities, regions.kinds, regions.areas, regions.members);
  const criteria = await listCriteria(product.db, realm);
  return importCounts(product.db, actor, csv(text), { realm, asOf, divisions: all, criteria });
}

test('一部の市町村だけを取り込んだ県では、残りの市町村を0とせずデータなしとする', async () => {
  await importAreas(
    product.db,
    actor,
    csv('code,name,郡市区医師会\n44201,大分市,大分市医師会\n44202,別府市,別府市医師会\n'),
    { today },
  );
  await importTotals('郡市区医師会,在支病\n大分市医師会,3\n別府市医師会,0\n');
  const { body } = await server.get('/api/44/zones/compare?criteria=support-hospital');
  const cells = body.matrix[0].cells as { unit: string; blank: { state: string; value: number } }[];
  assert.equal(cells.find((c) => c.unit === 'medical-association')?.blank.value, 1);
  assert.equal(cells.find((c) => c.unit === 'municipality')?.blank.state, 'no-data');
});

test('同じ日の表を取り込み直すと、前の表ではなく新しい表だけで数える', async () => {
  const report = await importTotals('郡市区医師会,在支病\n大分市医師会,4\n');
  assert.match(report.notices.map((n) => n.ja).join(), /別府市医師会/);
  const { body } = await server.get('/api/44/zones/compare?criteria=support-hospital&units=medical-association');
  assert.equal(body.matrix[0].cells[0].blank.state, 'no-data');
  assert.match(body.matrix[0].cells[0].why, /別府市医師会の数がない/);
});

test('名簿を取り込んでいなければ、機関の一覧は「0件」でなく、名簿がないと答える', async () => {
  const { body } = await server.get('/api/44/facilities?unit=municipality&criterion=support-hospital');
  assert.match(body.sentence, /名簿は取り込まれていません/);
});
