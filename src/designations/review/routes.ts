import { createHash } from 'node:crypto';
import { z } from 'zod';
import { lang, params, realmOf, today } from '../../accounts/asked.ts';
import { realmKey, unknownRealm } from '../../accounts/gate.ts';
import type { Realm } from '../../accounts/model.ts';
import { may } from '../../accounts/rules.ts';
import type { Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Db } from '../../kit/server/db.ts';
import type { App } from '../../kit/server/http.ts';
import { charset, sendTable } from '../../kit/server/table-files.ts';
import { properName } from '../../regions/names.ts';
import { divisions } from '../../regions/rules.ts';
import { findRegions } from '../../regions/store.ts';
import { designationPolicy } from '../policy.ts';
import { listDesignations } from '../record/store.ts';
import { importCurrent, planCurrent } from './current/import.ts';
import { currentTable } from './current/table.ts';
import { currentView } from './current/view.ts';
import { loadReview } from './load.ts';
import { reviewTable, reviewView } from './view.ts';

const query = z.object({ lang });
const filed = z.object({ lang, charset });
const named = query.extend({
  name: z
    .string()
    .min(1)
    .max(255)
    .transform((name) => name.replace(/[\p{Cc}\p{Cs}]+/gu, ' ')),
  /** As many as the preview said; what changed meanwhile is not imported unseen. */
  expected: z.coerce.number().int().min(0).optional(),
});
const largest = 20 * 1024 * 1024;

const path = '/api/:realm/designations/review';

export function reviewRoutes(app: App): void {
  const read = { config: { act: 'designations.read-plans' as const }, schema: { params, querystring: query } };
  app.get(path, read, async ({ params, query: { lang }, db, actor }) => {
    const realm = realmOf(params);
    const mayWrite = may(designationPolicy, actor, 'designations.write', { realm });
    return reviewView(await loadReview(db, realm, today()), mayWrite, lang);
  });

  fileRoutes(app, path, 'designations.read-plans', 'review', async (db, realm, lang) =>
    reviewTable(await loadReview(db, realm, today()), lang),
  );
  fileRoutes(app, `${path}/current`, 'designations.read', 'current-designations', loadCurrentTable);
  importRoutes(app);
}

type TableOf = (db: Db, realm: Realm, lang: Lang) => Promise<Table>;
type Reading = 'designations.read' | 'designations.read-plans';

function fileRoutes(app: App, path: string, act: Reading, name: string, tableOf: TableOf): void {
  for (const format of ['csv', 'xlsx'] as const) {
    const asked = { config: { act }, schema: { params, querystring: filed } };
    app.get(`${path}.${format}`, asked, async ({ db, params, query }, reply) => {
      const realm = realmOf(params);
      const table = await tableOf(db, realm, query.lang);
      return sendTable(reply, format, `tsunagi-${realmKey(realm)}-${name}-${today()}`, [table], query);
    });
  }
}

async function loadCurrentTable(db: Db, realm: Realm, lang: Lang): Promise<Table> {
  const at = today();
  const [regions, designations] = await Promise.all([
    findRegions(db, realm, at),
    listDesignations(db, realm, { states: ['designated', 'under-review'] }),
  ]);
  if (!regions) throw unknownRealm(realmKey(realm));
  return currentTable(
    {
      ...{ name: say(properName(regions.prefecture), lang), sample: realm.space === 'sample', today: at, designations },
      divisions: divisions(regions.municipalities, regions.kinds, regions.areas, regions.members),
    },
    lang,
  );
}

function importRoutes(app: App): void {
  const post = {
    config: { act: 'designations.write' as const },
    bodyLimit: largest,
    schema: { params, querystring: named },
  };
  app.post(`${path}/preview`, post, async ({ params, query: { name, lang }, body, db }) => {
    const options = { realm: realmOf(params), today: today() };
    return currentView(await planCurrent(db, fileOf(name, body), options), false, lang);
  });
  app.post(`${path}/import`, post, async ({ params, query: { name, lang, expected }, body, db, actor }) => {
    const options = { realm: realmOf(params), today: today(), expected: expected ?? null };
    return currentView(await importCurrent(db, actor, fileOf(name, body), options), true, lang);
  });
}

function fileOf(name: string, body: unknown) {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
