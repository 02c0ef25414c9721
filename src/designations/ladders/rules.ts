import { alternativesOf, type Choice, choose, notesOf, takenOf } from './choice.ts';
import { continuations, continuedOf, isTold, type Kept } from './continuation.ts';
import type { AreaResult, Facts, Ladder, LadderResult, Step, StepTrace, Undecided } from './model.ts';
import { type Rejecting, rejections } from './rejections.ts';
import { type Gap, prepare, type Run, traceOf, tryStep } from './steps.ts';
import { undecidedWording } from './text.ts';

/**
 * Whom a ladder gives for every area of the unit (A2, A3, N2). Steps are taken in order and the first that is met
 * stops; one that nobody can decide for want of a source leaves the area open, with the step that is met at the latest.
 *
 * One more eligible candidate never makes an area worse: neither the earliest step it may be served at nor the latest
 * it surely is comes later, and at an equal step an adjacent neighbour never gives way to one that is not.
 */
export function runLadder(ladder: Ladder, facts: Facts): LadderResult {
  const run = prepare(ladder, facts);
  const keep = continuations(run);
  const reject = rejections(run);
  return {
    ladder: ladder.id,
    version: ladder.version,
    unit: facts.unit.kind.id,
    asOf: facts.asOf,
    areas: facts.unit.areas.map((_, area) => areaResult(run, area, keep(area), reject)),
    unplaced: facts.unplaced,
  };
}

type Walked = { choice: Choice | null; open: { step: Step; gap: Gap }[]; trace: StepTrace[] };

function walk(run: Run, area: number): Walked {
  const walked: Walked = { choice: null, open: [], trace: [] };
  for (const step of run.steps) {
    const outcome = walked.choice ? null : tryStep(run, step, area);
    walked.trace.push(traceOf(run, step, outcome));
    if (outcome?.verdict === 'met') walked.choice = choose(run, step, outcome);
    if (outcome?.verdict === 'undecided') walked.open.push({ step, gap: outcome.gap });
  }
  return walked;
}

function areaResult(run: Run, area: number, held: Kept, reject: Rejecting): AreaResult {
  const { key, name, municipalities } = run.facts.unit.areas[area]!;
  const { choice, open, trace } = walk(run, area);
  const decided = open.length === 0 ? choice : null;
  const taken = choice && takenOf(choice, run);
  const undecided = open[0]?.step ?? null;
  const rejected = reject({ area, choice: decided, undecided }, isTold(held));
  return {
    area: key,
    name,
    municipalities,
    step: decided?.step.id ?? null,
    chosen: decided && taken ? taken.chosen : [],
    rejected: rejected.concat(refusedUnlessChosen(held, decided)),
    neighbour: decided && taken ? taken.neighbour : null,
    alternatives: choice ? alternativesOf(choice, run) : [],
    continued: continuedOf(held.kept, decided?.chosen ?? []),
    unknown: open.map(undecidedOf),
    atLatest: open.length > 0 ? taken : null,
    trace,
    notes: choice ? notesOf(choice, run) : [],
  };
}

/** A body whose continuation was refused may still be the ladder's own choice. */
function refusedUnlessChosen({ refused }: Kept, decided: Choice | null): Kept['refused'] {
  if (refused.length === 0) return refused;
  const chosen = new Set(decided?.chosen.map(({ code }) => code));
  return refused.filter(({ code }) => !chosen.has(code));
}

function undecidedOf({ step, gap: { cause, missing } }: Walked['open'][number]): Undecided {
  return { step: step.id, cause, missing, reason: undecidedWording(step.id, cause, missing) };
}
