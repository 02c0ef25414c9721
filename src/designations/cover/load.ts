import { realmKey, unknownRealm } from '../../accounts/gate.ts';
import type { Actor, Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { Db } from '../../kit/server/db.ts';
import { listLinks } from '../../regions/links/store.ts';
import { properName } from '../../regions/names.ts';
import { containerKindId, divisions } from '../../regions/rules.ts';
import { findRegions } from '../../regions/store.ts';
import { isOfAreas } from '../../sources/rules.ts';
import { listSources } from '../../sources/store.ts';
import { listDesignations } from '../record/store.ts';
import type { Cover, Standing } from './model.ts';
import { listCovers } from './store.ts';

export type StandingAsk = {
  realm: Realm;
  actor: Actor;
  at: Day | null;
  today: Day;
  /** Only this one, and what it covers. */
  designation?: number;
};

export async function loadStanding(
  db: Db,
  { realm, actor, at: asked, today, designation }: StandingAsk,
): Promise<Standing> {
  const at = asked ?? today;
  const [regions, links, sources, designations, covers] = await Promise.all([
    findRegions(db, realm, at),
    listLinks(db, realm),
    listSources(db, realm),
    listDesignations(db, realm, designation === undefined ? {} : { id: designation }),
    listCovers(db, realm, { designation }),
  ]);
  if (!regions) throw unknownRealm(realmKey(realm));
  const units = divisions(regions.municipalities, regions.kinds, regions.areas, regions.members);
  return {
    ...{ realm, key: realmKey(realm), name: properName(regions.prefecture), actor, at, past: at < today },
    ...{ units, container: units.find(({ kind }) => kind.id === containerKindId) ?? null, links },
    borders: regions.borders.length > 0 ? regions.borders : null,
    sources: sources.filter((source) => isOfAreas(source) || source.asOf <= at),
    designations,
    // When something was proposed is not kept; when it was agreed is.
    covers: at < today ? covers.filter((cover) => agreedBy(cover, at)) : covers,
  };
}

const agreedBy = ({ giverAgreedOn, receiverAgreedOn }: Cover, at: Day): boolean =>
  giverAgreedOn !== null && receiverAgreedOn !== null && giverAgreedOn <= at && receiverAgreedOn <= at;
