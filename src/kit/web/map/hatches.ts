import { hatchPath } from '../../pure/map-hatch.ts';
import type { Hatch } from '../../pure/map-look.ts';

const drawn = new Map<string, string>();
const kept = 4000;

/** Strokes of a shape, drawn once: the same as in every file. */
export function hatchOf(path: string, hatch: Hatch): string {
  const key = `${hatch.kind} ${hatch.gap} ${hatch.kind === 'lines' ? hatch.angle : ''} ${path}`;
  const found = drawn.get(key);
  if (found !== undefined) return found;
  if (drawn.size >= kept) drawn.clear();
  const strokes = hatchPath(path, hatch);
  drawn.set(key, strokes);
  return strokes;
}
