import type { MunicipalityCode } from '../../regions/model.ts';
import { type DrawnArcs, drawArcs, type Fit, polygonsOf } from './drawn.ts';
import { type Box, overlap, type Ring } from './geometry.ts';
import { groundOf, isSea } from './ground.ts';
import { placeLabels } from './labels.ts';
import type { Frame, Land } from './land.ts';
import { type Labelled, lettersWide, type Room } from './lettering.ts';

export type Size = { width: number; height: number };

/** A zone to be drawn: its municipalities and the ways its label may be written. */
export type Named = { key: string; municipalities: MunicipalityCode[]; writings: string[][] };

export type Inset = Box & { name: string };

/** Where everything lies; the same for all criteria, so that nothing moves when only figures change. */
export type Layout = {
  size: Size;
  arcs: DrawnArcs;
  polygons: Map<string, Ring[][]>;
  insets: Inset[];
  room: Room;
  /** Pixels of the land itself in one radius of the earth. */
  scale: number;
};

type Try = { layout: Layout; score: number };

const shrinks = [1, 0.93, 0.86, 0.79, 0.72, 0.65, 0.58, 0.5];
const aligns = [0.5, 0.75, 0.25, 1, 0];
/** So many areas have labels only where they fit, and one try is enough. */
const many = 150;

export type Said = { nameOf: (frame: Frame) => string; schematic: boolean };

/** The largest land that leaves room for its insets and for the names that do not fit into their zones. */
export function layOut(land: Land, areas: Named[], box: Size, said: Said): Layout {
  const { nameOf } = said;
  const reserved = reservedIn(box, said.schematic);
  let best: Try | null = null;
  for (const [i, shrink] of shrinks.entries()) {
    for (const align of aligns) {
      const tried = tryLayout(land, areas, box, { shrink, align, nameOf, reserved });
      if (tried && (!best || tried.score < best.score)) best = tried;
      if (tried && areas.length > many) return tried.layout;
    }
    if (best && best.score < (shrinks[i + 1] ? cost(shrinks[i + 1]!) : 0)) break;
  }
  return best!.layout;
}

/** Where the buttons of a screen stand, and the word 概略図. */
const reservedIn = ({ width, height }: Size, schematic: boolean): Box[] => [
  { x: width - 116, y: height - 36, width: 116, height: 36 },
  ...(schematic ? [{ x: 0, y: 0, width: 112, height: 32 }] : []),
];

const cost = (shrink: number): number => (1 - shrink) * 260;

const plain: Manner = { urgent: false, dark: false };

type Way = { shrink: number; align: number; nameOf: (frame: Frame) => string; reserved: Box[] };

const edge = 6;

function tryLayout(land: Land, areas: Named[], box: Size, { shrink, align, nameOf, reserved }: Way): Try | null {
  const [main] = land.frames;
  const { bounds } = main!;
  const scale = Math.min((box.width - 2 * edge) / bounds.width, (box.height - 2 * edge) / bounds.height) * shrink;
  const spare = { x: box.width - 2 * edge - scale * bounds.width, y: box.height - 2 * edge - scale * bounds.height };
  const fit = (down: number): Fit => ({
    scale,
    left: edge + spare.x * align - scale * bounds.x,
    top: edge + spare.y * down - scale * bounds.y,
  });
  const others = land.frames.slice(1).map((frame) => insetSize(frame, scale, box, nameOf));
  const first = fit(others.length > 0 && spare.y > spare.x ? 0 : 0.5);
  const alone = drawArcs(land, [first, ...others.map(() => nowhere)]);
  const ground = groundOf(box.width, box.height, others.length === 0 ? [] : ringsOfFrame(land, alone, 0));
  const insets: Inset[] = [];
  for (const other of others) {
    const at = placeInset(other, [...reserved, ...insets], box, (spot) => isSea(ground, spot));
    if (!at) return shrink === shrinks.at(-1) ? finish(true) : null;
    insets.push({ ...at, name: other.name });
  }
  return finish(false);

  function finish(crowded: boolean): Try {
    const placed = crowded ? others.map((other, i) => ({ x: edge, y: edge + i * 60, ...other })) : insets;
    const fits = [first, ...land.frames.slice(1).map((frame, i) => fitInto(frame, placed[i]!, others[i]!.scale))];
    const arcs = others.length === 0 ? alone : drawArcs(land, fits);
    const polygons = new Map(areas.map((area) => [area.key, polygonsOf(land, arcs, area.municipalities)]));
    const whole = groundOf(box.width, box.height, allRings(polygons));
    const frames = placed.map(({ x, y, width, height, name }) => ({ x, y, width, height, name }));
    const covered = reserved.filter((spot) => !isSea(whole, inside(spot, box))).length * 12;
    const names = frames.map((inset): Box => ({ x: inset.x, y: inset.y, width: inset.width, height: 20 }));
    const room = { ...box, ground: withFrames(whole, frames), taken: names, buttons: reserved };
    const layout = { size: box, arcs, polygons, insets: frames, room, scale };
    const { left, leaders } = placeLabels(
      labelled(layout, areas, () => plain),
      room,
      { trial: true },
    );
    return {
      layout,
      score:
        left * 100 +
        leaders * 0.05 +
        Math.abs(align - 0.5) * spare.x * 0.1 +
        cost(shrink) +
        (crowded ? 1000 : 0) +
        covered,
    };
  }
}

