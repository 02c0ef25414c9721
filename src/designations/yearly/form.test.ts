import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import exceljs from 'exceljs';
import { openYearlyStage, type YearlyStage } from '../../../test/yearly-stage.ts';
import { hubDuties, leadItems } from '../model.ts';
import { readAges, readAnswer } from './form-read.ts';
import type { FormPreview } from './form-view.ts';
import type { ReportView } from './view.ts';

let stage: YearlyStage;
before(async () => {
  stage = await openYearlyStage(['県医', '印旛保健所', '柏市の拠点', '柏市の病院']);
  await stage.as('県医').send('POST', base, { fiscalYear: 2026, dueOn: '2027-03-31' });
});
after(() => stage.close());

type Player = Parameters<YearlyStage['as']>[0];
const base = '/api/12/reports';
const columns = ['number', 'version', 'year', 'body', 'item', 'asks', 'before', 'answer', 'evidence', 'ages'] as const;
type Column = (typeof columns)[number];
type Sheet = { set: (row: number, change: Partial<Record<Column, string>>) => void; at: (row: number) => string[] };

const reportOf = async (designation: number): Promise<number> =>
  (await stage.as('県医').get(`${base}?year=2026`)).body.rows.find(
    (row: { designation: number }) => row.designation === designation,
  ).report;
const shown = async (id: number): Promise<ReportView> => (await stage.as('県医').get(`${base}/${id}`)).body;

/** The form as somebody receives it; rows count from the first item. */
async function formOf(who: Player, query: string): Promise<{ book: exceljs.Workbook; sheet: Sheet }> {
  const book = new exceljs.Workbook();
  await book.xlsx.load((await stage.bytes(who, `${base}/form.xlsx?${query}`)) as unknown as ArrayBuffer);
  const page = book.worksheets[0]!;
  const first = headRow(page) + 1;
  return {
    book,
    sheet: {
      set: (row, change) => {
        for (const [id, value] of Object.entries(change))
          page.getRow(first + row).getCell(columns.indexOf(id as Column) + 1).value = value;
      },
      at: (row) => columns.map((_, at) => `${page.getRow(first + row).getCell(at + 1).value ?? ''}`),
    },
  };
}

const headRow = (page: exceljs.Worksheet): number => {
  for (let row = 1; row < 20; row += 1) if (page.getRow(row).getCell(1).value === '報告番号') return row;
  throw new Error('no head');
};

async function hand(who: Player, book: exceljs.Workbook, query = 'year=2026') {
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  return stage.hand(who, `${base}/form?${query}&name=${encodeURIComponent('用紙.xlsx')}`, bytes);
}

const previewOf = async (who: Player, book: exceljs.Workbook, query?: string): Promise<FormPreview> => {
  const answer = await hand(who, book, query);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body;
};

const places = ({ rejects }: FormPreview) => rejects.map(({ code, at }) => `${code} ${at?.row} ${at?.column}`);

const keep = async (who: Player, { reports }: FormPreview) => {
  const given = reports.map(({ id, version, beds, answers }) => ({ id, version, beds, answers }));
  return (await stage.as(who).send('POST', `${base}/form/save`, { reports: given })).body;
};

test('用紙には名称・項目・問い・前の年度の答え・今年の答え・根拠・対象年齢があり、答えは選べる（A1）', async () => {
  const id = await reportOf(stage.hospital);
  const { book, sheet } = await formOf('柏市の病院', `year=2026&report=${id}`);
  assert.deepEqual(sheet.at(0).slice(0, 7), [
    ...[`${id}`, '1', '2026', '柏の病院', leadItems[0]!.name.ja, leadItems[0]!.asks.ja, 'なし'],
  ]);
  const cell = book.worksheets[0]!.getRow(headRow(book.worksheets[0]!) + 1).getCell(8);
  assert.deepEqual(cell.dataValidation.formulae, ['"実施,一部実施,未実施,対象外"']);
});

test('手を加えない用紙を戻しても、何も変わらない', async () => {
  const { book } = await formOf('県医', 'year=2026');
  const read = await previewOf('県医', book);
  assert.deepEqual([read.reports, read.unchanged, read.rejects], [[], 4, []]);
});

