import assert from 'node:assert/strict';
import { test } from 'node:test';
import { known, noData } from '../../pure/figure.ts';
import type { Table } from '../../pure/table.ts';
import { toHtml, toTsv } from './copy.ts';

const table: Table = {
  id: 't',
  title: '空白圏域の数',
  unit: '（単位：圏域）',
  asOf: '令和8年11月1日',
  columns: [
    { id: 'c', key: 'c', heading: '基準', kind: 'text' },
    { id: 'n', key: 'n', heading: '医師会', kind: 'number', footnote: 1 },
  ],
  rows: [
    { id: 'a', cells: [{ text: '在支病 <1>' }, { figure: known(1741) }] },
    { id: 'b', cells: [{ text: '在支診' }, { figure: noData }] },
  ],
  footnotes: ['要確認'],
  caveats: ['架空の配置'],
  sources: ['資料004'],
};

test('貼り付けた数は数のままで、データなしは0にならない', () => {
  const tsv = toTsv({ lines: ['千葉県'] }, [table], 'ja');
  assert.match(tsv, /在支病 <1>\t1741/);
  assert.match(tsv, /在支診\t…/);
});

test('表題・注・注意・出典がいっしょに写る', () => {
  for (const copied of [toTsv({ lines: ['千葉県'] }, [table], 'ja'), toHtml({ lines: ['千葉県'] }, [table], 'ja')]) {
    for (const part of ['千葉県', '空白圏域の数', '注1 要確認', '注意 架空の配置', '出典 資料004', '医師会 注1']) {
      assert.ok(copied.includes(part), part);
    }
  }
});

test('HTMLでは記号を書きかえる', () => {
  assert.match(toHtml({ lines: [] }, [table], 'ja'), /在支病 &lt;1>/);
});
