import type { MapLabel } from '../../kit/pure/map.ts';
import { type Box, overlap, type Point } from './geometry.ts';
import { isSea } from './ground.ts';
import { type Labelled, leading, type Room, tenth, widthOf } from './lettering.ts';
import { type Pole, poleOf } from './pole.ts';

/** A name aside; no line may run over its `box`, nor over the `dot` in the zone it names. */
export type Aside = { key: string; label: MapLabel; box: Box; dot: Box; length: number; spot: Spot; entry: Waiting };

/** A line of a column. */
export type Spot = { side: Side; edge: number; y: number };
export type Waiting = { one: Labelled; lines: string[]; width: number; pole: Pole };

const pitch = 19;
/** A zone's own point lies at least so far from the edge of its column. */
export const apart = 14;
/** What a pixel up or down costs more than one across. */
export const steep = 0.6;

/** Two tidy columns, each zone in the nearer one; what has no room there tries the other. */
export function placeAside(outside: Labelled[], room: Room, boxes: Box[]): Aside[] {
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

export type Side = 'left' | 'right';
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

/** Heights of the lines of every column. */
export const linesOf = ({ height }: Room): number[] =>
  Array.from({ length: Math.floor((height - 4) / pitch) }, (_, i) => 2 + (i + 0.5) * pitch);

export function isFree({ side, edge, y }: Spot, width: number, room: Room, boxes: Box[]): boolean {
  const box = boxAt(side, edge, y, width);
  return isSea(room.ground, withLine(side, box)) && boxes.every((other) => !overlap(box, other, 1));
}

/** Where the column may stand, with the lines that are free there. */
function edgesOf(side: Side, width: number, room: Room, boxes: Box[]): { edge: number; free: number[] }[] {
  const shifts = Array.from({ length: Math.ceil(room.width / 2 / 16) }, (_, i) => i * 16);
  return shifts.map((shift) => {
    const edge = side === 'left' ? width + 2 + shift : room.width - width - 2 - shift;
    return { edge, free: linesOf(room).filter((y) => isFree({ side, edge, y }, width, room, boxes)) };
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
      return lines.map((y) =>
        ahead < apart ? Infinity : Math.hypot(ahead, targetY - y) + Math.abs(targetY - y) * steep,
      );
    },
  );
  const chosen = cheapest(costs);
  if (!chosen) return null;
  return entries.map((entry, i) => asideAt({ side, edge, y: lines[chosen[i]!]! }, entry));
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

export function asideAt(spot: Spot, entry: Waiting): Aside {
  const { side, edge, y } = spot;
  const { one, lines, width, pole } = entry;
  const outward = side === 'left' ? 1 : -1;
  const [x, targetY] = pole.at.map(tenth) as Point;
  const leader: Point[] = [
    [tenth(edge + 3 * outward), y],
    [tenth(edge + 10 * outward), y],
    [x, targetY],
  ];
  const label: MapLabel = { x: tenth(edge), y, anchor: side === 'left' ? 'end' : 'start', lines, leader };
  const length = Math.hypot(x - edge, targetY - y);
  const dot = { x: x - 4, y: targetY - 4, width: 8, height: 8 };
  return { key: one.key, label, box: boxAt(side, edge, y, width), dot, length, spot, entry };
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
