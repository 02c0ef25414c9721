import { z } from 'zod';
import { lang, params, realmOf, today } from '../../accounts/asked.ts';
import type { App } from '../../kit/server/http.ts';
import { csvQuery, sendTables } from '../../kit/server/table-files.ts';
import { loadStatus } from './load.ts';
import { hubStatusView, statusTables } from './view.ts';

const config = { act: 'hubs.read' as const };
const asked = { lang, unit: z.string().max(80).optional() };

export function hubStatusRoutes(app: App): void {
  const read = { params, querystring: z.object(asked) };
  app.get('/api/:realm/hubs/status', { config, schema: read }, async ({ params, query, db, actor }) =>
    hubStatusView(await loadStatus(db, actor, realmOf(params), today(), query.unit), query.lang),
  );

  const filed = { params, querystring: z.object({ ...asked, ...csvQuery }) };
  for (const format of ['csv', 'xlsx'] as const) {
    app.get(`/api/:realm/hubs/status.${format}`, { config, schema: filed }, async (request, reply) => {
      const { db, actor, query } = request;
      const counted = await loadStatus(db, actor, realmOf(request.params), today(), query.unit);
      const name = `tsunagi-${counted.ground.key}-hub-status-${counted.ground.day}`;
      return sendTables(reply, format, name, statusTables(counted, query.lang, true), query);
    });
  }
}
