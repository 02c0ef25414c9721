import type { Hatch } from './map-look.ts';

type Point = [x: number, y: number];

/** Path data of the strokes that fill a shape of straight lines; empty where the shape has curves. */
export function hatchPath(shape: string, hatch: Hatch): string {
  const rings = ringsOf(shape);
  if (hatch.kind === 'dots')
    return scan(rings, hatch.gap)
      .flatMap((run) => dots(run, hatch))
      .join('');
  const turn = turner(-hatch.angle);
  const back = turner(hatch.angle);
  const turned = rings.map((ring) => ring.map(turn));
  return scan(turned, hatch.gap)
    .map(({ y, from, to }) => `M${write(back([from, y]))}L${write(back([to, y]))}`)
    .join('');
}

const write = ([x, y]: Point): string => `${round(x)},${round(y)}`;
const round = (value: number): number => Math.round(value * 100) / 100;

function turner(degrees: number): (point: Point) => Point {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return ([x, y]) => [x * cos - y * sin, x * sin + y * cos];
}

/** The corners of M, L, H, V and Z paths, absolute or relative. */
function ringsOf(path: string): Point[][] {
  const rings: Point[][] = [];
  let at: Point = [0, 0];
  for (const [, letter, text] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = (text!.match(/-?\d*\.?\d+(?:e[-+]?\d+)?/gi) ?? []).map(Number);
    const move = letter!.toUpperCase();
    if (!'MLHVZ'.includes(move)) return [];
    const relative = letter !== move;
    const size = move === 'H' || move === 'V' ? 1 : 2;
    for (let i = 0; i + size <= numbers.length; i += size) {
      at = step(move, at, numbers.slice(i, i + size), relative);
      if (move === 'M' && i === 0) rings.push([at]);
      else rings.at(-1)?.push(at);
    }
    if (move === 'Z' && rings.at(-1)) at = rings.at(-1)![0]!;
  }
  return rings;
}

function step(move: string, [x, y]: Point, [a, b]: number[], relative: boolean): Point {
  const [left, top] = relative ? [x, y] : [0, 0];
  if (move === 'H') return [left + a!, y];
  if (move === 'V') return [x, top + a!];
  return [left + a!, top + b!];
}

type Run = { y: number; from: number; to: number };

/** Where level lines `gap` apart run inside the rings. The lines of all shapes lie on one raster. */
function scan(rings: Point[][], gap: number): Run[] {
  const crossings = new Map<number, number[]>();
  for (const ring of rings) {
    ring.forEach((from, i) => {
      cross(from, ring[(i + 1) % ring.length]!, gap, crossings);
    });
  }
  return [...crossings].flatMap(([line, xs]) => {
    xs.sort((a, b) => a - b);
    return xs.flatMap((from, i) =>
      i % 2 === 0 && xs[i + 1]! - from > 0.4 ? [{ y: line * gap, from, to: xs[i + 1]! }] : [],
    );
  });
}

function cross([x1, y1]: Point, [x2, y2]: Point, gap: number, crossings: Map<number, number[]>): void {
  const [low, high] = y1 < y2 ? [y1, y2] : [y2, y1];
  for (let line = Math.ceil(low / gap); line * gap < high; line += 1) {
    const xs = crossings.get(line) ?? [];
    xs.push(x1 + ((line * gap - y1) * (x2 - x1)) / (y2 - y1));
    crossings.set(line, xs);
  }
}

function dots({ y, from, to }: Run, { gap, radius }: { gap: number; radius: number }): string[] {
  const found: string[] = [];
  for (let column = Math.ceil((from + radius) / gap); column * gap <= to - radius; column += 1) {
    const x = column * gap;
    const arc = `a${radius},${radius} 0 1,0`;
    found.push(`M${round(x - radius)},${round(y)}${arc} ${2 * radius},0${arc} ${-2 * radius},0Z`);
  }
  return found;
}
