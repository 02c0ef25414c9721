import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { assertAccessible, desk, eventually, openJourney, phone, says } from '../journey.ts';

const journey = openJourney();
const { visit } = journey;

const kashiwa = '柏市 地域包括支援課 在宅医療担当';

async function lookAs(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: /^いまの役割/ }).click();
  const window = page.getByRole('dialog', { name: 'いまの役割' });
  await window.getByLabel(/役職をさがす/).fill(label);
  await window.getByRole('button', { name: new RegExp(`^${label}`) }).click();
  await says(page, `${label} として見ています`);
  await window.waitFor({ state: 'hidden' });
}

for (const [name, options] of Object.entries({ desk, phone })) {
  test(`役割を切り替えると、どのページにも帯が出て、引継ぎを知らせ、やめられる（${name}）`, async () => {
    await visit('/sample/zones/compare', options, async (page) => {
      await page.getByRole('button', { name: /^いまの役割/ }).click();
      await assertAccessible(page);
      await page.keyboard.press('Escape');
      await lookAs(page, kashiwa);
      await says(page, /4月1日から引き継ぎました。引継ぎメモ・対応待ち3件/);
      await assertAccessible(page);
      await page.goto(`${journey.base}/sample/facilities?unit=medical-association&criterion=support-hospital`);
      await says(page, `${kashiwa} として見ています`);
      await page.getByRole('link', { name: '引継ぎを開く' }).click();
      await says(page, /柏市医師会との打ち合わせ/);
      await assertAccessible(page);
      await page.getByRole('main').getByRole('button', { name: 'やめる' }).click();
      await says(page, '切替をやめました。県の担当者として見ています。');
      await page.getByText('として見ています').filter({ hasText: kashiwa }).waitFor({ state: 'detached' });
      await says(page, /この役職に就いている人だけが読み書きします/);
    });
  });
}

test('いまの役割で開けないページは、だれが開けるかを述べ、その場で切替をやめられる', async () => {
  await visit('/sample/zones/compare', desk, async (page) => {
    await lookAs(page, '監査委員事務局 監査担当');
    await page.goto(`${journey.base}/sample/accounts/transfer`);
    await says(page, 'いまの役割では開けません');
    await says(page, /「役職を設け、人を就ける」ことは、いまの役割（監査委員事務局 監査担当/);
    await assertAccessible(page);
    await page.getByRole('button', { name: '切替をやめる' }).click();
    await says(page, /の異動を、\d+の役職からまとめて決めます/);
  });
});

test('ほかの県のページは、そう述べ、その場で切替をやめられる（英語）', async () => {
  await visit('/sample/zones/compare', desk, async (page) => {
    await lookAs(page, kashiwa);
    await page.goto(`${journey.base}/12/accounts?lang=en`);
    await says(page, 'Not open to your role');
    await says(page, /is a post of another prefecture/);
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Stop the switch' }).click();
    await says(page, 'There are no offices yet.');
    await assertAccessible(page);
  });
});

test('住民として見ると、課・機関と役職は開けない', async () => {
  await visit('/sample/accounts', desk, async (page) => {
    await page.getByRole('button', { name: /^いまの役割/ }).click();
    await page.getByRole('button', { name: '住民として見る' }).click();
    await says(page, '住民（アカウントのない人） として見ています');
    await says(page, 'いまの役割では開けません');
    await page.getByRole('button', { name: '切替をやめる' }).click();
    await says(page, /の課・機関に/);
  });
});

test('4月1日の異動を、見てから1度に保存し、まるごと取り消す', async () => {
  await visit('/sample/accounts', desk, async (page) => {
    await page.getByRole('link', { name: '人事異動' }).click();
    await page.getByLabel('船橋市 地域包括支援課 在宅医療担当の新しい人').fill('異動 太郎');
    await page.getByLabel('連携拠点担当の新しい人').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '変わるところを確かめる' }).click();
    const window = page.getByRole('dialog', { name: '変わるところ' });
    await window.getByText(/4月1日から、1の役職で人が替わります。まだ保存していません。/).waitFor();
    await assertAccessible(page);
    await window.getByRole('button', { name: '1の役職の異動を保存する' }).click();
    await says(page, /の異動（1の役職）を保存しました。/);
    await says(page, /4月1日から異動 太郎と決まっています/);
    await page
      .getByRole('main')
      .getByRole('button', { name: /まるごと取り消す/ })
      .click();
    await says(page, /の異動を取り消し、もとに戻しました。/);
    await page.getByLabel('船橋市 地域包括支援課 在宅医療担当の新しい人').waitFor();
    await says(page, '取り消し済み');
  });
});

test('異動のページは、スマートフォンと英語でも使える', async () => {
  await visit('/sample/accounts/transfer?lang=en', phone, async (page) => {
    await assertAccessible(page);
    assert.doesNotMatch(await page.getByRole('heading', { level: 1 }).innerText(), /[぀-ヿ]/);
  });
});

test('役職の人は引継ぎメモと対応待ちを書き、読み直しても残っている', async () => {
  await visit('/sample/accounts?q=野田市', desk, async (page) => {
    await lookAs(page, '野田市 地域包括支援課 在宅医療担当');
    await page.getByRole('button', { name: /^いまの役割/ }).click();
    await page.getByRole('link', { name: 'この役職のページ（引継ぎ）' }).click();
    await page.getByRole('textbox', { name: '引継ぎメモ' }).fill('鍵は上の引き出し');
    await page.getByRole('button', { name: '引継ぎメモを保存する' }).click();
    await says(page, '引継ぎメモを保存しました。');
    await page.getByLabel('すること').fill('会議室をとる');
    await page.route('**/tasks', async (route) => {
      await sleep(1_500);
      await route.continue();
    });
    await page.getByRole('button', { name: '加える', exact: true }).evaluate((add: HTMLElement) => {
      add.click();
      add.click();
    });
    await page.getByLabel('すること').fill('資料を刷る');
    await says(page, '「会議室をとる」を加えました。');
    await page.getByRole('button', { name: '済みにする 会議室をとる' }).waitFor();
    assert.equal(await page.getByLabel('すること').inputValue(), '資料を刷る');
    await page.reload();
    await eventually(async () =>
      assert.equal(await page.getByRole('textbox', { name: '引継ぎメモ' }).inputValue(), '鍵は上の引き出し'),
    );
    await page.getByRole('button', { name: '済みにする 会議室をとる' }).click();
    await says(page, '済んだもの 1件');
  });
});

for (const [name, options] of Object.entries({ desk, phone })) {
  test(`課・機関と役職は、さがせ、役職を加えて人を就けられる（${name}）`, async () => {
    await visit('/sample/accounts', options, async (page) => {
      await assertAccessible(page);
      await page.getByLabel(/^さがす/).fill('習志野健康福祉センター');
      await page.getByRole('status').getByText('1件', { exact: true }).waitFor();
      await page.getByRole('button', { name: '役職を加える 習志野健康福祉センター' }).click();
      await page.getByLabel(/^役職の名称/).fill(`難病担当${name}`);
      await assertAccessible(page);
      await page.getByRole('button', { name: '保存する' }).click();
      await page.getByRole('button', { name: `人を就ける 習志野健康福祉センター 難病担当${name}` }).click();
      await page.getByLabel(/^就く人の氏名/).fill('難病 太郎');
      await page.getByLabel(/^いつから/).fill('2020-04-01');
      await page.getByRole('button', { name: '保存する' }).click();
      await says(page, '「難病 太郎」を保存しました。');
      await says(page, '令和2年4月1日から');
    });
  });
}
