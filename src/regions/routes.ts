import { realmKey } from '../accounts/gate.ts';
import type { Db } from '../kit/server/db.ts';
import type { App } from '../kit/server/http.ts';
import { listRealms } from '../sources/store.ts';
import { romanName } from './romaji.ts';
import { listPrefectures } from './store.ts';

/** Realms that hold data: an office's own prefectures first, then the sample. */
export function realmRoutes(app: App, db: Db, version: string): void {
  app.get('/api/realms', { config: { act: 'realms.list' } }, async () => {
    const [realms, prefectures] = await Promise.all([listRealms(db), listPrefectures(db)]);
    const found = realms.map((realm) => {
      const { name, kana } = prefectures.find((p) => p.code === realm.prefecture)!;
      return { key: realmKey(realm), name, nameEn: romanName(kana, 'prefecture'), sample: realm.space === 'sample' };
    });
    return { realms: found, version };
  });
}
