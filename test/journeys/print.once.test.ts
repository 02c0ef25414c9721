import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Lang } from '../../src/kit/pure/wording.ts';
import { type ReadPdf, readPdf } from '../../src/kit/server/document-fixture.ts';
import { assertAllThere, assertNotes } from '../../src/zones/paper/paper-fixture.ts';
import type { ComparisonView } from '../../src/zones/view.ts';
import { assertAccessible, desk, eventually, openJourney, phone, says } from '../journey.ts';

const journey = openJourney();
const { visit } = journey;

/** A criterion that is counted, one whose notes are many, and one without data. */
const chosen = 'criteria=enhanced-support-hospital,enhanced-visiting-nurse-station,support-clinic';

/** What the browser's printer gets. */
async function print(page: Page): Promise<ReadPdf> {
  await page.evaluate(() => document.fonts.ready);
  return readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
}

const view = async (query: string): Promise<ComparisonView> =>
  (await (await fetch(`${journey.base}/api/sample/zones/compare?${query}`)).json()) as ComparisonView;

const sizeOf = (bytes: Uint8Array): string[] =>
  [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g),
  ].map(([, width, height]) => [width, height].map((side) => Math.round(Number(side))).join('×'));

for (const lang of ['ja', 'en'] satisfies Lang[]) {
  test(`紙面を印刷すると、画面の数・注・注意・出典がすべて紙に出る（N7、${lang}）`, async () => {
    const query = `${chosen}&lang=${lang}`;
    const shown = await view(query);
    assert.ok(shown.matrix.some((row) => row.cells.some((cell) => cell.blank.state === 'no-data')));
    await visit(`/sample/zones/paper?${query}`, desk, async (page) => {
      const pdf = await print(page);
      assertAllThere(pdf.rows, shown, 'print', lang);
      assertNotes(pdf.text, shown, 'print');
      for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'Figure']) assert.ok(pdf.roles.has(role), role);
    });
  });
}

test('どの頁にも、県名・表題・見本・基準日と、頁の番号がある', async () => {
  await visit('/sample/zones/paper', desk, async (page) => {
    const { pages } = await print(page);
    pages.forEach((text, i) => {
      const there = text.replaceAll(/\s/g, '');
      for (const said of ['千葉県', '在宅医療の圏域の設定単位の比較', '見本', '基準日：令和8年11月1日', '出力日時']) {
        assert.ok(there.includes(said), `page ${i + 1}: ${said}`);
      }
      assert.ok(there.includes(`${i + 1}/${pages.length}頁`), `page ${i + 1}`);
    });
  });
});

test('ボタンや案内は紙に出ない', async () => {
  await visit('/sample/zones/paper', desk, async (page) => {
    const { text } = await print(page);
    for (const word of ['ファイルに出す', '用紙の大きさ', '使い方', '本文へ']) assert.ok(!text.includes(word), word);
  });
});

test('用紙はA4の縦と横、A3を選べる。選んだ大きさはアドレスに残り、ファイルも同じになる', async () => {
  await visit('/sample/zones/paper?lang=en', desk, async (page) => {
    const sizes = sizeOf(await page.pdf({ preferCSSPageSize: true }));
    assert.deepEqual(new Set(sizes), new Set(['595×842', '842×595']));
    await page.getByRole('radio', { name: 'A3' }).check();
    await page.waitForURL(/size=A3/);
    await page.locator('.sheet-A3-portrait').first().waitFor();
    const larger = sizeOf(await page.pdf({ preferCSSPageSize: true }));
    assert.ok(larger.every((size) => size === '842×1191' || size === '1191×842'));
    await page.getByText('All landscape').click();
    await page.waitForURL(/size=A3.*orientation=landscape/);
    await page.locator('.sheet-A3-landscape').first().waitFor();
    await page.getByRole('button', { name: 'Save as a file' }).click();
    const href = await page.getByRole('menuitem', { name: /PDF/ }).getAttribute('href');
    const file = new Uint8Array(await (await fetch(journey.base + href)).arrayBuffer());
    for (const bytes of [await page.pdf({ preferCSSPageSize: true }), file]) {
      assert.deepEqual(new Set(sizeOf(bytes)), new Set(['1191×842']));
    }
  });
});

