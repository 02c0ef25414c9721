import type { Actor, Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { Db, Trx } from '../../kit/server/db.ts';
import type { PlanId } from '../../plans/model.ts';
import type { DivisionArea } from '../../regions/model.ts';
import { municipalityKind } from '../../regions/rules.ts';
import { unwrittenBody } from '../ladders/hub-candidates.ts';
import type { LadderResult, Picked } from '../ladders/model.ts';
import { type Body, type DesignationKind, designationStateWording } from '../model.ts';
import { findOpenRecord, loadPlace } from './load.ts';
import type { FoundInstitution, NewBody, Place } from './model.ts';
import {
  alreadyNamed,
  otherKindOfSelection,
  unknownArea,
  unknownInstitution,
  unknownMunicipality,
  unknownSelection,
} from './refusals.ts';
import { lengthFaults } from './rules.ts';
import { leaveEntry, requireSound, whoIs } from './save.ts';
import {
  findDesignation,
  findInstitutions,
  findSelection,
  insertBody,
  insertDesignation,
  insertEvent,
  listBodies,
  lockBodies,
} from './store.ts';

/** Whom somebody names: an institution of the register, a body that is there, or one written by hand. */
export type NamedBody =
  | { institution: { register: string; number: string } }
  | { id: number }
  | { written: Omit<NewBody, 'register' | 'number'> };

export type NamedCandidate = {
  kind: DesignationKind;
  plan: PlanId;
  unit: string;
  area: string;
  body: NamedBody;
  reason: string;
};

type Asked = { realm: Realm; today: Day };

/** Names one candidate. The same body is found again, whatever its roles (H2). */
export async function nameCandidate(
  db: Db,
  actor: Actor,
  { realm, today }: Asked,
  given: NamedCandidate,
): Promise<{ id: number }> {
  const place = await loadPlace(db, actor, realm, today);
  const area = areaIn(place, given.unit, given.area);
  requireSound(lengthFaults(given));
  if ('written' in given.body) requireWritten(place, given.body.written);
  return db.transaction().execute(async (trx) => {
    const body = await bodyOf(trx, realm, given.body, today);
    await lockBodies(trx, realm, [body.id]);
    const there = await findOpenRecord(trx, realm, { ...given, body });
    if (there) throw alreadyNamed(body.name, there.id, designationStateWording[there.state]);
    const told = { selection: null, step: null, origin: 'by-hand' as const };
    return { id: await insert(trx, actor, { realm, today }, { ...given, ...told, body, area }) };
  });
}

/** Names everybody a saved selection chose; who is named already stays as they are. */
export async function nameSelected(
  db: Db,
  actor: Actor,
  { realm, today }: Asked,
  given: { kind: DesignationKind; plan: PlanId; selection: number; reason: string },
): Promise<{ named: number; there: number }> {
  requireSound(lengthFaults(given));
  const place = await loadPlace(db, actor, realm, today);
  const saved = await findSelection(db, realm, given.selection);
  if (!saved) throw unknownSelection();
  if ((saved.document as { kind?: string }).kind !== given.kind) throw otherKindOfSelection();
  return db.transaction().execute(async (trx) => {
    const counts = { named: 0, there: 0 };
    const chosen = chosenIn(saved.result as LadderResult);
    const find = await finder(
      trx,
      realm,
      chosen.map(({ code }) => code),
      today,
    );
    const bodies: Body[] = [];
    for (const one of chosen) bodies.push(await find(one));
    await lockBodies(
      trx,
      realm,
      bodies.map(({ id }) => id),
    );
    for (const [at, { area: key, step }] of chosen.entries()) {
      const body = bodies[at]!;
      const area = areaIn(place, saved.unit, key);
      if (await findOpenRecord(trx, realm, { kind: given.kind, unit: saved.unit, area: key, body })) counts.there += 1;
      else {
        const told = { unit: saved.unit, step, origin: 'selected' as const };
        await insert(trx, actor, { realm, today }, { ...given, ...told, body, area });
        counts.named += 1;
      }
    }
    return counts;
  });
}

const chosenIn = ({ areas }: LadderResult) =>
  areas.flatMap(({ area, step, chosen }) => chosen.map((one) => ({ ...one, area, step })));

/** Finds who a ladder meant: an institution by its number, or a body that is there. */
async function finder(trx: Trx, realm: Realm, codes: readonly string[], at: Day) {
  const numbers = codes.flatMap((code) => [code, `medical ${code}`]);
  const institutions = await findInstitutions(trx, realm, { words: '', at, numbers });
  const byCode = new Map(institutions.flatMap((one) => [[one.number, one] as const, [keyOf(one), one] as const]));
  const bodies = await listBodies(trx, realm);
  return async (picked: Picked): Promise<Body> => {
    const { code, name } = picked;
    const found = byCode.get(code);
    if (found) return insertBody(trx, realm, found);
    const body = bodies.find((one) => one.number === code || `${one.id}` === code || one.name === name);
    const unwritten = body ? null : unwrittenBody(picked);
    if (unwritten) return insertBody(trx, realm, unwritten);
    if (!body) throw unknownInstitution(name);
    return body;
  };
}

const keyOf = ({ register, number }: FoundInstitution) => `${register} ${number}`;

function areaIn({ units }: Place, unit: string, key: string): DivisionArea {
  const area = units.find(({ kind }) => kind.id === unit)?.areas.find((one) => one.key === key);
  if (!area) throw unknownArea(key);
  return area;
}

/** A body written by hand stands in a municipality of the prefecture, or in none that is told. */
function requireWritten(
  { units }: Place,
  { municipality, address, phone }: Pick<NewBody, 'municipality' | 'address' | 'phone'>,
): void {
  requireSound(lengthFaults({ address, phone }));
  const all = units.find(({ kind }) => kind.id === municipalityKind.id)?.areas ?? [];
  if (municipality !== null && !all.some(({ key }) => key === municipality)) throw unknownMunicipality(municipality);
}

async function bodyOf(trx: Trx, realm: Realm, named: NamedBody, at: Day): Promise<Body> {
  if ('written' in named) return insertBody(trx, realm, { ...named.written, register: null, number: null });
  if ('id' in named) {
    const body = (await listBodies(trx, realm)).find(({ id }) => id === named.id);
    if (!body) throw unknownInstitution(String(named.id));
    return body;
  }
  const { register, number } = named.institution;
  const [found] = await findInstitutions(trx, realm, { words: '', at, numbers: [`${register} ${number}`] });
  if (!found) throw unknownInstitution(number);
  return insertBody(trx, realm, found);
}

type Inserted = {
  kind: DesignationKind;
  unit: string;
  body: Body;
  area: DivisionArea;
  plan: PlanId;
  selection: number | null;
  step: string | null;
  origin: 'selected' | 'by-hand';
  reason: string;
};

async function insert(trx: Trx, actor: Actor, { realm, today }: Asked, given: Inserted): Promise<number> {
  const { kind, plan, unit, area, body, selection, step, origin, reason } = given;
  const id = await insertDesignation(trx, realm, {
    ...{ body: body.id, kind, plan, unit, area: area.key, municipalities: area.municipalities },
    ...{ state: 'candidate', origin, selection, step, roles: [], legalBasis: '', letterNumber: '' },
    ...{ from: null, until: null },
  });
  await insertEvent(trx, realm, { designation: id, on: today, step: 'proposed', reason, by: whoIs(actor) });
  const after = await findDesignation(trx, realm, id);
  await leaveEntry(trx, actor, realm, { before: null, after: after!, reason });
  return id;
}
