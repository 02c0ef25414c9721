import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
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
const [warmUp, swapped] = [3, 30];
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
    console.log(`  from the last byte to the first drawing: ${milliseconds(await firstDrawn(page))}   aim: < 1 s`);
    for (let swap = 0; swap < warmUp; swap += 1) await recolour(page, swap);
    const swaps = [];
    for (let swap = warmUp; swap < warmUp + swapped; swap += 1) swaps.push(await traced(browser, page, swap));
    printSwaps(swaps);
  } finally {
    await close();
    await app.close();
    await product.close();
  }
}

/** Of its longest task also what the processor spent on it: on a machine with other work a task waits in between. */
type Swap = { longest: number; processor: number; done: number };

/** Chooses the next of the three criteria, as a person would. */
async function recolour(page: Page, swap: number): Promise<void> {
  const before = await page.evaluate(() => performance.now());
  const step = page.locator('[aria-current="step"], ol button, ol a').filter({ hasText: ['②', '③', '①'][swap % 3]! });
  await page.evaluate(() => performance.mark('swap'));
  await step.first().click();
  await page.waitForFunction((from) => {
    const { changes } = (window as unknown as { watched: Watched }).watched;
    return changes.some((at) => at > from) && performance.now() - changes.at(-1)! > 300;
  }, before);
}

/** The browser's own record of what its main thread did: tasks of any length, not only those above 50 ms. */
async function traced(browser: Browser, page: Page, swap: number): Promise<Swap> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await recolour(page, swap);
  const [from, last] = await page.evaluate(() => [
    performance.getEntriesByName('swap').at(-1)!.startTime,
    (window as unknown as { watched: Watched }).watched.changes.at(-1)!,
  ]);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Traced[] };
  const mark = traceEvents.find(({ name }) => name === 'swap')!;
  const until = mark.ts + (last! - from!) * 1000;
  const tasks = traceEvents.filter(
    ({ name, pid, tid, ts }) =>
      name.endsWith('RunTask') && pid === mark.pid && tid === mark.tid && ts >= mark.ts && ts <= until,
  );
  const most = (values: number[]) => Math.max(...values) / 1000;
  const [longest, processor] = [most(tasks.map(({ dur }) => dur ?? 0)), most(tasks.map(({ tdur }) => tdur ?? 0))];
  return { longest, processor, done: last! - from! };
}

type Traced = { name: string; pid: number; tid: number; ts: number; dur?: number; tdur?: number };

function printSwaps(swaps: Swap[]): void {
  for (const [name, values] of [
    ['longest task', swaps.map(({ longest }) => longest)],
    ['its processor time', swaps.map(({ processor }) => processor)],
    ['from the click to the last change', swaps.map(({ done }) => done)],
  ] as const) {
    const sorted = values.toSorted((a, b) => a - b);
    const [median, p95, most] = [0.5, 0.95, 1].map((share) => sorted[Math.ceil(sorted.length * share) - 1]!);
    console.log(
      `  ${swaps.length} recolourings, ${name}: median ${milliseconds(median!)}, p95 ${milliseconds(p95!)}, ` +
        `most ${milliseconds(most!)}${name === 'longest task' ? '   aim: < 50 ms' : ''}`,
    );
  }
}

type Watched = { changes: number[] };

function watch(): void {
  const watched: Watched = { changes: [] };
  Object.assign(window, { watched });
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

/** Milliseconds from the answer's last byte to the frame that shows it. */
async function firstDrawn(page: Page): Promise<number> {
  const drawn = await page.waitForFunction(() => {
    const map = performance.getEntriesByType('resource').findLast((e) => e.name.includes('/zones/map?')) as
      | PerformanceResourceTiming
      | undefined;
    const at = (window as unknown as { watched: Watched }).watched.changes.find((at) => map && at > map.responseEnd);
    return map && at && at - map.responseEnd;
  });
  return (await drawn.jsonValue()) as number;
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
    may: { addCriterion: false, importData: false, writeLinks: false },
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
