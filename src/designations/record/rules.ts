import type { Consultation, Party, PartyKind } from '../../consultations/model.ts';
import { daysBetween, overdueDays } from '../../consultations/rules.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { ProperName, Wording } from '../../kit/pure/wording.ts';
import type { PlanId } from '../../plans/model.ts';
import { planOf } from '../../plans/rules.ts';
import { type Designation, type DesignationState, itemsOf } from '../model.ts';
import type { DesignationChange, NamedCover, Step, StepGiven, StepGround } from './model.ts';

/** Where each step begins and where it leads. */
export const transitions: Record<Step, { from: readonly DesignationState[]; to: DesignationState }> = {
  designate: { from: ['candidate', 'consulting'], to: 'designated' },
  review: { from: ['designated'], to: 'under-review' },
  continue: { from: ['under-review'], to: 'designated' },
  withdraw: { from: ['under-review'], to: 'withdrawn' },
  drop: { from: ['candidate', 'consulting'], to: 'dropped' },
};

export const stepsFrom = (state: DesignationState): Step[] =>
  (Object.keys(transitions) as Step[]).filter((step) => transitions[step].from.includes(state));

/** Who may be asked about: whoever has not been decided on. */
export const mayAsk = ({ state }: Pick<Designation, 'state'>): boolean =>
  state === 'candidate' || state === 'consulting';

/** What was asked stays asked; all else can be taken back. */
export const mayUndo = (now: Pick<Designation, 'state'>, before: Pick<Designation, 'state'>): boolean =>
  !(now.state === 'consulting' && before.state === 'candidate');

export type StepFault =
  | { rule: 'wrong-state'; step: Step | 'period'; state: DesignationState }
  | { rule: 'from-missing' }
  | { rule: 'until-before-from'; days: number }
  | { rule: 'before-plan'; plan: PlanId; days: number }
  | { rule: 'after-plan'; plan: PlanId; days: number }
  | { rule: 'beyond-plan'; plan: PlanId; days: number }
  | { rule: 'roles-missing' }
  | { rule: 'basis-missing' }
  | { rule: 'not-asked'; party: PartyKind; name: ProperName }
  | { rule: 'not-answered'; name: ProperName; askedOn: Day; overdue: number }
  | { rule: 'association-unknown' }
  | { rule: 'opposed'; name: ProperName }
  | { rule: 'overlap'; other: number; from: Day; until: Day | null; days: number }
  | { rule: 'ineligible'; reason: Wording }
  | { rule: 'eligibility-unknown'; reason: Wording }
  | { rule: 'reason-missing'; step: Step }
  | { rule: 'withdrawn-too-early'; from: Day; days: number }
  | { rule: 'withdrawn-too-late'; until: Day; days: number }
  | { rule: 'covers-hang'; covers: readonly NamedCover[]; undo: boolean }
  | { rule: 'reports-hang'; years: readonly number[] }
  | { rule: 'letter-hangs'; number: string };

/** Every reason why a step cannot be taken now, and by how much. */
export function stepFaults(given: StepGiven, ground: StepGround): StepFault[] {
  const { designation } = ground;
  const { step } = given;
  if (!transitions[step].from.includes(designation.state))
    return [{ rule: 'wrong-state', step, state: designation.state }];
  switch (step) {
    case 'designate':
      return designateFaults(given, ground);
    case 'continue':
      return [...reasonFaults(given), ...periodFaults(continued(given, designation), ground)];
    case 'withdraw':
      return [...reasonFaults(given), ...withdrawFaults(given, ground)];
    case 'drop':
      return reasonFaults(given);
    case 'review':
      return [];
  }
}

const reasonFaults = ({ step, reason }: StepGiven): StepFault[] =>
  reason === '' ? [{ rule: 'reason-missing', step }] : [];

const continued = ({ until }: StepGiven, designation: Designation): Designation => ({
  ...designation,
  until: until ?? designation.until,
});

/** The end of a period that says none is the end of its plan. */
export const endOf = ({ until, plan }: Pick<Designation, 'until' | 'plan'>): Day => until ?? planOf(plan)!.until;

function designateFaults(given: StepGiven, ground: StepGround): StepFault[] {
  const { designation } = ground;
  const { kind, roles, legalBasis } = designation;
  return [
    ...eligibilityFaults(given, ground),
    ...consultationFaults(given, ground),
    ...(kind !== 'project' && roles.length === 0 ? [{ rule: 'roles-missing' as const }] : []),
    ...(legalBasis === '' ? [{ rule: 'basis-missing' as const }] : []),
    ...periodFaults(designation, ground),
  ];
}

