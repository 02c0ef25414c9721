import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Excel from 'exceljs';
import { openTestProduct, openTestServer, type TestProduct } from '../../../test/product.ts';
import { parseDay } from '../../kit/pure/day.ts';
import type { Figure } from '../../kit/pure/figure.ts';
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
import type { ComparisonView } from '../view.ts';
import { councilPaper, type MapsOf } from './council.ts';
import { councilFile, type PaperFormat, paperFormats } from './file.ts';

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

type Datum = string | number | null;

const data = (figure: Figure): Datum => figure.value;

/** Every row of the page, as a reader writes it down. */
function rowsOnScreen(): Datum[][] {
  const matrix = view.matrix.map((row) => [
    row.name,
    data(row.institutions),
    ...row.cells.flatMap((cell) => [data(cell.blank), cell.zones]),
  ]);
  const unitName = (id: string) => view.units.find((unit) => unit.id === id)!.name;
  const blanks = view.matrix[0]!.cells.flatMap(({ unit }, i) =>
    view.matrix.map((row): Datum[] => {
      const cell = row.cells[i]!;
      const institutions = cell.blank.value === null ? null : data(row.institutions);
      return [unitName(unit), row.name, cell.zones, institutions, data(cell.blank), cell.names.join('、')];
    }),
  );
  const tables = [view.zoneTable, view.hubs!.table].flatMap((table) => [...table.rows, table.totals!]);
  const gaps = view.gaps.map((gap) => [gap.name, data(gap.count), gap.municipalities.join('、')]);
  const cells = tables.map((row) => row.cells.map((cell) => ('figure' in cell ? data(cell.figure) : cell.text)));
  return [...matrix, ...blanks, ...cells, ...gaps];
}

/** 空白 0 → 0, 注2 33 → 33, … → nothing; 機能強化型訪問看護ST注1 → the name. */
function read(text: string, like: Datum): Datum {
  if (typeof like === 'string') return text.replace(/注\d$/, '');
  const plain = text.replace(/^空白/, '').trim().replace(/^注\d/, '').trim();
  return plain === '…' ? null : Number(plain.replaceAll(',', ''));
}

function assertAllThere(rows: string[][], format: string): void {
  for (const row of rowsOnScreen()) {
    const found = rows.some(
      (cells) =>
        cells.length === row.length &&
        row.every((datum, i) =>
          Object.is(
            read(cells[i]!.replaceAll(/[ 　]/g, ''), datum),
            typeof datum === 'string' ? datum.replaceAll(/[ 　]/g, '') : datum,
          ),
        ),
    );
    assert.ok(found, `${format}: ${row.join(' | ')}`);
  }
}

const squeeze = (text: string): string => text.replaceAll(/\s/g, '');

function assertNotes(text: string, format: string): void {
  const there = squeeze(text);
  const said = [
    ...view.caveats,
    ...view.footnotes.map((note) => note.text),
    ...view.zoneTable.sources,
    ...view.hubs!.table.sources,
  ];
  assert.ok(said.length > 5);
  for (const note of said) assert.ok(there.includes(squeeze(note)), `${format}: ${note}`);
}

test('画面の数は、DOCX・PDF・PPTXの表から読み戻しても同じ（Z3・Z4・N7）', async () => {
  const readers = { docx: readDocx, pdf: readPdf, pptx: readPptx };
  for (const format of paperFormats) {
    const { rows, text } = await readers[format](await write(format));
    assertAllThere(rows, format);
    assertNotes(text, format);
  }
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
  assertAllThere(sheets, 'xlsx');
  assertNotes(sheets.flat().join(''), 'xlsx');
  const csv = tables.map((table) => new TextDecoder().decode(tableToCsv(table, { lang: 'ja', charset: 'utf-8' })));
  assertAllThere(csv.flatMap(rowsOfCsv), 'csv');
  assertNotes(csv.join(''), 'csv');
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
  for (const role of ['Document', 'Sect', 'H1', 'H2', 'Table', 'Caption', 'TH', 'TD', 'Figure', 'Note', 'P']) {
    assert.ok(pdf.roles.has(role), role);
  }
  assert.ok(pdf.pages.every((text, i) => text.includes(`${i + 1} / ${pdf.pages.length} 頁`)));
});

test('スライドの1枚ごとに、注意と出典がある（N7）', async () => {
  const { slides } = await readPptx(await write('pptx'));
  assert.ok(slides.every((text) => text.includes('出典')));
  const ofHubs = slides.filter((text) => text.includes(view.hubs!.sentence)).length;
  assert.equal(slides.filter((text) => text.includes(view.caveats[0]!)).length, slides.length - ofHubs);
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
