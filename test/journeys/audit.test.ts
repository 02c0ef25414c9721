import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, desk, eventually, openJourney, phone, says } from '../journey.ts';

const journey = openJourney();
const { visit } = journey;

/** Adds and removes a criterion, as somebody at this machine would: two entries more. */
async function work(name: string): Promise<void> {
  const send = (method: string, path: string, body?: object) =>
    fetch(`${journey.base}/api/sample/criteria${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: journey.base },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  const added = await send('POST', '', { name, kind: 'hospital', any: ['支援病１'], minimum: 1 });
  assert.equal(added.status, 201);
  const { id } = (await added.json()) as { id: string };
  const removed = await fetch(`${journey.base}/api/sample/criteria/${id}`, { method: 'DELETE' });
  assert.equal(removed.status, 204);
}

test('記録は新しいものから並び、検証の結果が一文で出る（B9）', async () => {
  await work('試しの基準');
  await visit('/sample/audit', desk, async (page) => {
    await says(page, /件の記録があります/);
    await says(page, /件の記録に、書きかえ・抜け・入れかえはありません/);
    const newest = page.getByRole('row').nth(1);
    await eventually(async () => {
      assert.match((await newest.textContent()) ?? '', /基準を加え、消す.*試しの基準/);
      const box = await newest.boundingBox();
      assert.ok(box && box.y < 633, `first entry at ${box?.y}`);
    });
  });
});

test('キーだけで記録を開き、前と後を読み、Escで元の行へ戻る', async () => {
  await work('鍵の基準');
  await visit('/sample/audit', desk, async (page) => {
    const newest = page.getByRole('row').nth(1).filter({ hasText: '鍵の基準' }).getByRole('button');
    await newest.focus();
    await page.keyboard.press('Enter');
    const window = page.getByRole('dialog');
    await window.getByText('変わったところ').waitFor();
    await window
      .getByRole('row')
      .nth(1)
      .filter({ hasText: /名称鍵の基準（なし）/ })
      .waitFor();
    await page.waitForURL(/[?&]entry=\d+/);
    await page.keyboard.press('Escape');
    await window.waitFor({ state: 'hidden' });
    await page.waitForURL((url) => !url.searchParams.has('entry'));
    await page.waitForFunction(() => document.activeElement?.closest('tr') !== null);
  });
});

test('さがすと、その条件のアドレスになり、同じアドレスで同じ記録が開く', async () => {
  await work('さがす基準');
  let address = '';
  await visit('/sample/audit', desk, async (page) => {
    await page.getByLabel('言葉（対象・理由・内容）').fill('さがす基準');
    await page.keyboard.press('Enter');
    await says(page, /(^|\D)2件の記録があります/);
    address = page.url().replace(journey.base, '');
  });
  await visit(address, desk, async (page) => {
    await says(page, /(^|\D)2件の記録があります/);
    await page.getByLabel('言葉（対象・理由・内容）').fill('どこにもない言葉');
    await page.getByRole('button', { name: '記録をさがす' }).click();
    await says(page, '条件に合う記録は0件です');
    await page.getByRole('link', { name: '条件を消す' }).first().click();
    await says(page, /件の記録に、書きかえ/);
    await page.getByRole('row', { name: /見本の書き手/ }).waitFor();
  });
});

test('読めない日・逆さの期間は、欄の下に直し方が出て、さがさない', async () => {
  await visit('/sample/audit', desk, async (page) => {
    await page.getByLabel('いつから').fill('R8.13.1');
    await page.getByRole('button', { name: '記録をさがす' }).click();
    await says(page, '月は1から12までです。月を直してください。');
    assert.equal(new URL(page.url()).search, '');
    await page.getByLabel('いつから').fill('令和8年11月2日');
    await page.getByLabel('いつまで').fill('2026-11-01');
    await page.getByRole('button', { name: '記録をさがす' }).click();
    await says(page, '「いつまで」が「いつから」より前です。');
  });
});

test('ファイルに出すと、さがした条件のままのExcelとCSVになる', async () => {
  await visit('/sample/audit?q=千葉県', desk, async (page) => {
    await page.getByRole('button', { name: 'ファイルに出す' }).click();
    const excel = page.getByRole('menuitem', { name: 'Excel' });
    assert.match((await excel.getAttribute('href')) ?? '', /\/api\/sample\/audit\.xlsx\?.*q=/);
    const download = page.waitForEvent('download');
    await excel.click();
    assert.match((await download).suggestedFilename(), /^tsunagi-sample-audit-\d{4}-\d\d-\d\d\.xlsx$/);
  });
});

test('住民には、だれが見られるかが一文で出て、空の画面にはならない', async () => {
  const cookie = { name: 'tsunagi-post', value: 'resident', url: journey.base };
  await visit(
    '/sample/audit',
    { ...desk, storageState: { cookies: [{ ...cookieOf(cookie) }], origins: [] } },
    async (page) => {
      await says(page, /いまの役割（住民）ではできません。できるのは、監査・県医/);
      await page.getByRole('heading', { level: 1, name: 'いまの役割では開けません' }).waitFor();
      await page.getByRole('button', { name: '切替をやめる' }).waitFor();
      await assertAccessible(page);
    },
  );
});

const cookieOf = ({ name, value, url }: { name: string; value: string; url: string }) => ({
  ...{ name, value, domain: new URL(url).hostname, path: '/', expires: -1 },
  ...{ httpOnly: false, secure: false, sameSite: 'Lax' as const },
});

for (const path of ['/sample/audit', '/sample/audit?entry=1', '/sample/audit?q=nothing-like-it']) {
  for (const [name, options] of Object.entries({ desk, phone })) {
    test(`axe finds nothing on ${path} (${name})`, async () => {
      for (const lang of ['ja', 'en']) {
        await visit(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, options, assertAccessible);
      }
    });
  }
}

test('英語の画面に日本語の言葉が残らない（固有名と原文をのぞく）', async () => {
  await visit('/sample/audit?lang=en', desk, async (page) => {
    await says(page, 'Verification');
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll('main h1, main h2, main p, main label, main option, main button, main th')].map(
        (e) => e.textContent ?? '',
      ),
    );
    assert.deepEqual(
      texts.filter((text) => /[぀-ヿ一-鿿]/.test(text)),
      [],
    );
  });
});
