import type {
  AreaResult,
  Candidate,
  Facts,
  Ladder,
  Neighbour,
  Picked,
  Reason,
  Rejected,
  Step,
  StepTrace,
} from '../../src/designations/ladders/model.ts';
import { greatCircle } from '../../src/designations/ladders/neighbours.ts';
import { alternativeWording, reasonWording } from '../../src/designations/ladders/text.ts';
import { meets } from './ladder-plain.ts';

type Met = { step: Step; there: Candidate[]; chosen: Candidate[]; by: string | undefined };
type Near = Neighbour & { rank: number };

/**
 * All that `runLadder()` tells where every filing is known, as one would write it first: the plain ladder with a reason,
 * an alternative or a trace wherever one falls due.
 */
export function ladderTold(ladder: Ladder, facts: Facts): AreaResult[] {
  const sorted = facts.candidates.toSorted((a, b) => before(a.municipality, b.municipality) || before(a.code, b.code));
  const inside = Map.groupBy(sorted, ({ municipality }) => municipality);
  const home = new Map(
    facts.secondary!.areas.flatMap(({ key, municipalities }) => municipalities.map((code) => [code, key] as const)),
  );
  const holders = (code: string, criterion: string) => (inside.get(code) ?? []).filter(meets[criterion]!);
  const touch = (a: string, b: string) =>
    facts.borders.some(([one, other]) => (one === a && other === b) || (one === b && other === a));
  const criterionName = (id: string) => facts.criteria.find((criterion) => criterion.id === id)!.name;

  return facts.unit.areas.map(({ key, name, municipalities }) => {
    const trace: StepTrace[] = [];
    const others = facts.unit.areas.filter((other) => other.key !== key && home.get(other.key) === home.get(key));
    let met: Met | null = null;
    let nearby: Near[] = [];
    for (const step of ladder.steps) {
      const { id, minimum } = step;
      if (met) {
        trace.push({ step: id, verdict: 'not-asked', minimum, found: null, atMost: null });
        continue;
      }
      const own = step.scope.in === 'area';
      const counts = (own ? [key] : others.map((other) => other.key)).map(
        (code) => holders(code, step.criterion).length,
      );
      const found = Math.max(0, ...counts);
      if (own && serves(key, step)) met = choose(key, step);
      if (!own) {
        nearby = others.filter((other) => serves(other.key, step)).map((other) => near(key, other, step));
        nearby.sort(inOrder);
        if (nearby[0]) met = choose(nearby[0].area, step);
      }
      trace.push({ step: id, verdict: met ? 'met' : 'not-met', minimum, found, atMost: found });
    }
    const [first, ...later] = nearby;
    return {
      ...{ area: key, name, municipalities, step: met?.step.id ?? null },
      chosen: met?.chosen.map(picked) ?? [],
      rejected: rejected(key, met, first !== undefined),
      neighbour: first ? neighbour(first) : null,
      alternatives: later.map((other) => ({ ...neighbour(other), ...whyLater(first!, other) })),
      ...{ continued: [], unknown: [], atLatest: null, trace, notes: [] },
    };
  });

  function serves(code: string, step: Step): boolean {
    const preferred = !step.preferredOnly || step.prefer.some((criterion) => holders(code, criterion).length > 0);
    return holders(code, step.criterion).length >= step.minimum && preferred;
  }

  function near(area: string, other: Facts['unit']['areas'][number], { prefer }: Step): Near {
    const at = prefer.findIndex((criterion) => holders(other.key, criterion).length > 0);
    const [from, to] = [facts.offices.get(area), facts.offices.get(other.key)];
    return {
      ...{ area: other.key, name: other.name, adjacent: touch(area, other.key) },
      km: from && to ? greatCircle(from, to) : null,
      rank: at < 0 ? prefer.length : at,
    };
  }

  function choose(code: string, step: Step): Met {
    const there = holders(code, step.criterion);
    const by = step.prefer.find((criterion) => there.some(meets[criterion]!));
    return { step, there, by, chosen: there.filter((one) => by === undefined || meets[by]!(one)) };
  }

  function rejected(code: string, met: Met | null, elsewhere: boolean): Rejected[] {
    const own = (inside.get(code) ?? []).filter((one) => !met?.chosen.includes(one));
    const passed = elsewhere ? met!.there.filter((one) => !met!.chosen.includes(one)) : [];
    return [...own, ...passed].map((one) => ({ ...picked(one), ...whyNot(code, one, met) }));
  }

  function whyNot(code: string, one: Candidate, met: Met | null): Reason {
    const verdict = facts.eligibility(one, ladder.kind);
    if (!verdict.eligible) return { why: verdict.why, reason: verdict.reason };
    if (met?.there.includes(one))
      return { why: 'another-preferred', reason: reasonWording['another-preferred'](criterionName(met.by!)) };
    const own = ladder.steps.find((step) => step.scope.in === 'area' && meets[step.criterion]!(one));
    if (!own) return { why: 'criterion-not-met', reason: reasonWording['criterion-not-met'](one.symbols) };
    if (met && ladder.steps.indexOf(own) > ladder.steps.indexOf(met.step))
      return { why: 'lower-step', reason: reasonWording['lower-step'](met.step.id, own.id) };
    const found = holders(code, own.criterion).length;
    return found < own.minimum
      ? { why: 'too-few', reason: reasonWording['too-few'](own.id, own.minimum, found) }
      : { why: 'none-preferred', reason: reasonWording['none-preferred'](own.id, criterionName(own.prefer[0]!)) };
  }
}

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const picked = ({ code, name, municipality }: Candidate): Picked => ({ code, name, municipality });

const neighbour = ({ rank, ...near }: Near): Neighbour => near;

const apart = ({ km }: Near): number => km ?? Number.MAX_VALUE;

const inOrder = (a: Near, b: Near): number =>
  Number(b.adjacent) - Number(a.adjacent) || a.rank - b.rank || apart(a) - apart(b) || before(a.area, b.area);

function whyLater(first: Near, other: Near): Reason {
  const why =
    first.adjacent !== other.adjacent
      ? 'not-adjacent'
      : first.rank !== other.rank
        ? 'not-preferred'
        : apart(first) === apart(other)
          ? 'later-code'
          : 'further';
  return { why, reason: alternativeWording[why] };
}
