import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestProduct, type TestProduct } from '../../test/product.ts';
import type { Actor, Realm } from '../accounts/model.ts';
import { day } from '../kit/pure/day.ts';
import { Refusal } from '../kit/pure/fault.ts';
import { divisions } from '../regions/rules.ts';
import { findRegions } from '../regions/store.ts';
import type { ImportFile } from '../sources/import.ts';
import { importHubs } from './import.ts';

const actor: Actor = { kind: 'operator', name: 'test' };
const realm: Realm = { space: 'own', prefecture: '12' };
const asOf = day('2026-11-01');
const csv = (text: string): ImportFile => ({ name: 'h.csv', bytes: new TextEncoder().encode(text), sha256: text });

let product: TestProduct;
before(async () => {
  product = await openTestProduct({ sample: false });
});
after(() => product.close());

async function hubs(text: string) {
  const r = (await findRegions(product.db, realm, asOf))!;
  const units = divisions(r.municipalities, r.kinds, r.areas, r.members);
  return importHubs(product.db, actor, csv(text), { realm, asOf, divisions: units });
}

test('同じ市町村が2回あれば2回目を戻し、同じ表をもう一度取り込んでも何も変わらない（H7）', async () => {
  const text = '市町村コード,設置状況\n12217,設置済み\n122173,なし\n';
  const first = await hubs(text);
  assert.deepEqual([first.changed, first.rejects[0]?.code, first.rejects[0]?.at?.row], [1, 'area-twice', 3]);
  assert.deepEqual([(await hubs(text)).changed, (await hubs(text)).unchanged], [0, 1]);
});

test('見出しだけの表は、理由を言って断る（H7）', async () => {
  await assert.rejects(
    hubs('市町村,設置状況\n'),
    (error) => error instanceof Refusal && error.faults[0]?.code === 'no-rows',
  );
});
