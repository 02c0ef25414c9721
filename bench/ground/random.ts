/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const below = (random: Random, limit: number): number => Math.floor(random() * limit);

export const pick = <T>(random: Random, from: readonly T[]): T => from[below(random, from.length)]!;

/** At least one of them, in their own order. */
export function some<T>(random: Random, from: readonly T[]): T[] {
  const kept = from.filter(() => random() < 0.6);
  return kept.length > 0 ? kept : [pick(random, from)];
}
