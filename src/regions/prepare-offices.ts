import type { Actor, Realm } from '../accounts/model.ts';
import { insertOffice, insertPost, loadDirectory } from '../accounts/offices/store.ts';
import { insertAuditEntry } from '../accounts/store.ts';
import type { Day } from '../kit/pure/day.ts';
import type { Db } from '../kit/server/db.ts';
import { lockRealm } from '../sources/store.ts';
import { placesOf } from './names.ts';
import { officePlans } from './office-list.ts';
import { listMembers } from './store.ts';

const act = 'posts.write' as const;
const title = { title: '在宅医療担当', titleEn: 'Home care' };

/** Sets up the offices that are missing, each with one vacant post; answers how many. */
export async function prepareOffices(db: Db, actor: Actor, realm: Realm, today: Day): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await lockRealm(trx, realm);
    const plans = officePlans(await placesOf(trx, realm, today), await listMembers(trx, realm, today));
    const { offices } = await loadDirectory(trx, realm);
    const ids = new Map<string, number>();
    let made = 0;
    for (const { key, below, ...office } of plans) {
      const there = offices.find(({ role, name }) => role === office.role && name === office.name);
      const above = below === null ? undefined : ids.get(below);
      const ties = above === undefined ? [] : [{ above, kind: 'set-up-by' as const }];
      const id = there?.id ?? (await insertOffice(trx, realm, { ...office, ties }))!;
      ids.set(key, id);
      if (there) continue;
      made += 1;
      const post = await insertPost(trx, realm, { office: id, ...title });
      const after = { ...office, ties, post };
      await insertAuditEntry(trx, actor, realm, { act, subject: office.name, record: `office ${id}`, after });
    }
    return made;
  });
}
