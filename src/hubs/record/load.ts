import { realmKey, unknownRealm } from '../../accounts/gate.ts';
import type { Actor, Realm } from '../../accounts/model.ts';
import { listRecordVersions } from '../../accounts/store.ts';
import type { Day } from '../../kit/pure/day.ts';
import { refuse } from '../../kit/pure/fault.ts';
import type { Db } from '../../kit/server/db.ts';
import { properName } from '../../regions/names.ts';
import { containerKindId, divisions, municipalityKind } from '../../regions/rules.ts';
import { findRegions } from '../../regions/store.ts';
import { listSources } from '../../sources/store.ts';
import { findHubs } from '../store.ts';
import { entryOf, standingOn, whoWrote } from './history.ts';
import type { HubGround, LoadedHub, StoredHub } from './model.ts';
import { surveyState } from './rules.ts';
import { findHubRecord, listHubRecords } from './store.ts';

export async function loadGround(db: Db, actor: Actor, realm: Realm, day: Day): Promise<HubGround> {
  const [regions, survey, sources] = await Promise.all([
    findRegions(db, realm, day),
    findHubs(db, realm, day),
    listSources(db, realm),
  ]);
  if (!regions) throw unknownRealm(realmKey(realm));
  const all = divisions(regions.municipalities, regions.kinds, regions.areas, regions.members);
  const municipalities = all.find(({ kind }) => kind.id === municipalityKind.id)!;
  const container = all.find(({ kind }) => kind.id === containerKindId) ?? null;
  return {
    ...{ realm, key: realmKey(realm), name: properName(regions.prefecture), actor, day },
    ...{ municipalities, container, survey, sources },
  };
}

export function requireMunicipality({ municipalities }: HubGround, code: string): void {
  if (!municipalities.areas.some((area) => area.key === code)) throw unknownMunicipality(code);
}

type Asked = { realm: Realm; municipality: string; today: Day; asOf: Day | null; history: boolean };

/** A record as it is, or as it stood at the end of a day. */
export async function loadHub(db: Db, actor: Actor, asked: Asked): Promise<LoadedHub> {
  const { realm, municipality, today, asOf, history } = asked;
  const ground = await loadGround(db, actor, realm, asOf ?? today);
  requireMunicipality(ground, municipality);
  const versions = history ? await listRecordVersions(db, realm, `hub ${municipality}`) : [];
  const stored = asOf ? standingOn(versions, municipality, asOf) : await findHubRecord(db, realm, municipality);
  const hub = stored ?? unwritten(ground, municipality);
  const newest = asOf ? entryOf(versions, hub.version) : versions[0];
  return { ground, hub, changed: newest ? { by: whoWrote(newest), at: newest.at } : null };
}

const unwritten = (ground: HubGround, municipality: string): StoredHub => ({
  municipality,
  version: 0,
  values: { state: surveyState(ground, municipality) },
});

/** Every municipality, those nobody wrote about with what a survey heard. */
export async function loadHubs(db: Db, actor: Actor, realm: Realm, day: Day) {
  const [ground, stored] = await Promise.all([loadGround(db, actor, realm, day), listHubRecords(db, realm)]);
  const written = new Map(stored.map((hub) => [hub.municipality, hub]));
  const hubs = ground.municipalities.areas.map(({ key }) => written.get(key) ?? unwritten(ground, key));
  return { ground, hubs };
}

const unknownMunicipality = (code: string) =>
  refuse('unknown-municipality', {
    ja: `「${code}」という市町村は、この県にありません。拠点の一覧から選び直してください。`,
    en: `There is no municipality "${code}" in this prefecture. Choose again from the list of hubs.`,
  });
