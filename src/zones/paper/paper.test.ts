import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Excel from 'exceljs';
import { openTestProduct, openTestServer, type TestProduct } from '../../../test/product.ts';
import { parseDay } from '../../kit/pure/day.ts';
import { notesOfPart } from '../../kit/pure/document.ts';
import type { MapView } from '../../kit/pure/map.ts';
import { readDocx, readPdf, readPptx } from '../../kit/server/document-fixture.ts';
import { readOffice } from '../../kit/server/document-office.ts';
import { tableToCsv } from '../../kit/server/table-csv.ts';
import { tableToXlsx } from '../../kit/server/table-xlsx.ts';
import { loadCompared } from '../compare/load.ts';
import type { Compared, Shown } from '../compare/model.ts';
import { completeShown } from '../compare/shown.ts';
import { comparisonTables } from '../compare/tables.ts';
import { comparisonView } from '../compare/view.ts';
import { compare } from '../rules.ts';
import type { ComparisonView } from '../view.ts';
import { councilPaper, type MapsOf } from './council.ts';
import { councilFile, type PaperFormat, paperFormats } from './file.ts';
import { assertAllThere, assertNotes, assertRows, curesOnScreen, squeeze, stillBlank } from './paper-fixture.ts';
import { sideBySide } from './side-by-side.ts';

let product: TestProduct;
let compared: Compared;
let shown: Shown;
let view: ComparisonView;
before(async () => {
  product = await openTestProduct({ sample: true });
  const realm = { space: 'sample', prefecture: '12' } as const;
  const actor = { kind: 'operator', name: 'test' } as const;
  compared = await loadCompared(product.db, { realm, asOf: null, today: parseDay('2026-11-22')!, actor });
  const { units, criteria } = compared.grounds;
  shown = completeShown({ criteria: criteria.map((c) => c.id) }, units, criteria);
  view = comparisonView(compared, shown, 'ja');
});
after(() => product.close());

const square: MapView = {
  id: 'map',
  title: '地図',
  asOf: '令和8年11月1日',
  width: 720,
  height: 420,
  areas: [
    {
      key: '1',
      name: '野田',
      path: 'M10,10L300,10L300,300L10,300Z',
      fill: { kind: 'blank' },
      description: '野田、空白',
      label: { x: 150, y: 150, anchor: 'middle', lines: ['野田 0'], leader: null },
      href: null,
    },
  ],
  lines: [],
  insets: [],
  legend: [{ fill: { kind: 'blank' }, label: '空白', count: 1 }],
  scale: { length: 90, label: '20km' },
  schematic: true,
  footnotes: [],
  caveats: [],
  sources: ['国土数値情報（行政区域データ）を加工'],
};

async function write(format: PaperFormat, maps: MapsOf = () => square): Promise<Uint8Array> {
  const office = await readOffice('/nowhere');
  return councilFile(format, compared, shown, { lang: 'ja', office, maps, now: null });
}

test('画面の数は、DOCX・PDF・PPTXの表から読み戻しても同じ（Z3・Z4・N7）', async () => {
  const readers = { docx: readDocx, pdf: readPdf, pptx: readPptx };
  for (const format of paperFormats) {
    const { rows, text } = await readers[format](await write(format));
    assertAllThere(rows, view, format);
    assertNotes(text, view, format);
  }
});

test('どの単位の空白の解消も、DOCX・PDF・PPTXの表から読み戻して同じ（Z4）', async () => {
  const readers = { docx: readDocx, pdf: readPdf, pptx: readPptx };
  const wanted = shown.units.flatMap((unit) => curesOnScreen(comparisonView(compared, { ...shown, unit }, 'ja'), 'ja'));
  assert.equal(wanted.length, 4 + 8 + 33);
  assert.ok(wanted.some((row) => row[2] !== stillBlank) && wanted.some((row) => row[2] === stillBlank));
  for (const format of paperFormats) assertRows((await readers[format](await write(format))).rows, wanted, format);
});

test('単位を並べた表は、資料4の12・13頁の数を持つ（V1）', async () => {
  const table = sideBySide(compared, shown, 'ja')!;
  const rows = [...table.rows, table.totals!].map((row) =>
    row.cells.map((cell) => ('figure' in cell ? String(cell.figure.value) : cell.text)).join(' '),
  );
  assert.equal(rows.length, 22 + 1);
  assert.match(rows[0]!, /^千葉 6 14 62 千葉市 6 14 62 千葉市医師会 6 14 62$/);
  assert.match(rows[1]!, /^東葛南部 3 11 \d+ 習志野 0 1 \d+ 習志野市医師会 0 0 \d+$/);
  assert.match(rows[2]!, /^ +八千代市医師会 0 0 \d+$/);
  assert.match(rows.find((row) => row.includes('野田市医師会'))!, /^ +野田 0 2 \d+ 野田市医師会 0 2 \d+$/);
  assert.match(rows.at(-1)!, /^計 9圏域 30 63 299 計 16圏域 30 63 299 計 22圏域 30 63 299$/);
  const readers = { docx: readDocx, pdf: readPdf, pptx: readPptx };
  for (const format of paperFormats) {
    const read = (await readers[format](await write(format))).rows.map((cells) =>
      squeeze(cells.join('').replaceAll('空白', '')),
    );
    for (const row of rows) assert.ok(read.includes(squeeze(row)), `${format}: ${row}`);
  }
});

