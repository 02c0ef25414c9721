/**
 * A place in a palette for each area so that neighbours differ: smallest degree last, each time the first colour no
 * neighbour has. Planar neighbourhoods need at most six; where a link forces more, a colour repeats.
 */
export function colourAreas(neighbours: number[][], palette: number): number[] {
  const colours = neighbours.map(() => -1);
  for (const area of smallestLast(neighbours)) {
    const taken = new Set(neighbours[area]!.map((near) => colours[near]));
    const free = Array.from({ length: palette }, (_, colour) => colour).find((colour) => !taken.has(colour));
    colours[area] = free ?? rarest(neighbours[area]!, colours, palette);
  }
  return colours;
}

/** Areas in the order to colour them: each has few neighbours among those before it. */
function smallestLast(neighbours: number[][]): number[] {
  const degree = neighbours.map((near) => near.length);
  const left = new Set(neighbours.keys());
  const taken: number[] = [];
  while (left.size > 0) {
    let least = -1;
    for (const area of left) if (least < 0 || degree[area]! < degree[least]!) least = area;
    left.delete(least);
    taken.push(least);
    for (const near of neighbours[least]!) degree[near]! -= 1;
  }
  return taken.reverse();
}

function rarest(near: number[], colours: number[], palette: number): number {
  const times = Array.from({ length: palette }, (_, colour) => near.filter((n) => colours[n] === colour).length);
  return times.indexOf(Math.min(...times));
}
