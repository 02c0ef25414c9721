import type { Actor, Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { Db } from '../../kit/server/db.ts';
import { divisions } from '../../regions/rules.ts';
import { findRegions } from '../../regions/store.ts';
import { loadGround } from '../record/load.ts';
import { listOpenHubs } from '../record/store.ts';
import { countHubs } from './view.ts';

/** The hubs of a realm, counted for one kind of areas. */
export async function loadStatus(db: Db, actor: Actor, realm: Realm, day: Day, unit?: string) {
  const [ground, regions, hubs] = await Promise.all([
    loadGround(db, actor, realm, day),
    findRegions(db, realm, day),
    listOpenHubs(db, realm),
  ]);
  const { municipalities, kinds, areas, members } = regions!;
  return countHubs(ground, divisions(municipalities, kinds, areas, members), hubs, unit);
}
