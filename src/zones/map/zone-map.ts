import type { CriterionId } from '../../facilities/criteria/model.ts';
import { writeDay } from '../../kit/pure/day.ts';
import { known, noData, nothing, nothingWording } from '../../kit/pure/figure.ts';
import type { MapArea, MapView } from '../../kit/pure/map.ts';
import { isDark, mapLook } from '../../kit/pure/map-look.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Division, DivisionArea } from '../../regions/model.ts';
import type { ShapeSet } from '../../regions/shapes/model.ts';
import { type Compared, criterionName, criterionOf } from '../compare/model.ts';
import { notesOf } from '../compare/notes.ts';
import type { Cell, UnitId } from '../model.ts';
import { cellOf, isCounted } from '../rules.ts';
import { closerLabels } from './closer.ts';
import { creditOf, type Drawing, drawingOf, paperSize, scaleOf, writingsOf } from './drawing.ts';
import { type Colouring, type Counted, fillOf, legendOf } from './fill.ts';
import { boundsOf, overlap } from './geometry.ts';
import { mostAside, placeLabels } from './labels.ts';
import { type Layout, labelled, type Size } from './layout.ts';
import { mapText } from './text.ts';

export type MapAsked = { unit: UnitId; criterion: CriterionId; by?: Colouring; size?: Size };

/** One unit under one criterion on a map: what the matrix counts, where it lies (Z3, Z4). */
export function zoneMap(compared: Compared, asked: MapAsked, shapes: ShapeSet, lang: Lang): MapView {
  const by = asked.by ?? 'counts';
  const unit = compared.grounds.units.find((u) => u.kind.id === asked.unit)!;
  const cell = cellOf(compared.comparison, asked.unit, asked.criterion);
  const { minimum } = criterionOf(compared, asked.criterion);
  const drawing = drawingOf(compared.grounds, unit, shapes, asked.size ?? paperSize, lang);
  const zones = countZones(cell, unit, drawing.colours);
  const t = mapText[lang];
  const shown = { units: [asked.unit], criteria: [asked.criterion], unit: asked.unit, criterion: asked.criterion };
  const notes = notesOf(compared, shown, lang);
  const title = t.title(say(unit.kind.name, lang), criterionName(compared, asked.criterion, lang));
  return {
    id: `map-${asked.unit}-${asked.criterion}`,
    title,
    asOf: writeDay(compared.grounds.asOf, lang),
    ...drawing.layout.size,
    areas: [...zoneAreas(compared, unit, asked.criterion, zones, drawing, by, lang), ...drawing.unassigned],
    lines: drawing.lines,
    insets: drawing.layout.insets,
    legend: legendOf([...zones, ...drawing.unassigned.map(() => unassigned)], by, minimum, lang),
    scale: shapes.origin === 'schematic' ? null : scaleOf(drawing.layout.scale, lang),
    schematic: shapes.origin === 'schematic',
    footnotes: [...notes.footnotes, ...drawing.footnotes],
    caveats: [...notes.caveats, ...drawing.caveats],
    sources: [...notes.sources, creditOf(shapes, lang)],
  };
}

const unassigned: Counted = { count: nothing('unassigned'), blank: false, colour: 0 };

function countZones(cell: Cell, unit: Division, colours: number[]): Counted[] {
  if (!isCounted(cell)) return unit.areas.map((_, i) => ({ count: noData, blank: false, colour: colours[i]! }));
  const blanks = new Set(cell.blanks);
  return unit.areas.map((area, i) => ({ count: known(cell.counts[i]!), blank: blanks.has(area), colour: colours[i]! }));
}

function zoneAreas(
  compared: Compared,
  unit: Division,
  criterion: CriterionId,
  zones: Counted[],
  { layout, paths, named }: Drawing,
  by: Colouring,
  lang: Lang,
): MapArea[] {
  const t = mapText[lang];
  const short = say(criterionOf(compared, criterion).short, lang);
  const written = named.map((one, i) => ({
    ...one,
    writings: writings(one.short, zones[i]!, zones.length > mostAside || isFramed(layout, one.key)),
  }));
  const urgent = new Set(unit.areas.filter((_, i) => zones[i]!.blank).map((area) => area.key));
  const dark = new Set(unit.areas.filter((_, i) => isDark(fillOf(zones[i]!, by), mapLook)).map((area) => area.key));
  const asked = labelled(layout, written, (key) => ({ urgent: urgent.has(key), dark: dark.has(key) }));
  const { labels } = placeLabels(asked, layout.room);
  const closer = closerLabels(asked, layout.room, labels);
  return unit.areas.map((area, i) => {
    const { count, blank } = zones[i]!;
    const name = say(area.name, lang);
    const description =
      count.state === 'ok'
        ? t.area(name, blank, short, String(count.value))
        : t.nothing(name, nothingWording[count.state][lang]);
    return {
      key: area.key,
      name,
      path: paths[i]!,
      fill: fillOf(zones[i]!, by),
      description,
      label: labels.get(area.key) ?? null,
      closer: closer.get(area.key),
      href: count.state === 'ok' && count.value > 0 ? listAddress(compared, unit, criterion, area, lang) : null,
    };
  });
}

/** The frame of an island says its name: where only the figure has room, it is enough. */
function isFramed({ polygons, insets }: Layout, key: string): boolean {
  const [largest] = polygons.get(key)!;
  const bounds = largest && boundsOf(largest[0]!);
  return insets.some((inset) => bounds && overlap(inset, bounds));
}

const writings = (short: string, { count }: Counted, many: boolean): string[][] => {
  const figure = count.state === 'ok' ? String(count.value) : '';
  return writingsOf(short, figure, many);
};

function listAddress(
  { realm, grounds }: Compared,
  unit: Division,
  criterion: CriterionId,
  area: DivisionArea,
  lang: Lang,
) {
  if (grounds.holdings.coverage.length === 0) return null;
  const query = new URLSearchParams({ unit: unit.kind.id, criterion, asof: grounds.asOf, zone: area.key });
  if (lang === 'en') query.set('lang', lang);
  return `/${realm.key}/facilities?${query}`;
}
