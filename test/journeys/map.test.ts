import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { MapView } from '../../src/kit/pure/map.ts';
import { assertAccessible, desk, eventually, openJourney, phone, settled } from '../journey.ts';

const { visit } = openJourney();
const path = '/sample/zones/compare';

const zones = (page: Page) => page.locator('svg [data-area]');
const zoneAt = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-area') ?? null);

async function mapDrawn(page: Page): Promise<void> {
  await zones(page).first().waitFor();
  await settled(page);
}

test('地図は表のとなりに、選んだ単位の圏域をすべて描き、スクロールせずに見える', async () => {
  await visit(path, desk, async (page) => {
    await mapDrawn(page);
    await eventually(async () => {
      assert.equal(await zones(page).count(), 22);
      const box = await page.locator('svg:has([data-area])').boundingBox();
      assert.ok(box && box.x > 700 && box.y + box.height < 768, `map at ${JSON.stringify(box)}`);
      assert.equal(await page.locator('svg [data-area][aria-label*="空白"]').count(), 8);
    });
  });
});

test('地図はタブで1か所、矢印キーで隣へ動き、Enterで開き、Escでやめる', async () => {
  await visit(path, desk, async (page) => {
    await mapDrawn(page);
    await eventually(async () => assert.equal(await page.locator('svg [data-area][tabindex="0"]').count(), 1));
    await page.locator('svg [data-area][tabindex="0"]').focus();
    const first = await zoneAt(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const second = await zoneAt(page);
    assert.ok(second && second !== first);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('zone') === second);
    await page.locator(`svg [data-area="${second}"][aria-pressed="true"]`).waitFor();
    await eventually(async () => assert.equal(await zoneAt(page), second));
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.searchParams.has('zone'));
  });
});

test('地図の圏域を押すと、表の行を押したときと同じ圏域が開く', async () => {
  await visit(path, desk, async (page) => {
    await mapDrawn(page);
    await page.locator('svg [data-area][aria-label^="夷隅"]').click();
    await page.waitForURL(/zone=/);
    const fromMap = new URL(page.url()).searchParams.get('zone');
    await page.goto(page.url().replace(/[?&]zone=[^&]*/, ''));
    await page.getByRole('button', { name: '夷隅', exact: true }).first().click();
    await page.waitForURL(/zone=/);
    assert.equal(new URL(page.url()).searchParams.get('zone'), fromMap);
  });
});

test('行と圏域は結ばれ、どちらを指しても両方に印が出る', async () => {
  await visit(path, desk, async (page) => {
    await mapDrawn(page);
    const marks = page.locator('[data-marks] path');
    await page.locator('[data-tour="3"] tbody tr').first().hover();
    await eventually(async () => assert.equal(await marks.count(), 2));
    await page.locator('svg [data-area][aria-label^="夷隅"]').hover();
    const tied = page.locator('tr[data-tied]');
    await tied.filter({ hasText: '夷隅' }).waitFor();
    await eventually(async () => assert.equal(await tied.count(), 1));
  });
});

test('②に広げると、地図はそのまま残って塗りだけが替わる', async () => {
  await visit(path, desk, async (page) => {
    await mapDrawn(page);
    await page.evaluate(() => {
      const seen = { least: 99 };
      Object.assign(window, { seen });
      const count = () => {
        seen.least = Math.min(seen.least, document.querySelectorAll('svg [data-area]').length);
      };
      new MutationObserver(count).observe(document.body, { childList: true, subtree: true });
    });
    await page
      .getByRole('button', { name: /②/ })
      .or(page.getByRole('link', { name: /②/ }))
      .first()
      .click();
    await page.waitForFunction(() => document.querySelectorAll('svg [data-area][aria-label*="空白"]').length === 3);
    const least = await page.evaluate(() => (window as unknown as { seen: { least: number } }).seen.least);
    assert.equal(least, 22);
  });
});

test('地図の上でもホイールはページを送り、Ctrlを押したときだけ大きさを変える', async () => {
  await visit(path, desk, async (page) => {
    await mapDrawn(page);
    const picture = page.locator('svg:has([data-area])');
    await picture.hover();
    await page.mouse.wheel(0, 60);
    await page.waitForFunction(() => scrollY > 0);
    await picture.hover();
    const before = (await picture.boundingBox())!.width;
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await page.waitForFunction(
      (w) => document.querySelector('svg:has([data-area])')!.getBoundingClientRect().width > w + 50,
      before,
    );
    await page.getByRole('button', { name: '全体' }).click();
    await page.waitForFunction(
      (w) => Math.abs(document.querySelector('svg:has([data-area])')!.getBoundingClientRect().width - w) < 2,
      before,
    );
  });
});

/** Each zone of the sample many times over, with a scale: as large a map as a country's. */
async function enlarge(page: Page, copies: number): Promise<void> {
  await page.route('**/api/sample/zones/map?*', async (route) => {
    const answer = await route.fetch();
    const view = (await answer.json()) as MapView;
    const areas = Array.from({ length: copies }, (_, i) =>
      view.areas.map((area) => ({ ...area, key: i === 0 ? area.key : `${area.key}-${i}` })),
    ).flat();
    const scale = { length: 60, label: '20km', closer: [{ from: 1.5, length: 90, label: '10km' }] };
    await route.fulfill({ response: answer, json: { ...view, areas, scale } });
  });
  await page.reload();
  await mapDrawn(page);
}

