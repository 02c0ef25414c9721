import { realmKey, unknownRealm } from '../../accounts/gate.ts';
import type { Actor, Realm } from '../../accounts/model.ts';
import { loadParties } from '../../consultations/parties.ts';
import { concerned, latestOfEach } from '../../consultations/rules.ts';
import { listConsultations, listFiles } from '../../consultations/store.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { Db } from '../../kit/server/db.ts';
import { divisions } from '../../regions/rules.ts';
import { findRegions } from '../../regions/store.ts';
import { judge } from '../eligibility/rules.ts';
import { listFacts } from '../eligibility/store.ts';
import type { Designation } from '../model.ts';
import type { LoadedDesignation, LoadedList, Place, StepGround } from './model.ts';
import { findDesignation, listDesignations, listEvents, listHangingCovers, listRoles } from './store.ts';
import { unknownDesignation } from './text.ts';

export async function loadPlace(db: Db, actor: Actor, realm: Realm, today: Day): Promise<Place> {
  const regions = await findRegions(db, realm, today);
  if (!regions) throw unknownRealm(realmKey(realm));
  const units = divisions(regions.municipalities, regions.kinds, regions.areas, regions.members);
  return { realm, key: realmKey(realm), name: regions.prefecture.name, actor, today, units };
}

/** What decides about the next step of a designation. */
export async function loadGround(db: Db, realm: Realm, designation: Designation, today: Day): Promise<StepGround> {
  const { id, body, kind, municipalities } = designation;
  const [all, parties, roles, covers, facts] = await Promise.all([
    listConsultations(db, realm, `designation ${id}`),
    loadParties(db, realm, today),
    listRoles(db, realm, body.id),
    listHangingCovers(db, realm, today, id),
    kind === 'lead' ? listFacts(db, realm, [body], today) : [],
  ]);
  const verdict = facts[0] ? judge(kind, facts[0], today) : null;
  return {
    ...{ designation, covers, today, verdict },
    consultations: latestOfEach(all),
    parties: concerned(parties, municipalities),
    others: roles.filter((role) => role.id !== id),
  };
}

export async function loadOne(
  db: Db,
  actor: Actor,
  { realm, id, today }: { realm: Realm; id: number; today: Day },
): Promise<LoadedDesignation> {
  const designation = await findDesignation(db, realm, id);
  if (!designation) throw unknownDesignation();
  const [place, ground, consultations, files, events] = await Promise.all([
    loadPlace(db, actor, realm, today),
    loadGround(db, realm, designation, today),
    listConsultations(db, realm, `designation ${id}`),
    listFiles(db, realm),
    listEvents(db, realm, id),
  ]);
  return { place, ground, consultations, files, events };
}

export async function loadList(db: Db, actor: Actor, realm: Realm, today: Day): Promise<LoadedList> {
  const [place, designations, consultations, covers] = await Promise.all([
    loadPlace(db, actor, realm, today),
    listDesignations(db, realm),
    listConsultations(db, realm),
    listHangingCovers(db, realm, today),
  ]);
  return { place, designations, consultations, covers };
}
