export type Point = [x: number, y: number];
export type Ring = Point[];
export type Box = { x: number; y: number; width: number; height: number };

export function boundsOf(points: Iterable<Point>): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export function unite(boxes: Box[]): Box {
  const corners = boxes.flatMap((b): Point[] => [
    [b.x, b.y],
    [b.x + b.width, b.y + b.height],
  ]);
  return boundsOf(corners);
}

export const overlap = (a: Box, b: Box, gap = 0): boolean =>
  a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;
