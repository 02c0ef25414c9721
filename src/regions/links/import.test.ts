import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestProduct, type TestProduct } from '../../../test/product.ts';
import type { Actor, Realm } from '../../accounts/model.ts';
import { day } from '../../kit/pure/day.ts';
import { Refusal } from '../../kit/pure/fault.ts';
import { inTransaction } from '../../kit/server/db.ts';
import { tableToCsv } from '../../kit/server/table-csv.ts';
import { tableToXlsx } from '../../kit/server/table-xlsx.ts';
import type { ImportFile } from '../../sources/import.ts';
import { importLinks } from './import.ts';
import { loadLinks } from './save.ts';
import { insertLink, listLinks, removeLink } from './store.ts';
import { linksTable, linksView } from './view.ts';

const actor: Actor = { kind: 'operator', name: 'test' };
const realm: Realm = { space: 'own', prefecture: '37' };
const today = day('2026-11-22');

let product: TestProduct;
before(async () => {
  product = await openTestProduct({ sample: false });
});
after(() => product.close());

const bring = (file: Omit<ImportFile, 'sha256'>, to = realm) =>
  importLinks(product.db, actor, { ...file, sha256: file.name }, { realm: to, today });
const csv = (text: string) => bring({ name: 'l.csv', bytes: new TextEncoder().encode(text) });

test('表のつながりを加え、読めない行は行と理由を並べて戻す（Z3）', async () => {
  const report = await csv(
    [
      '市町村,つながる先,種類,名前',
      '高松市,土庄町,航路,高松〜土庄',
      '37201,373648,フェリー,高松〜直島',
      '高松市,岡山市,橋,遠い橋',
      '高松市,三木町,道路,陸の道',
      '土庄町,直島町,索道,空の道',
      '土庄町,高松市,航路,高松～土庄',
    ].join('\n'),
  );
  assert.deepEqual([report.changed, report.unchanged], [2, 1]);
  assert.deepEqual(
    report.rejects.map(({ code, at }) => [at?.row, code]),
    [
      [4, 'link-end'],
      [5, 'link-by-land'],
      [6, 'link-kind'],
    ],
  );
  assert.equal((await listLinks(product.db, realm)).length, 2);
});

test('出した表をExcelでもCSVでも、どちらの言葉でも、そのまま戻すと何も変わらない（V2）', async () => {
  const kept = await listLinks(product.db, realm);
  assert.equal(kept.length, 2);
  for (const lang of ['ja', 'en'] as const) {
    const table = linksTable(linksView(await loadLinks(product.db, { realm, actor, today }), lang), today, lang);
    const files = {
      'l.xlsx': await tableToXlsx([table], { lang }),
      'l.csv': tableToCsv(table, { lang, charset: 'utf-8' }),
      'windows.csv': tableToCsv(table, { lang, charset: 'cp932' }),
    };
    for (const [name, bytes] of Object.entries(files)) {
      const report = await bring({ name, bytes });
      assert.deepEqual([report.changed, report.unchanged, report.rejects], [0, 2, []], `${name} ${lang}`);
    }
  }
  assert.deepEqual(await listLinks(product.db, realm), kept);
});

test('今はない市町村とのつながりも、もうあるなら、出した表のまま戻せる（V2）', async () => {
  const gone = { a: '37201', b: '37302', kind: 'ferry', name: '前の航路' } as const;
  await inTransaction(product.db, false, (trx) => insertLink(trx, realm, gone));
  const table = linksTable(linksView(await loadLinks(product.db, { realm, actor, today }), 'ja'), today, 'ja');
  const report = await bring({ name: 'l.xlsx', bytes: await tableToXlsx([table], { lang: 'ja' }) });
  await inTransaction(product.db, false, (trx) => removeLink(trx, realm, gone));
  assert.deepEqual([report.changed, report.unchanged, report.rejects], [0, 3, []]);
});

test('コードと名前が違えば戻す。一行も読めなければ、ファイルごと断る（Z3）', async () => {
  const text = '市町村コード,市町村,つながる先,種類,名前\n37201,丸亀市,土庄町,航路,高松〜土庄\n';
  await assert.rejects(
    csv(text),
    (error) => error instanceof Refusal && error.faults[0]?.code === 'link-name-of-another',
  );
  await assert.rejects(
    csv('市町村,つながる先,種類,名前\n'),
    (error) => error instanceof Refusal && error.faults[0]?.code === 'no-rows',
  );
});
