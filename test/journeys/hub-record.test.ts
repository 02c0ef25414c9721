import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { guardedPage } from '../browser.ts';
import { openKilledProduct } from '../intake/killed-product.ts';
import { assertAccessible, desk, eventually, open, openJourney, phone, says } from '../journey.ts';

const journey = openJourney();
const { visit } = journey;

const kashiwa = '/sample/hubs/12217';
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const edit = (page: Page) => button(page, '記録を直す').click();
const save = (page: Page) => button(page, '保存する').click();
const keptDraft = (page: Page) => says(page, /^下書き保存済み \d+:\d\d$/);

/** What stands in a field. */
const holds = (box: Locator, words: string | RegExp): Promise<void> =>
  eventually(async () =>
    assert.match(await box.inputValue(), words instanceof RegExp ? words : new RegExp(`^${words}$`)),
  );

/** The record as the server holds it now. */
async function stored(base: string, path = kashiwa): Promise<Record<string, string>> {
  const answer = await fetch(`${base}/api${path}`);
  const { fields } = (await answer.json()) as { fields: { id: string; value: string }[] };
  return Object.fromEntries(fields.map(({ id, value }) => [id, value]));
}

/** Two people at two PCs, each with a browser of their own. */
async function together(act: (mine: Page, theirs: Page) => Promise<void>, options: BrowserContextOptions = desk) {
  const [mine, theirs] = [await guardedPage(journey.browser, options), await guardedPage(journey.browser, options)];
  try {
    for (const { page } of [mine, theirs]) await open(page, journey.base + kashiwa);
    await act(mine.page, theirs.page);
  } finally {
    await mine.close();
    await theirs.close();
  }
}

