import { z } from 'zod';
import { readRealm, realmKey } from '../accounts/gate.ts';
import type { Actor, Realm } from '../accounts/model.ts';
import { inside } from '../accounts/rules.ts';
import { asActor } from '../accounts/scope.ts';
import { dayInJapan } from '../kit/pure/day.ts';
import type { Db } from '../kit/server/db.ts';
import type { App } from '../kit/server/http.ts';
import { listRealms } from '../sources/store.ts';
import { currentTerms } from '../terms/in-force.ts';
import { prepareOffices } from './prepare-offices.ts';
import { romanName } from './romaji.ts';
import { listPrefectures } from './store.ts';

/** Realms that hold data and that whoever asks may open: an office's own prefectures first, then the sample. */
export function realmRoutes(app: App, version: string): void {
  app.get('/api/realms', { config: { act: 'realms.list' } }, async ({ db, actor }) => {
    const [realms, prefectures] = await Promise.all([openRealms(db, actor), listPrefectures(db)]);
    const found = realms.map(async (realm) => {
      const { name, kana } = prefectures.find((p) => p.code === realm.prefecture)!;
      const { terms } = await currentTerms(db, realm);
      return {
        ...{ key: realmKey(realm), name, nameEn: romanName(kana, 'prefecture'), sample: realm.space === 'sample' },
        words: terms.filter(({ ja }) => ja !== '').map(({ word, ja, en, enPlural }) => ({ word, ja, en, enPlural })),
      };
    });
    return { realms: await Promise.all(found), version };
  });

  const prepare = {
    config: { act: 'posts.write' as const },
    schema: { params: z.object({ realm: z.string().max(10) }) },
  };
  app.post('/api/:realm/offices/prepare', prepare, async ({ db, actor, params }) => ({
    made: await prepareOffices(db, actor, readRealm(params.realm)!, dayInJapan(new Date())),
  }));
}

/** A post opens its own prefecture, and the sample to practise in. */
async function openRealms(db: Db, actor: Actor): Promise<Realm[]> {
  const realms = await listRealms(db);
  if (actor.post?.realm.space !== 'own') return realms;
  const sample = readRealm('sample')!;
  return [...realms, ...(await listRealms(asActor(db, inside(actor, sample), sample)))];
}
