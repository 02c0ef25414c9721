import type { CriterionId } from '../../facilities/criteria/model.ts';
import { writeDay } from '../../kit/pure/day.ts';
import { known, noData, nothing, nothingWording } from '../../kit/pure/figure.ts';
import { type MapArea, type MapLine, type MapView, mapZooms } from '../../kit/pure/map.ts';
import { isDark, mapLook } from '../../kit/pure/map-look.ts';
import { breakHeading, textWidth } from '../../kit/pure/text-width.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import { neighbours } from '../../regions/links/rules.ts';
import type { Division, DivisionArea, MunicipalityCode } from '../../regions/model.ts';
import { adjacency, areaIndex, municipalityKind } from '../../regions/rules.ts';
import { bordersOf } from '../../regions/shapes/dissolve.ts';
import type { Shape, ShapeSet } from '../../regions/shapes/model.ts';
import { type Compared, criterionName, criterionOf } from '../compare/model.ts';
import { notesOf } from '../compare/notes.ts';
import type { Cell, UnitId } from '../model.ts';
import { shorten } from '../page/short-names.ts';
import { cellOf, isCounted } from '../rules.ts';
import { closerLabels } from './closer.ts';
import { colourAreas } from './colouring.ts';
import { areaPath, linePath } from './drawn.ts';
import { type Colouring, type Counted, fillOf, legendOf } from './fill.ts';
import { boundsOf, overlap } from './geometry.ts';
import { mostAside, placeLabels } from './labels.ts';
import { type Frame, type Land, landOf } from './land.ts';
import { type Layout, labelled, layOut, type Named, type Size } from './layout.ts';
import { mapText } from './text.ts';

export type MapAsked = { unit: UnitId; criterion: CriterionId; by?: Colouring; size?: Size };

/** Fits a page of paper; screens ask for their own. */
const paperSize: Size = { width: 720, height: 440 };
const palette = 6;

