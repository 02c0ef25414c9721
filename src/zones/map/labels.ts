import type { MapLabel } from '../../kit/pure/map.ts';
import { placeAside } from './aside.ts';
import { type Box, boundsOf, overlap } from './geometry.ts';
import { type Labelled, leading, type Room, tenth, widthOf } from './lettering.ts';
import { poleOf } from './pole.ts';
import { untangle } from './untangle.ts';

export type Placed = { labels: Map<string, MapLabel>; left: number; leaders: number };

/**
 * Labels inside what they name where they fit, else in a column at its side with a line to it; none over another. A
 * trial only asks how many have no room.
 */
export function placeLabels(asked: Labelled[], room: Room, { trial = false } = {}): Placed {
  const boxes = [...room.taken, ...room.buttons];
  const isTaken = (box: Box) => boxes.some((other) => overlap(spaced(box), other));
  const labels = new Map<string, MapLabel>();
  const outside: Labelled[] = [];
  for (const one of asked) {
    const inside = placeInside(one, isTaken, room);
    if (inside) {
      labels.set(one.key, inside.label);
      boxes.push(inside.box);
    } else if (one.polygons.length > 0) outside.push(one);
  }
  const rough = asked.length > mostAside ? [] : placeAside(outside, room, boxes);
  const aside = trial ? rough : untangle(rough, room, boxes);
  for (const { key, label, box } of aside) {
    labels.set(key, label);
    boxes.push(box);
  }
  for (const one of outside) {
    const inside =
      one.dark && !labels.has(one.key) ? placeInside(one, isTaken, room, { tolerance: lightTolerance }) : null;
    if (!inside) continue;
    labels.set(one.key, inside.label);
    boxes.push(inside.box);
  }
  const leaders = aside.reduce((sum, { length }) => sum + length, 0);
  const left = asked.length > mostAside ? 0 : outside.length - aside.length;
  return { labels, left, leaders };
}

/** Of more zones than this only those with room inside are written on; the table names the others. */
export const mostAside = 30;

/** How far a label may reach over the edge of its zone; light letters on dark stay within. */
const lightTolerance = 1.4;
const darkTolerance = 1.15;

/** Inside its zone, as it is written where the picture is drawn `zoom` times its size. */
export function placeInside(
  { polygons, writings, dark }: Labelled,
  isTaken: (box: Box) => boolean,
  room: Room,
  more: Inside = {},
) {
  const { zoom = 1, tolerance = dark ? darkTolerance : lightTolerance } = more;
  for (const lines of writings) {
    const [width, height] = [widthOf(lines) / zoom, (lines.length * leading) / zoom];
    for (const polygon of polygons.slice(0, 2)) {
      const bounds = boundsOf(polygon[0]!);
      if (bounds.width * tolerance < width || bounds.height < height * 0.7) continue;
      const { at, reach } = poleOf(polygon, width / height);
      if (reach * tolerance < width / 2) continue;
      const box = { x: at[0] - width / 2, y: at[1] - height / 2, width, height };
      if (isTaken(box) || !within(box, room)) continue;
      const label: MapLabel = { x: tenth(at[0]), y: tenth(at[1]), anchor: 'middle', lines, leader: null };
      return { label, box };
    }
  }
  return null;
}

/** Figures of two zones side by side are not read as one. */
const spaced = (box: Box): Box => ({ ...box, x: box.x - 3, width: box.width + 6 });

type Inside = { zoom?: number; tolerance?: number };

const within = ({ x, y, width, height }: Box, room: Room): boolean =>
  x >= 0 && y >= 0 && x + width <= room.width && y + height <= room.height;
