import { mergeArcs, meshArcs } from 'topojson-client';
import type { MultiPolygon } from 'topojson-specification';
import type { MunicipalityCode } from '../../regions/model.ts';
import type { Box, Point, Ring } from './geometry.ts';
import type { Land, WeightedPoint } from './land.ts';

/** Where a frame of the land comes to lie in the picture: x = left + scale × its x. */
export type Fit = { scale: number; left: number; top: number };

/** Every arc in pixels, with only the points that can be seen. */
export type DrawnArcs = Ring[];

/** What leaving out may change, in square pixels; so small a zone still shows, and smaller rocks do not. */
const unseen = 0.12;
const smallest = 6;
const rock = 0.35;

export function drawArcs(land: Land, fits: Fit[]): DrawnArcs {
  const grown = land.pieces.map((piece) =>
    growth(piece.bounds, fits[piece.frame]!.scale, piece.largest || isStray(land, piece.frame)),
  );
  return land.arcs.map((arc, i) => {
    const piece = land.pieces[land.pieceOf[i]!]!;
    const fit = fits[piece.frame]!;
    const more = grown[land.pieceOf[i]!]!;
    const [cx, cy] = [piece.bounds.x + piece.bounds.width / 2, piece.bounds.y + piece.bounds.height / 2];
    const [dx, dy] = [fit.left + fit.scale * cx, fit.top + fit.scale * cy];
    const scale = fit.scale * more;
    return keep(arc, unseen / scale ** 2).map(([x, y]): Point => [dx + scale * (x - cx), dy + scale * (y - cy)]);
  });
}

const isStray = (land: Land, frame: number): boolean => land.frames[frame]!.code !== null;

function growth({ width, height }: Box, scale: number, counts: boolean): number {
  const size = Math.max(width, height) * scale;
  return counts && size < smallest ? smallest / Math.max(size, 1e-9) : 1;
}

function keep(arc: WeightedPoint[], least: number): WeightedPoint[] {
  const seen = arc.filter(([, , weight]) => weight >= least);
  const [first, last] = [arc[0]!, arc.at(-1)!];
  const loop = first[0] === last[0] && first[1] === last[1];
  if (!loop || seen.length > 3) return seen;
  const floor = arc.map(([, , weight]) => weight).sort((a, b) => b - a)[Math.min(4, arc.length - 1)]!;
  return arc.filter(([, , weight]) => weight >= floor);
}

export function stitch(arcs: DrawnArcs, ring: number[]): Ring {
  return ring.flatMap((index, i) => {
    const arc = index < 0 ? arcs[~index]!.toReversed() : arcs[index]!;
    return i === 0 ? arc : arc.slice(1);
  });
}

/** The polygons of municipalities put together, largest first; rocks too small to see are left out. */
export function polygonsOf(land: Land, arcs: DrawnArcs, codes: MunicipalityCode[]): Ring[][] {
  const polygons = mergedArcs(land, codes).map((polygon) => polygon.map((ring) => stitch(arcs, ring)));
  const sized = polygons.map((polygon) => ({ polygon, size: spread(polygon[0]!) }));
  const seen = sized.filter(({ size }) => size >= rock);
  return (seen.length > 0 ? seen : sized).sort((a, b) => b.size - a.size).map(({ polygon }) => polygon);
}

function mergedArcs(land: Land, codes: MunicipalityCode[]): number[][][] {
  const shapes = codes.flatMap((code) => land.byCode.get(code) ?? []);
  if (shapes.length < 2) return shapes[0]?.arcs ?? [];
  const key = codes.join();
  const merged = land.merged.get(key) ?? mergeArcs(land.topology, shapes as never).arcs;
  land.merged.set(key, merged);
  return merged;
}

function spread(ring: Ring): number {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of ring) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return Math.max(right - left, bottom - top);
}

const round = (value: number): string => String(Math.round(value * 10) / 10);

const corners = (points: Point[]): string => points.map(([x, y]) => `${round(x)},${round(y)}`).join('L');

export const areaPath = (polygons: Ring[][]): string =>
  polygons.flatMap((polygon) => polygon.map((ring) => `M${corners(ring.slice(0, -1))}Z`)).join('');

/** The stretches of border for which `wanted` says yes; a coast has the same municipality on both sides. */
export function linePath(
  land: Land,
  arcs: DrawnArcs,
  wanted: (a: MunicipalityCode, b: MunicipalityCode) => boolean,
): string {
  const codeOf = (geometry: unknown) => (geometry as MultiPolygon<{ code: string }>).properties!.code;
  const mesh = meshArcs(land.topology, land.topology.objects.shapes as never, (a, b) => wanted(codeOf(a), codeOf(b)));
  return mesh.arcs
    .map((line) => stitch(arcs, line))
    .filter((line) => spread(line) >= rock)
    .map((line) => `M${corners(line)}`)
    .join('');
}
