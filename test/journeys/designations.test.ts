import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, desk, eventually, open, openJourney, phone, says } from '../journey.ts';

const journey = openJourney();
const { visit } = journey;

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const go = (page: Page, path: string) => open(page, journey.base + path);

type Acting = { groups: { posts: { id: number; label: string; why: string | null }[] }[] };

/** Goes on as whoever holds a post of this office; `null` as the prefecture's officer. */
async function lookAs(page: Page, office: string | null): Promise<void> {
  await page.context().clearCookies();
  if (office === null) return;
  const { groups } = (await (await fetch(`${journey.base}/api/sample/acting`)).json()) as Acting;
  const posts = groups.flatMap((group) => group.posts);
  const found = posts.find(({ label, why }) => label.includes(office) && why === null);
  assert.ok(found, `nobody to look as: ${office}`);
  await page.context().addCookies([{ name: 'tsunagi-post', value: String(found.id), url: journey.base }]);
}

/** What a step is refused for, in words. */
async function refusedFor(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('alert').getByText(words).first().waitFor();
}

const hospital = '見本野田第一病院';
let record = '';

test('県が名簿から候補を挙げ、市町村と医師会に意見を照会する（H10・H2）', async () => {
  await visit('/sample/designations/list', desk, async (page) => {
    await button(page, '候補を挙げる').click();
    await page.getByLabel('区域', { exact: true }).selectOption('12208');
    await box(page, '名前か番号でさがす').fill(hospital);
    await page.getByRole('radio', { name: new RegExp(hospital) }).check();
    await assertAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: '候補に挙げる' }).click();
    await says(page, `${hospital}は、野田市の積極的役割を担う医療機関の候補です`);
    record = new URL(page.url()).pathname;
    await assertAccessible(page);

    await button(page, '位置付ける').click();
    await page.getByRole('dialog').getByRole('button', { name: '位置付ける' }).click();
    await refusedFor(page, /野田市にまだ意見を照会していません/);
    await refusedFor(page, /野田市医師会にまだ意見を照会していません/);
    await refusedFor(page, /役割を1つ以上選んでください/);
    await assertAccessible(page);
    await button(page, 'やめる').click();

    await button(page, '意見を照会する').click();
    await assertAccessible(page);
    await box(page, '照会の内容').fill('位置付けについて御意見を伺います。');
    await button(page, '2者に照会する').click();
    await says(page, /2者のうち0者が回答しました/);
    await says(page, /野田市.*が回答を持っています/);
  });
});

test('市町村はファイルを添えて答え、医師会も答え、よその市町村には届かない（H10）', async () => {
  await visit('/sample/designations/consultations', phone, async (page) => {
    await lookAs(page, '船橋市 地域包括支援課');
    await go(page, '/sample/designations/consultations');
    assert.equal(await page.getByText(hospital).count(), 0);

    await lookAs(page, '野田市 地域包括支援課');
    await go(page, '/sample/designations/consultations');
    await says(page, '回答を待っている照会が1件あります');
    await page.getByRole('radio', { name: '異議なし（要望あり）' }).check();
    await button(page, '回答を保存する').click();
    await refusedFor(page, /回答した人/);
    await refusedFor(page, /意見を書いてください/);
    await assertAccessible(page);
    await box(page, '意見・要望').fill('夜間の連絡先を市にも知らせてください。');
    await says(page, /^下書き保存済み/);
    await go(page, '/sample/designations/consultations');
    await eventually(async () =>
      assert.equal(await box(page, '意見・要望').inputValue(), '夜間の連絡先を市にも知らせてください。'),
    );
    await box(page, '回答した人').fill('地域包括支援課 担当');
    const file = { name: '意見書.txt', mimeType: 'text/plain', buffer: Buffer.from('夜間の体制について') };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('link', { name: '意見書.txt' }).waitFor();
    await button(page, '回答を保存する').click();
    await says(page, '回答を待っている照会はありません');
    await assertAccessible(page);

    await lookAs(page, '野田市医師会');
    await go(page, '/sample/designations/consultations');
    await box(page, '回答した人').fill('会長');
    await button(page, '回答を保存する').click();
    await says(page, '回答を待っている照会はありません');
  });
});

test('回答がそろうと、県は考慮した役割を選んで位置付ける（A6・H10）', async () => {
  await visit(record, desk, async (page) => {
    await says(page, /2者のうち2者が回答しました/);
    await says(page, '夜間の連絡先を市にも知らせてください。');
    await button(page, '内容を書く').click();
    await page.getByLabel('期間の始まり').fill('2027-04-01');
    await page.getByText('夜間・医師不在時・急変時の診療の支援').click();
    await button(page, 'よく使う文を入れる').click();
    await assertAccessible(page);
    await button(page, '内容を保存する').click();
    await button(page, '内容を保存する').waitFor({ state: 'detached' });
    await says(page, '令和9年4月1日');
    await button(page, '位置付ける').click();
    await page.getByRole('dialog').getByRole('button', { name: '位置付ける' }).click();
    await says(page, `${hospital}は、野田市の積極的役割を担う医療機関です（令和12年4月1日の前日まで）`);
    await assertAccessible(page);
    await button(page, '履歴').click();
    const history = page.getByRole('region', { name: '履歴' });
    await history
      .getByText(/野田市 地域包括支援課/)
      .first()
      .waitFor();
    await history
      .getByText(/野田市医師会/)
      .first()
      .waitFor();
    await assertAccessible(page);
  });
});

test('期間の重なる位置付けは、何日重なるかを言って断られる（H2）', async () => {
  await visit('/sample/designations/list', desk, async (page) => {
    await button(page, '候補を挙げる').click();
    await page.getByLabel('区域', { exact: true }).selectOption('12208');
    await box(page, '名前か番号でさがす').fill(hospital);
    await page.getByRole('radio', { name: new RegExp(hospital) }).check();
    await page.getByRole('dialog').getByRole('button', { name: '候補に挙げる' }).click();
    await button(page, '内容を書く').click();
    await page.getByLabel('期間の始まり').fill('2030-03-01');
    await button(page, '内容を保存する').click();
    await says(page, /と31日重なります/);
    await says(page, 'この医療機関・団体のほかの記録');
    await assertAccessible(page);
  });
});

test('英語でも読め、住民には位置付けだけが見える', async () => {
  await visit(`${record}?lang=en`, desk, async (page) => {
    await says(page, /Designated/);
    await assertAccessible(page);
    await page.context().addCookies([{ name: 'tsunagi-post', value: 'resident', url: journey.base }]);
    await go(page, record);
    await says(page, '意見照会の記録は、関係する役割だけが見られます。');
    assert.equal(await page.getByText('夜間の連絡先を市にも').count(), 0);
    await assertAccessible(page);
  });
});
