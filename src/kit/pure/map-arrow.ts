import type { MapArrow } from './map.ts';
import { mapLook, type Stroke } from './map-look.ts';

export const arrowHalo: Stroke = { color: mapLook.halo, width: 6.5 };
export const arrowStroke = ({ dashed }: Pick<MapArrow, 'dashed'>): Stroke => ({
  color: mapLook.ink,
  width: 2.6,
  ...(dashed ? { dash: [7, 5] } : {}),
});

/** The line without the stretch its head covers. */
export function arrowLine({ points }: Pick<MapArrow, 'points'>): string {
  const [x, y] = points.at(-1)!;
  const [fromX, fromY] = points.at(-2) ?? [x, y];
  const length = Math.hypot(x - fromX, y - fromY);
  const kept = length === 0 ? 0 : Math.max(0, 1 - hidden / length);
  const end: [number, number] = [fromX + (x - fromX) * kept, fromY + (y - fromY) * kept];
  return `M${[...points.slice(0, -1), end].map((point) => point.map(round).join()).join('L')}`;
}

const hidden = 8;

const round = (value: number): number => Math.round(value * 10) / 10;

/** Where its head stands, and which way it points, in degrees. */
export function arrowEnd({ points }: Pick<MapArrow, 'points'>): { x: number; y: number; turn: number } {
  const [x, y] = points.at(-1)!;
  const [fromX, fromY] = points.at(-2) ?? [x - 1, y];
  return { x, y, turn: (Math.atan2(y - fromY, x - fromX) * 180) / Math.PI };
}

const head: [x: number, y: number][] = [
  [0, 0],
  [-13, -6.5],
  [-13, 6.5],
];

/** The head of an arrow that ends at 0,0 and points to the right. */
export const arrowHead = `M${head.map((point) => point.join()).join('L')}Z`;

/** The same, where and as the arrow ends. */
export function arrowHeadAt(arrow: Pick<MapArrow, 'points'>): string {
  const { x, y, turn } = arrowEnd(arrow);
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const placed = head.map(([dx, dy]) => `${round(x + dx * cos - dy * sin)},${round(y + dx * sin + dy * cos)}`);
  return `M${placed.join('L')}Z`;
}
