import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kit/pure/day.ts';
import type { Table } from '../../kit/pure/table.ts';
import { readDocx, readPdf } from '../../kit/server/document-fixture.ts';
import { readOffice } from '../../kit/server/document-office.ts';
import { faultWords } from './faults.ts';
import { joinedPaper, paperFile } from './files.ts';
import { fillText } from './fill.ts';
import { kindOf, type Letter, langOf, type PlaceValues, templateIds } from './model.ts';
import { exampleValues } from './page/example.ts';
import { letterPaper } from './paper.ts';
import { templateFaults } from './rules.ts';
import { shippedTexts } from './shipped.ts';

const unset = (place: string) => `〔${place}〕`;
const textsOf = (text: string, values: PlaceValues) =>
  fillText(text, values, unset).lines.map((line) => ('text' in line ? line.text : `表：${line.table.title}`));

const table: Table = {
  ...{ id: 't', title: '対象', asOf: '', footnotes: [], caveats: [], sources: [] },
  columns: [{ id: 'name', key: 'name', heading: '名称', kind: 'text' }],
  rows: [{ id: '1', cells: [{ text: '㍿立ライフ第①クリニック' }] }],
};

const difficult = '医療法人社団髙﨑会 葛\u{E0100}飾𠮷田㍿第①在宅療養支援クリニック附属';

const lettered = (id: (typeof templateIds)[number], values: PlaceValues, mark: string | null = null) =>
  letterPaper(shippedTexts(id), values, { lang: langOf(id), subject: '千葉県', mark, day: day('2026-11-24'), id: 'l' });

test('差し込みは、幅や空白の違いを越えて読み、値の中の波かっこは文字のまま残す（N8）', () => {
  assert.deepEqual(textsOf('｛圏域｝の{ 機関名 }', { area: '柏', name: '{市町村}病院' }), ['柏の{市町村}病院']);
  assert.deepEqual(textsOf('{医療機関名}', { name: '柏病院' }), ['柏病院']);
});

test('一覧は行に分かれ、見出しのある行では内容の桁に続く', () => {
  const values = { roles: ['夜間', '研修'], contact: ['課', '電話'] };
  assert.deepEqual(textsOf('　・　{役割の一覧}', values), ['　・　夜間', '　・　研修']);
  assert.deepEqual(textsOf('提出先｜{連絡先}', values), ['提出先｜課', '｜電話']);
});

test('表は、その行に置かれる', () => {
  assert.deepEqual(textsOf('前\n{対象の一覧}\n後', { candidates: table }), ['前', '表：対象', '後']);
});

test('記録のない差し込みは、空のまま出さず、名を挙げる', () => {
  const { lines, missing } = fillText('根拠｜{根拠}、{理由}', { basis: '', reason: [] }, unset);
  assert.deepEqual(lines, [{ text: '根拠｜〔basis〕、〔reason〕' }]);
  assert.deepEqual(missing, ['basis', 'reason']);
});

test('はじめからのひな形は、日本語も英語も、断る理由がなく、知らない差し込みもない', () => {
  for (const id of templateIds) {
    assert.deepEqual(templateFaults(kindOf(id), shippedTexts(id)), [], id);
    assert.deepEqual(lettered(id, exampleValues(langOf(id))).missing, [], id);
  }
});

