import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { guardedPage, openBrowser } from './browser.ts';

const html = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>在宅医療圏</title>
<style>span { font-size: 40px }</style><p><span id="kanji">髙﨑①㈱</span> <span id="missing">\u{10FFFD}\u{10FFFD}\u{10FFFD}\u{10FFFD}</span></p>`;

let opened: { browser: Browser; close(): Promise<void> };
let server: Server;
let address = '';

before(async () => {
  opened = await openBrowser();
  server = createServer((_, answer) => answer.setHeader('content-type', 'text/html; charset=utf-8').end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

after(async () => {
  await opened?.close();
  server?.close();
});

test('日本語の画面を開き、見たままを画像に残せる', async () => {
  const { page, close } = await guardedPage(opened.browser, { viewport: { width: 400, height: 200 } });
  await page.goto(address);
  assert.equal(await page.title(), '在宅医療圏');
  const kanji = await page.locator('#kanji').screenshot();
  const missing = await page.locator('#missing').screenshot();
  assert.ok(kanji.length > missing.length * 1.2, `letters ${kanji.length} bytes, boxes ${missing.length} bytes`);
  await close();
});

test('外へ出ようとした画面は止められ、試験は不合格になる', async () => {
  const { page, outside, close } = await guardedPage(opened.browser);
  await page.goto(address);
  const reached = await page.evaluate(() =>
    fetch('https://tiles.example.jp/1.png', { mode: 'no-cors' }).then(
      () => 'reached',
      () => 'stopped',
    ),
  );
  assert.equal(reached, 'stopped');
  assert.deepEqual(outside, ['https://tiles.example.jp/1.png']);
  await assert.rejects(close(), /another machine/);
});

test('同じ画面の中で閉じた通信だけなら、合格する', async () => {
  const { page, close } = await guardedPage(opened.browser);
  await page.goto(address);
  await page.evaluate(() =>
    Promise.all([fetch('/'), fetch('data:text/plain,a'), fetch(URL.createObjectURL(new Blob(['b'])))]),
  );
  await close();
});
