import type { MapLabel } from '../../kit/pure/map.ts';
import { textWidth } from '../../kit/pure/text-width.ts';
import { type Box, boundsOf, overlap, type Point, type Ring } from './geometry.ts';
import { type Ground, isSea } from './ground.ts';
import { type Pole, poleOf } from './pole.ts';

/** What asks for a label: its polygons in pixels, largest first, and ways to write it, best first. */
export type Labelled = { key: string; polygons: Ring[][]; writings: string[][]; urgent: boolean; dark: boolean };

export type Room = { width: number; height: number; ground: Ground; taken: Box[] };

export type Placed = { labels: Map<string, MapLabel>; boxes: Box[]; left: number; leaders: number };

const size = 14;
export const leading = size * 1.2;
/** Half-width bold letters are a little wider than half a full one. */
export const lettersWide = (text: string): number => textWidth(text) * size * 0.53;
const widthOf = (lines: string[]): number => Math.max(...lines.map(lettersWide));

/** Labels inside what they name where they fit, else in a column at its side with a line to it; none over another. */
export function placeLabels(asked: Labelled[], room: Room): Placed {
  const boxes = [...room.taken];
  const labels = new Map<string, MapLabel>();
  const outside: Labelled[] = [];
  for (const one of asked) {
    const inside = placeInside(one, one.dark ? darkTolerance : tolerance, boxes, room);
    if (inside) {
      labels.set(one.key, inside.label);
      boxes.push(inside.box);
    } else if (one.polygons.length > 0) outside.push(one);
  }
  const aside = asked.length > mostAside ? [] : placeAside(outside, room, boxes);
  for (const { key, label, box } of aside) {
    labels.set(key, label);
    boxes.push(box);
  }
  for (const one of outside) {
    const inside = one.dark && !labels.has(one.key) ? placeInside(one, tolerance, boxes, room) : null;
    if (!inside) continue;
    labels.set(one.key, inside.label);
    boxes.push(inside.box);
  }
  const leaders = aside.reduce((sum, { length }) => sum + length, 0);
  const left = asked.length > mostAside ? 0 : outside.length - aside.length;
  return { labels, boxes: boxes.slice(room.taken.length), left, leaders };
}

/** Of more zones than this only those with room inside are written on; the table names the others. */
export const mostAside = 30;

/** How far a label may reach over the edge of its zone; light letters on dark stay within. */
const tolerance = 1.4;
const darkTolerance = 1.15;

function placeInside({ polygons, writings }: Labelled, tolerance: number, boxes: Box[], room: Room) {
  for (const lines of writings) {
    const [width, height] = [widthOf(lines), lines.length * leading];
    for (const polygon of polygons.slice(0, 2)) {
      const bounds = boundsOf(polygon[0]!);
      if (bounds.width * tolerance < width || bounds.height < height * 0.7) continue;
      const { at, reach } = poleOf(polygon, width / height);
      if (reach * tolerance < width / 2) continue;
      const box = { x: at[0] - width / 2, y: at[1] - height / 2, width, height };
      if (boxes.some((other) => overlap(box, other)) || !within(box, room)) continue;
      const label: MapLabel = { x: tenth(at[0]), y: tenth(at[1]), anchor: 'middle', lines, leader: null };
      return { label, box };
    }
  }
  return null;
}

const within = ({ x, y, width, height }: Box, room: Room): boolean =>
  x >= 0 && y >= 0 && x + width <= room.width && y + height <= room.height;

const tenth = (value: number): number => Math.round(value * 10) / 10;

type Aside = { key: string; label: MapLabel; box: Box; length: number };
type Waiting = { one: Labelled; lines: string[]; width: number; pole: Pole };

const pitch = 19;

/** Two tidy columns, each zone in the nearer one; what has no room there tries the other. */
function placeAside(outside: Labelled[], room: Room, boxes: Box[]): Aside[] {
  const waiting = outside.map((one): Waiting => {
    const lines = one.writings[0]!;
    return { one, lines, width: widthOf(lines), pole: poleOf(one.polygons[0]!) };
  });
  const urgentFirst = [...waiting].sort((a, b) => Number(b.one.urgent) - Number(a.one.urgent));
  const middle = middleOf(waiting, room);
  const west = urgentFirst.filter(({ pole }) => pole.at[0] <= middle);
  const east = urgentFirst.filter(({ pole }) => pole.at[0] > middle);
  const left = column('left', west, room, boxes);
  const taken = [...boxes, ...left.placed.map(({ box }) => box)];
  const right = column('right', [...east, ...left.over], room, taken);
  const back = right.over.filter(({ pole }) => pole.at[0] > middle);
  const again = column('left', back, room, [...taken, ...right.placed.map(({ box }) => box)]);
  return [...left.placed, ...right.placed, ...again.placed];
}

