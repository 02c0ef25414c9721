import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { freePort } from '../../src/kit/server/embedded/postmaster.ts';
import type { App } from '../../src/kit/server/http.ts';
import { createServer } from '../../src/server.ts';
import { guardedPage } from '../browser.ts';
import { assertAccessible, desk, eventually, open, openJourney, phone, says } from '../journey.ts';
import { openTestProduct, type TestProduct } from '../product.ts';

const journey = openJourney();
const { visit } = journey;

/** A second server that a test stops, starts again, or takes the database from. */
let own: TestProduct;
let app: App | undefined;
let port = 0;

before(async () => {
  own = await openTestProduct({ sample: true });
  port = await freePort();
});
after(async () => {
  await stop();
  await own.close().catch(() => {});
});

async function start(): Promise<void> {
  app = await createServer(own.db, { pages: true });
  await app.listen({ host: '127.0.0.1', port });
}

async function stop(): Promise<void> {
  app?.server.closeAllConnections();
  await app?.close();
  app = undefined;
}

async function onOwn(path: string, act: (page: Page) => Promise<void>, options: BrowserContextOptions = desk) {
  const { page, close } = await guardedPage(journey.browser, options);
  try {
    await open(page, `http://127.0.0.1:${port}${path}`);
    await act(page);
  } finally {
    await close();
    await stop();
  }
}

/** The heading of the page says it. */
const titled = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name: words }).waitFor();

const absent: [path: string, ja: RegExp, en: RegExp][] = [
  ['/nowhere/at/all', /このページはありません/, /There is no such page/],
  ['/99/zones/compare', /見つかりませんでした/, /This was not found/],
  ['/sample/facilities?unit=atlantis', /見つかりませんでした/, /This was not found/],
  ['/sample/facilities/12-0000000', /このページはありません/, /There is no such page/],
  ['/start?prefecture=99', /見つかりませんでした/, /This was not found/],
];
for (const [path, ja, en] of absent) {
  for (const [name, options] of Object.entries({ desk, phone })) {
    test(`ないもの（${path}）は、ないと述べ、行き先を示す（${name}）`, async () => {
      await visit(path, options, async (page) => {
        await titled(page, ja);
        await eventually(async () => assert.match(await page.title(), ja));
        await assertAccessible(page);
        await page.getByRole('main').getByRole('link', { name: 'ホームを開く' }).click();
        await page.waitForURL(/\/sample\/zones\/compare$/);
      });
      await visit(`${path}${path.includes('?') ? '&' : '?'}lang=en`, options, async (page) => {
        await titled(page, en);
        await assertAccessible(page);
        const words = await page.getByRole('main').innerText();
        assert.doesNotMatch(words, /[぀-ヿ]/);
        await page.getByRole('main').getByRole('link', { name: 'Open home' }).click();
        await page.waitForURL(/\/sample\/zones\/compare\?lang=en$/);
      });
    });
  }
}

test('つなぎが止まると、画面を残したまま知らせ、戻ると自分で続ける', async () => {
  await start();
  await onOwn('/sample/zones/compare', async (page) => {
    await stop();
    await page.evaluate(() => window.dispatchEvent(new Event('offline')));
    await says(page, /見ている画面はそのまま残しています/);
    await says(page, /空白圏域が/);
    await page.getByRole('button', { name: 'いま確かめる' }).click();
    await says(page, 'まだ答えがありません。');
    await assertAccessible(page);
    await start();
    await says(page, 'つながりました。最新の内容を読み込みました。');
    await page.getByText(/見ている画面はそのまま/).waitFor({ state: 'detached' });
  });
});

test('止まっている間に選ぶと前の表が残り、戻ると選んだ表に替わる', async () => {
  await start();
  await onOwn('/sample/zones/compare', async (page) => {
    await stop();
    await page
      .getByRole('link', { name: /②/ })
      .or(page.getByRole('button', { name: /②/ }))
      .first()
      .click();
    await says(page, '選ぶ前の表を出しています。');
    await says(page, /つなぎに接続できません/);
    await start();
    // The page asks by itself, too, and may be back before the press.
    await page
      .getByRole('button', { name: 'いま確かめる' })
      .click({ timeout: 5_000 })
      .catch(() => undefined);
    await page.getByText('選ぶ前の表を出しています。').waitFor({ state: 'hidden' });
    await page.waitForFunction(() =>
      document.querySelector('main')?.textContent?.replace(/\s/g, '').includes('空白圏域が3か所残ります'),
    );
  });
});

