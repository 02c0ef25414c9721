export type Place = { key: string; x: number; y: number };

const directions: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest place that way, what lies aside counting as further; null where the key means something else or none is there. */
export function nearest(places: Place[], from: string, key: string): string | null {
  const way = directions[key];
  const start = places.find((place) => place.key === from);
  if (!way || !start) return null;
  let best: { key: string; far: number } | null = null;
  for (const { key, x, y } of places) {
    const ahead = (x - start.x) * way[0] + (y - start.y) * way[1];
    const aside = Math.abs((x - start.x) * way[1] + (y - start.y) * way[0]);
    if (key === from || ahead <= 0 || aside > ahead * 2) continue;
    const far = ahead + aside * 2;
    if (!best || far < best.far) best = { key, far };
  }
  return best?.key ?? null;
}
