import { writeDay } from '../../kit/pure/day.ts';
import type { MapArrow, MapFill, MapLabel, MapView } from '../../kit/pure/map.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Division } from '../../regions/model.ts';
import type { ShapeSet } from '../../regions/shapes/model.ts';
import { isOfAreas } from '../../sources/rules.ts';
import { cite } from '../../sources/view.ts';
import { boxOf, closerLabels } from '../../zones/map/closer.ts';
import { creditOf, drawingOf, scaleOf, writingsOf } from '../../zones/map/drawing.ts';
import type { Box, Point } from '../../zones/map/geometry.ts';
import { mostAside, placeLabels } from '../../zones/map/labels.ts';
import { type Layout, labelled, type Size } from '../../zones/map/layout.ts';
import { poleOf } from '../../zones/map/pole.ts';
import { type Standing, type Support, supports } from './model.ts';
import { supportSigns, supportWords, text } from './text.ts';
import { arrowsBetween, type CoverArrow, type ZoneSupport, zoneSupports } from './zones.ts';

/** Shades that letters stay readable on, told apart in grey too. */
const fills: Record<Support, MapFill> = {
  own: { kind: 'step', index: 2, of: 5, blank: false },
  neighbour: { kind: 'step', index: 1, of: 5, blank: false },
  arranged: { kind: 'step', index: 0, of: 5, blank: false },
  none: { kind: 'blank' },
};

type Asked = { unit: Division; size: Size; shapes: ShapeSet };

/** Who covers whom: each zone by what carries it through the night, an arrow for each cover (A9, Z6, K1). */
export function coverMap(standing: Standing, { unit, size, shapes }: Asked, lang: Lang): MapView {
  const t = text[lang];
  const drawing = drawingOf(standing, unit, shapes, size, lang);
  const zones = zoneSupports(standing, unit);
  const labels = labelsOf(drawing.layout, drawing.named, zones);
  // What is in force lies over what is not yet.
  const arrows = arrowsBetween(standing, unit).sort((a, b) => Number(b.dashed) - Number(a.dashed));
  const named = new Map(unit.areas.map((area) => [area.key, say(area.name, lang)]));
  return {
    id: `cover-${unit.kind.id}`,
    title: t.map.title(say(unit.kind.name, lang)),
    asOf: writeDay(standing.at, lang),
    ...drawing.layout.size,
    areas: [
      ...unit.areas.map((area, i) => ({
        key: area.key,
        name: say(area.name, lang),
        path: drawing.paths[i]!,
        fill: fills[zones[i]!.support],
        description: describe(zones[i]!, named.get(area.key)!, lang),
        label: labels.now.get(area.key) ?? null,
        closer: labels.closer.get(area.key),
        href: null,
      })),
      ...drawing.unassigned,
    ],
    lines: drawing.lines,
    insets: drawing.layout.insets,
    legend: supports.map((support) => ({
      fill: fills[support],
      label: t.map.legend(supportSigns[support], supportWords[support][lang]),
      count: zones.filter((zone) => zone.support === support).length,
    })),
    arrows: {
      drawn: arrows.flatMap((arrow, i) => drawArrow(arrow, i, drawing.layout, labels.now)),
      legend: [false, true].flatMap((dashed) => {
        const count = arrows.filter((arrow) => arrow.dashed === dashed).length;
        return count === 0 ? [] : [{ dashed, label: dashed ? t.map.arranged : t.map.inForce, count }];
      }),
    },
    scale: shapes.origin === 'schematic' ? null : scaleOf(drawing.layout.scale, lang),
    schematic: shapes.origin === 'schematic',
    footnotes: [t.supportNote, ...drawing.footnotes.slice(1)],
    caveats: drawing.caveats,
    sources: [...standing.sources.filter(isOfAreas).map((one) => cite(one, lang)), creditOf(shapes, lang)],
  };
}

function describe({ support, givers, children }: ZoneSupport, name: string, lang: Lang): string {
  const t = text[lang];
  const by = givers.length > 0 ? t.map.by(givers) : '';
  return [name, supportWords[support][lang] + by, ...(children.length > 0 ? [t.map.children(children)] : [])].join(
    t.comma,
  );
}

