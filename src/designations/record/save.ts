import type { Actor, Realm } from '../../accounts/model.ts';
import { insertAuditEntry, listRecordVersions } from '../../accounts/store.ts';
import type { Asking } from '../../consultations/model.ts';
import { knownParties, loadParties, type NamedParty } from '../../consultations/parties.ts';
import { askParties } from '../../consultations/save.ts';
import { closeConsultations } from '../../consultations/store.ts';
import type { Day } from '../../kit/pure/day.ts';
import { Refusal } from '../../kit/pure/fault.ts';
import type { Db, Trx } from '../../kit/server/db.ts';
import { type Designation, designationStateWording } from '../model.ts';
import { faultOf } from './faults.ts';
import { readKept, toKept } from './history.ts';
import { findOpenRecord, loadGround } from './load.ts';
import type { DesignationChange, EventStep, Step, StepGiven } from './model.ts';
import { byHand, lettersBack, newestByHand } from './own-letter.ts';
import { alreadyNamed, changedMeanwhile, nothingToUndo, unknownDesignation } from './refusals.ts';
import {
  closedFaults,
  endOf,
  type FactFault,
  factFaults,
  lengthFaults,
  mayAsk,
  mayUndo,
  stepFaults,
  transitions,
  undoFaults,
} from './rules.ts';
import {
  endCovers,
  findDesignation,
  insertEvent,
  isStanding,
  lockBodies,
  lockDesignation,
  updateDesignation,
} from './store.ts';

export type At = { realm: Realm; id: number; version: number; today: Day };

export const whoIs = (actor: Actor): string => (actor.post ? `${actor.post.office.name} ${actor.name}` : actor.name);

export function requireSound(faults: readonly FactFault[]): void {
  if (faults.length > 0) throw new Refusal(faults.map(faultOf));
}

const events: Record<Step, EventStep> = {
  designate: 'designated',
  review: 'review-opened',
  continue: 'continued',
  withdraw: 'withdrawn',
  drop: 'dropped',
};

/** Takes a step: the new stage, its event, and what hangs on it, all or nothing. */
export async function takeStep(db: Db, actor: Actor, at: At, given: StepGiven): Promise<{ version: number }> {
  const { realm, id } = at;
  return db.transaction().execute(async (trx) => {
    const before = await open(trx, at);
    const ground = await loadGround(trx, realm, before, at.today);
    requireSound([...lengthFaults(given), ...stepFaults(given, ground)]);
    const after = await change(trx, at, before, changeBy(given, before));
    const hanging = given.step === 'withdraw' ? ground.covers : [];
    if (hanging.length > 0) {
      const ids = hanging.map((cover) => cover.id);
      await endCovers(trx, realm, ids, { on: given.on, reason: given.reason });
    }
    if (given.step === 'designate' || given.step === 'drop')
      await closeConsultations(trx, realm, `designation ${id}`, at.today);
    const event = { designation: id, on: given.step === 'designate' ? at.today : given.on, step: events[given.step] };
    const { exception, despite, reason } = given;
    const within = [exception, despite].filter(Boolean).join(' / ');
    await insertEvent(trx, realm, { ...event, reason, within, by: whoIs(actor) });
    const said = {
      ...(exception && { exception }),
      ...(despite && { despite }),
      ...(hanging.length > 0 && { endedCovers: hanging.map(({ name }) => name.ja) }),
    };
    await leaveEntry(trx, actor, realm, { before, after, said, reason: given.reason });
    return { version: after.version };
  });
}

function changeBy({ step, on, until }: StepGiven, designation: Designation): DesignationChange {
  const state = transitions[step].to;
  if (step === 'designate') return { state, until: endOf(designation) };
  if (step === 'withdraw') return { state, until: on };
  return step === 'continue' && until ? { state, until } : { state };
}

/** Keeps the facts of a designation; once it is designated they must stay complete. */
export async function saveFacts(
  db: Db,
  actor: Actor,
  at: At,
  { reason, ...given }: DesignationChange & { reason: string },
): Promise<{ version: number }> {
  return db.transaction().execute(async (trx) => {
    const before = await open(trx, at);
    const ground = await loadGround(trx, at.realm, before, at.today);
    requireSound([...closedFaults(before, given), ...lengthFaults({ reason })]);
    const { letterNumber: _number, letterDated: _dated, ...facts } = given;
    const wanted = { ...facts, ...byHand(before, given) };
    requireSound(factFaults({ ...before, ...wanted }, ground));
    const same = Object.entries(wanted).every(
      ([field, value]) => JSON.stringify(value) === JSON.stringify(before[field as keyof Designation]),
    );
    if (same) return { version: before.version };
    const after = await change(trx, at, before, wanted);
    await leaveEntry(trx, actor, at.realm, { before, after, reason });
    return { version: after.version };
  });
}

