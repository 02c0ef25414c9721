import type { AreaResult, LadderResult } from './model.ts';

/** What of an area is compared: how it ended, whom it chose, where, and who keeps the role beside them. */
export type Differing = 'step' | 'chosen' | 'neighbour' | 'continued';

const facts: Record<Differing, (area: AreaResult) => string> = {
  step: ({ step, unknown }) => JSON.stringify([step, unknown.map((open) => open.step)]),
  chosen: ({ chosen }) => codes(chosen),
  neighbour: ({ neighbour }) => neighbour?.area ?? '',
  continued: ({ continued }) => codes(continued.filter(({ chosen }) => !chosen)),
};

const codes = (list: readonly { code: string }[]): string =>
  list
    .map(({ code }) => code)
    .toSorted()
    .join(' ');

export const differing = (a: AreaResult, b: AreaResult): Differing[] =>
  (Object.keys(facts) as Differing[]).filter((fact) => facts[fact](a) !== facts[fact](b));

/** An area in two results of one unit; null where a result has no such area. */
export type Pair = { area: string; a: AreaResult | null; b: AreaResult | null; differing: Differing[] };

/** Areas in the order of the first result, then those only the second has. */
export function pairs(a: LadderResult, b: LadderResult): Pair[] {
  const second = new Map(b.areas.map((area) => [area.area, area]));
  const first = new Set(a.areas.map(({ area }) => area));
  return [
    ...a.areas.map((one): Pair => {
      const other = second.get(one.area) ?? null;
      return { area: one.area, a: one, b: other, differing: other ? differing(one, other) : ['step'] };
    }),
    ...b.areas
      .filter(({ area }) => !first.has(area))
      .map((one): Pair => ({ area: one.area, a: null, b: one, differing: ['step'] })),
  ];
}