test('比較のページの「紙面を見る・印刷」は、同じ単位・基準・基準日の紙面を開き、比較に戻れる', async () => {
  await visit('/sample/zones/compare?unit=health-centre&asof=2026-10-01', desk, async (page) => {
    await page.getByRole('link', { name: '紙面を見る・印刷' }).click();
    await page.waitForURL(/zones\/paper\?.*unit=health-centre/);
    await says(page, /基準日：令和8年10月1日/);
    await page.getByRole('link', { name: '圏域の比較' }).click();
    await page.waitForURL(/zones\/compare\?.*unit=health-centre/);
  });
});

test('比較のページで Ctrl+P を押すと、紙面が開いて一度だけ印刷される', async () => {
  await visit('/sample/zones/compare', desk, async (page) => {
    await page.evaluate(() => {
      const counted = window as unknown as { printed: string[] };
      counted.printed = [];
      window.print = () => counted.printed.push(document.querySelector('.sheet-title')?.textContent ?? '');
    });
    await page.keyboard.press('Control+p');
    await page.waitForURL((url) => url.pathname.endsWith('/zones/paper') && !url.search.includes('print'));
    const printed = () => page.evaluate(() => (window as unknown as { printed: string[] }).printed);
    await eventually(async () => assert.deepEqual(await printed(), ['在宅医療の圏域の設定単位の比較']));
    await page.getByRole('radio', { name: 'A3' }).check();
    await page.locator('.sheet-A3-portrait').first().waitFor();
    assert.equal((await printed()).length, 1);
  });
});

test('ブラウザーのメニューから比較のページを印刷しても、表・基準日・出典が出て、ボタンは出ない', async () => {
  const shown = await view('lang=ja');
  await visit('/sample/zones/compare', desk, async (page) => {
    const { text } = await print(page);
    const there = text.replaceAll(/\s/g, '');
    assert.ok(there.includes('圏域の比較') && there.includes('基準日令和8年11月1日'));
    for (const { name } of shown.matrix) assert.ok(there.includes(name.replaceAll(/\s/g, '')), name);
    for (const caveat of shown.caveats) assert.ok(there.includes(caveat.replaceAll(/\s/g, '')), caveat);
    assert.ok(there.includes('出典'));
    for (const word of ['表をコピー', 'ファイルに出す', '使い方']) assert.ok(!there.includes(word), word);
  });
});

test('機関の一覧を印刷すると、見出しはどの頁にも出る', async () => {
  await visit('/sample/facilities?unit=medical-association&criterion=support-hospital', desk, async (page) => {
    const { pages } = await print(page);
    assert.ok(pages.length > 1);
    for (const text of pages) assert.match(text.replaceAll(/\s/g, ''), /所在地/);
  });
});

for (const [name, options] of Object.entries({ desk, phone })) {
  test(`axe finds nothing on the paper (${name})`, async () => {
    for (const query of ['', '?lang=en&size=A3']) {
      await visit(`/sample/zones/paper${query}`, options, async (page) => {
        await says(page, /圏域の設定単位の比較|comparing zone units/);
        await assertAccessible(page);
      });
    }
  });
}

test('スマートフォンでは文字が小さくならず、紙面が画面の幅で流れる', async () => {
  await visit('/sample/zones/paper', phone, async (page) => {
    const least = await page.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll('.sheet :is(p, th, td, li, caption span)')].map((element) =>
          Number.parseFloat(getComputedStyle(element).fontSize),
        ),
      ),
    );
    assert.ok(least >= 14, `${least} px`);
  });
});