/** Another PC has drafts of its own: what it writes goes past the first one's draft. */
async function othersSave(fields: Record<string, string>): Promise<void> {
  const { version } = (await (await fetch(`${journey.base}/api${kashiwa}`)).json()) as { version: number };
  const answer = await fetch(`${journey.base}/api${kashiwa}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      baseVersion: version,
      fields,
      draft: { subject: 'hub:12217', seen: '2020-01-01T00:00:00Z' },
    }),
  });
  assert.equal(answer.status, 200);
}

test('一覧から市町村を選び、記録を書いて保存し、元に戻せる（H2・H7）', async () => {
  await visit('/sample/hubs', desk, async (page) => {
    await says(page, /54市町村のうち、拠点を設置済みと記録したのは0市町村です/);
    await assertAccessible(page);
    await button(page, '柏市').click();
    await says(page, '柏市の拠点は、まだ記録されていません');
    await edit(page);
    await page.getByRole('radio', { name: '設置済み' }).check();
    await save(page);
    await says(page, /直すところが1か所あります/);
    await assertAccessible(page);
    await page
      .getByRole('alert')
      .getByRole('button', { name: /名称を書いてください/ })
      .click();
    await page.keyboard.type('柏地域医療連携センター');
    await field(page, '電話').fill('０４−７１９７−１５１０');
    await save(page);
    await says(page, '柏市の拠点は柏地域医療連携センターです（電話 04-7197-1510）');
    // A notice stays while somebody rests on it.
    await button(page, '元に戻す').hover();
    await assertAccessible(page);
    await button(page, '元に戻す').click();
    await says(page, '元に戻しました');
    await says(page, '柏市の拠点の設置状況は、まだ決まっていません');
  });
});

test('下書きは、空にしたブラウザーでもほかのパソコンでも続きから書ける', async () => {
  await visit(kashiwa, desk, async (page) => {
    await edit(page);
    await field(page, '受付時間').fill('平日9時から');
    await keptDraft(page);
    await button(page, '閉じる（下書きは残る）').click();
    await button(page, '下書きの続きを書く').click();
    await holds(field(page, '受付時間'), '平日9時から');
  });
  await visit(kashiwa, phone, async (page) => {
    await says(page, /書きかけの下書きがあります/);
    await assertAccessible(page);
    await button(page, '下書きの続きを書く').click();
    await holds(field(page, '受付時間'), '平日9時から');
    await assertAccessible(page);
    await button(page, '閉じる（下書きは残る）').click();
    await button(page, '下書きを捨てる').click();
    await button(page, '元に戻す').click();
    await says(page, /書きかけの下書きがあります/);
    await button(page, '下書きを捨てる').click();
    await page.getByText(/書きかけの下書きがあります/).waitFor({ state: 'detached' });
  });
});

test('別の項目を2人が直すと、選ばなくても両方が残り、そう言う', async () => {
  await visit(kashiwa, desk, async (page) => {
    await edit(page);
    await field(page, '所在地').fill('柏市豊四季台');
    await othersSave({ hours: '平日9時から17時' });
    await save(page);
    await says(page, /受付時間と合わせて保存しました/);
    const now = await stored(journey.base);
    assert.deepEqual([now.address, now.hours], ['柏市豊四季台', '平日9時から17時']);
  });
});

test('同じ項目を2人が直すと、両方の言葉が並び、選んだ方で保存される', async () => {
  await visit(kashiwa, desk, async (page) => {
    await edit(page);
    await field(page, '受付時間').fill('毎日9時から');
    await field(page, '実施主体').fill('柏市');
    await othersSave({ hours: '土日も', address: '柏市柏' });
    await save(page);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('毎日9時から').waitFor();
    await dialog.getByText('土日も').waitFor();
    await says(page, /片方だけが直した実施主体・所在地は、両方とも残します/);
    await assertAccessible(page);
    await page.keyboard.press('Escape');
    await says(page, 'まだ保存していません。下書きは残っています。');
    assert.equal((await stored(journey.base)).hours, '土日も');
    await button(page, '突き合わせる').click();
    await dialog.getByRole('radio', { name: '自分' }).check();
    await button(page, '選んだ内容で保存').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await button(page, '記録を直す').waitFor();
    const now = await stored(journey.base);
    assert.deepEqual([now.hours, now.body, now.address], ['毎日9時から', '柏市', '柏市柏']);
  });
});

test('自分の版を別案として残すと、記録は相手のまま、自分の言葉は別案にある', async () => {
  await visit(kashiwa, phone, async (page) => {
    await edit(page);
    await field(page, 'メモ').fill('わたしのメモ');
    await othersSave({ memo: '相手のメモ' });
    await save(page);
    await page.getByRole('dialog').waitFor();
    await assertAccessible(page);
    await button(page, '自分の版を別案として残す').click();
    await says(page, /^別案（/);
    assert.equal((await stored(journey.base)).memo, '相手のメモ');
    await button(page, '別案を開く').click();
    await holds(field(page, 'メモ'), 'わたしのメモ');
    await field(page, 'メモ').fill('相手のメモとわたしのメモ');
    await save(page);
    await page.getByRole('dialog').getByRole('radio', { name: '自分' }).check();
    await button(page, '選んだ内容で保存').click();
    await button(page, '記録を直す').waitFor();
    assert.equal((await stored(journey.base)).memo, '相手のメモとわたしのメモ');
    await page.getByText(/^別案（/).waitFor({ state: 'detached' });
  });
});

test('同じ役職の2台が同じ下書きを書いても、どちらの言葉も消えない', async () => {
  await together(async (mine, theirs) => {
    for (const page of [mine, theirs]) await edit(page);
    await field(mine, 'メモ').fill('一台目の言葉');
    await keptDraft(mine);
    await field(theirs, 'メモ').fill('二台目の言葉');
    await says(theirs, /ほかの画面で、この下書きが書き足されました/);
    await assertAccessible(theirs);
    await theirs.getByRole('button', { name: /ほかの画面の内容を開く/ }).click();
    await holds(field(theirs, 'メモ'), '一台目の言葉');
    await button(theirs, '閉じる（下書きは残る）').click();
    await says(theirs, /^別案（/);
    await button(theirs, '別案を開く').click();
    await holds(field(theirs, 'メモ'), '二台目の言葉');
    await button(theirs, '閉じる（下書きは残る）').click();
  });
});

test('履歴に変更が並び、その日の時点で見ると書き込みは出ない', async () => {
  await visit(kashiwa, desk, async (page) => {
    await button(page, '履歴').click();
    const history = page.getByRole('region', { name: '履歴' });
    await history.getByText('相手のメモとわたしのメモ').first().waitFor();
    await assertAccessible(page);
    await history.getByRole('button', { name: 'この値に戻す：メモ「相手のメモ」' }).click();
    await says(page, '保存しました');
    assert.equal((await stored(journey.base)).memo, '相手のメモ');
    await open(page, `${journey.base}${kashiwa}?asof=2020-01-01`);
    await says(page, /令和2年1月1日時点を見ています/);
    await says(page, '柏市の拠点は、まだ記録されていません');
    assert.equal(await button(page, '記録を直す').count(), 0);
  });
});

test('書けない人には、だれが書けるかを言い、見られない項目はわけを言う', async () => {
  const { page, context, close } = await guardedPage(journey.browser, desk);
  await context.addCookies([{ name: 'tsunagi-post', value: 'resident', url: journey.base }]);
  await open(page, journey.base + kashiwa);
  await says(page, /記録を直せるのは、.*市町村（自分の市町村）/);
  await says(page, '見られない項目');
  assert.equal(await page.getByText('相手のメモ').count(), 0);
  for (const name of ['記録を直す', '履歴']) assert.equal(await button(page, name).count(), 0);
  await assertAccessible(page);
  await close();
});

test('つなぎが止まっても言葉は画面に残り、動き出すと保存される。消したブラウザーでも続きが書ける', async () => {
  const product = await openKilledProduct();
  const first = await guardedPage(journey.browser, desk);
  const path = '/sample/hubs/12204';
  try {
    await open(first.page, product.address + path);
    await edit(first.page);
    await field(first.page, 'メモ').fill('止まる前の言葉');
    await keptDraft(first.page);
    await product.killServer();
    await field(first.page, 'メモ').fill('止まる前の言葉と、止まってからの言葉');
    await says(first.page, '保存できていません');
    await save(first.page);
    await says(first.page, /書いた内容はこの画面に残っています/);
    await button(first.page, '閉じる（下書きは残る）').click();
    await holds(field(first.page, 'メモ'), /止まってからの言葉$/);
    await product.running();
    await keptDraft(first.page);
    await product.killServer();
    await first.close();
    await product.running();
    const second = await guardedPage(journey.browser, desk);
    await open(second.page, product.address + path);
    await button(second.page, '下書きの続きを書く').click();
    await holds(field(second.page, 'メモ'), '止まる前の言葉と、止まってからの言葉');
    await save(second.page);
    await button(second.page, '記録を直す').waitFor();
    assert.equal((await stored(product.address, path)).memo, '止まる前の言葉と、止まってからの言葉');
    await second.close();
  } finally {
    await product.close();
  }
});