function middleOf(waiting: Waiting[], { ground }: Room): number {
  let [from, to] = [Infinity, -Infinity];
  for (let i = 0; i < ground.land.length; i += 1) {
    if (!ground.land[i]) continue;
    const x = (i % ground.columns) * ground.step;
    if (x < from) from = x;
    if (x > to) to = x;
  }
  return waiting.length === 0 ? 0 : (from + to) / 2;
}

type Side = 'left' | 'right';
type Column = { placed: Aside[]; over: Waiting[] };

function column(side: Side, entries: Waiting[], room: Room, boxes: Box[]): Column {
  const widest = Math.max(0, ...entries.map((entry) => entry.width));
  const edges = edgesOf(side, widest, room, boxes);
  for (let n = entries.length; n > 0; n -= 1) {
    const some = entries.slice(0, n).sort((a, b) => a.pole.at[1] - b.pole.at[1]);
    let best: { cost: number; placed: Aside[] } | null = null;
    for (const { edge, free } of edges) {
      const placed = free.length < n ? null : fillColumn(side, edge, free, some);
      const cost = placed?.reduce((sum, { length }) => sum + length, 0) ?? Infinity;
      if (placed && (!best || cost < best.cost)) best = { cost, placed };
    }
    if (best) return { placed: best.placed, over: entries.slice(n) };
  }
  return { placed: [], over: entries };
}

/** Where the column may stand, with the lines that are free there. */
function edgesOf(side: Side, width: number, room: Room, boxes: Box[]): { edge: number; free: number[] }[] {
  const lines = Array.from({ length: Math.floor((room.height - 4) / pitch) }, (_, i) => 2 + (i + 0.5) * pitch);
  const shifts = Array.from({ length: Math.ceil(room.width / 2 / 16) }, (_, i) => i * 16);
  return shifts.map((shift) => {
    const edge = side === 'left' ? width + 2 + shift : room.width - width - 2 - shift;
    const isFree = (y: number) => {
      const box = boxAt(side, edge, y, width);
      return isSea(room.ground, withLine(side, box)) && boxes.every((other) => !overlap(box, other, 1));
    };
    return { edge, free: lines.filter(isFree) };
  });
}

/** The cheapest way to give each entry, from top to bottom, a free line of the column; null where there are too few. */
function fillColumn(side: Side, edge: number, lines: number[], entries: Waiting[]): Aside[] | null {
  const outward = side === 'left' ? 1 : -1;
  const costs = entries.map(
    ({
      pole: {
        at: [x, targetY],
      },
    }) => {
      const ahead = (x - edge) * outward;
      return lines.map((y) => (ahead < 14 ? Infinity : Math.hypot(ahead, targetY - y) + Math.abs(targetY - y) * 0.6));
    },
  );
  const chosen = cheapest(costs);
  if (!chosen) return null;
  return entries.map((entry, i) => asideAt(side, edge, lines[chosen[i]!]!, entry));
}

const boxAt = (side: Side, edge: number, y: number, width: number): Box => ({
  x: side === 'left' ? edge - width : edge,
  y: y - leading / 2,
  width,
  height: leading,
});

/** Room for the first stretch of the line, so that a name does not lean on the coast. */
const withLine = (side: Side, box: Box): Box => ({
  ...box,
  x: side === 'left' ? box.x : box.x - 11,
  width: box.width + 11,
});

function asideAt(side: Side, edge: number, y: number, { one, lines, width, pole }: Waiting): Aside {
  const outward = side === 'left' ? 1 : -1;
  const [x, targetY] = pole.at.map(tenth) as Point;
  const leader: Point[] = [
    [tenth(edge + 3 * outward), y],
    [tenth(edge + 10 * outward), y],
    [x, targetY],
  ];
  const label: MapLabel = { x: tenth(edge), y, anchor: side === 'left' ? 'end' : 'start', lines, leader };
  return { key: one.key, label, box: boxAt(side, edge, y, width), length: Math.hypot(x - edge, targetY - y) };
}

/** Rising columns, one for each row, of least cost together. */
function cheapest(costs: number[][]): number[] | null {
  const wide = costs[0]?.length ?? 0;
  const from: Int32Array[] = [];
  let best = new Float64Array(wide);
  for (const [row, cost] of costs.entries()) {
    const next = new Float64Array(wide).fill(Infinity);
    const came = new Int32Array(wide).fill(-1);
    let least = row === 0 ? 0 : Infinity;
    let at = -1;
    for (let column = 0; column < wide; column += 1) {
      next[column] = least + cost[column]!;
      came[column] = at;
      if (row > 0 && best[column]! < least) [least, at] = [best[column]!, column];
    }
    from.push(came);
    best = next;
  }
  const end = best.indexOf(Math.min(...best));
  if (end < 0 || best[end] === Infinity) return null;
  const chosen = [end];
  for (let row = costs.length - 1; row > 0; row -= 1) chosen.unshift(from[row]![chosen[0]!]!);
  return chosen;
}
