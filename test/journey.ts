import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Db } from '../src/kit/server/db.ts';
import type { App } from '../src/kit/server/http.ts';
import { createServer } from '../src/server.ts';
import { guardedPage, openBrowser } from './browser.ts';
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
      await page.goto(base + path, { waitUntil: 'networkidle' });
      try {
        await act(page);
        assert.deepEqual(errors, []);
      } finally {
        await close();
      }
    },
  };
}

export const says = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor({ timeout: 10_000 });

type Violations = { violations: { id: string; nodes: { html: string }[] }[] };

const violations = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: { run(): Promise<Violations> } }).axe.run();
    return violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`);
  });

/** axe finds nothing, and the page does not scroll sideways. What is found while a page still moves must be there half a second later. */
export async function assertAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  let found = await violations(page);
  if (found.length > 0) {
    await page.waitForTimeout(500);
    found = await violations(page);
  }
  assert.deepEqual(found, []);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `page scrolls sideways by ${wide} px`);
}
