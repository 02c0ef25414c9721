import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Db } from '../src/kit/server/db.ts';
import type { App } from '../src/kit/server/http.ts';
import { createServer } from '../src/server.ts';
import { guardedPage, openBrowser, patience } from './browser.ts';
import { openTestProduct, type TestProduct } from './product.ts';

export const desk: BrowserContextOptions = { viewport: { width: 1366, height: 768 } };
export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

export type Journey = {
  readonly base: string;
  readonly browser: Browser;
  /** Opens an address and does something there; any request that leaves the machine or any script error fails. */
  visit(path: string, options: BrowserContextOptions, act: (page: Page) => Promise<void>): Promise<void>;
};

/** The product with its pages and the sample, prepared further where asked, in a real browser, for the tests of one file. */
export function openJourney(prepare?: (db: Db) => Promise<unknown>): Journey {
  let product: TestProduct | undefined;
  let app: App | undefined;
  let opened: { browser: Browser; close(): Promise<void> } | undefined;
  let base = '';
  before(async () => {
    product = await openTestProduct({ sample: true });
    await prepare?.(product.db);
    app = await createServer(product.db, { pages: true });
    await app.listen({ host: '127.0.0.1', port: 0 });
    base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    opened = await openBrowser();
  });
  after(async () => {
    await opened?.close();
    await app?.close();
    await product?.close();
  });
  return {
    get base() {
      return base;
    },
    get browser() {
      return opened!.browser;
    },
    visit: async (path, options, act) => {
      const { page, close } = await guardedPage(opened!.browser, options);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      try {
        await open(page, base + path);
        await act(page);
        assert.deepEqual(errors, []);
      } finally {
        await close();
      }
    },
  };
}

export const says = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

/** Opens an address and waits until the page stands there. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await settled(page);
}

/** The page has its heading and reads nothing any more, not even what only the first answer made it ask for. */
export async function settled(page: Page): Promise<void> {
  const reading = page
    .locator('p[role=status]')
    .filter({ hasText: /^(読み込んでいます|Loading)$/ })
    .first();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  for (let looks = 0; looks < 2; looks += 1) {
    await reading.waitFor({ state: 'detached' });
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }
}

/** Looks again and again until it is so; what was wrong at the last look is told. */
export async function eventually(isSo: () => Promise<void>): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      return await isSo();
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(50);
    }
  }
}

type Violations = { violations: { id: string; nodes: { html: string }[] }[] };

const violations = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: { run(): Promise<Violations> } }).axe.run();
    return violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`);
  });

/** axe finds nothing, and the page does not scroll sideways. What is found while a page still moves must be there when it rests. */
export async function assertAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  let found = await violations(page);
  for (let looks = 0; found.length > 0 && looks < 4; looks += 1) {
    await page.waitForTimeout(500);
    found = await violations(page);
  }
  assert.deepEqual(found, []);
  await eventually(async () => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `page scrolls sideways by ${wide} px`);
  });
}