test('まだ何も出ていない画面も、戻ると自分で開く（英語、スマートフォン）', async () => {
  await start();
  await onOwn(
    '/start?lang=en',
    async (page) => {
      await stop();
      await page
        .getByRole('link', { name: /Zones|Compare/ })
        .first()
        .click();
      await says(page, /opens as soon as it answers/);
      await titled(page, /Tsunagi cannot be reached/);
      await eventually(async () => assert.equal(await page.getByText('Tsunagi cannot be reached').count(), 1));
      await assertAccessible(page);
      await start();
      await says(page, /Connected again/);
      await page.locator('main table').first().waitFor();
    },
    phone,
  );
});

const expired = { status: 401, json: { faults: [] } };

for (const [lang, sentence, on] of [
  ['ja', 'サインインの期限が切れました', '続ける'],
  ['en', 'Your sign-in has expired', 'Continue'],
] as const) {
  test(`サインインの期限が切れると、そう述べ、サインインのあと続けられる（${lang}）`, async () => {
    await visit(`/sample/zones/compare?lang=${lang}`, desk, async (page) => {
      const before = await page.getByRole('main').innerText();
      await page.route('**/api/**', (route) => route.fulfill(expired));
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
      await says(page, sentence);
      await eventually(async () =>
        assert.ok((await page.getByRole('main').innerText()).includes(before.slice(-200)), 'what was on screen stays'),
      );
      await assertAccessible(page);
      await page.reload();
      await titled(page, sentence);
      await assertAccessible(page);
      await page.unrouteAll({ behavior: 'wait' });
      await page.getByRole('button', { name: on }).click();
      await page.locator('main table').first().waitFor();
    });
  });
}

for (const [lang, name, number] of [
  ['ja', 'この画面を作れませんでした', /記録番号 [0-9A-F]{4}/],
  ['en', 'This page could not be made', /Record number [0-9A-F]{4}/],
] as const) {
  test(`サーバーの中で失敗すると、記録番号とすべきことを述べ、もう一度開ける（${lang}）`, async () => {
    await visit(`/start?lang=${lang}`, desk, async (page) => {
      const broken = await openBroken();
      await page.route('**/api/sample/**', async (route) => {
        const { pathname, search } = new URL(route.request().url());
        const answer = await broken.inject({ url: pathname + search, headers: { host: '127.0.0.1' } });
        await route.fulfill({ status: answer.statusCode, json: answer.json() });
      });
      await page.goto(`${journey.base}/sample/zones/compare?lang=${lang}`);
      await says(page, name);
      await says(page, number);
      await assertAccessible(page);
      await page.unrouteAll({ behavior: 'wait' });
      await page.getByRole('button', { name: lang === 'ja' ? 'もう一度読み込む' : 'Load again' }).click();
      await page.locator('main table').first().waitFor();
      await broken.close();
    });
  });
}

/** A server whose database is gone. */
async function openBroken(): Promise<App> {
  const gone = new Proxy({} as TestProduct['db'], {
    get: () => {
      throw new Error('database gone (a test)');
    },
  });
  return createServer(gone, { pages: false });
}

test('使い方から、アクセシビリティとAPIの頁へ行ける', async () => {
  await visit('/sample/zones/compare', desk, async (page) => {
    for (const name of ['アクセシビリティ', 'ほかのプログラムから使う（API）']) {
      await page.getByRole('button', { name: /使い方/ }).click();
      await page.getByRole('dialog').getByRole('link', { name }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
    }
    await says(page, '/api/{realm}/zones/compare');
  });
});

const reflow: BrowserContextOptions = { viewport: { width: 320, height: 640 } };

for (const path of ['/help/api', '/help/accessibility']) {
  for (const [name, options] of Object.entries({ desk, phone, reflow })) {
    test(`axe finds nothing on ${path} (${name})`, async () => {
      for (const lang of ['ja', 'en']) {
        await visit(`${path}?lang=${lang}`, options, async (page) => {
          await assertAccessible(page);
          if (lang === 'en') assert.doesNotMatch(await page.getByRole('main').innerText(), /[぀-ヿ]/);
        });
      }
    });
  }
}

const reflowed = [
  '/sample/zones/compare',
  '/sample/facilities?criterion=support-hospital',
  '/start',
  '/start?prefecture=36',
];
for (const path of reflowed) {
  test(`幅320ピクセル（400％の拡大）でも横に動かない（${path}）`, async () => {
    await visit(path, { ...reflow, reducedMotion: 'reduce', forcedColors: 'active' }, assertAccessible);
  });
}

test('なくなった部品のアドレスには、画面でなく404で答える', async () => {
  const answer = await fetch(`${journey.base}/assets/index-of-an-older-version.js`);
  assert.equal(answer.status, 404);
  assert.doesNotMatch(answer.headers.get('content-type') ?? '', /html/);
});
