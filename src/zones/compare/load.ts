import { realmKey, unknownRealm } from '../../accounts/gate.ts';
import type { Actor, Realm } from '../../accounts/model.ts';
import { mayAtHome, maySomewhere } from '../../accounts/rules.ts';
import type { Criterion } from '../../facilities/criteria/model.ts';
import { ways } from '../../facilities/criteria/rules.ts';
import { listCriteria } from '../../facilities/criteria/store.ts';
import { facilityPolicy } from '../../facilities/policy.ts';
import { getHoldings } from '../../facilities/store.ts';
import { findHubs } from '../../hubs/store.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { Db } from '../../kit/server/db.ts';
import { listLinks } from '../../regions/links/store.ts';
import { regionPolicy } from '../../regions/policy.ts';
import { containerKindId, divisions } from '../../regions/rules.ts';
import { findRegions } from '../../regions/store.ts';
import { sourcePolicy } from '../../sources/policy.ts';
import { isOfAreas, latestDay } from '../../sources/rules.ts';
import { listSources } from '../../sources/store.ts';
import type { Grounds } from '../model.ts';
import { compare } from '../rules.ts';
import type { Compared } from './model.ts';

export type Ask = { realm: Realm; asOf: Day | null; today: Day; actor: Actor };

/** Reads a realm as of a day and compares every unit under every criterion. */
export async function loadCompared(db: Db, ask: Ask): Promise<Compared> {
  const { realm } = ask;
  const [sources, criteria] = await Promise.all([listSources(db, realm), listCriteria(db, realm)]);
  const latest = latestDay(sources) ?? ask.today;
  const asOf = ask.asOf ?? latest;
  const [regions, holdings, hubs, links] = await Promise.all([
    findRegions(db, realm, asOf),
    getHoldings(db, realm, asOf, symbolsOf(criteria, asOf)),
    findHubs(db, realm, asOf),
    listLinks(db, realm),
  ]);
  if (!regions) throw unknownRealm(realmKey(realm));
  const units = divisions(regions.municipalities, regions.kinds, regions.areas, regions.members);
  const container = units.find((u) => u.kind.id === containerKindId) ?? null;
  const borders = regions.borders.length > 0 ? regions.borders : null;
  const grounds: Grounds = { asOf, units, criteria, holdings, container, borders, links };
  const sample = realm.space === 'sample';
  return {
    realm: { key: realmKey(realm), sample, prefecture: realm.prefecture, name: regions.prefecture.name },
    prefecture: regions.prefecture,
    municipalities: regions.municipalities,
    grounds,
    comparison: compare(grounds),
    // Memberships hold from always when first loaded, so a table of areas counts on days before its own.
    sources: sources.filter((s) => isOfAreas(s) || s.asOf <= asOf),
    dates: sources,
    hubs,
    latest,
    may: {
      addCriterion: asOf >= latest && maySomewhere(facilityPolicy, ask.actor, 'criteria.write', realm),
      importData: mayAtHome(sourcePolicy, ask.actor, 'data.import'),
      writeLinks: maySomewhere(regionPolicy, ask.actor, 'links.write', realm),
    },
  };
}

function symbolsOf(criteria: Criterion[], at: Day): string[] {
  const all = criteria.flatMap((c) => ways(c.condition, at)).flatMap((way) => way.symbols);
  return [...new Set(all)];
}