/** Asks parties about a candidate, which is being consulted on from then. */
export async function askAbout(
  db: Db,
  actor: Actor,
  at: At,
  { parties, ...asking }: Omit<Asking, 'subject' | 'askedOn'> & { parties: readonly NamedParty[] },
): Promise<{ asked: number; version: number }> {
  const { realm, id, today } = at;
  return db.transaction().execute(async (trx) => {
    const before = await open(trx, at);
    if (!mayAsk(before)) requireSound([{ rule: 'wrong-state', step: 'designate', state: before.state }]);
    const known = knownParties(await loadParties(trx, realm, today), parties);
    const asked = await askParties(
      trx,
      actor,
      realm,
      { ...asking, subject: `designation ${id}`, askedOn: today },
      known,
    );
    const reason = known.map(({ name }) => name).join('、');
    await insertEvent(trx, realm, { designation: id, on: today, step: 'consulted', reason, by: whoIs(actor) });
    if (before.state === 'consulting') return { asked: asked.length, version: before.version };
    const after = await change(trx, at, before, { state: 'consulting' });
    await leaveEntry(trx, actor, realm, { before, after, reason });
    return { asked: asked.length, version: after.version };
  });
}

/** Takes the newest change back, as long as nobody was asked by it and nothing hangs on it. */
export async function undoStep(db: Db, actor: Actor, at: At): Promise<{ version: number }> {
  const { realm, id, today } = at;
  return db.transaction().execute(async (trx) => {
    const before = await open(trx, at);
    const entries = await listRecordVersions(trx, realm, `designation ${id}`);
    const kept = entries.map((one) => ({ before: readKept(one.before), after: readKept(one.after) }));
    const newest = newestByHand(before.version, kept);
    const was = newest?.before?.values;
    if (!newest || !was || !mayUndo(before, was)) throw nothingToUndo();
    const stands = was.letter !== null && (await isStanding(trx, realm, was.letter));
    const values = { ...was, ...lettersBack(before, newest, stands) };
    const ground = await loadGround(trx, realm, before, today);
    requireSound(undoFaults({ ...before, ...values }, ground));
    if (mayAsk(values) && !mayAsk(before)) await requireNoneOpen(trx, realm, before);
    const after = await change(trx, at, before, values);
    if (mayAsk(after) && !mayAsk(before)) await closeConsultations(trx, realm, `designation ${id}`, null);
    await insertEvent(trx, realm, { designation: id, on: today, step: 'undone', reason: '', by: whoIs(actor) });
    await leaveEntry(trx, actor, realm, { before, after });
    return { version: after.version };
  });
}

async function requireNoneOpen(trx: Trx, realm: Realm, designation: Designation): Promise<void> {
  const there = await findOpenRecord(trx, realm, designation);
  if (there) throw alreadyNamed(there.body.name, there.id, designationStateWording[there.state]);
}

async function open(trx: Trx, { realm, id, version }: At): Promise<Designation> {
  const designation = await lockDesignation(trx, realm, id);
  if (!designation) throw unknownDesignation();
  if (designation.version !== version) throw changedMeanwhile();
  await lockBodies(trx, realm, [designation.body.id]);
  return designation;
}

async function change(
  trx: Trx,
  { realm, id }: At,
  before: Designation,
  wanted: DesignationChange,
): Promise<Designation> {
  if (!(await updateDesignation(trx, realm, before, wanted))) throw changedMeanwhile();
  return (await findDesignation(trx, realm, id))!;
}

type Left = { before: Designation | null; after: Designation; said?: object; reason?: string };

export function leaveEntry(trx: Trx, actor: Actor, realm: Realm, { before, after, said, reason }: Left): Promise<void> {
  const record = `designation ${after.id}`;
  return insertAuditEntry(trx, actor, realm, {
    ...{ act: 'designations.write', subject: record, record },
    municipality: after.municipalities.length === 1 ? after.municipalities[0] : undefined,
    reason: reason || undefined,
    before: before && toKept(before),
    after: { ...toKept(after), ...said },
  });
}