type NamedZone = { key: string; short: string; municipalities: string[]; writings: string[][] };

function labelsOf(layout: Layout, named: NamedZone[], zones: ZoneSupport[]) {
  const written = named.map((one, i) => ({
    ...one,
    writings: writingsOf(one.short, supportSigns[zones[i]!.support], named.length > mostAside),
  }));
  const urgent = new Set(named.filter((_, i) => zones[i]!.support === 'none').map(({ key }) => key));
  const asked = labelled(layout, written, (key) => ({ urgent: urgent.has(key), dark: false }));
  const { labels } = placeLabels(asked, layout.room);
  return { now: labels, closer: closerLabels(asked, layout.room, labels) };
}

/** From one zone to the other, bent so that arrows to the same zone part; its head stays off the name. */
function drawArrow({ from, to, dashed }: CoverArrow, at: number, layout: Layout, labels: Labels): MapArrow[] {
  const [start, end] = [middleOf(from, layout, labels), middleOf(to, layout, labels)];
  if (!start || !end) return [];
  const bend = (at % 2 === 0 ? 1 : -1) * (0.16 + (at % 3) * 0.06);
  const points = bent(start.at, end.at, bend).filter((point) => !isIn(point, start.box) && !isIn(point, end.box));
  if (lengthOf(points) >= shortest) return [{ points, dashed }];
  return [{ points: beside(start.box, end.box, layout.size, at), dashed }];
}

type Labels = Map<string, MapLabel>;

/** A shorter one would be all head. */
const shortest = 44;

const lengthOf = (points: Point[]): number =>
  points.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - points[i]![0], y - points[i]![1]), 0);

/** Between names that touch: out at one side and back in, where the picture has room. */
function beside(from: Box, to: Box, { width }: Size, at: number): Point[] {
  const right = Math.max(from.x + from.width, to.x + to.width) + 70 < width;
  const side = ({ x, y, width: wide, height }: Box): Point => [right ? x + wide : x, y + height / 2];
  const [[x1, y1], [x2, y2]] = [side(from), side(to)];
  const out = (right ? Math.max(x1, x2) : Math.min(x1, x2)) + (right ? 1 : -1) * (44 + (at % 2) * 14);
  return quadratic([x1, y1], [out, (y1 + y2) / 2], [x2, y2]);
}

/** Of several zones the one nearest to the middle of them all. */
function middleOf(keys: readonly string[], layout: Layout, labels: Labels): Place | null {
  const places = keys.flatMap((key) => placeOf(key, layout, labels) ?? []);
  const mean = (axis: 0 | 1) => places.reduce((sum, { at }) => sum + at[axis], 0) / places.length;
  const [x, y] = [mean(0), mean(1)];
  const far = ({ at }: Place) => Math.hypot(at[0] - x, at[1] - y);
  return places.toSorted((a, b) => far(a) - far(b))[0] ?? null;
}

type Place = { at: Point; box: Box };

function placeOf(key: string, { polygons }: Layout, labels: Labels): Place | null {
  const [largest] = polygons.get(key) ?? [];
  if (!largest) return null;
  const label = labels.get(key);
  if (label && !label.leader) return { at: [label.x, label.y], box: grown(boxOf(label, 1), 3) };
  const { at } = poleOf(largest);
  return { at, box: grown({ x: at[0], y: at[1], width: 0, height: 0 }, 5) };
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const isIn = ([px, py]: Point, { x, y, width, height }: Box): boolean =>
  px >= x && px <= x + width && py >= y && py <= y + height;

const steps = 60;

function bent([x1, y1]: Point, [x2, y2]: Point, bend: number): Point[] {
  const by: Point = [(x1 + x2) / 2 - (y2 - y1) * bend, (y1 + y2) / 2 + (x2 - x1) * bend];
  return quadratic([x1, y1], by, [x2, y2]);
}

function quadratic([x1, y1]: Point, [cx, cy]: Point, [x2, y2]: Point): Point[] {
  return Array.from({ length: steps + 1 }, (_, i): Point => {
    const [s, r] = [i / steps, 1 - i / steps];
    return [r * r * x1 + 2 * r * s * cx + s * s * x2, r * r * y1 + 2 * r * s * cy + s * s * y2];
  });
}
