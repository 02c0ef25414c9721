import assert from 'node:assert/strict';
import { test } from 'node:test';
import ExcelJS, { type Worksheet } from 'exceljs';
import { type Figure, known, type Nothing, nothing } from '../pure/figure.ts';
import type { Cell, Table } from '../pure/table.ts';
import { readSheets } from './sheet-reader.ts';
import { sheetNames, tableToXlsx } from './table-xlsx.ts';

const states: Nothing[] = ['no-data', 'unset', 'unanswered', 'suppressed', 'not-applicable', 'unassigned'];
const row = (id: string, code: string, name: string, figure: Figure, day: string, more: Partial<Cell> = {}) => ({
  id,
  cells: [{ text: code }, { text: name }, { figure, ...more } as Cell, { figure: known(-1.5) }, { text: day }],
});

const table: Table = {
  id: 'zones',
  title: '在宅医療の資源',
  unit: '単位：か所',
  asOf: '令和8年11月1日',
  columns: [
    { id: 'code', key: 'code', heading: '団体コード', kind: 'code' },
    { id: 'zone', key: 'zone', heading: '圏域', kind: 'text' },
    { id: 'a', key: 'enhanced', heading: '機能強化型', kind: 'number', group: '在支病', footnote: 1 },
    { id: 'b', key: 'distance', heading: '平均距離', kind: 'number', unit: 'km' },
    { id: 'c', key: 'since', heading: '設置日', kind: 'day' },
  ],
  rows: [
    row('1', '012025', '千葉_x0041_', known(1741), 'R8.11.1'),
    row('2', '012041', '=1+1', known(0), '未定', { mark: 'blank' }),
    ...states.map((state) => row(state, '', state, nothing(state), '')),
    { ...row('s', '', '小計', known(9), ''), level: 'subtotal' as const },
  ],
  totals: row('t', '', '合計', known(1741), ''),
  footnotes: ['届出による'],
  caveats: ['訪問看護の医療保険分は含みません。'],
  sources: ['関東信越厚生局'],
};

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}
const bytes = await tableToXlsx([table], { lang: 'ja' });
const workbook = await open(bytes);
const paper = workbook.getWorksheet('会議資料')!;
const data = workbook.getWorksheet('データ')!;
const texts = (sheet: Worksheet) => sheet.getSheetValues().flatMap((cells) => ((cells ?? []) as unknown[]).map(String));

test('会議資料とデータの2枚になる', () => {
  assert.deepEqual(
    workbook.worksheets.map((sheet) => sheet.name),
    ['会議資料', 'データ'],
  );
});

test('会議資料に表題・基準日・単位・注・注意・出典がそろう', async () => {
  const [sheet] = await readSheets({ name: 'a.xlsx', bytes });
  const lines = sheet!.rows.map((cells) => cells.filter(Boolean).join('|'));
  assert.equal(lines[0], '在宅医療の資源');
  assert.equal(lines[1], '基準日：令和8年（2026年）11月1日|（単位：か所）');
  assert.deepEqual(lines.slice(-4), [
    '記号　…　データなし　／　x　秘匿　／　－　対象外　／　空白　基準に足りない',
    '注1　届出による',
    '注意　訪問看護の医療保険分は含みません。',
    '出典　関東信越厚生局',
  ]);
});

test('会議資料は横置きA4で幅に収まり、見出しの行が各頁に出る', () => {
  const { paperSize, orientation, fitToPage, fitToWidth, printTitlesRow } = paper.pageSetup;
  assert.deepEqual([paperSize, orientation, fitToPage, fitToWidth, printTitlesRow], [9, 'landscape', true, 1, '3:4']);
  const [view] = paper.views;
  assert.ok(view?.state === 'frozen' && view.ySplit === 4 && view.xSplit === 1);
});

