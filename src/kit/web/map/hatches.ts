import { hatchPath } from '../../pure/map-hatch.ts';
import type { Hatch } from '../../pure/map-look.ts';

const drawn = new Map<string, Map<string, string>>();
const kept = 4000;

/** Strokes of a shape, drawn once: the same as in every file. */
export function hatchOf(path: string, hatch: Hatch): string {
  const kind = `${hatch.kind} ${hatch.gap} ${hatch.kind === 'lines' ? hatch.angle : ''}`;
  const ofKind = drawn.get(kind) ?? new Map<string, string>();
  drawn.set(kind, ofKind);
  const found = ofKind.get(path);
  if (found !== undefined) return found;
  if (ofKind.size >= kept) ofKind.clear();
  const strokes = hatchPath(path, hatch);
  ofKind.set(path, strokes);
  return strokes;
}
