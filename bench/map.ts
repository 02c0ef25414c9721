import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import type { MapView } from '../src/kit/pure/map.ts';
import type { Municipality } from '../src/regions/model.ts';
import type { ShapeSet } from '../src/regions/shapes/model.ts';
import { schematicShapes } from '../src/regions/shapes/schematic-file.ts';
import { createServer } from '../src/server.ts';
import type { Compared } from '../src/zones/compare/model.ts';
import { zoneMap } from '../src/zones/map/zone-map.ts';
import { compare } from '../src/zones/rules.ts';
import { openBrowser } from '../test/browser.ts';
import { openTestProduct } from '../test/product.ts';
import { sampleDay, sampleGrounds } from '../test/sample-grounds.ts';
import { askedDays } from './ground/days.ts';
import { countrySize, institutions, prefectureSize, talliesOn } from './ground/institutions.ts';
import { seeded } from './ground/random.ts';
import { type Divided, divideCountry, readChiba, readCountry, unitsOf } from './ground/regions.ts';
import { heading, milliseconds, printLines } from './report/lines.ts';
import { printMachine } from './report/machine.ts';
import { time } from './report/timing.ts';

const runs = 9;
const criteria = ['enhanced-support-hospital', 'support-hospital', 'backup-hospital'];

printMachine();
const chiba = comparedOf(readChiba(), prefectureSize);
const country = comparedOf(divideCountry(readCountry()), countrySize);
const ofChiba = await schematicShapes('12', sampleDay);
const ofCountry = await countryShapes(country.municipalities);

heading(`Maps from schematic shapes: ${points(ofChiba)} points of a prefecture, ${points(ofCountry)} of the country`);
const lines = [];
for (const [name, compared, shapes] of [
  ['a prefecture, 54 municipalities', chiba, ofChiba],
  ['Japan, 1,741 municipalities', country, ofCountry],
] as const) {
  const draw = (set: ShapeSet, call: number) => drawMap(compared, set, call);
  const anew = await time(3, 1, { before: () => ({ ...shapes }), run: draw });
  const again = await time(runs, 3, { before: () => shapes, run: draw });
  lines.push(
    { name: `${name}: shapes never seen`, timing: anew },
    { name: `${name}: another criterion`, timing: again },
  );
}
printLines(lines);

await inBrowser();

function drawMap(compared: Compared, shapes: ShapeSet, call: number): MapView {
  const criterion = criteria[call % criteria.length]!;
  return zoneMap(compared, { unit: 'municipality', criterion, size: { width: 420, height: 400 } }, shapes, 'ja');
}

/** The real page is handed the map of all Japan in place of its own. */
async function inBrowser(): Promise<void> {
  const product = await openTestProduct({ sample: true });
  const app = await createServer(product.db, { pages: true });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { browser, close } = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    let asked = 0;
    const bodies = criteria.map((_, i) => JSON.stringify(drawMap(country, ofCountry, i)));
    await page.route('**/api/sample/zones/map?*', (route) => {
      asked += 1;
      return route.fulfill({ contentType: 'application/json', body: bodies[(asked - 1) % bodies.length]! });
    });
    heading(`A browser draws Japan: ${Math.round(bodies[0]!.length / 1024)} kB of map, 1,741 areas`);
    await page.addInitScript(watch);
    await page.goto(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}/sample/zones/compare`);
    const first = await drawn(page, 0);
    console.log(`  from the last byte to the first drawing: ${milliseconds(first.drawn)}   aim: < 1 s`);
    for (const step of [/②/, /③/]) {
      await page.waitForTimeout(1500);
      const before = await page.evaluate(() => performance.now());
      await page
        .getByRole('button', { name: step })
        .or(page.getByRole('link', { name: step }))
        .first()
        .click();
      const next = await drawn(page, before);
      const worst = Math.max(0, ...next.tasks);
      console.log(
        `  recolouring by ${step.source}: ${milliseconds(next.drawn)}, longest task ` +
          `${worst === 0 ? 'below 50 ms' : milliseconds(worst)}   aim: no task above 50 ms`,
      );
    }
  } finally {
    await close();
    await app.close();
    await product.close();
  }
}

type Watched = { tasks: { start: number; duration: number }[]; changes: number[] };

function watch(): void {
  const watched: Watched = { tasks: [], changes: [] };
  Object.assign(window, { watched });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) watched.tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const areas = (node: Node) => node instanceof Element && node.matches('[data-area], [data-area] *');
  new MutationObserver((records) => {
    const seen = records.some(
      ({ target, addedNodes }) =>
        areas(target) ||
        [...addedNodes].some((n) => n instanceof Element && (areas(n) || n.querySelector('[data-area]'))),
    );
    if (seen) requestAnimationFrame(() => setTimeout(() => watched.changes.push(performance.now())));
  }).observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['d', 'fill', 'aria-label'],
  });
}

/** Milliseconds from the answer's last byte to the frame that shows it, and the long tasks after it. */
async function drawn(page: Page, after: number): Promise<{ drawn: number; tasks: number[] }> {
  await page.waitForFunction((from) => {
    const map = performance.getEntriesByType('resource').findLast((e) => e.name.includes('/zones/map?')) as
      | PerformanceResourceTiming
      | undefined;
    const { changes } = (window as unknown as { watched: Watched }).watched;
    return map && map.responseEnd > from && changes.some((at) => at > map.responseEnd);
  }, after);
  await page.waitForTimeout(1000);
  return page.evaluate(() => {
    const map = performance
      .getEntriesByType('resource')
      .findLast((e) => e.name.includes('/zones/map?')) as PerformanceResourceTiming;
    const { changes, tasks } = (window as unknown as { watched: Watched }).watched;
    return {
      drawn: changes.find((at) => at > map.responseEnd)! - map.responseEnd,
      tasks: tasks.filter(({ start, duration }) => start + duration > map.responseEnd).map(({ duration }) => duration),
    };
  });
}

function comparedOf(divided: Divided, size: typeof countrySize): Compared {
  const registered = institutions(seeded(1), size, divided.municipalities);
  const sample = sampleGrounds();
  const units = unitsOf(divided);
  const container = units.find((unit) => unit.kind.id === 'secondary-area') ?? null;
  const holdings = { ...sample.holdings, published: [], tallies: talliesOn(registered, askedDays[0]!) };
  const grounds = { ...sample, units, container, holdings };
  return {
    realm: { key: 'sample', sample: true, prefecture: '12', name: '' },
    prefecture: { code: '12', name: '', kana: '' },
    municipalities: divided.municipalities,
    grounds,
    comparison: compare(grounds),
    sources: [],
    dates: [],
    hubs: null,
    latest: sampleDay,
    may: { addCriterion: false, importData: false },
  };
}

async function countryShapes(municipalities: Municipality[]): Promise<ShapeSet> {
  const prefectures = [...new Set(municipalities.map((m) => m.prefecture))];
  const sets = await Promise.all(prefectures.map((prefecture) => schematicShapes(prefecture, sampleDay)));
  return { ...sets[0]!, municipalities: sets.flatMap((set) => set.municipalities), wards: [] };
}

function points({ municipalities }: ShapeSet): string {
  return municipalities.reduce((sum, { polygons }) => sum + polygons.flat(2).length, 0).toLocaleString('en');
}
