import { z } from 'zod';
import { lang, params, realmOf, today } from '../../accounts/asked.ts';
import type { App } from '../../kit/server/http.ts';
import { csvQuery, sendTables } from '../../kit/server/table-files.ts';
import { loadNational } from './load.ts';
import { nationalFile, nationalView } from './view.ts';

const config = { act: 'designations.read' as const };

export function nationalRoutes(app: App): void {
  const read = { params, querystring: z.object({ lang }) };
  app.get('/api/:realm/designations/national', { config, schema: read }, async ({ params, query, db }) =>
    nationalView(await loadNational(db, realmOf(params), today()), query.lang),
  );

  const filed = { params, querystring: z.object({ lang, ...csvQuery }) };
  for (const format of ['csv', 'xlsx'] as const) {
    app.get(`/api/:realm/designations/national.${format}`, { config, schema: filed }, async (request, reply) => {
      const ground = await loadNational(request.db, realmOf(request.params), today());
      const name = `tsunagi-${ground.key}-national-${ground.day}`;
      return sendTables(reply, format, name, [nationalFile(ground, request.query.lang)], request.query);
    });
  }
}