test('会議資料の数は数のまま。空白は赤だけに頼らず言葉でも分かる', () => {
  const blank = paper.getCell('C6');
  assert.equal(blank.value, 0);
  assert.match(blank.numFmt, /^"空白 "\* #,##0/);
  assert.deepEqual([blank.font.bold, blank.font.color?.argb], [true, 'FFCE0000']);
  assert.equal(paper.getCell('C5').value, 1741);
  assert.equal(paper.getCell('D5').value, -1.5);
  assert.match(paper.getCell('D5').numFmt, /"△"#,##0\.0/);
});

test('「ない」の種類は会議資料では記号になり、互いに違う', () => {
  const signs = states.map((_, i) => paper.getCell(7 + i, 3).value);
  assert.deepEqual(signs, ['…', '未設定', '未回答', 'x', '－', '未割当']);
});

test('データのシートは、キー・単位・見出しの3行の下に1マス1データで並ぶ', async () => {
  const rows = (await readSheets({ name: 'a.xlsx', bytes }))[1]!.rows;
  assert.deepEqual(rows.slice(0, 5), [
    ['code', 'zone', 'enhanced', 'enhanced_state', 'distance', 'since'],
    ['', '', 'か所', '', 'km'],
    ['団体コード', '圏域', '在支病 機能強化型', '在支病 機能強化型 状態', '平均距離', '設置日'],
    ['012025', '千葉_x0041_', '1741', 'ok', '-1.5', '2026-11-01'],
    ['012041', '=1+1', '0', 'blank', '-1.5', '未定'],
  ]);
  assert.deepEqual(
    rows.slice(5).map((cells) => cells.slice(2, 4)),
    states.map((state) => ['', state]),
  );
});

test('データのシートは結合せず、小計と合計を含まない', () => {
  assert.deepEqual(data.model.merges, []);
  assert.equal(data.rowCount, 3 + 2 + states.length);
});

test('データのシートの数は数、コードは文字、日は日付である', () => {
  assert.equal(data.getCell('C4').value, 1741);
  assert.deepEqual([data.getCell('A4').value, data.getCell('A4').numFmt], ['012025', '@']);
  assert.deepEqual(data.getCell('F4').value, new Date(Date.UTC(2026, 10, 1)));
  assert.equal(data.getCell('F4').numFmt, 'yyyy-mm-dd');
  assert.equal(data.getCell('C6').value, null);
});

test('式に見える文字も式にならない', () => {
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((cells) => {
      cells.eachCell((cell) => {
        assert.notEqual(cell.type, ExcelJS.ValueType.Formula);
      });
    });
  }
  assert.equal(data.getCell('B5').value, '=1+1');
  assert.equal(data.getCell('B5').numFmt, '@');
});

test('同じ表からは、いつ作っても同じファイルができる', async () => {
  const inProperties = [workbook.created, workbook.modified].map((at) => at.toISOString());
  assert.deepEqual(inProperties, ['2026-11-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z']);
  assert.deepEqual([workbook.title, workbook.creator], ['在宅医療の資源', 'つなぎ']);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  assert.ok(Buffer.from(await tableToXlsx([table], { lang: 'ja' })).equals(bytes));
});

test('シート名は31字までで、禁じられた字を含まず、重ならない', () => {
  const titles = ['在宅[医療]の/資源', '𠮷'.repeat(40), '𠮷'.repeat(40), "'A'", 'a', ''];
  const names = sheetNames(
    titles.map((title) => ({ ...table, title })),
    'ja',
  ).flatMap(({ paper, data }) => [paper, data]);
  assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
  for (const name of names) {
    assert.ok(name.length > 0 && name.length <= 31 && !/[[\]:*?/\\']/.test(name), name);
    assert.ok(name.isWellFormed());
  }
});

test('英語では記号の言葉と負号が英語になる', async () => {
  const english = await open(await tableToXlsx([{ ...table, asOf: '1 Nov 2026' }], { lang: 'en' }));
  const sheet = english.getWorksheet('Paper')!;
  assert.equal(sheet.getCell('A2').value, 'As of 1 Nov 2026');
  assert.deepEqual(
    states.map((_, i) => sheet.getCell(7 + i, 3).value),
    ['…', 'Not set', 'Not answered', 'x', '－', 'Unassigned'],
  );
  assert.match(sheet.getCell('D5').numFmt, /"−"#,##0\.0/);
  assert.ok(texts(english.getWorksheet('Data')!).includes('在支病 機能強化型 (state)'));
});

test('行のない表も、列が1つの表も書ける', async () => {
  const empty: Table = { ...table, columns: table.columns.slice(0, 1), rows: [], totals: undefined };
  const sheets = await readSheets({ name: 'a.xlsx', bytes: await tableToXlsx([empty], { lang: 'ja' }) });
  assert.equal(sheets[0]!.rows[1]![0], '基準日：令和8年（2026年）11月1日　（単位：か所）');
});
