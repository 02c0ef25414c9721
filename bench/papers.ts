import { parseDay } from '../src/kit/pure/day.ts';
import type { MapView } from '../src/kit/pure/map.ts';
import { readOffice } from '../src/kit/server/document-office.ts';
import { openProduct } from '../src/product.ts';
import { loadChibaSample } from '../src/sample/chiba.ts';
import { loadCompared } from '../src/zones/compare/load.ts';
import { completeShown } from '../src/zones/compare/shown.ts';
import { councilFile, paperFormats } from '../src/zones/paper/file.ts';
import { temporaryData } from './ground/embedded.ts';
import { seeded } from './ground/random.ts';
import { heading, printLines } from './report/lines.ts';
import { printMachine } from './report/machine.ts';
import { time } from './report/timing.ts';

const runs = 7;
const aim = '< 3 s';

const data = await temporaryData();
const product = await openProduct(data.path);
try {
  await loadChibaSample(product.db);
  const realm = { space: 'sample', prefecture: '12' } as const;
  const actor = { kind: 'operator', name: 'bench' } as const;
  const compared = await loadCompared(product.db, { realm, asOf: null, today: parseDay('2026-11-22')!, actor });
  const shown = completeShown({}, compared.grounds.units, compared.grounds.criteria);
  const map = crowdedMap(54, 200);
  printMachine();
  heading('The whole council paper of the Chiba sample, four maps of 54 areas with 200 corners each');
  const lines = [];
  for (const format of paperFormats) {
    const write = async () => {
      const office = await readOffice('/nowhere');
      await councilFile(format, compared, shown, { lang: 'ja', office, maps: () => map, now: null });
    };
    const cold = await time(1, 0, { before: () => null, run: write });
    const warm = await time(runs, 1, { before: () => null, run: write });
    lines.push({ name: `${format}, the first of a process`, timing: cold, aim }, { name: format, timing: warm, aim });
  }
  printLines(lines);
} finally {
  await product.close();
  await data.remove();
}

/** Round areas in a grid with ragged edges; every third is blank and hatched. */
function crowdedMap(count: number, corners: number): MapView {
  const random = seeded(4);
  const areas = Array.from({ length: count }, (_, i) => {
    const [x, y] = [40 + (i % 9) * 78, 40 + Math.floor(i / 9) * 66];
    const points = Array.from({ length: corners }, (_, corner) => {
      const [angle, radius] = [(corner / corners) * 2 * Math.PI, 30 + 6 * random()];
      return `${(x + radius * Math.cos(angle)).toFixed(1)},${(y + radius * Math.sin(angle)).toFixed(1)}`;
    });
    return {
      key: String(i),
      name: `圏域${i}`,
      path: `M${points.join('L')}Z`,
      fill: i % 3 === 0 ? ({ kind: 'blank' } as const) : ({ kind: 'step', index: i % 5, of: 5, blank: false } as const),
      description: `圏域${i}、${i}か所`,
      label: { x, y, anchor: 'middle' as const, lines: [`圏域${i}`], leader: null },
      href: null,
    };
  });
  const foot = { footnotes: [], caveats: [], sources: ['架空'] };
  const size = { width: 720, height: 420 };
  const legend = [{ fill: { kind: 'blank' } as const, label: '空白', count: count / 3 }];
  return {
    id: 'map',
    title: '地図',
    asOf: '',
    ...size,
    areas,
    lines: [],
    insets: [],
    legend,
    scale: null,
    schematic: true,
    ...foot,
  };
}
