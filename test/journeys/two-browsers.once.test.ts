import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { sql } from '../../src/kit/server/db.ts';
import { type GuardedPage, guardedPage, openBrowser } from '../browser.ts';
import { dice } from '../intake/fuzz-variants.ts';
import { type KilledProduct, openKilledProduct } from '../intake/killed-product.ts';
import { desk, eventually, open as openPage, phone, says } from '../journey.ts';

const path = '/sample/hubs/12217';
const offices = { city: '柏市 地域包括支援課', prefecture: '医療政策課' };
type Office = keyof typeof offices;

let product: KilledProduct;
let opened: { browser: Browser; close(): Promise<void> };
before(async () => {
  [product, opened] = await Promise.all([openKilledProduct(), openBrowser()]);
});
after(async () => {
  await opened?.close();
  await product?.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const save = (page: Page) => button(page, '保存する').click();
const dialog = (page: Page) => page.getByRole('dialog');
const saved = (page: Page) => button(page, '記録を直す').waitFor();
const keptDraft = (page: Page) => says(page, /^下書き保存済み \d+:\d\d$/);

/** What stands in a field. */
const holds = (box: Locator, words: string): Promise<void> =>
  eventually(async () => assert.equal(await box.inputValue(), words));

async function postOf(office: Office): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select p.id from post p join office o on o.id = p.office
    where p.space = 'sample' and o.name = ${offices[office]} and p.title = '在宅医療担当'`.execute(product.db);
  return rows[0]!.id;
}

/** A browser nobody used before, at the record, acting from the office's post. */
async function sitDown(office: Office, options: BrowserContextOptions = desk): Promise<GuardedPage> {
  const seat = await guardedPage(opened.browser, options);
  const post = await postOf(office);
  const chosen = await seat.context.request.post(`${product.address}/api/sample/acting`, { data: { post } });
  assert.equal(chosen.status(), 204);
  await openPage(seat.page, product.address + path);
  await says(seat.page, `${offices[office]} 在宅医療担当 として見ています`);
  return seat;
}

/** Both have the form open on the same version. */
async function together(act: (city: Page, prefecture: Page) => Promise<void>): Promise<void> {
  const [city, prefecture] = [await sitDown('city'), await sitDown('prefecture')];
  for (const { page } of [city, prefecture]) await startEditing(page);
  await act(city.page, prefecture.page);
  await city.close();
  await prefecture.close();
}

/** The form as the record stands: a draft of another occasion stays where it is. */
async function startEditing(page: Page): Promise<void> {
  await button(page, '記録を直す').click();
  await field(page, 'メモ').waitFor();
}

type Typed = { field: string; words: string };

async function typeAll(page: Page, typed: readonly Typed[]): Promise<void> {
  for (const { field: name, words } of typed) await field(page, name).fill(words);
  await keptDraft(page);
}

/** What nobody can find again, neither in what was written down nor in a draft. */
async function vanished(typed: readonly Typed[]): Promise<string[]> {
  const { rows } = await sql<{ text: string | null }>`
    select string_agg(said, ' ') as text from (
      select concat_ws(' ', before::text, after::text) as said from audit_entry
      where space = 'sample' and record = 'hub 12217'
      union all select body::text from draft where space = 'sample' and subject like 'hub:12217%'
    ) kept`.execute(product.db);
  return typed.map(({ words }) => words).filter((words) => !rows[0]?.text?.includes(words));
}

async function standing(): Promise<Record<string, string>> {
  const headers = { cookie: `tsunagi-post=${await postOf('city')}` };
  const answer = await fetch(`${product.address}/api${path}`, { headers });
  const { fields } = (await answer.json()) as { fields: { id: string; value: string }[] };
  return Object.fromEntries(fields.map(({ id, value }) => [id, value]));
}

test('市と県の2人が別の項目を直すと、どちらも選ばずに両方が残る', async () => {
  await together(async (city, prefecture) => {
    const typed = [
      { field: '受付時間', words: '市の書いた平日9時から17時' },
      { field: '所在地', words: '県の書いた柏市豊四季台' },
    ] as const;
    await typeAll(city, [typed[0]]);
    await typeAll(prefecture, [typed[1]]);
    await save(city);
    await saved(city);
    await save(prefecture);
    await says(prefecture, /受付時間と合わせて保存しました/);
    await saved(prefecture);
    assert.equal(await dialog(prefecture).count(), 0);
    const now = await standing();
    assert.deepEqual([now.hours, now.address], [typed[0].words, typed[1].words]);
    assert.deepEqual(await vanished(typed), []);
  });
});

test('同じ項目を直すと、両方の言葉と相手の名が並び、相手の方を選んでも自分の言葉は別案に残る', async () => {
  await together(async (city, prefecture) => {
    const [mine, theirs] = [
      { field: 'メモ', words: '市のメモ、月曜に電話' },
      { field: 'メモ', words: '県のメモ、水曜に訪問' },
    ];
    await typeAll(city, [mine]);
    await typeAll(prefecture, [theirs]);
    await save(prefecture);
    await saved(prefecture);
    await save(city);
    for (const { words } of [mine, theirs]) await dialog(city).getByText(words).waitFor();
    await dialog(city)
      .getByText(/医療政策課/)
      .first()
      .waitFor();
    await dialog(city).getByRole('radio').nth(1).check();
    await button(city, '選んだ内容で保存').click();
    await dialog(city).waitFor({ state: 'detached' });
    await says(city, /^別案（/);
    assert.equal((await standing()).memo, theirs.words);
    assert.deepEqual(await vanished([mine, theirs]), []);
    await button(city, '別案を開く').click();
    await holds(field(city, 'メモ'), mine.words);
  });
});

const open = ['メモ', '受付時間', '所在地', '担当者'];
const waysOut = ['自分', '相手', '別案', '後で'] as const;

test('どの順で保存し、どう選んでも、打った言葉は履歴か下書きにすべてある', async () => {
  const d = dice(5);
  const typed: Typed[] = [];
  for (const [round, way] of waysOut.entries()) {
    await together(async (city, prefecture) => {
      const pages = d.below(2) === 0 ? [city, prefecture] : [prefecture, city];
      for (const [at, page] of pages.entries()) {
        const own = open.slice(0, 2 + at).map((name) => ({ field: name, words: `${round}回目に${at}番の人の${name}` }));
        await typeAll(page, own);
        typed.push(...own);
      }
      const [first, second] = pages as [Page, Page];
      await save(first);
      await saved(first);
      await save(second);
      await dialog(second).waitFor();
      await leaveDialog(second, way);
    });
    assert.deepEqual(await vanished(typed), [], way);
  }
});

async function leaveDialog(page: Page, way: (typeof waysOut)[number]): Promise<void> {
  if (way === '後で') {
    await page.keyboard.press('Escape');
    return says(page, 'まだ保存していません。下書きは残っています。');
  }
  if (way === '別案') {
    await button(page, '自分の版を別案として残す').click();
    return says(page, /^別案（/);
  }
  const radios = dialog(page).getByRole('radio');
  for (let at = way === '自分' ? 0 : 1; at < (await radios.count()); at += 2) await radios.nth(at).check();
  await button(page, '選んだ内容で保存').click();
  await saved(page);
}

test('下書きは、つなぎとデータベースの強制終了のあとも、空のブラウザーとほかのパソコンで、同じ役職だけに残る', async () => {
  const typed = { field: '夜間の連絡先', words: '04-7100-9999' };
  const first = await sitDown('city');
  const draft = button(first.page, '下書きの続きを書く');
  if (await draft.count()) await draft.click();
  else await startEditing(first.page);
  await typeAll(first.page, [typed]);
  await Promise.all([product.killPostgres(), product.killServer()]);
  await first.close();
  await product.running();
  assert.deepEqual(await vanished([typed]), []);
  for (const options of [desk, phone]) {
    const another = await sitDown('city', options);
    await button(another.page, '下書きの続きを書く').click();
    await holds(field(another.page, typed.field), typed.words);
    await another.close();
  }
  const other = await sitDown('prefecture');
  const their = other.page.getByText(typed.words);
  assert.equal(await their.count(), 0);
  await other.close();
});
