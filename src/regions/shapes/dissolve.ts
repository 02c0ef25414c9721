import type { Border, MunicipalityCode } from '../model.ts';
import type { Polygon, ShapeSet } from './model.ts';
import { mergeShapes, type ShapeTopology, sharedBorders, toTopology } from './topology.ts';

/** Municipalities, or wards, to be drawn as one. */
export type Group = { key: string; municipalities: MunicipalityCode[] };
export type Outline = { key: string; polygons: Polygon[] };

const topologies = new WeakMap<ShapeSet, ShapeTopology>();

function topologyOf(set: ShapeSet): ShapeTopology {
  const made = topologies.get(set) ?? toTopology([...set.municipalities, ...set.wards]);
  topologies.set(set, made);
  return made;
}

/** Each group with the borders inside it gone; a group none of whose municipalities has a shape has no polygons. */
export function dissolve(set: ShapeSet, groups: Group[]): Outline[] {
  const polygons = mergeShapes(
    topologyOf(set),
    groups.map((group) => group.municipalities),
  );
  return groups.map(({ key }, i) => ({ key, polygons: polygons[i]! }));
}

/** Municipalities that share a stretch of border in these shapes. */
export function bordersOf(set: ShapeSet): Border[] {
  const codes = new Set(set.municipalities.map((s) => s.code));
  return sharedBorders(topologyOf(set), (code) => (codes.has(code) ? code : null));
}
