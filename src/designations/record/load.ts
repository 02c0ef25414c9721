import { realmKey, unknownRealm } from '../../accounts/gate.ts';
import type { Actor, Realm } from '../../accounts/model.ts';
import { loadParties } from '../../consultations/parties.ts';
import { concerned, latestOfEach, withNames } from '../../consultations/rules.ts';
import { listConsultations, listFiles } from '../../consultations/store.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { Db } from '../../kit/server/db.ts';
import { properName } from '../../regions/names.ts';
import { divisions } from '../../regions/rules.ts';
import { findRegions } from '../../regions/store.ts';
import { judge } from '../eligibility/rules.ts';
import { listFacts } from '../eligibility/store.ts';
import { listLetterIds, listLetters } from '../letters/store.ts';
import type { Body, Designation } from '../model.ts';
import type { HangingCover, LoadedDesignation, LoadedList, Place, StepGround } from './model.ts';
import { unknownDesignation } from './refusals.ts';
import {
  findDesignation,
  listDesignations,
  listEndedCovers,
  listEvents,
  listHangingCovers,
  listReportYears,
  listRoles,
} from './store.ts';

export async function loadPlace(db: Db, actor: Actor, realm: Realm, today: Day): Promise<Place> {
  const regions = await findRegions(db, realm, today);
  if (!regions) throw unknownRealm(realmKey(realm));
  const units = divisions(regions.municipalities, regions.kinds, regions.areas, regions.members);
  return { realm, key: realmKey(realm), name: properName(regions.prefecture), actor, today, units };
}

/** What decides about the next step of a designation. */
export async function loadGround(db: Db, realm: Realm, designation: Designation, today: Day): Promise<StepGround> {
  const { id, body, kind, municipalities } = designation;
  const [all, parties, roles, covers, ended, reports, facts] = await Promise.all([
    listConsultations(db, realm, `designation ${id}`),
    loadParties(db, realm, today),
    listRoles(db, realm, body.id),
    listHangingCovers(db, realm, today, id),
    listEndedCovers(db, realm, id),
    listReportYears(db, realm, id),
    kind === 'lead' ? listFacts(db, realm, [body], today) : [],
  ]);
  const verdict = facts[0] ? judge(kind, facts[0], today) : null;
  return {
    ...{ designation, reports, today, verdict },
    ...(await named(db, realm, today, { covers, endedCovers: ended })),
    consultations: withNames(latestOfEach(all), parties),
    parties: concerned(parties, municipalities),
    others: roles.filter((role) => role.id !== id),
  };
}

type Covers = { covers: readonly HangingCover[]; endedCovers: readonly HangingCover[] };
type Named = Pick<StepGround, 'covers' | 'endedCovers'>;

async function named(db: Db, realm: Realm, at: Day, { covers, endedCovers }: Covers): Promise<Named> {
  if (covers.length + endedCovers.length === 0) return { covers: [], endedCovers: [] };
  const regions = await findRegions(db, realm, at);
  const units = regions ? divisions(regions.municipalities, regions.kinds, regions.areas, regions.members) : [];
  const nameOf = ({ unit, area }: HangingCover) =>
    units.find(({ kind }) => kind.id === unit)?.areas.find(({ key }) => key === area)?.name ?? { ja: area };
  const withName = (cover: HangingCover) => ({ ...cover, name: nameOf(cover) });
  return { covers: covers.map(withName), endedCovers: endedCovers.map(withName) };
}

type Role = Pick<Designation, 'kind' | 'unit' | 'area'> & { body: Pick<Body, 'id'> };

/** A record that is not decided yet; a new one beside it would be the same matter twice. */
export async function findOpenRecord(db: Db, realm: Realm, role: Role): Promise<Designation | undefined> {
  const { kind, unit, area, body } = role;
  const states = ['candidate', 'consulting'] as const;
  return (await listDesignations(db, realm, { kinds: [kind], unit, area, body: body.id, states }))[0];
}

export async function loadOne(
  db: Db,
  actor: Actor,
  { realm, id, today }: { realm: Realm; id: number; today: Day },
): Promise<LoadedDesignation> {
  const designation = await findDesignation(db, realm, id);
  if (!designation) throw unknownDesignation();
  const [place, ground, consultations, files, events, parties, letters] = await Promise.all([
    loadPlace(db, actor, realm, today),
    loadGround(db, realm, designation, today),
    listConsultations(db, realm, `designation ${id}`),
    listFiles(db, realm),
    listEvents(db, realm, id),
    loadParties(db, realm, today),
    listLetters(db, realm, [`designation ${id}`]),
  ]);
  return { place, ground, consultations: withNames(consultations, parties), files, events, letters };
}

export async function loadList(db: Db, actor: Actor, realm: Realm, today: Day): Promise<LoadedList> {
  const [place, designations, consultations, covers, letters] = await Promise.all([
    loadPlace(db, actor, realm, today),
    listDesignations(db, realm),
    listConsultations(db, realm),
    listHangingCovers(db, realm, today),
    listLetterIds(db, realm),
  ]);
  return { place, designations, consultations, covers, letters: new Set(letters) };
}
