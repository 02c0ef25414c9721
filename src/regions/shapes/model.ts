import type { MunicipalityCode } from '../model.ts';

/** [longitude, latitude] in degrees, JGD2011. */
export type Position = [longitude: number, latitude: number];

/** Rings of one part, the outer one first. */
export type Polygon = Position[][];

/** One municipality or ward as drawn; every part is kept, however small. */
export type Shape = { code: MunicipalityCode; polygons: Polygon[] };

/** Shapes of a prefecture on one day, dissolved to counted municipalities and, where they exist, wards. */
export type ShapeSet = {
  /** `boundaries`: imported official ones. `schematic`: drawn from public points (概略図). */
  origin: 'boundaries' | 'schematic';
  /** Counted municipalities, in code order. */
  municipalities: Shape[];
  wards: Shape[];
  /** The day the boundaries describe. */
  asOf: string | null;
  /** The credit that must stand under every map. */
  credit: { ja: string; en: string };
};