const nowhere: Fit = { scale: 1, left: -1e6, top: -1e6 };

/** Labels keep off the frames of islands as they keep off land. */
function withFrames(ground: Room['ground'], frames: Box[]): Room['ground'] {
  const { step, columns, rows, land } = ground;
  for (const { x, y, width, height } of frames)
    for (let row = Math.floor(y / step); row <= Math.min(rows - 1, (y + height) / step); row += 1)
      land.fill(
        1,
        row * columns + Math.floor(x / step),
        row * columns + Math.min(columns, Math.ceil((x + width) / step)),
      );
  return ground;
}

type Manner = { urgent: boolean; dark: boolean };

export function labelled(layout: Layout, areas: Named[], manner: (key: string) => Manner): Labelled[] {
  return areas.map(({ key, writings }) => ({ key, writings, polygons: layout.polygons.get(key)!, ...manner(key) }));
}

function* allRings(polygons: Map<string, Ring[][]>): Iterable<Ring> {
  for (const list of polygons.values()) for (const [outer] of list) yield outer!;
}

function ringsOfFrame(land: Land, arcs: DrawnArcs, frame: number): Ring[] {
  const codes = new Set(land.pieces.filter((piece) => piece.frame === frame).flatMap((piece) => [...piece.codes]));
  return [...codes].flatMap((code) => polygonsOf(land, arcs, [code]).flatMap(([outer]) => (outer ? [outer] : [])));
}

type InsetSize = Size & { scale: number; name: string };

const pad = 7;
const nameHeight = 20;

/** Groups of islands grow until they can be told apart; a far rock is never drawn larger than the land. */
function insetSize(frame: Frame, scale: number, box: Size, nameOf: (frame: Frame) => string): InsetSize {
  const name = nameOf(frame);
  const [width, height] = [Math.max(frame.bounds.width, 1e-6), Math.max(frame.bounds.height, 1e-6)];
  const most = Math.min(
    (box.width * 0.3) / width,
    (box.height * 0.3) / height,
    frame.code ? scale : Math.max(scale, 56 / Math.max(width, height)),
  );
  return {
    name,
    scale: most,
    width: Math.ceil(Math.max(width * most + 2 * pad, lettersWide(name) + 12)),
    height: Math.ceil(height * most + 2 * pad + nameHeight),
  };
}

function fitInto({ bounds }: Frame, inset: Box, scale: number): Fit {
  const spareX = inset.width - scale * bounds.width;
  const spareY = inset.height - nameHeight - scale * bounds.height;
  return {
    scale,
    left: inset.x + spareX / 2 - scale * bounds.x,
    top: inset.y + nameHeight + spareY / 2 - scale * bounds.y,
  };
}

/** The free place nearest to a corner, in steps of eight pixels. */
function placeInset(size: Size, taken: Box[], box: Size, isFree: (spot: Box) => boolean): Inset | null {
  const [right, bottom] = [box.width - size.width - 2, box.height - size.height - 2];
  let best: { box: Box; far: number } | null = null;
  for (let x = 2; x <= right; x += 8) {
    for (let y = 2; y <= bottom; y += 8) {
      const far = Math.min(x, right - x) + Math.min(y, bottom - y);
      if (best && far >= best.far) continue;
      const spot = { x, y, width: size.width, height: size.height };
      const room = { x: x - 2, y: y - 2, width: size.width + 4, height: size.height + 4 };
      if (taken.every((other) => !overlap(spot, other, 6)) && isFree(inside(room, box))) best = { box: spot, far };
    }
  }
  return best && { ...best.box, name: '' };
}

const inside = ({ x, y, width, height }: Box, box: Size): Box => {
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  return {
    x: left,
    y: top,
    width: Math.min(box.width, x + width) - left,
    height: Math.min(box.height, y + height) - top,
  };
};
