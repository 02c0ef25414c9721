import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible, desk, eventually, openJourney, phone } from '../journey.ts';

const { visit } = openJourney();
const path = '/sample/zones/compare?unit=medical-association&criterion=enhanced-support-hospital';

const noda = (page: Page) => page.getByRole('row', { name: /^野田市/ });
const end = (page: Page, name: RegExp) => page.getByRole('combobox', { name });
const submit = (page: Page) => page.getByRole('button', { name: 'つながりを加える', exact: true });

/** What stands in a field. */
const holds = (box: Locator, words: string): Promise<void> =>
  eventually(async () => assert.equal(await box.inputValue(), words));

async function review(page: Page): Promise<void> {
  await page.getByRole('button', { name: '隣接のつながりを見直す' }).click();
  await submit(page).waitFor();
}

test('橋を加えると手当てに隣が出て、外して元に戻すと、また出る。表も地図も消えない（Z3・Z4）', async () => {
  await visit(path, desk, async (page) => {
    await page.locator('svg [data-area]').first().waitFor();
    await noda(page).filter({ hasNotText: '松戸市' }).waitFor();
    await page.evaluate(() => {
      const seen = { areas: 99, rows: 99 };
      Object.assign(window, { seen });
      const count = () => {
        seen.areas = Math.min(seen.areas, document.querySelectorAll('svg [data-area]').length);
        seen.rows = Math.min(seen.rows, document.querySelectorAll('[data-tour="3"] tbody tr').length);
      };
      new MutationObserver(count).observe(document.body, { childList: true, subtree: true });
    });
    await review(page);
    await page.getByText('陸の境で離れた市町村はありません').waitFor();
    await end(page, /^市町村/).fill('のだ');
    await page.getByRole('option', { name: /野田市/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('[role=option][data-focused]').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await holds(end(page, /^市町村/), '野田市');
    await end(page, /つながる先/).focus();
    await page.keyboard.type('マツド');
    await page.getByRole('option', { name: /松戸市/ }).waitFor();
    await page.keyboard.press('Tab');
    await holds(end(page, /つながる先/), '松戸市');
    await page.getByRole('textbox', { name: '名前' }).fill('見本大橋');
    await page.keyboard.press('Enter');
    await page.getByText('つながり「見本大橋」を加えました').waitFor();
    await page.getByText('松戸市 － 野田市').waitFor();
    await assertAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: /野田市.*松戸市\(3\) 見本大橋（橋）でつながる/ }).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === '隣接のつながりを見直す');

    await review(page);
    await page.getByRole('button', { name: 'つながり「見本大橋」を外す' }).click();
    await page.getByText('加えたつながり（0件）').waitFor();
    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.getByText('つながり「見本大橋」を戻しました').waitFor();
    await page.getByRole('button', { name: 'つながり「見本大橋」を外す' }).click();
    await page.getByText('加えたつながり（0件）').waitFor();
    await page.keyboard.press('Escape');
    await noda(page).filter({ hasNotText: '松戸市' }).waitFor();
    const seen = await page.evaluate(() => (window as unknown as { seen: object }).seen);
    assert.deepEqual(seen, { areas: 22, rows: 8 });
  });
});

test('何も入れずに送ると、欄ごとに直し方が出て、はじめの欄に戻る', async () => {
  await visit(path, desk, async (page) => {
    await review(page);
    await submit(page).click();
    await page.getByText('つなぐ市町村を選んでください。').nth(1).waitFor();
    await page.getByText('橋・航路・道路の名前を入れてください。').waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
    await eventually(async () =>
      assert.equal(await end(page, /^市町村/).evaluate((field) => field === document.activeElement), true),
    );
    await end(page, /^市町村/).fill('東京');
    await page.getByText('当てはまる市町村はありません').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await submit(page).click();
    await page.getByText(/「東京」は、この県に今ある市町村ではありません/).waitFor();
    await assertAccessible(page);
  });
});

test('離島のある県では、離れたところが名前で並び、そこから選んでつなげる。電話でも使える', async () => {
  await visit('/37/zones/compare', phone, async (page) => {
    await review(page);
    await page.getByText('陸の境で離れた2か所は、まだつながっていません').waitFor();
    await page.getByRole('button', { name: '土庄町・小豆島町をつなぐ' }).click();
    await holds(end(page, /^市町村/), '土庄町');
    await end(page, /つながる先/).fill('高松市');
    await page.getByRole('option', { name: /高松市/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await holds(end(page, /つながる先/), '高松市');
    await page.getByRole('radio', { name: '航路' }).check();
    await page.getByRole('textbox', { name: '名前' }).fill('高松〜土庄');
    await submit(page).click();
    await page.getByText('陸の境で離れた2か所のうち、1か所がつながっていません').waitFor();
    await assertAccessible(page);
    const link = page.getByRole('link', { name: 'Excelに出す' });
    assert.match((await link.getAttribute('href')) ?? '', /\/api\/37\/links\.xlsx/);
  });
});

test('前の基準日では、見るだけで変えられない', async () => {
  await visit(`${path}&asof=2026-10-01`, desk, async (page) => {
    await page.getByRole('button', { name: '隣接のつながりを見直す' }).click();
    await page.getByText(/前の基準日を見ているので/).waitFor();
    assert.equal(await submit(page).count(), 0);
  });
});