test('ひな形の誤りは、どの欄の何行目の何文字目かを添えて、すべて一度に断る', () => {
  const texts = {
    ...shippedTexts('designation-ja'),
    title: '葛\u{E0100}飾の{けんいき',
    opening: '一行目\n二行目の}と{医院名}と{回答期限}',
    record: '{機関名}{計画}{根拠}',
  };
  const faults = templateFaults('designation', texts);
  assert.deepEqual(
    faults.map((fault) => [fault.code, fault.part, 'line' in fault ? [fault.line, fault.column] : null]),
    [
      ['unclosed', 'title', [1, 4]],
      ['unopened', 'opening', [2, 5]],
      ['unknown-place', 'opening', [2, 7]],
      ['other-kind', 'opening', [2, 13]],
      ['missing-place', 'record', null],
      ['missing-place', 'record', null],
    ],
  );
  const said = faults.map((fault) => faultWords('designation', fault));
  assert.match(said[0]!.ja, /^題名の1行目4文字目：「{」が閉じていません/);
  assert.match(said[2]!.ja, /「{医院名}」という差し込みはありません。使えるのは .*{機関名}/);
  assert.match(said[4]!.ja, /「{圏域}」がありません/);
  assert.match(said[2]!.en, /^Text, line 2, column 7: /);
});

test('表になる差し込みは、ほかの文字と同じ行に置けない', () => {
  const texts = { ...shippedTexts('consultation-ja'), record: '対象｜{対象の一覧}' };
  assert.ok(templateFaults('consultation', texts).some(({ code }) => code === 'table-alone'));
});

test('長い名と㍿・髙・﨑・①・異体字は、PDFとDOCXから読み戻しても同じ（N7）', async () => {
  const office = await readOffice('/nowhere');
  const values = { ...exampleValues('ja'), name: difficult, addressee: `${difficult}　管理者　様` };
  const { paper } = lettered('designation-ja', values, '見本');
  const squeeze = (text: string) => text.replace(/\s/g, '');
  const docx = await readDocx(await paperFile(paper, 'docx', office));
  assert.ok(squeeze(docx.text).includes(squeeze(difficult)));
  const pdf = await readPdf(await paperFile(paper, 'pdf', office));
  const bare = (text: string) =>
    squeeze(text)
      .replace(/\p{Variation_Selector}/gu, '')
      .normalize('NFKC');
  assert.ok(bare(pdf.text).includes(bare(difficult)), pdf.text);
  assert.equal(pdf.lang, 'ja-JP');
  assert.ok(pdf.roles.has('H1'));
  for (const page of pdf.pages) assert.ok(page.includes('見本'));
});

test('意見照会には2枚目に回答書があり、□と書き込む枠を持つ。同じ文書は同じファイルになる（H10）', async () => {
  const office = await readOffice('/nowhere');
  const { paper } = lettered('consultation-ja', { ...exampleValues('ja'), candidates: table });
  for (const format of ['pdf', 'docx'] as const) {
    const [one, again] = [await paperFile(paper, format, office), await paperFile(paper, format, office)];
    assert.ok(Buffer.from(one).equals(Buffer.from(again)), format);
  }
  const { pages, text } = await readPdf(await paperFile(paper, 'pdf', office));
  assert.equal(pages.length, 2);
  assert.match(pages[1]!, /回答書/);
  assert.equal(pages[1]!.match(/□/g)?.length, 5);
  assert.match(text, /以\s*上/);
  assert.doesNotMatch(text, /つなぎ/);
});

test('どの文書も、題名・本文・連絡先までA4の1枚に収まる。照会は回答書と合わせて2枚（A6）', async () => {
  const office = await readOffice('/nowhere');
  for (const id of templateIds) {
    const { pages } = await readPdf(await paperFile(lettered(id, exampleValues(langOf(id))).paper, 'pdf', office));
    assert.equal(pages.length, kindOf(id) === 'consultation' ? 2 : 1, id);
  }
});

test('まとめて1つのファイルにしても、1通ずつ頁が分かれ、ことばの違う文書は混ぜない', async () => {
  const letterOf = (n: number, lang: 'ja' | 'en'): Letter => ({
    ...{ id: n, template: `designation-${lang}`, subject: `designation ${n}`, municipalities: [], institution: null },
    ...{ replaces: null, numberReason: '', revoked: null },
    ...{ number: '1', dated: day('2026-11-24'), addressee: `宛先${n}`, issuedAt: '', issuedBy: '' },
    document: {
      ...{ kind: 'designation', lang, title: '通知', issuing: { number: '', dated: '', sender: '', contact: '' } },
      paper: lettered(`designation-${lang}`, { ...exampleValues(lang), addressee: `宛先${n}` }).paper,
    },
  });
  const office = await readOffice('/nowhere');
  const joined = joinedPaper([letterOf(1, 'ja'), letterOf(2, 'ja')]);
  const { pages } = await readPdf(await paperFile(joined, 'pdf', office));
  assert.deepEqual(
    pages.map((page) => /宛先\d/.exec(page)?.[0]),
    ['宛先1', '宛先2'],
  );
  assert.throws(() => joinedPaper([letterOf(1, 'ja'), letterOf(2, 'en')]), /1つのファイルにできません/);
});
