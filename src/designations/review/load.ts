import { realmKey, unknownRealm } from '../../accounts/gate.ts';
import type { Realm } from '../../accounts/model.ts';
import { listConsultations } from '../../consultations/store.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import type { Db } from '../../kit/server/db.ts';
import { properName } from '../../regions/names.ts';
import { divisions } from '../../regions/rules.ts';
import { findRegions } from '../../regions/store.ts';
import { listSources } from '../../sources/store.ts';
import { cite } from '../../sources/view.ts';
import { listFacts } from '../eligibility/store.ts';
import { listDesignations } from '../record/store.ts';
import { areaNames } from './areas.ts';
import type { LoadedReview, Reviewed } from './model.ts';
import { reviewDesignations } from './rules.ts';
import { listReviewFacts } from './store.ts';

/** Every designation of a prefecture, reviewed as of a day. */
export async function loadReview(db: Db, realm: Realm, today: Day): Promise<LoadedReview> {
  const [regions, designations, facts, consultations, sources] = await Promise.all([
    findRegions(db, realm, today),
    listDesignations(db, realm, { states: ['designated', 'under-review', 'withdrawn'] }),
    listReviewFacts(db, realm, today),
    listConsultations(db, realm),
    listSources(db, realm),
  ]);
  if (!regions) throw unknownRealm(realmKey(realm));
  const units = divisions(regions.municipalities, regions.kinds, regions.areas, regions.members);
  const bodies = await listFacts(
    db,
    realm,
    designations.map(({ body }) => body),
    today,
  );
  const factsOf = new Map(facts.map((one) => [one.designation, one]));
  const answered = new Set(
    consultations
      .filter(({ party, answer }) => party === 'municipality' && answer !== null)
      .map(({ subject }) => subject),
  );
  const nameOf = areaNames(units, 'ja');
  const reviewed = designations.map((designation, i): Reviewed => {
    const { lastReport = null, covers = [] } = factsOf.get(designation.id) ?? {};
    return {
      designation,
      facts: bodies[i]!,
      lastReport,
      covers: covers.map(({ unit, area }) => nameOf(unit, area)),
      consulted: answered.has(`designation ${designation.id}`),
    };
  });
  const registers = sources.filter(({ kind, asOf }) => kind === 'register' && asOf <= today).slice(-3);
  const cited = (lang: Lang) => registers.map((source) => cite(source, lang));
  return {
    ...{ realm, key: realmKey(realm), name: properName(regions.prefecture), today, divisions: units },
    sources: { ja: cited('ja'), en: cited('en') },
    review: reviewDesignations(reviewed, today),
  };
}