test('書いた用紙は、保存の前に変わるところが出て、保存すると画面と同じ答えになる（A1・H1・H9）', async () => {
  const [lead, hub] = [await reportOf(stage.hospital), await reportOf(stage.hub)];
  const { book, sheet } = await formOf('県医', 'year=2026');
  const rows = Array.from({ length: 24 }, (_, row) => row);
  const rowOf = (id: number, at: number) => rows.filter((row) => sheet.at(row)[0] === `${id}`)[at]!;
  sheet.set(rowOf(lead, 0), { answer: '実施', evidence: '夜間当番 月4回\n髙﨑', ages: 'すべて' });
  sheet.set(rowOf(lead, 2), { answer: '未実施' });
  sheet.set(rowOf(hub, 3), { answer: '一部実施', evidence: '医療的ケア児の研修', ages: '小児' });
  const read = await previewOf('県医', book);
  assert.deepEqual(read.rejects, []);
  assert.deepEqual(
    read.reports.flatMap(({ name, changes }) => changes.map((change) => `${name} ${change.before} → ${change.after}`)),
    [
      '柏地域医療連携センター … 未回答 → △ 一部実施／医療的ケア児の研修／小児',
      '柏の病院 … 未回答 → ○ 実施／夜間当番 月4回\n髙﨑／すべて',
      '柏の病院 … 未回答 → × 未実施',
    ],
  );
  assert.equal((await shown(lead)).state, 'asked');
  const kept = await keep('県医', read);
  assert.deepEqual([kept.saved.sort(), kept.refused], [[lead, hub].sort(), []]);
  const view = await shown(hub);
  assert.deepEqual(view.items[3]!.now, {
    ...{ item: 'courses', answer: 'partly', evidence: '医療的ケア児の研修', ages: ['children'] },
  });
  const again = await formOf('県医', 'year=2026');
  assert.deepEqual((await previewOf('県医', again.book)).reports, []);
});

test('だめな行は、ファイル・行・列を名指しし、よい行は保存できる', async () => {
  const id = await reportOf(stage.hub);
  const { book, sheet } = await formOf('柏市の拠点', `year=2026&report=${id}`);
  sheet.set(0, { answer: '実施', evidence: '', ages: 'すべて' });
  sheet.set(1, { answer: 'たぶん', evidence: 'x' });
  sheet.set(2, { answer: '実施', evidence: 'x', ages: '大人' });
  sheet.set(4, { answer: '対象外' });
  sheet.set(5, { answer: '未実施' });
  const read = await previewOf('柏市の拠点', book, `year=2026&report=${id}`);
  const head = headRow(book.worksheets[0]!) + 1;
  assert.deepEqual(places(read), [
    `report-evidence-missing ${head} 根拠`,
    `unknown-answer ${head + 1} 今年の答え`,
    `unknown-ages ${head + 2} 対象年齢`,
    `report-not-applicable ${head + 4} 今年の答え`,
  ]);
  assert.deepEqual(read.rejects[0]!.at, { file: '用紙.xlsx', sheet: '年次報告', row: head, column: '根拠' });
  assert.equal(read.rejects[1]!.found, 'たぶん');
  assert.deepEqual(
    read.reports[0]!.changes.map(({ item }) => item),
    ['disaster-support'],
  );
});

test('別の機関の用紙、別の年度の用紙、書けない報告の用紙は、行ごとに断る', async () => {
  const [lead, hub] = [await reportOf(stage.hospital), await reportOf(stage.hub)];
  const wrongName = await formOf('県医', `year=2026&report=${lead}`);
  wrongName.sheet.set(0, { body: '柏地域医療連携センター', answer: '未実施' });
  assert.match(places(await previewOf('県医', wrongName.book))[0]!, /^other-body \d+ 医療機関・拠点$/);

  const other = await formOf('県医', `year=2026&report=${lead}`);
  const here = await previewOf('県医', other.book, `year=2026&report=${hub}`);
  assert.deepEqual([here.reports, new Set(here.rejects.map(({ code }) => code))], [[], new Set(['other-report'])]);

  const year = await previewOf('県医', other.book, 'year=2027');
  assert.deepEqual([year.reports, new Set(year.rejects.map(({ code }) => code))], [[], new Set(['other-year'])]);
  assert.match(year.rejects[0]!.message.ja, /令和9年度（2027年度）の用紙ではありません/);

  const unseen = await previewOf('印旛保健所', other.book);
  assert.deepEqual(new Set(unseen.rejects.map(({ code }) => code)), new Set(['unknown-number']));
  const notYours = await previewOf('柏市の拠点', other.book);
  assert.deepEqual(new Set(notYours.rejects.map(({ code }) => code)), new Set(['not-yours']));
});

