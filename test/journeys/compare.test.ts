import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { guardedPage } from '../browser.ts';
import { assertAccessible, desk, eventually, open, openJourney, phone, says } from '../journey.ts';

const journey = openJourney();
const { visit } = journey;

/** The answer of the comparison, however its words are spaced. */
const answers = (page: Page, words: RegExp): Promise<void> =>
  eventually(async () => assert.match(((await page.getByRole('main').textContent()) ?? '').replace(/\s/g, ''), words));

test('はじめて開くと、答えの一文・表・手当てがスクロールせずに見える', async () => {
  await visit('/', desk, async (page) => {
    await page.waitForURL((url) => url.pathname === '/sample/zones/compare');
    await answers(page, /空白圏域が8か所残ります/);
    const cure = page.getByRole('link', { name: '習志野市' }).or(page.getByRole('button', { name: '習志野市' }));
    await eventually(async () => {
      const box = await cure.last().boundingBox();
      assert.ok(box && box.y < 633, `first cure at ${box?.y}`);
    });
  });
});

test('見本の二つの入口がある：見本を見る、自分の県で始める', async () => {
  await visit('/', desk, async (page) => {
    await page
      .getByRole('button', { name: '見本を見る' })
      .or(page.getByRole('link', { name: '見本を見る' }))
      .first()
      .waitFor();
    await page.getByRole('link', { name: '自分の県で始める' }).first().click();
    await says(page, /都道府県を選ぶ/);
  });
});

test('②を押すと在支病の答えに替わり、アドレスだけで同じ画面が開く', async () => {
  let address = '';
  await visit('/sample/zones/compare', desk, async (page) => {
    await page
      .getByRole('link', { name: /②/ })
      .or(page.getByRole('button', { name: /②/ }))
      .first()
      .click();
    await page.waitForURL(/criterion=support-hospital/);
    address = page.url().replace(journey.base, '');
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('criterion=support-hospital'));
  });
  await visit(address, desk, async (page) => {
    await answers(page, /空白圏域が3か所残ります/);
  });
});

test('マスは名前で読み上げられ、矢印キーで動き、Enterで選べる', async () => {
  await visit('/sample/zones/compare', desk, async (page) => {
    const from = page.getByRole('button', { name: /機能強化型在支病.*郡市区医師会.*空白.*8/ }).first();
    await from.focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => {
      const { activeElement } = document;
      const name = activeElement?.getAttribute('aria-label') ?? activeElement?.textContent;
      return /^在支病.*郡市区医師会/.test(name ?? '');
    });
    await page.keyboard.press('Enter');
    await page.waitForURL(/criterion=support-hospital/);
  });
});

test('選んだマスをもう一度押すと、数の出典が行まで出て、Escで戻る', async () => {
  await visit('/sample/zones/compare?criterion=support-hospital', desk, async (page) => {
    const cell = page.getByRole('button', { name: /機能強化型在支病.*郡市区医師会.*空白.*8/ }).first();
    await cell.click();
    await cell.and(page.locator('[aria-haspopup="dialog"]')).click();
    const source = page.getByRole('dialog');
    await source.waitFor();
    await source
      .getByText(/千葉県「在宅医療の圏域の設定について」/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await source.waitFor({ state: 'hidden' });
  });
});

test('データなしのマスは0でなく「データなし」と読める', async () => {
  await visit('/sample/zones/compare?criteria=support-clinic', desk, async (page) => {
    const cell = page.getByRole('button', { name: /在支診.*データなし/ }).first();
    await cell.waitFor();
    assert.doesNotMatch((await cell.textContent()) ?? '', /\b0\b/);
  });
});

test('髙 﨑 𠮷 ① は画面の字で出る（ほかの字に替わらない）', async () => {
  await visit('/sample/facilities?unit=municipality&criterion=enhanced-support-clinic', desk, async (page) => {
    for (const letter of ['髙', '﨑', '𠮷', '①']) await page.getByText(letter).first().waitFor({ state: 'attached' });
    const loaded = await page.evaluate(async () => {
      const faces = await document.fonts.load('16px "Noto Sans JP"', '髙﨑𠮷①');
      return faces.length > 0 && faces.every((face) => face.status === 'loaded');
    });
    assert.ok(loaded);
  });
});

test('英語の画面に日本語の言葉が残らない（固有名と原文をのぞく）', async () => {
  await visit('/sample/zones/compare?lang=en', desk, async (page) => {
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll('main h1, main h2, main button, main th, main [role=tab], header button')].map(
        (e) => e.textContent ?? '',
      ),
    );
    const japanese = texts.filter((text) => /[぀-ヿ一-鿿]/.test(text) && !/日本語/.test(text));
    assert.deepEqual(japanese, []);
  });
});

test('過ぎた基準日では、その日を見ていると示し、書き込みを勧めない', async () => {
  await visit('/sample/zones/compare?asof=2026-10-01', desk, async (page) => {
    await says(page, /令和8年10月1日時点を見ています/);
    await says(page, '最新に戻る');
  });
});

const pages = [
  '/sample/zones/compare',
  '/sample/facilities?unit=medical-association&criterion=support-hospital',
  '/start',
  '/start?prefecture=13',
  '/13/zones/compare',
  '/nowhere/at/all',
];
for (const path of pages) {
  for (const [name, options] of Object.entries({ desk, phone })) {
    test(`axe finds nothing on ${path} (${name})`, async () => {
      for (const lang of ['ja', 'en']) {
        await visit(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, options, async (page) => {
          await assertAccessible(page);
        });
      }
    });
  }
}

test('first view: at most 350 kB of compressed script and 1.5 MB in all', async () => {
  const { page, close } = await guardedPage(journey.browser, desk);
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const kinds = new Map<string, string>();
  const bytes = new Map<string, number>();
  client.on('Network.responseReceived', (e) => kinds.set(e.requestId, e.type));
  client.on('Network.loadingFinished', (e) => bytes.set(e.requestId, e.encodedDataLength));
  await open(page, journey.base);
  await close();
  const sum = (keep: (kind: string) => boolean) =>
    [...bytes].filter(([id]) => keep(kinds.get(id) ?? '')).reduce((n, [, b]) => n + b, 0);
  const script = sum((kind) => kind === 'Script');
  assert.ok(script > 0 && script <= 350_000, `script ${script} bytes`);
  const all = sum(() => true);
  assert.ok(all <= 1_500_000, `all ${all} bytes`);
});
