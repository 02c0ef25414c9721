import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import exceljs from 'exceljs';
import type { Page } from 'playwright-core';
import { dayInJapan } from '../../src/kit/pure/day.ts';
import { assertAccessible, desk, open, openJourney, says } from '../journey.ts';

const journey = openJourney();
const { visit } = journey;
const hospital = '見本柏第一病院';
const today = dayInJapan(new Date());

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
const inWindow = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const go = (page: Page, path: string) => open(page, journey.base + path);

type Acting = { groups: { posts: { id: number; label: string; why: string | null }[] }[] };

/** Goes on as whoever holds a post of this office, and opens an address. */
async function goAs(page: Page, office: string, path: string): Promise<void> {
  const { groups } = (await (await fetch(`${journey.base}/api/sample/acting`)).json()) as Acting;
  const found = groups.flatMap((group) => group.posts).find(({ label, why }) => label.includes(office) && why === null);
  assert.ok(found, `nobody to look as: ${office}`);
  await page.context().addCookies([{ name: 'tsunagi-post', value: String(found.id), url: journey.base }]);
  await go(page, path);
}

async function goAsPrefecture(page: Page, path: string): Promise<void> {
  await page.context().clearCookies();
  await go(page, path);
}

async function bytesOf(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const begun = page.waitForEvent('download');
  await press();
  return readFile((await (await begun).path())!);
}

let record = '';

test('県は候補を挙げて照会し、照会の文書を発出する（N8・H10）', async () => {
  await visit('/sample/designations/list', desk, async (page) => {
    await button(page, '候補を挙げる').click();
    await page.getByLabel('区域', { exact: true }).selectOption('12217');
    await box(page, '名前か番号でさがす').fill(hospital);
    await page.getByRole('radio', { name: new RegExp(hospital) }).check();
    await inWindow(page, '候補に挙げる').click();
    await says(page, `${hospital}は、柏市の積極的役割を担う医療機関の候補です`);
    record = new URL(page.url()).pathname;
    await button(page, '意見を照会する').click();
    await box(page, '照会の内容').fill('位置付けについて御意見を伺います。');
    await button(page, '2者に照会する').click();
    await says(page, /2者のうち0者が回答しました/);

    const asked = await (await fetch(`${journey.base}/api/sample/consultations`)).json();
    const subject = `designation ${record.split('/').at(-1)}`;
    const all: { id: number; subject: string }[] = [...asked.mine, ...asked.others];
    const { id } = all.find((one) => one.subject === subject)!;
    await go(page, `/sample/designations/letters?consultation=${id}`);
    await box(page, '文書番号').fill('医整第123号');
    await box(page, '発信者').fill('千葉県見本課長');
    await box(page, '担当・連絡先').fill('見本課 佐藤\n電話 043-000-0000');
    await assertAccessible(page);
    await button(page, /件を発出する$/).click();
    await says(page, '1件を発出しました');
    const pdf = await bytesOf(page, () => page.getByRole('dialog').getByRole('link', { name: /PDF/ }).click());
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    const docx = await bytesOf(page, () => page.getByRole('dialog').getByRole('link', { name: /Word/ }).click());
    assert.equal(docx.subarray(0, 2).toString(), 'PK');
  });
});

test('柏市と柏市医師会が答え、県が今日から位置付ける（A6・H10）', async () => {
  await visit('/sample/designations', desk, async (page) => {
    for (const office of ['柏市 地域包括支援課', '柏市医師会']) {
      await goAs(page, office, '/sample/designations/consultations');
      const card = page.getByRole('listitem').filter({ hasText: `${hospital}を柏市` });
      const answer = card.getByRole('button', { name: /^回答する/ });
      const by = card.getByRole('textbox', { name: '回答した人' });
      await answer.or(by).waitFor();
      if (await answer.isVisible()) await answer.click();
      await by.fill(`${office} 担当`);
      const save = card.getByRole('button', { name: '回答を保存する' });
      await save.click();
      await save.waitFor({ state: 'detached' });
    }
    await goAsPrefecture(page, record);
    await says(page, /2者のうち2者が回答しました/);
    await button(page, '内容を書く').click();
    await page.getByLabel('計画', { exact: true }).selectOption('eighth');
    await page.getByLabel('期間の始まり').fill(today);
    await page.getByText('夜間・医師不在時・急変時の診療の支援').click();
    await button(page, 'よく使う文を入れる').click();
    await button(page, '内容を保存する').click();
    await button(page, '内容を保存する').waitFor({ state: 'detached' });
    await button(page, '位置付ける').click();
    await inWindow(page, '位置付ける').click();
    await says(page, `${hospital}は、柏市の積極的役割を担う医療機関です`);
  });
});

/** The form as the hospital sends it back. */
async function filled(form: Buffer): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(form as never);
  const sheet = workbook.worksheets[0]!;
  const rows = sheet.getRows(1, sheet.rowCount)!;
  const head = rows.find((row) => (row.values as unknown[]).includes('今年の答え'))!;
  const column = (heading: string) => (head.values as unknown[]).indexOf(heading);
  for (const row of rows.slice(head.number)) {
    if (row.getCell(column('項目')).text === '') continue;
    row.getCell(column('今年の答え')).value = '実施';
    row.getCell(column('根拠')).value = '夜間当番 月4回';
    row.getCell(column('対象年齢')).value = 'すべて';
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

test('病院はExcelの用紙で年次報告を出し、保健所と県が確認する（A1・A5）', async () => {
  await visit('/sample/designations/reports', desk, async (page) => {
    await button(page, '報告を依頼する').click();
    await inWindow(page, '依頼する').click();
    await says(page, /件に依頼しました/);

    await goAs(page, hospital, '/sample/designations/reports');
    await page.getByRole('link', { name: '報告を書く' }).click();
    await button(page, 'Excelの用紙').click();
    const form = await bytesOf(page, () => page.getByRole('link', { name: '用紙を受け取る（XLSX）' }).click());
    const sent = { name: '年次報告.xlsx', mimeType: 'application/octet-stream', buffer: await filled(form) };
    await page.getByRole('dialog').locator('input[type=file]').setInputFiles(sent);
    await says(page, /1件の報告の6項目が変わります/);
    await assertAccessible(page);
    await button(page, '1件を保存する').click();
    await says(page, /1件の報告を保存しました/);
    await button(page, '提出する').click();
    await says(page, '提出しました');
    const report = new URL(page.url()).pathname;

    await goAs(page, '柏市保健所', report);
    await button(page, '確認して県に進める').click();
    await says(page, /確認しました/);

    await goAsPrefecture(page, report);
    await button(page, '確認を終える').click();
    await says(page, '県確認済み');
    await assertAccessible(page);
  });
});

test('見直しを始め、わけを残して継続し、だれが何をしたかが履歴に残る（N8）', async () => {
  await visit(record, desk, async (page) => {
    await button(page, '見直しを始める').click();
    await inWindow(page, '見直しを始める').click();
    await says(page, /見直し中/);
    await button(page, '継続する').click();
    await page.getByRole('dialog').getByLabel('わけ', { exact: true }).fill('年次報告で6項目の実施を確かめた');
    await inWindow(page, '継続する').click();
    await says(page, '継続した');
    await says(page, '年次報告で6項目の実施を確かめた');
    await button(page, '履歴').click();
    const history = page.getByRole('region', { name: '履歴' });
    for (const who of [/柏市 地域包括支援課/, /柏市医師会/]) await history.getByText(who).first().waitFor();
    await assertAccessible(page);
  });
});
