import { z } from 'zod';
import { lang, params, realmOf, today } from '../../accounts/asked.ts';
import type { Actor, Realm } from '../../accounts/model.ts';
import type { Db } from '../../kit/server/db.ts';
import type { App } from '../../kit/server/http.ts';
import { csvQuery, sendTables } from '../../kit/server/table-files.ts';
import { loadGround } from '../record/load.ts';
import { listOpenHubs } from '../record/store.ts';
import type { DesignatedHubsOf } from './designated.ts';
import { desksOf } from './rules.ts';
import { type DeskGround, desksView, deskTable } from './view.ts';

const config = { act: 'hubs.read' as const };

export function deskRoutes(app: App, designatedHubs: DesignatedHubsOf): void {
  const load = async (db: Db, actor: Actor, realm: Realm): Promise<DeskGround> => {
    const [ground, hubs, designated] = await Promise.all([
      loadGround(db, actor, realm, today()),
      listOpenHubs(db, realm),
      designatedHubs(db, realm, today()),
    ]);
    const municipalities = ground.municipalities.areas;
    const codes = municipalities.map(({ key }) => key);
    return {
      ...{ key: ground.key, name: ground.name, sample: realm.space === 'sample', day: ground.day, municipalities },
      listed: desksOf(codes, hubs, designated),
    };
  };

  const read = { params, querystring: z.object({ lang }) };
  app.get('/api/:realm/hubs/desks', { config, schema: read }, async ({ params, query, db, actor }) =>
    desksView(await load(db, actor, realmOf(params)), query.lang),
  );

  const filed = { params, querystring: z.object({ lang, ...csvQuery }) };
  for (const format of ['csv', 'xlsx'] as const) {
    app.get(`/api/:realm/hubs/desks.${format}`, { config, schema: filed }, async (request, reply) => {
      const ground = await load(request.db, request.actor, realmOf(request.params));
      const name = `tsunagi-${ground.key}-desks-${ground.day}`;
      return sendTables(reply, format, name, [deskTable(ground, request.query.lang, true)], request.query);
    });
  }
}
