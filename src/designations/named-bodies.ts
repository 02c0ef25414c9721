import type { Realm } from '../accounts/model.ts';
import type { BodyChoice } from '../accounts/offices/model.ts';
import { loadParties } from '../consultations/parties.ts';
import type { Day } from '../kit/pure/day.ts';
import type { Db } from '../kit/server/db.ts';
import { listDesignations } from './record/store.ts';

/** What an office of the realm can stand for: the associations of a day, and every body that is or may become a hub. */
export async function loadNamedBodies(db: Db, realm: Realm, at: Day): Promise<BodyChoice[]> {
  const [parties, designations] = await Promise.all([
    loadParties(db, realm, at),
    listDesignations(db, realm, { kinds: ['hub'] }),
  ]);
  const associations = parties
    .filter(({ party }) => party === 'association')
    .map(({ key, name, nameEn, municipalities }): BodyChoice => {
      return { body: `association ${key}`, name, nameEn: nameEn ?? null, municipalities };
    });
  const hubs = Map.groupBy(
    designations.filter(({ state }) => state !== 'dropped'),
    ({ body }) => body.id,
  );
  return [
    ...associations,
    ...[...hubs].map(([id, roles]): BodyChoice => {
      const municipalities = [...new Set(roles.flatMap((role) => role.municipalities))];
      return { body: `hub ${id}`, name: roles[0]!.body.name, nameEn: null, municipalities };
    }),
  ];
}
