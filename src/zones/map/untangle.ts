import { type Aside, apart, asideAt, isFree, linesOf, type Spot, steep } from './aside.ts';
import { type Box, overlap, type Point } from './geometry.ts';
import type { Room } from './lettering.ts';

/** What a reader dislikes, in pixels of line. */
const crossing = 400;
const overName = 200;
const overDot = 120;
const rounds = 12;

/** Names aside change their lines, or the column, until no change makes the lines shorter or less tangled. */
export function untangle(placed: Aside[], room: Room, boxes: Box[]): Aside[] {
  const now = [...placed];
  const spots = placed.map((one) => spotsOf(one, placed, room, boxes));
  for (let round = 0; round < rounds; round += 1) {
    let better = false;
    for (const i of now.keys()) better = improve(i, now, spots, boxes) || better;
    if (!better) break;
  }
  return now;
}

/** The lines of all columns in use that have room for this name. */
function spotsOf({ entry }: Aside, placed: Aside[], room: Room, boxes: Box[]): Spot[] {
  const columns = new Map(placed.map(({ spot }) => [`${spot.side} ${spot.edge}`, spot]));
  return [...columns.values()].flatMap(({ side, edge }) =>
    (edge - entry.pole.at[0]) * (side === 'left' ? -1 : 1) < apart
      ? []
      : linesOf(room)
          .map((y) => ({ side, edge, y }))
          .filter((spot) => isFree(spot, entry.width, room, boxes)),
  );
}

const same = (a: Spot, b: Spot): boolean => a.side === b.side && a.edge === b.edge && a.y === b.y;

/** Moves one name to the best line for it; who stands there takes its place. */
function improve(i: number, now: Aside[], spots: Spot[][], boxes: Box[]): boolean {
  const from = now[i]!;
  const alone = costOf(i, now, boxes);
  let best: { gain: number; moved: [number, Aside][] } | null = null;
  for (const spot of spots[i]!) {
    const j = now.findIndex((other) => same(other.spot, spot));
    const there = now[j];
    if (j === i || (there && !spots[j]!.some((other) => same(other, from.spot)))) continue;
    const before = there ? alone + costOf(j, now, boxes) : alone;
    now[i] = asideAt(spot, from.entry);
    if (there) now[j] = asideAt(from.spot, there.entry);
    const after = costOf(i, now, boxes) + (there ? costOf(j, now, boxes) : 0);
    const gain = before - after;
    if (gain > 0.5 && (!best || gain > best.gain) && !meetsAny(i, now) && !(there && meetsAny(j, now)))
      best = {
        gain,
        moved: there
          ? [
              [i, now[i]!],
              [j, now[j]!],
            ]
          : [[i, now[i]!]],
      };
    now[i] = from;
    if (there) now[j] = there;
  }
  for (const [at, one] of best?.moved ?? []) now[at] = one;
  return best !== null;
}

/** Columns that stand close may share lines. */
const meetsAny = (at: number, all: Aside[]): boolean =>
  all.some((other, i) => i !== at && overlap(all[at]!.box, other.box));

function costOf(i: number, all: Aside[], boxes: Box[]): number {
  const one = all[i]!;
  const [, from, to] = one.label.leader!;
  let sum = one.length + Math.abs(to![1] - one.label.y) * steep;
  for (const box of boxes) if (passes(from!, to!, box)) sum += overName;
  for (const [j, other] of all.entries()) {
    if (j === i) continue;
    const [, otherFrom, otherTo] = other.label.leader!;
    if (cross(from!, to!, otherFrom!, otherTo!)) sum += crossing;
    if (passes(from!, to!, other.box) || passes(otherFrom!, otherTo!, one.box)) sum += overName;
    if (passes(from!, to!, other.dot) || passes(otherFrom!, otherTo!, one.dot)) sum += overDot;
  }
  return sum;
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/** Does the line run through the box: do its corners lie on both sides of it? */
function passes([ax, ay]: Point, [bx, by]: Point, { x, y, width, height }: Box): boolean {
  if (Math.max(ax, bx) < x || Math.min(ax, bx) > x + width) return false;
  if (Math.max(ay, by) < y || Math.min(ay, by) > y + height) return false;
  const [dx, dy] = [bx - ax, by - ay];
  const corner = dx * (y - ay) - dy * (x - ax);
  const [across, down] = [-dy * width, dx * height];
  const least = corner + Math.min(0, across) + Math.min(0, down);
  const most = corner + Math.max(0, across) + Math.max(0, down);
  return least < 0 && most > 0;
}
