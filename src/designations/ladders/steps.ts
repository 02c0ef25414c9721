import { say } from '../../kit/pure/wording.ts';
import { chain } from './chain.ts';
import { type Counts, countsOf } from './counts.ts';
import type { Cause, Facts, Ladder, Step, StepTrace } from './model.ts';
import { inOrder, type Server, type Surroundings, surroundings } from './neighbours.ts';

/** A ladder laid out on its facts. */
export type Run = {
  ladder: Ladder;
  /** Steps in the order they are tried. */
  steps: Step[];
  facts: Facts;
  counts: Counts;
  around: Surroundings;
  minimumOf: (step: Step) => number;
};

export function prepare(ladder: Ladder, facts: Facts): Run {
  const own = new Map(facts.criteria.map(({ id, minimum }) => [id, minimum]));
  return {
    ladder,
    steps: chain(ladder).order.map((at) => ladder.steps[at]!),
    facts,
    counts: countsOf(facts, ladder.kind),
    around: surroundings(facts),
    minimumOf: ({ criterion, minimum }) =>
      ladder.kind === 'lead' ? Math.max(minimum, own.get(criterion) ?? 1) : minimum,
  };
}

export type Gap = { cause: Cause; missing: string[] };

/** How a step goes in an area. `serves` is where it is met: the area itself, or the neighbour that comes first. */
export type Outcome = { found: number | null; atMost: number | null } & (
  | { verdict: 'met'; serves: number; neighbour: Server | null; later: Server[]; might: Server[] }
  | { verdict: 'not-met' }
  | { verdict: 'undecided'; gap: Gap; might: Server[] }
);

export function tryStep(run: Run, step: Step, area: number): Outcome {
  return step.scope.in === 'area' ? tryArea(run, step, area) : tryNeighbours(run, step, area);
}

const bound = (most: number) => (Number.isFinite(most) ? most : null);

/** Whether enough stand in one area, and among them one that is preferred where the step is for those only. */
function standing({ counts, minimumOf }: Run, step: Step, area: number): { verdict: StepVerdict; gap: Gap | null } {
  const asked = counts.of(step.criterion);
  const preferred = step.preferredOnly ? step.prefer.map((criterion) => counts.of(criterion)) : [asked];
  const minimum = minimumOf(step);
  if (asked.most[area]! < minimum || preferred.every(({ most }) => most[area] === 0))
    return { verdict: 'not-met', gap: null };
  const enough = asked.least[area]! >= minimum;
  if (enough && preferred.some(({ least }) => least[area]! > 0)) return { verdict: 'met', gap: null };
  const open = enough ? preferred.find(({ gap }) => gap !== null)! : asked;
  return { verdict: 'undecided', gap: open.gap! };
}

type StepVerdict = Outcome['verdict'];

function tryArea(run: Run, step: Step, area: number): Outcome {
  const { least, most } = run.counts.of(step.criterion);
  const seen = { found: least[area]!, atMost: bound(most[area]!) };
  const { verdict, gap } = standing(run, step, area);
  if (verdict === 'met') return { ...seen, verdict, serves: area, neighbour: null, later: [], might: [] };
  return verdict === 'not-met' ? { ...seen, verdict } : { ...seen, verdict, gap: gap!, might: [] };
}

function tryNeighbours(run: Run, step: Step, area: number): Outcome {
  const { counts, around, facts } = run;
  const others = around.around(area);
  if (others === 'unknown') {
    const missing = [say(facts.unit.areas[area]!.name, 'ja')];
    return { verdict: 'undecided', gap: { cause: 'no-secondary-area', missing }, might: [], found: null, atMost: null };
  }
  const { least, most } = counts.of(step.criterion);
  const seen = {
    found: others.reduce((n, other) => Math.max(n, least[other]!), 0),
    atMost: bound(others.reduce((n, other) => Math.max(n, most[other]!), 0)),
  };
  const possible = others
    .map((other) => ({ ...standing(run, step, other), other }))
    .filter(({ verdict }) => verdict !== 'not-met')
    .map(({ other, verdict, gap }) => ({ verdict, gap, server: server(run, step, area, other) }));
  const reached = possible.filter(({ server }) => inReach(step, server.km));
  const unmeasured = possible.filter(({ server }) => step.scope.in === 'distance' && server.km === null);
  const [first, ...later] = reached
    .filter(({ verdict }) => verdict === 'met')
    .map(({ server }) => server)
    .sort((a, b) => inOrder(a, b, facts.unit));
  const open = [...reached.filter(({ verdict }) => verdict === 'undecided'), ...unmeasured];
  const might = open.map(({ server }) => server);
  if (first) return { ...seen, verdict: 'met', serves: first.area, neighbour: first, later, might };
  if (open.length === 0) return { ...seen, verdict: 'not-met' };
  const names = unmeasured.map(({ server }) => say(facts.unit.areas[server.area]!.name, 'ja'));
  const gap = open.find((one) => one.gap)?.gap ?? { cause: 'no-office' as const, missing: names };
  return { ...seen, verdict: 'undecided', gap, might };
}

const inReach = ({ scope }: Step, km: number | null): boolean =>
  scope.in !== 'distance' || (km !== null && km <= scope.km);

/** `rank`: how early in what the step prefers stands something the area has. */
function server({ counts, around }: Run, { prefer }: Step, area: number, other: number): Server {
  const at = prefer.findIndex((criterion) => counts.of(criterion).least[other]! > 0);
  return {
    area: other,
    adjacent: around.adjacent(area, other),
    km: around.km(area, other),
    rank: at < 0 ? prefer.length : at,
  };
}

export function traceOf(run: Run, step: Step, outcome: Outcome | null): StepTrace {
  const { verdict, found, atMost } = outcome ?? { verdict: 'not-asked', found: null, atMost: null };
  return { step: step.id, verdict, minimum: run.minimumOf(step), found, atMost };
}
