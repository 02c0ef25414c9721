import { type Closer, type MapLabel, mapZooms } from '../../kit/pure/map.ts';
import { type Box, overlap } from './geometry.ts';
import { placeInside } from './labels.ts';
import { type Labelled, leading, type Room, widthOf } from './lettering.ts';

type Labels = Map<string, MapLabel>;

/** Names that find room where the map is drawn larger: in their zone instead of aside, whole instead of only a figure. */
export function closerLabels(asked: Labelled[], room: Room, whole: Labels): Map<string, Closer<{ label: MapLabel }>> {
  const now = new Map(whole);
  const closer = new Map<string, Closer<{ label: MapLabel }>>();
  for (const from of mapZooms.slice(1)) {
    const boxes = new Map([...now].map(([key, label]) => [key, boxOf(label, from)]));
    for (const one of asked) {
      const better = betterThan(now.get(one.key), one.writings);
      if (better.length === 0 || one.polygons.length === 0) continue;
      const isTaken = (box: Box) =>
        room.taken.some((other) => overlap(box, other)) ||
        boxes.entries().some(([key, other]) => key !== one.key && overlap(box, other));
      const found = placeInside({ ...one, writings: better }, isTaken, room, { zoom: from });
      if (!found) continue;
      now.set(one.key, found.label);
      boxes.set(one.key, found.box);
      closer.set(one.key, [...(closer.get(one.key) ?? []), { from, label: found.label }]);
    }
  }
  return closer;
}

function betterThan(label: MapLabel | undefined, writings: string[][]): string[][] {
  if (!label || label.leader) return writings;
  const at = writings.findIndex((lines) => lines.join('\n') === label.lines.join('\n'));
  return writings.slice(0, Math.max(0, at));
}

/** Letters keep their size on the screen, so they take less of a larger picture. */
export function boxOf({ x, y, anchor, lines }: MapLabel, zoom: number): Box {
  const [width, height] = [widthOf(lines) / zoom, (lines.length * leading) / zoom];
  const left = { start: 0, middle: width / 2, end: width }[anchor];
  return { x: x - left, y: y - height / 2, width, height };
}