test('ほかの単位を横切る単位は、並べた表に入れない。圏域の名が二か所に分かれるため（V1）', () => {
  const { grounds } = compared;
  const finest = grounds.units.find(({ kind }) => kind.id === 'medical-association')!;
  const areas = Array.from({ length: 10 }, (_, n) => ({
    key: `横${n}`,
    name: { ja: `横${n}` },
    municipalities: finest.areas.filter((_, i) => i % 10 === n).flatMap(({ municipalities }) => municipalities),
  }));
  const crossing = { ...finest, kind: { ...finest.kind, id: 'crossing' }, areas };
  const more = { ...grounds, units: [...grounds.units, crossing] };
  const table = sideBySide(
    { ...compared, grounds: more, comparison: compare(more) },
    { ...shown, units: [...shown.units, 'crossing'] },
    'ja',
  );
  assert.deepEqual(table, sideBySide(compared, shown, 'ja'));
});

test('画面の数は、XLSXの会議資料とCSVから読み戻しても同じ（N7）', async () => {
  const tables = comparisonTables(compared, shown, 'ja');
  const book = new Excel.Workbook();
  await book.xlsx.load((await tableToXlsx(tables, { lang: 'ja' })) as unknown as ArrayBuffer);
  const sheets: string[][] = book.worksheets.flatMap((sheet) => {
    const kept: string[][] = [];
    sheet.eachRow((row) => kept.push((row.values as unknown[]).slice(1).map((value) => wordsOf(value))));
    return kept;
  });
  assertAllThere(sheets, view, 'xlsx');
  assertNotes(sheets.flat().join(''), view, 'xlsx');
  const csv = tables.map((table) => new TextDecoder().decode(tableToCsv(table, { lang: 'ja', charset: 'utf-8' })));
  assertAllThere(csv.flatMap(rowsOfCsv), view, 'csv');
  assertNotes(csv.join(''), view, 'csv');
});

function wordsOf(value: unknown): string {
  const rich = (value as { richText?: { text: string }[] } | null)?.richText;
  return rich ? rich.map(({ text }) => text).join('') : String(value ?? '');
}

/** Rows of data without the columns that say their state; where there is no figure the cell is empty. */
function rowsOfCsv(text: string): string[][] {
  const rows = text.split('\r\n').map((line) => line.replaceAll('"', '').split(','));
  const head = rows.findIndex((cells, i) => i > 0 && rows[i - 1]!.join('') === '' && cells.length > 1);
  const states = rows[head]!.map((key) => key.endsWith('_state'));
  return rows.slice(head + 2).map((cells) =>
    cells
      .filter((_, i) => !states[i])
      .map((cell, i) => {
        const at = rows[head]!.filter((_, j) => !states[j])[i];
        const state = cells[rows[head]!.indexOf(`${at}_state`)];
        return state === 'no-data' ? '…' : cell;
      }),
  );
}

test('PDFは、構造・しおり・言語・表題と頁の番号を持つ（N7）', async () => {
  const bytes = await write('pdf');
  const raw = Buffer.from(bytes).toString('latin1');
  for (const name of ['/StructTreeRoot', '/Outlines', '/MarkInfo']) assert.ok(raw.includes(name), name);
  const pdf = await readPdf(bytes);
  assert.equal(pdf.lang, 'ja-JP');
  assert.equal(pdf.title, '千葉県 在宅医療の圏域の設定単位の比較');
  assert.deepEqual(
    pdf.outline,
    councilPaper(compared, shown, { lang: 'ja', maps: () => null, office: null, now: null }).parts.map(
      (part) => part.title,
    ),
  );
  assert.ok(raw.includes('pdfuaid:part>1<') && raw.includes('/DisplayDocTitle true'));
  for (const role of ['Document', 'Sect', 'H1', 'H2', 'Table', 'Caption', 'TH', 'TD', 'Figure', 'Note', 'P']) {
    assert.ok(pdf.roles.has(role), role);
  }
  assert.ok(pdf.pages.every((text, i) => text.includes(`${i + 1} / ${pdf.pages.length} 頁`)));
});

test('見本の資料は、どの頁・どのスライドにも見本と書き、スライドには注意と出典と全体の枚数がある（N7）', async () => {
  const { slides } = await readPptx(await write('pptx'));
  const caveat = view.caveats[0]!;
  assert.match(caveat, /見本/);
  slides.forEach((text, i) => {
    for (const words of ['出典', caveat, `${i + 1} / ${slides.length}`]) assert.ok(text.includes(words), words);
  });
  const pdf = await readPdf(await write('pdf'));
  for (const page of pdf.pages) assert.ok(page.includes('見本'));
  const { parts } = councilPaper(compared, shown, { lang: 'ja', maps: () => null, office: null, now: null });
  for (const part of parts) assert.ok(notesOfPart(part).caveats.includes(caveat), part.id);
});

test('PDFのどの頁にも、表か図がある：注だけの頁はない', async () => {
  const { sheets } = await readPdf(await write('pdf'));
  for (const { number, words, roles } of sheets) {
    assert.ok(roles.includes('TR') || roles.includes('Figure'), `${number}: ${words}`);
  }
});

test('同じ資料は同じファイルになる', async () => {
  for (const format of paperFormats) {
    assert.ok(Buffer.from(await write(format)).equals(Buffer.from(await write(format))), format);
  }
});

test('会議資料はURLからも出る', async () => {
  const { app } = await openTestServer(product.db);
  for (const format of paperFormats) {
    const url = `/api/sample/zones/compare.${format}?lang=en&size=A3`;
    const answer = await app.inject({ url, headers: { host: 'localhost' } });
    assert.equal(answer.statusCode, 200);
    assert.match(String(answer.headers['content-disposition']), new RegExp(`council-2026-11-01\\.${format}`));
    assert.ok(answer.rawPayload.length > 10_000);
  }
  await app.close();
});
