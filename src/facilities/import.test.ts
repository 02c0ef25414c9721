import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestProduct, type TestProduct } from '../../test/product.ts';
import type { Actor, Realm } from '../accounts/model.ts';
import { day } from '../kit/pure/day.ts';
import { Refusal } from '../kit/pure/fault.ts';
import { importAreas } from '../regions/import.ts';
import { divisions } from '../regions/rules.ts';
import { findRegions } from '../regions/store.ts';
import type { ImportFile } from '../sources/import.ts';
import { shippedCriteria } from './criteria/shipped.ts';
import { importCounts } from './import.ts';

const actor: Actor = { kind: 'operator', name: 'test' };
const realm: Realm = { space: 'own', prefecture: '12' };
const asOf = day('2026-11-01');
const csv = (text: string): ImportFile => ({ name: 'a.csv', bytes: new TextEncoder().encode(text), sha256: text });

let product: TestProduct;
before(async () => {
  product = await openTestProduct({ sample: false });
});
after(() => product.close());

const areas = (text: string) => importAreas(product.db, actor, csv(text), { today: day('2026-11-22') });
async function counts(text: string) {
  const r = (await findRegions(product.db, realm, asOf))!;
  const units = divisions(r.municipalities, r.kinds, r.areas, r.members);
  const options = { realm, asOf, divisions: units, criteria: [...shippedCriteria] };
  return importCounts(product.db, actor, csv(text), options);
}
const refusedAs = (code: string) => (error: unknown) => error instanceof Refusal && error.faults[0]?.code === code;

test('所属表を直したあと同じ機関数の表を取り込み直すと、前に戻した行も入る', async () => {
  await areas('code,name,医師会\n12208,野田市,野田市医師会\n');
  const text = '医師会,在支病\n野田市医師会,2\n柏市医師会,3\n';
  const first = await counts(text);
  assert.deepEqual([first.changed, first.rejects.length], [1, 1]);
  await areas('code,name,医師会\n12217,柏市,柏市医師会\n');
  const second = await counts(text);
  assert.deepEqual([second.changed, second.rejects.length], [2, 0]);
  const third = await counts(text);
  assert.deepEqual([third.changed, third.unchanged], [0, 2]);
});

test('同じ機関数の表を同時に取り込んでも、一度だけ入る', async () => {
  const text = '医師会,在支病\n野田市医師会,4\n';
  const both = await Promise.all([counts(text), counts(text)]);
  assert.deepEqual(both.map((r) => r.changed).sort(), [0, 1]);
});

test('使わなかった列は名前を挙げて知らせる', async () => {
  const report = await counts('市町村コード,市町村名,在支病,病床数\n122173,柏市,1,200\n');
  assert.equal(report.changed, 1);
  assert.match(report.notices[0]!.ja, /使わなかった列があります（病床数）/);
});

test('同じ数の列が2つある表と、行のない表は、理由を言って断る', async () => {
  await assert.rejects(counts('医師会,在支病,在宅療養支援病院\n柏市医師会,1,1\n'), refusedAs('doubled-heading'));
  await assert.rejects(counts('医師会,在支病\n'), refusedAs('no-rows'));
});