/** A4: only whoever provides home care itself. What nobody can tell needs a written reason. */
function eligibilityFaults({ exception }: StepGiven, { designation, verdict }: StepGround): StepFault[] {
  if (designation.kind !== 'lead' || verdict === null) return [];
  if (verdict.eligible === false) return [{ rule: 'ineligible', reason: verdict.reason }];
  const unknown = verdict.eligible === null && exception === '';
  return unknown ? [{ rule: 'eligibility-unknown', reason: verdict.reason }] : [];
}

/** H10: every municipality of the area, and for a lead institution the association, have been asked and have answered. */
function consultationFaults({ exception, despite }: StepGiven, ground: StepGround): StepFault[] {
  const { designation, consultations } = ground;
  const opposed = consultations.filter(({ answer }) => answer === 'opposed' && despite === '');
  const missing = needsConsultation(designation) && exception === '' ? missingAnswers(ground) : [];
  return [...missing, ...opposed.map((one) => ({ rule: 'opposed' as const, name: nameOf(one) }))];
}

/** The municipal project is the municipality's own; what was inherited is flagged instead. */
export const needsConsultation = ({ kind, origin }: Designation): boolean =>
  kind !== 'project' && origin !== 'inherited';

/** Who is still to be asked, and who has not answered. */
export function missingAnswers({ designation, consultations, parties, today }: StepGround): StepFault[] {
  const wanted = parties.filter(
    ({ party }) => party === 'municipality' || (party === 'association' && designation.kind === 'lead'),
  );
  const associations = consultations.filter(({ party }) => party === 'association');
  const nobody = designation.kind === 'lead' && !wanted.some(({ party }) => party === 'association');
  return [
    ...wanted.flatMap((party) => missingOf(party, consultations, today)),
    ...(nobody && associations.length === 0 ? [{ rule: 'association-unknown' as const }] : []),
    ...(nobody ? associations.flatMap((one) => missingOf(one, consultations, today)) : []),
  ];
}

function missingOf(wanted: Party, consultations: readonly Consultation[], today: Day): StepFault[] {
  const asked = consultations.find(({ party, key }) => party === wanted.party && key === wanted.key);
  if (!asked) return [{ rule: 'not-asked', party: wanted.party, name: nameOf(wanted) }];
  if (asked.answer !== null) return [];
  const { askedOn } = asked;
  return [{ rule: 'not-answered', name: nameOf(asked), askedOn, overdue: overdueDays(asked, today) }];
}

const nameOf = ({ name, nameEn }: Party): ProperName => (nameEn ? { ja: name, en: nameEn } : { ja: name });

/** The period lies within its plan, and no other of the same body, role and area overlaps it (H2). */
export function periodFaults(designation: Designation, { others }: Pick<StepGround, 'others'>): StepFault[] {
  const { from, plan } = designation;
  if (from === null) return [{ rule: 'from-missing' }];
  const until = endOf(designation);
  const { from: first, until: last } = planOf(plan)!;
  if (until <= from) return [{ rule: 'until-before-from', days: daysBetween(until, from) }];
  return [
    ...(from < first ? [{ rule: 'before-plan' as const, plan, days: daysBetween(from, first) }] : []),
    ...(last <= from ? [{ rule: 'after-plan' as const, plan, days: daysBetween(last, from) + 1 }] : []),
    ...(last < until ? [{ rule: 'beyond-plan' as const, plan, days: daysBetween(last, until) }] : []),
    ...overlaps({ ...designation, from, until }, others),
  ];
}

const inForce = ({ state }: Designation) => state === 'designated' || state === 'under-review';

const inForceStates: readonly DesignationState[] = ['designated', 'under-review', 'withdrawn'];

function overlaps(own: Designation & { from: Day; until: Day }, others: readonly Designation[]): StepFault[] {
  return others.flatMap((other): StepFault[] => {
    const same = other.kind === own.kind && other.unit === own.unit && other.area === own.area && other.id !== own.id;
    if (!same || other.from === null || !inForceStates.includes(other.state)) return [];
    const from = own.from > other.from ? own.from : other.from;
    const until = other.until !== null && other.until < own.until ? other.until : own.until;
    const days = daysBetween(from, until);
    return days > 0 ? [{ rule: 'overlap', other: other.id, from: other.from, until: other.until, days }] : [];
  });
}

function withdrawFaults({ on, endCovers }: StepGiven, { designation, covers }: StepGround): StepFault[] {
  const from = designation.from!;
  const early = daysBetween(on, from) + 1;
  const late = designation.until === null ? 0 : daysBetween(designation.until, on);
  const hanging = covers.filter(({ until }) => until === null || on < until);
  return [
    ...(early > 0 ? [{ rule: 'withdrawn-too-early' as const, from, days: early }] : []),
    ...(late > 0 ? [{ rule: 'withdrawn-too-late' as const, until: designation.until!, days: late }] : []),
    ...(hanging.length > 0 && !endCovers ? [{ rule: 'covers-hang' as const, covers: hanging, undo: false }] : []),
  ];
}

