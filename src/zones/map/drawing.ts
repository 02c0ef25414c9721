import { writeDay } from '../../kit/pure/day.ts';
import { type MapArea, type MapLine, type MapView, mapZooms } from '../../kit/pure/map.ts';
import { breakHeading, textWidth } from '../../kit/pure/text-width.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import { neighbours } from '../../regions/links/rules.ts';
import type { Division, DivisionArea, MunicipalityCode } from '../../regions/model.ts';
import { adjacency, areaIndex, municipalityKind } from '../../regions/rules.ts';
import { bordersOf } from '../../regions/shapes/dissolve.ts';
import type { Shape, ShapeSet } from '../../regions/shapes/model.ts';
import type { Grounds } from '../model.ts';
import { shorten } from '../page/short-names.ts';
import { colourAreas } from './colouring.ts';
import { areaPath, linePath } from './drawn.ts';
import { mostAside } from './labels.ts';
import { type Frame, type Land, landOf } from './land.ts';
import { type Layout, layOut, type Named, type Size } from './layout.ts';
import { mapText } from './text.ts';

/** What a map is drawn from, beside its shapes. */
export type MapGround = Pick<Grounds, 'units' | 'container' | 'borders' | 'links'>;

/** Fits a page of paper; screens ask for their own. */
export const paperSize: Size = { width: 720, height: 440 };
const palette = 6;

/** What does not change with what is counted: where zones lie, and which names fit. */
export type Drawing = {
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

export function drawingOf(ground: MapGround, unit: Division, shapes: ShapeSet, size: Size, lang: Lang): Drawing {
  const ofSet = drawings.get(shapes) ?? new Map<string, Drawing>();
  drawings.set(shapes, ofSet);
  const members = unit.areas.map((area) => `${area.key}=${area.municipalities.join()}`).join();
  const container = ground.container?.areas.map((area) => area.municipalities.join()).join('|');
  const { borders, links } = ground;
  const linked = links.map(({ a, b }) => `${a}-${b}`).join();
  const key = [unit.kind.id, lang, size.width, size.height, members, container, borders?.length, linked].join(' ');
  const found = ofSet.get(key) ?? makeDrawing(ground, unit, shapes, size, lang);
  ofSet.delete(key);
  ofSet.set(key, found);
  for (const old of ofSet.keys()) if (ofSet.size > kept) ofSet.delete(old);
  return found;
}

function makeDrawing(ground: MapGround, unit: Division, shapes: ShapeSet, size: Size, lang: Lang): Drawing {
  const land = landOf(shapes);
  const t = mapText[lang];
  const nameOf = namesOf(ground, lang);
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
  const lines = linesOf(ground, unit, land, layout);
  const { borders, links } = ground;
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

function namesOf({ units }: MapGround, lang: Lang): (code: MunicipalityCode) => string {
  const all = units.find((u) => u.kind.id === municipalityKind.id)?.areas ?? [];
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

function linesOf(ground: MapGround, unit: Division, land: Land, { arcs }: Layout): MapLine[] {
  const zone = areaIndex(unit);
  const { container } = ground;
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
export function scaleOf(scale: number, lang: Lang): MapView['scale'] {
  const [whole, ...closer] = mapZooms.map((from) => {
    const pixels = (km: number) => (km / earth) * scale * from;
    const km = lengths.findLast((length) => pixels(length) <= 100) ?? lengths[0]!;
    return { from, length: Math.round(pixels(km) * 10) / 10, label: mapText[lang].length(km) };
  });
  return { length: whole!.length, label: whole!.label, closer };
}

export function creditOf({ credit, asOf }: ShapeSet, lang: Lang): string {
  const said = say(credit, lang);
  if (!asOf) return said;
  const day = mapText[lang].shapesAsOf(writeDay(asOf as Parameters<typeof writeDay>[0], lang));
  return lang === 'ja' ? `${said}（${day}）` : `${said} (${day})`;
}

/** 野田市 0; where that is too wide, the figure below the name. */
export function writingsOf(short: string, figure: string, many: boolean): string[][] {
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
