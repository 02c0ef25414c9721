import type { Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { Db } from '../../kit/server/db.ts';
import type { DesignatedHub } from './model.ts';

/** Whoever designates hubs says which they are on a day. */
export type DesignatedHubsOf = (db: Db, realm: Realm, day: Day) => Promise<DesignatedHub[]>;
