import { geoConicConformal } from 'd3-geo';
import { planarTriangleArea, presimplify } from 'topojson-simplify';
import type { MultiPolygon } from 'topojson-specification';
import type { Wording } from '../../kit/pure/wording.ts';
import type { MunicipalityCode } from '../../regions/model.ts';
import type { Position, Shape, ShapeSet } from '../../regions/shapes/model.ts';
import { type ShapeTopology, toTopology } from '../../regions/shapes/topology.ts';
import { type Box, boundsOf, type Point, unite } from './geometry.ts';
import { islandsOf } from './islands.ts';

/** A point and how much its place matters: the area, in squares of the earth's radius, that leaving it out changes. */
export type WeightedPoint = [x: number, y: number, weight: number];

/** Pieces that hang together on land, however many municipalities share them. */
export type Piece = {
  arcs: number[];
  codes: Set<MunicipalityCode>;
  bounds: Box;
  frame: number;
  largest: boolean;
  weighty: boolean;
};

/** What is drawn in one frame: the first is the land itself, the others stand out of place. */
export type Frame = { name: Wording | null; code: MunicipalityCode | null; bounds: Box };

/** Shapes projected, on a plane whose unit is the earth's radius, ready to be fitted into any picture. */
export type Land = {
  topology: ShapeTopology;
  byCode: Map<MunicipalityCode, MultiPolygon<{ code: string }>>;
  arcs: WeightedPoint[][];
  pieceOf: Int32Array;
  pieces: Piece[];
  frames: Frame[];
  /** Outlines of municipalities put together, by their codes: in arcs, so that they serve every size. */
  merged: Map<string, number[][][]>;
};

type Drawn = ShapeSet & { uncounted?: Shape[] };

const lands = new WeakMap<ShapeSet, Land>();

export function landOf(set: Drawn): Land {
  const made = lands.get(set) ?? makeLand([...set.municipalities, ...(set.uncounted ?? [])]);
  lands.set(set, made);
  return made;
}

function makeLand(shapes: Shape[]): Land {
  const topology = toTopology(shapes);
  const layer = topology.objects.shapes.geometries as MultiPolygon<{ code: string }>[];
  const byCode = new Map(layer.map((geometry) => [geometry.properties!.code, geometry]));
  const { pieces, pieceOf } = piecesOf(topology, layer);
  const frames = framesOf(pieces, [...byCode.keys()]);
  const projected = project(topology, pieces, pieceOf, frames.length);
  const weighted = presimplify(
    { ...topology, arcs: projected } as Parameters<typeof presimplify>[0],
    planarTriangleArea,
  );
  const arcs = weighted.arcs as unknown as WeightedPoint[][];
  for (const piece of pieces) piece.bounds = boundsOfArcs(piece.arcs, arcs);
  const framed = frames.map((frame, i) => ({ ...frame, bounds: boundsOfFrame(i, pieces) }));
  return { topology, byCode, arcs, pieceOf, pieces, frames: framed, merged: new Map() };
}

const boundsOfFrame = (frame: number, pieces: Piece[]): Box =>
  unite(pieces.filter((piece) => piece.frame === frame).map((piece) => piece.bounds));

function boundsOfArcs(indexes: number[], arcs: number[][][]): Box {
  return unite(indexes.map((index) => boundsOf(arcs[index] as Point[])));
}

const arcIndex = (index: number): number => (index < 0 ? ~index : index);

