import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Nothing } from './figure.ts';
import type { MapFill, MapView } from './map.ts';
import { hatchPath } from './map-hatch.ts';
import { fillLook, isDark, mapLook } from './map-look.ts';
import { mapToSvg } from './map-svg.ts';

const words = { schematic: '概略図' };
const square = 'M0,0L100,0L100,100L0,100Z';

const view = (fill: MapFill, more: Partial<MapView> = {}): MapView => ({
  id: 'map',
  title: '空白圏域 & <地図>',
  asOf: '令和8年11月1日',
  width: 200,
  height: 120,
  areas: [
    {
      key: '12208',
      name: '野田市',
      path: square,
      fill,
      description: '野田市、空白"1"',
      label: {
        x: 50,
        y: 50,
        anchor: 'middle',
        lines: ['野田市', '0'],
        leader: [
          [90, 50],
          [50, 50],
        ],
      },
      href: null,
    },
  ],
  lines: [{ kind: 'zone', path: square }],
  insets: [{ x: 150, y: 10, width: 40, height: 40, name: '島' }],
  legend: [{ fill, label: '空白', count: 1 }],
  scale: { length: 40, label: '20km' },
  schematic: false,
  footnotes: [],
  caveats: [],
  sources: [],
  ...more,
});

const nothings: Nothing[] = ['no-data', 'unset', 'unanswered', 'suppressed', 'not-applicable', 'unassigned'];

test('無いことの種類と空白は、どれも違う見た目になる（ux 3.4）', () => {
  const fills: MapFill[] = [
    { kind: 'plain' },
    { kind: 'blank' },
    ...nothings.map((nothing) => ({ kind: 'nothing' as const, nothing })),
  ];
  const looks = fills.map((fill) => mapToSvg(view(fill), words));
  assert.equal(new Set(looks).size, fills.length);
});

test('空白の斜線は、圏域の色の上に重なる', () => {
  const svg = mapToSvg(view({ kind: 'category', index: 7, blank: true }), words);
  assert.ok(svg.includes(`fill="${mapLook.categories[1]}"`));
  assert.ok(svg.includes(`stroke="#ce0000" stroke-width="2.4"`));
  assert.ok(svg.includes(`fill="${mapLook.blankInk}"`));
});

test('段が少なくても、いちばん多い段は濃い', () => {
  const last = { kind: 'step', index: 1, of: 2, blank: false } as const;
  assert.equal(fillLook(last, mapLook).color, mapLook.steps.at(-1));
  assert.ok(isDark(last, mapLook));
  assert.equal(fillLook({ ...last, of: 1, index: 0 }, mapLook).color, mapLook.steps[0]);
});

test('名前の記号で絵は壊れず、外のものを読まない', () => {
  const svg = mapToSvg(view({ kind: 'blank' }, { schematic: true }), words);
  assert.ok(svg.includes('空白圏域 &amp; &lt;地図&gt;'));
  assert.ok(svg.includes('概略図'));
  assert.ok(!/href|url\(|<script|<style/.test(svg));
  const open = [...svg.matchAll(/<(\w+)[^>]*[^/]>/g)].length;
  assert.equal(open, [...svg.matchAll(/<\/\w+>/g)].length);
});

test('凡例が入りきらなければ行を改め、絵の高さに入る', () => {
  const legend = Array.from({ length: 12 }, (_, i) => ({
    fill: { kind: 'plain' as const },
    label: `長い凡例の語${i}`,
    count: i,
  }));
  const height = (svg: string) => Number(/height="([\d.]+)"/.exec(svg)![1]);
  const svg = mapToSvg(view({ kind: 'blank' }, { legend }), words);
  assert.ok(height(svg) > height(mapToSvg(view({ kind: 'blank' }), words)));
  const lowest = Math.max(...[...svg.matchAll(/ y="([\d.]+)"/g)].map((y) => Number(y[1])));
  assert.ok(lowest < height(svg));
});

test('曲線の形には線を引かず、色だけを残す', () => {
  assert.equal(hatchPath('M0,0C1,1 2,2 3,3Z', mapLook.blank.hatch), '');
});

test('斜線と点は、どんな三角形でもその中にとどまる', () => {
  const corner = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }));
  const hatches = [mapLook.blank.hatch, mapLook.nothing['no-data'].hatch!, mapLook.nothing.unanswered.hatch!];
  fc.assert(
    fc.property(corner, corner, corner, fc.constantFrom(...hatches), (a, b, c, hatch) => {
      const path = hatchPath(`M${a}L${b}L${c}Z`, hatch);
      const radius = hatch.kind === 'dots' ? hatch.radius : 0;
      for (const [, x, y] of path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)) {
        assert.ok(within([Number(x) + radius, Number(y)], [a, b, c], 0.1 + radius));
      }
    }),
  );
});

type Point = readonly [number, number];

/** No farther outside any side than `slack`. */
function within(point: Point, [a, b, c]: [Point, Point, Point], slack: number): boolean {
  const side = (from: Point, to: Point) => {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
    return ((to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0])) / length;
  };
  const sides = [side(a, b), side(b, c), side(c, a)];
  return sides.every((s) => s >= -slack) || sides.every((s) => s <= slack);
}
