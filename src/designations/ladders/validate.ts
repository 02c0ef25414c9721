import type { Criterion, Way } from '../../facilities/criteria/model.ts';
import { isWider, ways } from '../../facilities/criteria/rules.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { Fault } from '../../kit/pure/fault.ts';
import { leadWays } from './candidates.ts';
import { chain } from './chain.ts';
import { covers } from './counts.ts';
import { readDocument } from './document.ts';
import { ladderFault } from './faults.ts';
import { hubBodies, type Ladder, type Scope, type Step } from './model.ts';

/** A ladder ready to run on the day, or every reason why the document is none, each with its place. */
export function validateLadder(document: unknown, knownCriteria: readonly Criterion[], at: Day): Ladder | Fault[] {
  const read = readDocument(document);
  if (Array.isArray(read)) return read;
  const criteria = new Map(knownCriteria.map((criterion) => [criterion.id, criterion]));
  const faults = [...criterionFaults(read, criteria, at), ...orderFaults(read)];
  if (faults.length > 0) return faults;
  const hidden = hiddenFaults(read, criteria, at);
  return hidden.length > 0 ? hidden : read;
}

type Criteria = ReadonlyMap<string, Criterion>;
type Named = { id: string; part: string };

function criterionFaults({ kind, steps }: Ladder, criteria: Criteria, at: Day): Fault[] {
  const ids: readonly string[] = kind === 'hub' ? hubBodies : [...criteria.keys()];
  return steps.flatMap((step, i) => {
    const criterion = { id: step.criterion, part: `steps[${i}].criterion` };
    const prefer = step.prefer.map((id, p): Named => ({ id, part: `steps[${i}].prefer[${p}]` }));
    const unknown = [criterion, ...prefer].filter(({ id }) => !ids.includes(id));
    if (unknown.length > 0)
      return unknown.map(({ id, part }) => ladderFault('ladder-unknown-criterion', part, id, ids.join(', ')));
    const narrower = kind === 'hub' ? isOther : isNarrower(criteria, at);
    const wide = prefer.filter(({ id }) => !narrower(id, step.criterion));
    const body = kind === 'lead' && asksNoInstitution(criteria.get(step.criterion)!, at);
    const nobody = step.preferredOnly && prefer.length === 0;
    return [
      ...(nobody ? [ladderFault('ladder-prefer-none', `steps[${i}].preferredOnly`)] : []),
      ...(body ? [ladderFault('ladder-no-institution', criterion.part, step.criterion)] : []),
      ...wide.map(({ id, part }) => ladderFault('ladder-prefer-wide', part, id, step.criterion)),
    ];
  });
}

const isOther = (id: string, criterion: string) => id !== criterion;

const isNarrower = (criteria: Criteria, at: Day) => (id: string, criterion: string) =>
  isWider(ways(criteria.get(criterion)!.condition, at), ways(criteria.get(id)!.condition, at));

/** On a day on which none of its symbols stands, a criterion asks nobody. */
function asksNoInstitution(criterion: Criterion, at: Day): boolean {
  const all = ways(criterion.condition, at);
  return all.length > 0 && leadWays(criterion, { asOf: at }).length === 0;
}

function orderFaults(ladder: Ladder): Fault[] {
  const { steps } = ladder;
  const ids = steps.map(({ id }) => id);
  const named = steps.flatMap(({ id, otherwise }, i) => [
    ...(ids.indexOf(id) < i ? [ladderFault('ladder-step-taken', `steps[${i}].id`, id)] : []),
    ...(typeof otherwise === 'string' && !ids.includes(otherwise)
      ? [ladderFault('ladder-unknown-step', `steps[${i}].otherwise`, otherwise)]
      : []),
  ]);
  if (named.length > 0) return named;
  const { order, loop } = chain(ladder);
  if (loop !== null) return [loopFault(steps, loop)];
  return steps.flatMap(({ id }, i) =>
    order.includes(i) ? [] : [ladderFault('ladder-not-reached', `steps[${i}]`, id)],
  );
}

/** A step leads back by what it names, or by the order where an earlier one jumped over those before it. */
function loopFault(steps: readonly Step[], at: number): Fault {
  const { otherwise } = steps[at]!;
  return otherwise
    ? ladderFault('ladder-loop', `steps[${at}].otherwise`, otherwise)
    : ladderFault('ladder-loop', `steps[${at}]`, steps[at + 1]!.id);
}

/** Steps that no area can ever come to, because one before is met wherever they are. */
function hiddenFaults(ladder: Ladder, criteria: Criteria, at: Day): Fault[] {
  const { order } = chain(ladder);
  const asked = new Map([...criteria].map(([id, criterion]) => [id, leadWays(criterion, { asOf: at })]));
  const minimum = ({ criterion, minimum: own }: Step) =>
    ladder.kind === 'lead' ? Math.max(own, criteria.get(criterion)!.minimum) : own;
  const within = (wide: string, narrow: string) =>
    wide === narrow || (ladder.kind === 'lead' && coversAll(asked.get(wide)!, asked.get(narrow)!));
  const hides = (earlier: Step, later: Step) =>
    minimum(earlier) <= minimum(later) &&
    reaches(earlier.scope, later.scope) &&
    within(earlier.criterion, later.criterion) &&
    sparesPreference(earlier, later, within);
  return order.flatMap((place, n) => {
    const later = ladder.steps[place]!;
    const before = order.slice(0, n).find((earlier) => hides(ladder.steps[earlier]!, later));
    if (before === undefined) return [];
    return [ladderFault('ladder-hidden', `steps[${place}]`, later.id, ladder.steps[before]!.id)];
  });
}

/** A step for those it prefers is met by a later one only where that asks for such too. */
function sparesPreference(earlier: Step, later: Step, within: (wide: string, narrow: string) => boolean): boolean {
  if (!earlier.preferredOnly) return true;
  const asked = later.preferredOnly ? later.prefer : [later.criterion];
  return asked.every((narrow) => earlier.prefer.some((wide) => within(wide, narrow)));
}

const coversAll = (wide: readonly Way[], narrow: readonly Way[]) => narrow.length > 0 && covers(wide, narrow);

/** Does the first look everywhere the second does? Neighbours reach as far as the secondary area. */
function reaches(earlier: Scope, later: Scope): boolean {
  if (earlier.in === 'area' || later.in === 'area') return earlier.in === later.in;
  if (earlier.in === 'neighbour') return true;
  return later.in === 'distance' && earlier.km >= later.km;
}