test('用紙でないファイルは、足りない見出しを言って断る', async () => {
  const book = new exceljs.Workbook();
  book.addWorksheet('名簿').addRows([
    ['番号', '名称'],
    ['1', '柏の病院'],
  ]);
  const wrong = await hand('県医', book);
  assert.equal(wrong.status, 422);
  assert.match(wrong.body.faults[0].message.ja, /見出し「報告番号」.*見つかりません/);
  assert.equal(wrong.body.faults[0].at.file, '用紙.xlsx');
  const noise = await stage.hand('県医', `${base}/form?year=2026&name=a.xlsx`, new TextEncoder().encode('%PDF-1.7'));
  assert.equal(noise.body.faults[0].code, 'unknown-kind');
});

test('古い用紙は「直されている」と示され、空のところは新しい答えを消さない', async () => {
  const id = await reportOf(stage.clinic);
  const { book, sheet } = await formOf('印旛保健所', `year=2026&report=${id}`);
  sheet.set(0, { answer: '未実施' });
  const newer = [{ item: 'training', answer: 'done', evidence: '研修医2名', ages: ['adults'] }];
  await stage.as('県医').send('PUT', `${base}/${id}`, { version: 1, beds: null, answers: newer });
  const read = await previewOf('印旛保健所', book);
  assert.deepEqual([read.reports[0]!.outdated, read.reports[0]!.version], [true, 2]);
  assert.deepEqual(
    read.reports[0]!.changes.map(({ item }) => item),
    ['night-support'],
  );
  await keep('印旛保健所', read);
  const items = (await shown(id)).items.map(({ now }) => now.answer);
  assert.deepEqual(items.slice(0, 3), ['not-done', 'unanswered', 'done']);
  const stale = await keep('印旛保健所', read);
  assert.deepEqual([stale.saved, stale.refused[0].faults[0].code], [[], 'changed-meanwhile']);
});

test('病床のない診療所は、6番目の項目を対象外にすればよい。病院はそうできない（A1）', async () => {
  const [clinic, hospital] = [await reportOf(stage.clinic), await reportOf(stage.hospital)];
  const { book, sheet } = await formOf('印旛保健所', `year=2026&report=${clinic}`);
  sheet.set(5, { answer: '対象外' });
  const read = await previewOf('印旛保健所', book);
  assert.deepEqual([read.rejects, read.reports[0]!.beds], [[], false]);
  await keep('印旛保健所', read);
  assert.deepEqual((await shown(clinic)).beds, { asked: true, value: false });
  const other = await formOf('柏市の病院', `year=2026&report=${hospital}`);
  other.sheet.set(5, { answer: '対象外' });
  assert.match(places(await previewOf('柏市の病院', other.book))[0]!, /^report-not-applicable \d+ 今年の答え$/);
});

test('提出済みの報告の用紙は、いまだれが持っているかを言って断る', async () => {
  const id = await reportOf(stage.hub);
  const { book, sheet } = await formOf('柏市の拠点', `year=2026&report=${id}`);
  sheet.set(0, { answer: '未実施' });
  const { version } = await shown(id);
  const answers = hubDuties.map(({ id: item }) => ({ item, answer: 'not-done', evidence: '', ages: [] }));
  await stage.as('柏市の拠点').send('PUT', `${base}/${id}`, { version, beds: null, answers });
  await stage.as('柏市の拠点').send('POST', `${base}/${id}/submit`, { version: version + 1 });
  const read = await previewOf('柏市の拠点', book);
  assert.deepEqual(new Set(read.rejects.map(({ code }) => code)), new Set(['report-held']));
  assert.match(read.rejects[0]!.message.ja, /保健所が持っています/);
});

test('英語の用紙も同じように読める', async () => {
  const id = await reportOf(stage.hospital);
  const book = new exceljs.Workbook();
  await book.xlsx.load(
    (await stage.bytes('柏市の病院', `${base}/form.xlsx?year=2026&report=${id}&lang=en`)) as unknown as ArrayBuffer,
  );
  assert.deepEqual((await previewOf('柏市の病院', book)).rejects, []);
});

test('答えと年齢は、書き方が少し違っても読める（H9）', () => {
  for (const text of ['実施', '○実施', ' Done ', '○']) assert.equal(readAnswer(text), 'done', text);
  assert.equal(readAnswer('実施しない'), null);
  assert.deepEqual(readAges('高齢者、小児'), ['children', 'older']);
  assert.deepEqual(readAges('成人'), ['adults']);
  assert.deepEqual(readAges('成人（65歳未満）・小児'), ['children', 'adults']);
  assert.deepEqual(readAges('All'), ['children', 'adults', 'older']);
  assert.deepEqual(readAges(''), []);
  assert.equal(readAges('小児・犬'), null);
});
