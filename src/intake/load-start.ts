import { realmKey, unknownRealm } from '../accounts/gate.ts';
import type { Realm } from '../accounts/model.ts';
import { listKeptSuccessions } from '../facilities/register/successions/store.ts';
import type { Day } from '../kit/pure/day.ts';
import type { Db } from '../kit/server/db.ts';
import { shippedAreas, shippedDivision } from '../regions/opening.ts';
import { containerKindId, divisions } from '../regions/rules.ts';
import { findRegions } from '../regions/store.ts';
import { listSources } from '../sources/store.ts';
import type { Start, StartSource } from './start-view.ts';

/** A prefecture as it is divided today: with the shipped secondary medical areas where none are loaded. */
export async function loadStart(db: Db, realm: Realm, today: Day): Promise<Start> {
  const regions = await findRegions(db, realm, today);
  if (!regions) throw unknownRealm(realmKey(realm));
  const { prefecture, municipalities } = regions;
  const sources: StartSource[] = await listSources(db, realm);
  const successions = await listKeptSuccessions(db, realm);
  if (regions.kinds.some((kind) => kind.id === containerKindId))
    return {
      prefecture,
      units: divisions(municipalities, regions.kinds, regions.areas, regions.members),
      sources,
      successions,
    };
  const shipped = await shippedDivision(realm.prefecture);
  const units = divisions(
    municipalities,
    [shipped.kind, ...regions.kinds],
    [...shipped.areas, ...regions.areas],
    [...shipped.members, ...regions.members],
  );
  return { prefecture, units, sources: [...sources, shippedAreas], successions };
}
