import assert from 'node:assert/strict';
import { test } from 'node:test';
import exceljs from 'exceljs';
import type { Page } from 'playwright-core';
import { sql } from '../../src/kit/server/db.ts';
import { assertAccessible, desk, openJourney, phone, says } from '../journey.ts';

/** A hub whose name holds the official word. */
const product = openJourney((db) =>
  sql`insert into hub (space, prefecture, municipality, state, name)
    values ('sample', '12', '12217', 'set-up', '柏地域医療連携拠点')`.execute(db),
);

const open = (page: Page, path: string) => page.goto(product.base + path, { waitUntil: 'networkidle' });

test('拠点をサポートセンターに変えると、どの画面もExcelもその言葉になり、名前は変わらず、戻せる（C23）', () =>
  product.visit('/sample/terms', desk, async (page) => {
    await assertAccessible(page);
    await open(page, '/sample/hubs');
    await says(page, '柏地域医療連携拠点');
    await page.getByRole('button', { name: /いまの役割/ }).click();
    await page.getByRole('link', { name: '用語' }).click();
    await page.locator('#hub-ja').fill('サポートセンター');
    await says(page, '柏市のサポートセンターは柏地域医療連携拠点です');
    await page.getByRole('button', { name: '保存する' }).click();
    await says(page, '7語のうち1語を、この県の言葉で使っています');
    assert.match(await page.locator('nav').first().innerText(), /サポートセンター/);

    for (const path of ['/sample/designations', '/sample/hubs', '/sample/hubs/desks']) {
      await open(page, path);
      await says(page, /サポートセンター/);
      assert.doesNotMatch(await page.locator('h1').innerText(), /拠点/);
    }
    await open(page, '/sample/hubs');
    await says(page, '柏地域医療連携拠点');

    const answer = await page.request.get(`${product.base}/api/sample/designations/board.xlsx`);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load((await answer.body()) as never);
    const cells: string[] = [];
    workbook.worksheets[0]!.eachRow((row) => row.eachCell((cell) => cells.push(cell.text)));
    assert.ok(cells.some((text) => text.includes('サポートセンター')));

    await open(page, '/sample/terms');
    await page.getByRole('button', { name: '「連携拠点」を国の用語に戻す' }).click();
    await page.getByRole('button', { name: '保存する' }).click();
    await says(page, '7語とも、国の用語のまま使っています');
    assert.doesNotMatch(await page.locator('nav').first().innerText(), /サポートセンター/);
  }));

test('電話の幅でも英語でも使え、使えない言葉はその場で分かる（C23）', () =>
  product.visit('/sample/terms?lang=en', phone, async (page) => {
    await page.locator('#hub-ja').fill('サポートセンター');
    await page.locator('#hub-en').fill('support centre');
    await says(page, 'Sentences about several need the plural.');
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await says(page, /1 thing to mend/);
  }));
