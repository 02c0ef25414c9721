import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { plantDesignations } from '../../src/designations/board/board-fixture.ts';
import { assertAccessible, desk, open, openJourney, phone, says } from '../journey.ts';

const journey = openJourney((db) => plantDesignations(db, { space: 'sample', prefecture: '12' }));
const { visit } = journey;

const board = '/sample/designations';
const cover = '/sample/designations/cover';

type Acting = { groups: { posts: { id: number; label: string; why: string | null }[] }[] };

async function lookAs(page: Page, office: string): Promise<void> {
  const { groups } = (await (await fetch(`${journey.base}/api/sample/acting`)).json()) as Acting;
  const found = groups.flatMap(({ posts }) => posts).find(({ label, why }) => label.includes(office) && why === null);
  assert.ok(found, office);
  await page.context().addCookies([{ name: 'tsunagi-post', value: String(found.id), url: journey.base }]);
}

test('圏域の一覧は、24時間の支えを先に言い、圏域を開くと位置付けのない医療機関も見える（A8・A9・Z2）', async () => {
  for (const options of [desk, phone])
    await visit(board, options, async (page) => {
      await says(page, /22圏域のうち、24時間の支えがあるのは19圏域/);
      await says(page, /24時間の支えがない：鎌ヶ谷市医師会/);
      await assertAccessible(page);
      await page.getByRole('button', { name: '夷隅医師会', exact: true }).click();
      await says(page, /近隣が支援（見本茂原第一病院）/);
      await says(page, /引き続き役割を担います/);
      await assertAccessible(page);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      const short = page.getByRole('button', { name: /^不足/ });
      await short.click();
      await short.and(page.locator('[aria-pressed="true"]')).waitFor();
      await page.getByRole('button', { name: '夷隅医師会', exact: true }).waitFor();
    });
});

test('県が近隣の支援を提案し、両側が同意すると有効になり、地図の矢印が実線になる（A2・Z6）', async () => {
  await visit(`${cover}?propose=${encodeURIComponent('流山市医師会')}`, desk, async (page) => {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '近隣の支援を提案する' }).click();
    await says(page, /支える機関を、位置付け済みの積極的役割を担う医療機関から選んでください/);
    await assertAccessible(page);
    await dialog.getByLabel(/支える医療機関/).selectOption({ label: '見本柏クリニック（柏市医師会）' });
    await dialog.getByRole('button', { name: '近隣の支援を提案する' }).click();
    await says(page, /近隣の支援を提案しました/);
    await says(page, /うち調整中1/);
    await page.getByRole('button', { name: '見本柏クリニックの同意を代わりに記録する' }).click();
    await dialog.getByLabel(/同意をどう確かめたか/).fill('令和8年11月1日付け文書');
    await page.route('**/designations/cover?*', async (route) => {
      await sleep(1_000);
      await route.continue();
    });
    await dialog.getByRole('button', { name: '同意を記録する' }).click();
    await says(page, '同意を記録しました');
    assert.equal(await page.getByText('片方の同意', { exact: true }).count(), 1, 'the list is as new as the notice');

    await lookAs(page, '流山市');
    await open(page, journey.base + cover);
    await page.getByRole('button', { name: '流山市として同意する' }).click();
    await says(page, /近隣が支えるのは2です/);
    await says(page, /有効な支援：/);
    await assertAccessible(page);
  });
});

test('携帯電話でも英語でも、地図と一覧が読め、横に流れない', async () => {
  await visit(`${cover}?lang=en`, phone, async (page) => {
    await says(page, /zones, .* covered by a neighbour/);
    await page.getByRole('group', { name: /Cover by neighbours/ }).waitFor();
    await says(page, /Cover in force:/);
    await assertAccessible(page);
  });
});
