import type { Wording } from '../../kit/pure/wording.ts';
import type { Choice } from './choice.ts';
import { holdersIn } from './counts.ts';
import type { Candidate, HubBody, Reason, Rejected, Step } from './model.ts';
import { remembered } from './remembered.ts';
import type { Entry } from './roll.ts';
import type { Run } from './steps.ts';
import { hubBodyWording, reasonWording } from './text.ts';

/** What is decided of an area when its bodies are told why they are not chosen. */
export type Decided = { area: number; choice: Choice | null; undecided: Step | null };

/** Who is passed over in an area, but for those told of elsewhere. */
export type Rejecting = (decided: Decided, elsewhere: (one: Candidate) => boolean) => Rejected[];

/** Every candidate of an area, and those of the neighbour that were passed over, with the reason. */
export function rejections(run: Run): Rejecting {
  const reasons = reasonsOf(run);
  return (decided, elsewhere) => {
    const { choice, area } = decided;
    const rejected: Rejected[] = [];
    const reject = (entry: Entry, why: Reason | null) => {
      if (why && !elsewhere(entry.candidate)) rejected.push(rejectedFor(entry.candidate, why));
    };
    const whyNot = whyNotIn(run, reasons, decided);
    for (const entry of run.counts.roll.areas[area]!) reject(entry, whyNot(entry));
    if (choice?.outcome.neighbour && choice.preferred) {
      const there = holdersIn(run.counts, run.counts.of(choice.step.criterion), choice.outcome.serves);
      for (const entry of there.filter(choice.isPassed)) reject(entry, reasons.anotherPreferred(choice.preferred));
    }
    return rejected;
  };
}

/** Null where it is chosen. */
function whyNotIn(run: Run, reasons: Reasons, decided: Decided): (entry: Entry) => Reason | null {
  const { choice } = decided;
  const here = choice && !choice.outcome.neighbour ? choice : null;
  const asked = here && run.counts.of(here.step.criterion);
  const taken = choice ? run.steps.indexOf(choice.step) : run.steps.length;
  return (entry) => {
    const { verdict } = entry;
    if (!verdict.eligible) return verdict;
    if (!here || !asked!.meets(entry)) return whyNotMet(reasons, decided, taken, entry);
    return here.isPassed(entry) ? reasons.anotherPreferred(here.preferred!) : null;
  };
}

function whyNotMet(reasons: Reasons, { area, choice, undecided }: Decided, taken: number, { profile }: Entry): Reason {
  const first = reasons.firstMet(profile);
  if (!first) return reasons.criterionNotMet(profile);
  if (undecided) return reasons.undecided(undecided);
  if (reasons.placeOf(first) < taken) return reasons.tooFew(first, area);
  return choice ? reasons.lowerStep(choice.step)(first) : reasons.criterionNotMet(profile);
}

type Reasons = ReturnType<typeof reasonsOf>;

/** What is said to many is put into words once in a run. */
function reasonsOf(run: Run) {
  const { counts, steps } = run;
  const here = steps.filter(({ scope }) => scope.in === 'area');
  const short = remembered((step: Step) => remembered((found: number) => tooFew(run, step, found)));
  /** The steps of its own area that a profile meets. */
  const met = remembered((profile: number) => here.filter(({ criterion }) => counts.of(criterion).meets({ profile })));
  return {
    firstMet: (profile: number): Step | undefined => met(profile)[0],
    placeOf: (step: Step) => steps.indexOf(step),
    tooFew: (step: Step, area: number) => short(step)(counts.of(step.criterion).least[area]!),
    undecided: remembered(({ id }: Step) => reason('undecided', reasonWording.undecided(id))),
    lowerStep: remembered((taken: Step) =>
      remembered((own: Step) => reason('lower-step', reasonWording['lower-step'](taken.id, own.id))),
    ),
    anotherPreferred: remembered((preferred: string) =>
      reason('another-preferred', reasonWording['another-preferred'](nameOf(run, preferred))),
    ),
    criterionNotMet: remembered((profile: number) =>
      reason('criterion-not-met', reasonWording['criterion-not-met'](namesOf(run, profile))),
    ),
  };
}

const reason = (why: string, wording: Wording): Reason => ({ why, reason: wording });

function tooFew(run: Run, step: Step, found: number): Reason {
  if (found >= run.minimumOf(step))
    return reason('none-preferred', reasonWording['none-preferred'](step.id, nameOf(run, step.prefer[0]!)));
  return reason('too-few', reasonWording['too-few'](step.id, run.minimumOf(step), found));
}

const rejectedFor = ({ code, name, municipality }: Candidate, { why, reason }: Reason): Rejected => {
  return { code, name, municipality, why, reason };
};

const nameOf = ({ ladder, facts }: Run, criterion: string): Wording =>
  ladder.kind === 'hub'
    ? hubBodyWording[criterion as HubBody]
    : facts.criteria.find(({ id }) => id === criterion)!.name;

function namesOf({ ladder, counts }: Run, profile: number): string[] {
  const { symbols } = counts.roll.profiles[profile]!;
  return ladder.kind === 'hub' ? symbols.map((id) => hubBodyWording[id as HubBody]?.ja ?? id) : symbols;
}
