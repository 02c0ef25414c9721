import assert from 'node:assert/strict';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type Chromium, findChromium } from './chromium.ts';

const isRoot = process.getuid?.() === 0;

/** How long somebody in front of a slow machine waits for what must come. */
export const patience = 60_000;

/** The page's own rules stay on: nothing here loosens web security. */
const args = [
  '--headless',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

export async function openBrowser(): Promise<{ browser: Browser; close(): Promise<void> }> {
  const browser = await launch(await findChromium());
  return { browser, close: () => browser.close() };
}

export async function launch(found: Chromium): Promise<Browser> {
  if (isRoot) return start(found, false);
  // Some machines deny ordinary users the namespaces the sandbox is made of; our tests only open our own pages.
  return start(found, true).catch(() => start(found, false));
}

const start = (found: Chromium, chromiumSandbox: boolean): Promise<Browser> =>
  chromium.launch({
    ...found,
    headless: true,
    chromiumSandbox,
    args: chromiumSandbox ? args : [...args, '--no-sandbox'],
  });

export type GuardedPage = { page: Page; context: BrowserContext; outside: string[]; close(): Promise<void> };

/** A page on the closed network: whatever it asks of any other machine is stopped, and fails the test at close. */
export async function guardedPage(browser: Browser, options: BrowserContextOptions = {}): Promise<GuardedPage> {
  const context = await browser.newContext({ locale: 'ja-JP', serviceWorkers: 'block', ...options });
  context.setDefaultTimeout(patience);
  const outside: string[] = [];
  await context.route(isOutside, (route) => {
    outside.push(route.request().url());
    return route.abort();
  });
  await context.routeWebSocket(isOutside, (socket) => {
    outside.push(socket.url());
    return socket.close();
  });
  const close = async () => {
    // An answer a test was still delaying or changing is nobody's any more.
    await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
    await context.close();
    assert.deepEqual(outside, [], 'the page asked something of another machine');
  };
  return { page: await context.newPage(), context, outside, close };
}

const here = ['127.0.0.1', 'localhost', '[::1]'];
const inline = ['data:', 'blob:', 'about:'];

export const isOutside = (url: URL): boolean => !inline.includes(url.protocol) && !here.includes(url.hostname);
