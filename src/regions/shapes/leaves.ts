import type { MunicipalityCode } from '../model.ts';
import type { Shape, ShapeSet } from './model.ts';
import { mergeShapes, type ShapeTopology, shapeCodes, toTopology } from './topology.ts';

export type Merged = { municipalities: Shape[]; wards: Shape[] };

/** With the land that stands in no count: the six villages of the Northern Territories. */
export type DrawnShapes = ShapeSet & { uncounted: Shape[] };

/** Wards stand apart and are put together to their city; everything else is a municipality. */
export const mergeLeaves = (leaves: Shape[], city: (code: MunicipalityCode) => MunicipalityCode | undefined): Merged =>
  mergeWards(toTopology(leaves), city);

export function mergeWards(
  shared: ShapeTopology,
  city: (code: MunicipalityCode) => MunicipalityCode | undefined,
): Merged {
  const codes = shapeCodes(shared);
  const members = Map.groupBy(codes, (code) => city(code) ?? code);
  const wards = codes.filter((code) => city(code) !== undefined);
  return {
    municipalities: merged(shared, [...members]),
    wards: merged(
      shared,
      wards.map((code) => [code, [code]]),
    ),
  };
}

function merged(shared: ShapeTopology, groups: [MunicipalityCode, MunicipalityCode[]][]): Shape[] {
  const polygons = mergeShapes(
    shared,
    groups.map(([, codes]) => codes),
  );
  const shapes = groups.map(([code], i) => ({ code, polygons: polygons[i]! }));
  return shapes.sort((a, b) => a.code.localeCompare(b.code));
}