/** Why a change cannot be taken back to how it was: a designation goes only while nothing hangs on it. */
export function undoFaults(back: Designation, ground: StepGround): StepFault[] {
  const { covers, reports, designation } = ground;
  if (!mayAsk(back)) return inForce(back) ? periodFaults(back, ground) : [];
  if (mayAsk(designation)) return [];
  return [
    ...(covers.length > 0 ? [{ rule: 'covers-hang' as const, covers, undo: true }] : []),
    ...(reports.length > 0 ? [{ rule: 'reports-hang' as const, years: reports }] : []),
    ...(designation.letter === null ? [] : [{ rule: 'letter-hangs' as const, number: designation.letterNumber }]),
  ];
}

/** What ended keeps its period and its plan: they say what was in force. */
export function closedFaults(before: Designation, wanted: DesignationChange): StepFault[] {
  const closed = before.state === 'withdrawn' || before.state === 'dropped';
  const moved = (['plan', 'from', 'until'] as const).some(
    (field) => wanted[field] !== undefined && wanted[field] !== before[field],
  );
  return closed && moved ? [{ rule: 'wrong-state', step: 'period', state: before.state }] : [];
}

const longest = {
  ...{ legalBasis: 200, letterNumber: 100, reason: 1000, exception: 1000, despite: 1000, address: 200, phone: 50 },
} as const;
export type Lengthy = keyof typeof longest;

export const lengthFaults = (texts: Partial<Record<Lengthy, string>>): FactFault[] =>
  (Object.keys(longest) as Lengthy[]).flatMap((field) => {
    const over = [...(texts[field] ?? '')].length - longest[field];
    return over > 0 ? [{ rule: 'too-long' as const, field, over }] : [];
  });

export type FactFault =
  | { rule: 'unknown-role'; role: string }
  | { rule: 'too-long'; field: Lengthy; over: number }
  | StepFault;

/** Why facts cannot be kept as they are. Until it is designated, what is missing may still be missing. */
export function factFaults(designation: Designation, ground: Pick<StepGround, 'others'>): FactFault[] {
  const known = itemsOf(designation.kind).map(({ id }) => id);
  const unknown = designation.roles.filter((role) => !known.includes(role));
  const decided = !mayAsk(designation);
  const period = designation.from === null && !decided ? [] : periodFaults(designation, ground);
  return [
    ...unknown.map((role) => ({ rule: 'unknown-role' as const, role })),
    ...lengthFaults({ legalBasis: designation.legalBasis, letterNumber: designation.letterNumber }),
    ...(decided && designation.legalBasis === '' ? [{ rule: 'basis-missing' as const }] : []),
    ...(decided && designation.kind !== 'project' && designation.roles.length === 0
      ? [{ rule: 'roles-missing' as const }]
      : []),
    ...(decided ? period : period.filter(({ rule }) => rule === 'until-before-from')),
  ];
}

export type Flag =
  | { flag: 'inherited-unconsulted' }
  | { flag: 'covers-hang'; covers: readonly NamedCover[] }
  | { flag: 'covers-ended'; covers: readonly NamedCover[] }
  | { flag: 'period-over'; until: Day; days: number }
  | { flag: 'ineligible'; reason: Wording }
  | { flag: 'answers-late'; names: ProperName[] };

/** What stands but should be looked at. */
export function flagsOf({ designation, consultations, covers, endedCovers, verdict, today }: StepGround): Flag[] {
  const { state, origin, until, kind } = designation;
  const stands = inForce(designation);
  const late = consultations.filter((one) => overdueDays(one, today) > 0).map(nameOf);
  const unconsulted = origin === 'inherited' && stands && !consultations.some(({ answer }) => answer !== null);
  return [
    ...(unconsulted && kind !== 'project' ? [{ flag: 'inherited-unconsulted' as const }] : []),
    ...(state === 'withdrawn' && covers.length > 0 ? [{ flag: 'covers-hang' as const, covers }] : []),
    ...(stands && endedCovers.length > 0 ? [{ flag: 'covers-ended' as const, covers: endedCovers }] : []),
    ...(stands && until !== null && until <= today
      ? [{ flag: 'period-over' as const, until, days: daysBetween(until, today) }]
      : []),
    ...(kind === 'lead' && stands && verdict?.eligible === false
      ? [{ flag: 'ineligible' as const, reason: verdict.reason }]
      : []),
    ...(mayAsk(designation) && late.length > 0 ? [{ flag: 'answers-late' as const, names: late }] : []),
  ];
}
