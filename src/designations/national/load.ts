import { realmKey, unknownRealm } from '../../accounts/gate.ts';
import type { Realm } from '../../accounts/model.ts';
import { findHubs } from '../../hubs/store.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { Db } from '../../kit/server/db.ts';
import { prefectureName } from '../../regions/names.ts';
import { findRegions } from '../../regions/store.ts';
import { listDesignations } from '../record/store.ts';
import { loadBenchmarks } from './benchmarks-file.ts';
import { ownCoverage, ownFigures } from './rules.ts';
import type { NationalGround } from './view.ts';

/** The country's figures and what the prefecture's records say beside them on a day. */
export async function loadNational(db: Db, realm: Realm, day: Day): Promise<NationalGround> {
  const [benchmarks, name, regions, survey, designations] = await Promise.all([
    loadBenchmarks(),
    prefectureName(db, realm),
    findRegions(db, realm, day),
    findHubs(db, realm, day),
    listDesignations(db, realm, { at: day }),
  ]);
  if (!regions) throw unknownRealm(realmKey(realm));
  return {
    ...{ key: realmKey(realm), prefecture: realm.prefecture, name },
    ...{ sample: realm.space === 'sample', day, benchmarks },
    ...{ own: ownFigures(designations), coverage: ownCoverage(survey) },
  };
}
