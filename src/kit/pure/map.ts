import type { Nothing } from './figure.ts';

/**
 * One thematic map as screen, print and every file draw it: shapes already projected into `width` × `height`, wording
 * resolved to one language. Colours are named by meaning; each renderer knows what they look like.
 */
export type MapView = {
  id: string;
  title: string;
  asOf: string;
  width: number;
  height: number;
  areas: MapArea[];
  /** Lines over the areas, thin ones first. */
  lines: MapLine[];
  /** Frames around parts drawn out of place (islands), with their names. */
  insets: { x: number; y: number; width: number; height: number; name: string }[];
  legend: { fill: MapFill; label: string; count: number | null }[];
  /** From one area to another, over the areas, and what they mean. */
  arrows?: { drawn: MapArrow[]; legend: { dashed: boolean; label: string; count: number }[] };
  /** Null where the map is schematic. */
  scale: (MapScale & { closer?: Closer<MapScale> }) | null;
  /** 概略図: drawn from points, not from boundaries. */
  schematic: boolean;
  footnotes: string[];
  caveats: string[];
  sources: string[];
};

export type MapArea = {
  /** The row of the table that says the same. */
  key: string;
  name: string;
  /** SVG path data; empty where the area has no shape, which is then named in `caveats`. */
  path: string;
  fill: MapFill;
  /** Read out and shown on hover: 野田市、空白、機能強化型在支病0. */
  description: string;
  label: MapLabel | null;
  /** What is written instead where the map is drawn larger and has more room. */
  closer?: Closer<{ label: MapLabel }>;
  href: string | null;
};

/** The areas say in words what it shows. */
export type MapArrow = { points: [x: number, y: number][]; dashed: boolean };

export type MapScale = { length: number; label: string };

/** How many times its size a screen may draw a map. */
export const mapZooms = [1, 1.5, 2, 3, 4, 6, 8];

/** What holds from a zoom on, smallest zoom first. */
export type Closer<T> = (T & { from: number })[];

export const closerAt = <T>(closer: Closer<T> | undefined, zoom: number): T | undefined =>
  closer?.findLast(({ from }) => from <= zoom);

/** A category colour by its place in the palette, a step of a scale from 0 (least), blank, or a kind of nothing. */
export type MapFill =
  | { kind: 'category'; index: number; blank: boolean }
  | { kind: 'step'; index: number; of: number; blank: boolean }
  | { kind: 'blank' }
  | { kind: 'plain' }
  | { kind: 'nothing'; nothing: Nothing };

/** Lines of text centred at a point, with an elbow line to the area where the label stands aside. */
export type MapLabel = {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  lines: string[];
  leader: [x: number, y: number][] | null;
};

export type MapLine = { kind: 'municipality' | 'zone' | 'container' | 'coast' | 'link'; path: string };
