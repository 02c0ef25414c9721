import type { Wording } from '../../kit/pure/wording.ts';
import { picked } from './candidates.ts';
import type { Choice } from './choice.ts';
import type { Candidate, HubBody, Reason, Rejected, Step } from './model.ts';
import type { Run } from './steps.ts';
import { hubBodyWording, reasonWording } from './text.ts';

/** What is decided of an area when its bodies are told why they are not chosen. */
export type Decided = { area: number; choice: Choice | null; undecided: Step | null };

/** Every candidate of the area, and those of the neighbour that were passed over, with the reason. */
export function rejectionsOf(run: Run, decided: Decided, kept: ReadonlySet<Candidate>): Rejected[] {
  const { choice, area } = decided;
  const chosen = new Set(choice?.chosen);
  const own = run.counts.all[area]!.filter((one) => !chosen.has(one) && !kept.has(one));
  const passed = choice?.outcome.neighbour ? choice.passed.filter((one) => !kept.has(one)) : [];
  return [
    ...own.map((one) => ({ ...picked(one), ...whyNot(run, decided, one) })),
    ...passed.map((one) => ({ ...picked(one), ...preferredReason(run, choice!) })),
  ];
}

function whyNot(run: Run, { area, choice, undecided }: Decided, one: Candidate): Reason {
  const verdict = run.counts.verdict(one);
  if (!verdict.eligible) return reason(verdict.why, verdict.reason);
  if (choice && !choice.outcome.neighbour && choice.passed.includes(one)) return preferredReason(run, choice);
  const here = run.steps.filter(({ scope }) => scope.in === 'area');
  const own = here.filter(({ criterion }) => run.counts.of(criterion).meets(one));
  if (undecided && own.length > 0) return reason('undecided', reasonWording.undecided(undecided.id));
  const taken = choice ? run.steps.indexOf(choice.step) : run.steps.length;
  const missed = own.find((step) => run.steps.indexOf(step) < taken);
  if (missed) return tooFew(run, missed, area);
  const [later] = own;
  if (later && choice) return reason('lower-step', reasonWording['lower-step'](choice.step.id, later.id));
  return reason('criterion-not-met', reasonWording['criterion-not-met'](namesOf(run, one)));
}

const reason = (why: string, wording: Wording): Reason => ({ why, reason: wording });

function tooFew(run: Run, step: Step, area: number): Reason {
  const found = run.counts.of(step.criterion).least[area]!;
  if (found >= run.minimumOf(step))
    return reason('none-preferred', reasonWording['none-preferred'](step.id, nameOf(run, step.prefer[0]!)));
  return reason('too-few', reasonWording['too-few'](step.id, run.minimumOf(step), found));
}

const preferredReason = (run: Run, { preferred }: Choice): Reason =>
  reason('another-preferred', reasonWording['another-preferred'](nameOf(run, preferred!)));

const nameOf = ({ ladder, facts }: Run, criterion: string): Wording =>
  ladder.kind === 'hub'
    ? hubBodyWording[criterion as HubBody]
    : facts.criteria.find(({ id }) => id === criterion)!.name;

const namesOf = ({ ladder }: Run, { symbols }: Candidate): string[] =>
  ladder.kind === 'hub' ? symbols.map((id) => hubBodyWording[id as HubBody]?.ja ?? id) : symbols;