/** One unit under one criterion on a map: what the matrix counts, where it lies (Z3, Z4). */
export function zoneMap(compared: Compared, asked: MapAsked, shapes: ShapeSet, lang: Lang): MapView {
  const by = asked.by ?? 'counts';
  const unit = compared.grounds.units.find((u) => u.kind.id === asked.unit)!;
  const cell = cellOf(compared.comparison, asked.unit, asked.criterion);
  const { minimum } = criterionOf(compared, asked.criterion);
  const drawing = drawingOf(compared, unit, shapes, asked.size ?? paperSize, lang);
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

function creditOf({ credit, asOf }: ShapeSet, lang: Lang): string {
  const said = say(credit, lang);
  if (!asOf) return said;
  const day = mapText[lang].shapesAsOf(writeDay(asOf as Parameters<typeof writeDay>[0], lang));
  return lang === 'ja' ? `${said}（${day}）` : `${said} (${day})`;
}

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

/** 野田市 0; where that is too wide, the figure below the name. */
function writingsOf(short: string, figure: string, many: boolean): string[][] {
  const line = figure ? `${short} ${figure}` : short;
  const lines = breakName(short);
  const broken = figure ? [...lines.slice(0, -1), `${lines.at(-1)} ${figure}`] : lines;
  const below = figure ? [[short, figure], ...(many ? [[figure]] : [])] : [];
  return [[line], ...(lines.length > 1 ? [broken] : []), ...below];
}

/** 茂原市／長生郡: between places where a name joins several. */
function breakName(name: string): string[] {
  const half = Math.max(8, Math.ceil(textWidth(name) / 2));
  const places = name.split(/(?<=[市郡町村区・])/);
  const at = places.findIndex((_, i) => textWidth(places.slice(0, i + 1).join('')) >= half);
  if (places.length < 2 || at < 0 || textWidth(name) <= 8) return breakHeading(name, half);
  const head = places.slice(0, Math.max(1, at)).join('');
  return head === name ? [name] : [head, name.slice(head.length)];
}

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

/** What does not change with the criterion. */
type Drawing = {
  named: (Named & { short: string })[];
  layout: Layout;
  paths: string[];
  lines: MapLine[];
  unassigned: MapArea[];
  colours: number[];
  footnotes: string[];
  caveats: string[];
};

const drawings = new WeakMap<ShapeSet, Map<string, Drawing>>();

/** Layouts kept of one set of shapes: a few units in a few sizes and both languages. */
const kept = 24;

function drawingOf(compared: Compared, unit: Division, shapes: ShapeSet, size: Size, lang: Lang): Drawing {
  const ofSet = drawings.get(shapes) ?? new Map<string, Drawing>();
  drawings.set(shapes, ofSet);
  const members = unit.areas.map((area) => `${area.key}=${area.municipalities.join()}`).join();
  const container = compared.grounds.container?.areas.map((area) => area.municipalities.join()).join('|');
  const { borders, links } = compared.grounds;
  const linked = links.map(({ a, b }) => `${a}-${b}`).join();
  const key = [unit.kind.id, lang, size.width, size.height, members, container, borders?.length, linked].join(' ');
  const found = ofSet.get(key) ?? makeDrawing(compared, unit, shapes, size, lang);
  ofSet.delete(key);
  ofSet.set(key, found);
  for (const old of ofSet.keys()) if (ofSet.size > kept) ofSet.delete(old);
  return found;
}

function makeDrawing(compared: Compared, unit: Division, shapes: ShapeSet, size: Size, lang: Lang): Drawing {
  const land = landOf(shapes);
  const t = mapText[lang];
  const nameOf = namesOf(compared, lang);
  const short = shorten(unit.areas.map((area) => say(area.name, lang)));
  const named = unit.areas.map((area) => {
    const label = short(say(area.name, lang));
    return {
      key: area.key,
      municipalities: area.municipalities,
      short: label,
      writings: writingsOf(label, '00', unit.areas.length > mostAside),
    };
  });
  const rest = unit.unassigned.map((code) => ({
    key: `unassigned-${code}`,
    municipalities: [code],
    short: nameOf(code),
    writings: [[nameOf(code)]],
  }));
  const layout = layOut(land, [...named, ...rest], size, {
    nameOf: (frame) => frameName(frame, nameOf, lang),
    schematic: shapes.origin === 'schematic',
  });
  const path = (key: string) => areaPath(layout.polygons.get(key)!);
  const lines = linesOf(compared, unit, land, layout);
  const { borders, links } = compared.grounds;
  const nextTo = neighbours([...(borders ?? []), ...bordersOf(shapes)], links);
  const uncounted = (shapes as { uncounted?: Shape[] }).uncounted?.length ?? 0;
  return {
    named,
    layout,
    paths: named.map(({ key }) => path(key)),
    lines,
    unassigned: rest.map(({ key, short: name }) => ({
      key,
      name,
      path: path(key),
      fill: { kind: 'nothing', nothing: 'unassigned' },
      description: t.unassigned(name, say(unit.kind.name, lang)),
      label: null,
      href: null,
    })),
    colours: colourAreas(adjacency(unit, nextTo), palette),
    footnotes: [
      t.counts,
      ...(lines.some(({ kind }) => kind === 'container') ? [t.containers] : []),
      ...(layout.insets.length > 0 ? [t.inset] : []),
      ...(uncounted > 0 ? [t.uncounted] : []),
    ],
    caveats: missingCaveats(unit, land, nameOf, lang),
  };
}

function namesOf({ grounds }: Compared, lang: Lang): (code: MunicipalityCode) => string {
  const all = grounds.units.find((u) => u.kind.id === municipalityKind.id)?.areas ?? [];
  const names = new Map(all.map((area) => [area.key, say(area.name, lang)]));
  return (code) => names.get(code) ?? code;
}

const frameName = ({ name, code }: Frame, nameOf: (code: MunicipalityCode) => string, lang: Lang): string =>
  name ? say(name, lang) : code ? nameOf(code) : '';

function missingCaveats(unit: Division, land: Land, nameOf: (code: MunicipalityCode) => string, lang: Lang): string[] {
  const t = mapText[lang];
  const lacking = (area: DivisionArea) => area.municipalities.filter((code) => !land.byCode.has(code));
  const gone = unit.areas.filter((area) => lacking(area).length === area.municipalities.length);
  const codes = unit.areas.filter((area) => !gone.includes(area)).flatMap(lacking);
  return [
    ...(gone.length > 0 ? [t.missingAreas(gone.map((area) => say(area.name, lang)))] : []),
    ...(codes.length > 0 ? [t.missing(codes.map(nameOf))] : []),
  ];
}

function linesOf(compared: Compared, unit: Division, land: Land, { arcs }: Layout): MapLine[] {
  const zone = areaIndex(unit);
  const { container } = compared.grounds;
  const home =
    container && container.kind.id !== unit.kind.id ? areaIndex(container) : new Map<MunicipalityCode, number>();
  const apart = (a: MunicipalityCode, b: MunicipalityCode) => home.get(a) !== home.get(b);
  const split = (a: MunicipalityCode, b: MunicipalityCode) => zone.get(a) !== zone.get(b);
  const lines: MapLine[] = [
    { kind: 'municipality', path: linePath(land, arcs, (a, b) => a !== b && !split(a, b) && !apart(a, b)) },
    { kind: 'coast', path: linePath(land, arcs, (a, b) => a === b) },
    { kind: 'zone', path: linePath(land, arcs, (a, b) => a !== b && split(a, b) && !apart(a, b)) },
    { kind: 'container', path: linePath(land, arcs, (a, b) => a !== b && apart(a, b)) },
  ];
  return lines.filter(({ path }) => path);
}

const earth = 6371;
const lengths = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];

/** A round length of at most a hundred pixels, at each size a screen may draw the map. */
function scaleOf(scale: number, lang: Lang): MapView['scale'] {
  const [whole, ...closer] = mapZooms.map((from) => {
    const pixels = (km: number) => (km / earth) * scale * from;
    const km = lengths.findLast((length) => pixels(length) <= 100) ?? lengths[0]!;
    return { from, length: Math.round(pixels(km) * 10) / 10, label: mapText[lang].length(km) };
  });
  return { length: whole!.length, label: whole!.label, closer };
}