function piecesOf(topology: ShapeTopology, layer: MultiPolygon<{ code: string }>[]) {
  const parent = Int32Array.from(topology.arcs.keys());
  const root = (arc: number): number => {
    let at = arc;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  for (const { arcs } of layer)
    for (const polygon of arcs) {
      const first = root(arcIndex(polygon[0]![0]!));
      for (const index of polygon.flat()) parent[root(arcIndex(index))] = first;
    }
  const numbers = new Map<number, number>();
  const pieceOf = new Int32Array(topology.arcs.length);
  const pieces: Piece[] = [];
  topology.arcs.forEach((_, arc) => {
    const at =
      numbers.get(root(arc)) ??
      pieces.push({ arcs: [], codes: new Set(), bounds: none, frame: 0, largest: false, weighty: false }) - 1;
    numbers.set(root(arc), at);
    pieces[at]!.arcs.push(arc);
    pieceOf[arc] = at;
  });
  for (const piece of pieces) piece.bounds = boundsOfArcs(piece.arcs, topology.arcs);
  for (const { arcs, properties } of layer) markPieces(arcs, properties!.code, pieces, pieceOf);
  return { pieces, pieceOf };
}

const none: Box = { x: 0, y: 0, width: 0, height: 0 };
const extent = ({ width, height }: Box): number => width * height;

/** A piece of so large a share of its municipality is no mere rock. */
const weight = 0.08;

/** Whose the pieces are, and which is the largest of each municipality. */
function markPieces(polygons: number[][][], code: MunicipalityCode, pieces: Piece[], pieceOf: Int32Array): void {
  const own = polygons.map((polygon) => pieces[pieceOf[arcIndex(polygon[0]![0]!)]!]!);
  for (const piece of own) piece.codes.add(code);
  const [first, ...rest] = own;
  if (!first) return;
  const largest = rest.reduce((a, b) => (extent(b.bounds) > extent(a.bounds) ? b : a), first);
  largest.largest = true;
  for (const piece of own) piece.weighty ||= extent(piece.bounds) >= extent(largest.bounds) * weight;
}

/** Rocks that would make a frame so much larger stand in one of their own. */
const stretch = 1.1;

function framesOf(pieces: Piece[], codes: MunicipalityCode[]): Frame[] {
  const groups = islandsOf(codes);
  const frames: Frame[] = [{ name: null, code: null, bounds: none }];
  for (const { name, holds } of groups) {
    const own = pieces.filter((piece) => piece.frame === 0 && [...piece.codes].every(holds));
    if (own.length === 0 || own.length === pieces.length) continue;
    frames.push({ name, code: null, bounds: none });
    for (const piece of own) piece.frame = frames.length - 1;
  }
  for (const frame of [...frames.keys()]) setStraysApart(frame, pieces, frames);
  return frames;
}

function setStraysApart(frame: number, pieces: Piece[], frames: Frame[]): void {
  const own = pieces.filter((piece) => piece.frame === frame);
  const settled = own.filter((piece) => piece.weighty);
  if (settled.length === 0) return;
  const home = unite(settled.map((piece) => piece.bounds));
  const size = Math.max(home.width, home.height);
  const strays = own.filter((piece) => {
    const grown = unite([home, piece.bounds]);
    return !piece.weighty && Math.max(grown.width - home.width, grown.height - home.height) > size * (stretch - 1);
  });
  for (const [code, together] of Map.groupBy(strays, (piece) => [...piece.codes][0]!)) {
    frames.push({ name: null, code, bounds: none });
    for (const piece of together) piece.frame = frames.length - 1;
  }
}

function project(topology: ShapeTopology, pieces: Piece[], pieceOf: Int32Array, frames: number): Point[][] {
  const projections = Array.from({ length: frames }, (_, frame) => projectionFor(boundsOfFrame(frame, pieces)));
  return topology.arcs.map((arc, i) => {
    const to = projections[pieces[pieceOf[i]!]!.frame]!;
    return arc.map((place) => to(place as Position)!);
  });
}

/** Conformal and true to scale near the middle, with north up there. */
function projectionFor({ x, y, width, height }: Box): (place: Position) => Point | null {
  const [low, high] = [y + height / 6, y + (height * 5) / 6];
  const projection = geoConicConformal()
    .parallels([low, high])
    .rotate([-(x + width / 2), 0])
    .center([0, y + height / 2])
    .scale(1)
    .translate([0, 0])
    .precision(0);
  return (place) => projection(place) as Point | null;
}
