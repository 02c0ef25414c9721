import type { AreaResult, Candidate, Facts, Ladder, Step } from '../../src/designations/ladders/model.ts';

/** What the ladder gives for an area, as both must answer it. */
export type Given = {
  area: string;
  step: string | null;
  neighbour: string | null;
  adjacent: boolean | null;
  chosen: string[];
};

export const givenOf = ({ area, step, neighbour, chosen }: AreaResult): Given => ({
  ...{ area, step, neighbour: neighbour?.area ?? null, adjacent: neighbour?.adjacent ?? null },
  chosen: chosen.map(({ code }) => code).sort(),
});

const holds = ({ symbols }: Candidate, ...any: string[]) => symbols.some((symbol) => any.includes(symbol));

export const meets: Record<string, (one: Candidate) => boolean> = {
  'enhanced-support-hospital': (one) => one.kind === 'hospital' && holds(one, '支援病１', '支援病２'),
  'support-hospital': (one) => one.kind === 'hospital' && holds(one, '支援病１', '支援病２', '支援病３'),
  'enhanced-support-clinic': (one) => one.kind === 'clinic' && holds(one, '支援診１', '支援診２'),
  'support-clinic': (one) => one.kind === 'clinic' && holds(one, '支援診１', '支援診２', '支援診３'),
  'support-hospital-or-clinic': (one) => meets['support-hospital']!(one) || meets['support-clinic']!(one),
  'enhanced-support-hospital-or-clinic': (one) =>
    meets['enhanced-support-hospital']!(one) || meets['enhanced-support-clinic']!(one),
};

/** The ladder as one would write it first: candidates in a Map, every other municipality looked through for neighbours. */
export function ladderPlainly(ladder: Ladder, facts: Facts): Given[] {
  const inside = Map.groupBy(facts.candidates, ({ municipality }) => municipality);
  const home = new Map(
    facts.secondary!.areas.flatMap(({ key, municipalities }) => municipalities.map((code) => [code, key] as const)),
  );
  const codes = facts.unit.areas.map(({ key }) => key);
  const holders = (code: string, criterion: string) => (inside.get(code) ?? []).filter(meets[criterion]!);
  const touch = (a: string, b: string) =>
    facts.borders.some(([one, other]) => (one === a && other === b) || (one === b && other === a));

  return codes.map((area) => {
    for (const step of ladder.steps) {
      if (step.scope.in === 'area') {
        if (!serves(area, step)) continue;
        return { area, step: step.id, neighbour: null, adjacent: null, chosen: choose(area, step) };
      }
      const [first] = codes
        .filter((code) => code !== area && home.get(code) === home.get(area) && serves(code, step))
        .map((code) => ({ code, near: touch(area, code), km: kilometres(area, code, facts), rank: rank(code, step) }))
        .sort(
          (a, b) => Number(b.near) - Number(a.near) || a.rank - b.rank || a.km - b.km || (a.code < b.code ? -1 : 1),
        );
      if (!first) continue;
      const { code, near } = first;
      return { area, step: step.id, neighbour: code, adjacent: near, chosen: choose(code, step) };
    }
    return { area, step: null, neighbour: null, adjacent: null, chosen: [] };
  });

  function serves(code: string, step: Step): boolean {
    const preferred = !step.preferredOnly || step.prefer.some((criterion) => holders(code, criterion).length > 0);
    return holders(code, step.criterion).length >= step.minimum && preferred;
  }

  function rank(code: string, { prefer }: Step): number {
    const at = prefer.findIndex((criterion) => holders(code, criterion).length > 0);
    return at < 0 ? prefer.length : at;
  }

  function choose(code: string, step: Step): string[] {
    const all = holders(code, step.criterion);
    const by = step.prefer.find((criterion) => all.some(meets[criterion]!));
    return all
      .filter((one) => by === undefined || meets[by]!(one))
      .map((one) => one.code)
      .sort();
  }
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

function kilometres(a: string, b: string, { offices }: Facts): number {
  const [from, to] = [offices.get(a), offices.get(b)];
  if (!from || !to) return Number.MAX_VALUE;
  const half = (angle: number) => Math.sin(radians(angle) / 2) ** 2;
  const across = Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * half(to.lon - from.lon);
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half(to.lat - from.lat) + across)));
}