test('千を超える圏域の地図も、少しずつ塗り替わって、色も読み上げもすべて新しくなる', async () => {
  await visit(path, desk, async (page) => {
    await enlarge(page, 60);
    const told = () =>
      page.evaluate(() => {
        const areas = [...document.querySelectorAll('svg [data-area]')];
        const blank = areas.filter((area) => area.getAttribute('aria-label')?.includes('空白'));
        const red = areas.filter((area) => area.firstElementChild?.getAttribute('fill') === '#fdeeee');
        return { areas: areas.length, blank: blank.length, same: blank.every((area) => red.includes(area)) };
      });
    await eventually(async () => assert.deepEqual(await told(), { areas: 22 * 60, blank: 8 * 60, same: true }));
    for (const [step, blank] of [
      [/②/, 3],
      [/①/, 8],
    ] as const) {
      await page
        .getByRole('button', { name: step })
        .or(page.getByRole('link', { name: step }))
        .first()
        .click();
      const wanted = blank * 60;
      await page.waitForFunction(
        (n) => document.querySelectorAll('svg [data-area][aria-label*="空白"]').length === n,
        wanted,
      );
      await eventually(async () => assert.deepEqual(await told(), { areas: 22 * 60, blank: wanted, same: true }));
    }
    await eventually(async () => assert.equal(await page.locator('svg [data-area][tabindex="0"]').count(), 1));
  });
});

test('縮尺の線は、地図を大きくすると改まり、全体に戻すと戻る', async () => {
  await visit(path, desk, async (page) => {
    await enlarge(page, 1);
    await page.getByText('20km', { exact: true }).waitFor();
    await page.getByRole('button', { name: '地図を大きくする' }).click();
    await page.getByText('10km', { exact: true }).waitFor();
    await page.getByRole('button', { name: '全体' }).click();
    await page.getByText('20km', { exact: true }).waitFor();
  });
});

test('大きくすると、引き出し線の名前が圏域の中に移る', async () => {
  await visit(path, desk, async (page) => {
    await mapDrawn(page);
    const leaders = page.locator('svg:has([data-area]) circle');
    await leaders.first().waitFor();
    const before = await leaders.count();
    for (let zoom = 0; zoom < 6; zoom += 1) await page.getByRole('button', { name: '地図を大きくする' }).click();
    await eventually(async () => assert.ok((await leaders.count()) < before));
  });
});

test('同じ名前の圏域があっても、指した行の圏域だけが結ばれる', async () => {
  await visit(path, desk, async (page) => {
    await page.route('**/api/sample/zones/compare?*', async (route) => {
      const answer = await route.fetch();
      const view = (await answer.json()) as { zoneTable: { rows: { id: string; cells: unknown[] }[] } };
      for (const row of view.zoneTable.rows) row.cells[0] = view.zoneTable.rows[0]!.cells[0];
      await route.fulfill({ response: answer, json: view });
    });
    await page.goto(`${page.url()}?tab=zones`);
    await mapDrawn(page);
    const row = page.locator('[data-tour="3"] tbody tr').nth(4);
    const key = await row.getAttribute('data-row');
    await page.locator(`svg [data-area="${key}"]`).hover();
    const tied = () => page.locator('tr[data-tied]').evaluateAll((rows) => rows.map((r) => r.dataset.row));
    await eventually(async () => assert.deepEqual(await tied(), [key]));
    assert.equal(await page.locator('[data-tour="3"] tbody tr').count(), 22);
  });
});

test('WebGLのない端末でも、地図は描かれ、指せて、選べる', async () => {
  await visit(path, desk, async (page) => {
    await page.addInitScript(() => {
      const context = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: [string]) {
        if (/webgl|webgpu/.test(asked[0])) throw new Error('no WebGL here');
        return context.apply(this, asked as never) as never;
      } as typeof context;
      for (const name of ['WebGLRenderingContext', 'WebGL2RenderingContext', 'GPU'])
        Object.defineProperty(window, name, { value: undefined });
    });
    await page.reload();
    await mapDrawn(page);
    await eventually(async () => assert.equal(await zones(page).count(), 22));
    await page.locator('svg [data-area][aria-label^="夷隅"]').click();
    await page.waitForURL(/zone=/);
  });
});

test('SVGとPNGで受け取れ、SVGには出典が入る', async () => {
  await visit(path, desk, async (page) => {
    await mapDrawn(page);
    const choose = async (name: RegExp) => {
      await page.getByRole('button', { name: '地図を出す' }).click();
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name }).click()]);
      const stream = await file.createReadStream();
      return { name: file.suggestedFilename(), bytes: Buffer.concat(await stream.toArray()) };
    };
    const svg = await choose(/SVG/);
    assert.match(svg.bytes.toString(), /^<svg[\s\S]*出典/);
    const png = await choose(/PNG/);
    assert.match(png.name, /\.png$/);
    assert.equal(png.bytes.subarray(1, 4).toString(), 'PNG');
  });
});

test('「表で見る」は、同じことを言う表を開く', async () => {
  await visit(path, desk, async (page) => {
    await mapDrawn(page);
    await page.getByRole('button', { name: '地図を出す' }).click();
    await page.getByRole('menuitem', { name: '表で見る' }).click();
    await page.waitForURL(/tab=zones/);
    await eventually(async () =>
      assert.equal(await page.locator('[data-tour="3"] tbody tr').count(), await zones(page).count()),
    );
  });
});

for (const [name, options] of Object.entries({ desk, phone })) {
  test(`axe finds nothing with the map drawn and a zone chosen (${name})`, async () => {
    for (const query of ['', '&unit=municipality&criterion=support-hospital']) {
      await visit(`${path}?zone=${encodeURIComponent('柏市医師会')}${query}`, options, async (page) => {
        await mapDrawn(page);
        await assertAccessible(page);
      });
    }
  });
}
