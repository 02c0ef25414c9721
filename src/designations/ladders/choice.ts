import { picked } from './candidates.ts';
import { holdersIn } from './counts.ts';
import type { AreaResult, Candidate, Reason, Step } from './model.ts';
import { neighbourOf, whyLater } from './neighbours.ts';
import { candidateOf, type Entry } from './roll.ts';
import type { Outcome, Run } from './steps.ts';
import { alternativeWording, mightServe, noteWording } from './text.ts';

type Met = Extract<Outcome, { verdict: 'met' }>;

/** Who is chosen where a step is met, and by which preference. */
export type Choice = {
  step: Step;
  outcome: Met;
  chosen: Candidate[];
  preferred: string | null;
  /** Of those that meet the step, whether one is set aside for others that come first. */
  isPassed: (entry: Entry) => boolean;
};

const nobody = () => false;

/** All that meet the step, or of them those that meet the first preferred criterion anybody meets. */
export function choose({ counts }: Run, step: Step, outcome: Met): Choice {
  const there = holdersIn(counts, counts.of(step.criterion), outcome.serves);
  for (const preferred of step.prefer) {
    const { meets } = counts.of(preferred);
    const chosen = there.filter(meets).map(candidateOf);
    if (chosen.length > 0) return { step, outcome, chosen, preferred, isPassed: (entry) => !meets(entry) };
  }
  return { step, outcome, chosen: there.map(candidateOf), preferred: null, isPassed: nobody };
}

export function takenOf({ step, outcome, chosen }: Choice, { facts }: Run): NonNullable<AreaResult['atLatest']> {
  const neighbour = outcome.neighbour && neighbourOf(outcome.neighbour, facts.unit);
  return { step: step.id, chosen: chosen.map(picked), neighbour };
}

/** The areas that would have served too, then those of which nobody knows. */
export function alternativesOf({ step, outcome }: Choice, { facts }: Run): AreaResult['alternatives'] {
  if (!outcome.neighbour) return [];
  const first = outcome.neighbour;
  const later = outcome.later.map((other) => {
    const why = whyLater(first, other);
    return { ...neighbourOf(other, facts.unit), why, reason: alternativeWording[why] };
  });
  const might = outcome.might.map((other) => ({
    ...neighbourOf(other, facts.unit),
    why: 'unknown',
    reason: mightServe(step.id),
  }));
  return [...later, ...might];
}

/** What the reader must know of the list of those chosen: that it is empty, or may be longer. */
export function notesOf({ step, outcome, chosen, preferred }: Choice, { counts }: Run): Reason[] {
  const at = outcome.serves;
  const asked = counts.of(step.criterion);
  if (chosen.length === 0) return [{ why: 'totals-only', reason: noteWording['totals-only'](asked.least[at]!) }];
  const upTo = preferred === null ? step.prefer : step.prefer.slice(0, step.prefer.indexOf(preferred) + 1);
  const deciding = [...upTo.map((criterion) => counts.of(criterion)), ...(preferred === null ? [asked] : [])];
  const open = deciding.filter(({ most, holders }) => most[at]! > holders[at]!);
  if (open.length === 0) return [];
  const missing = [...new Set(open.flatMap(({ gap }) => gap?.missing ?? []))];
  return [{ why: 'list-incomplete', reason: noteWording['list-incomplete'](missing) }];
}
