import { params } from '../../accounts/asked.ts';
import type { App } from '../../kit/server/http.ts';
import { charset, sendTable } from '../../kit/server/table-files.ts';
import { standingOf, standingQuery } from '../cover/asked.ts';
import { unitShown } from '../cover/rules.ts';
import { loadBoard } from './load.ts';
import { boardTable, othersTable } from './table.ts';
import { boardView } from './view.ts';

const path = '/api/:realm/designations/board';

/** What stands in each zone of a unit, as a view and as files. */
export function boardRoutes(app: App): void {
  const config = { act: 'designations.read' as const };
  app.get(path, { config, schema: { params, querystring: standingQuery } }, async (request) => {
    const { lang, unit } = request.query;
    const standing = await standingOf(request);
    return boardView(standing, await loadBoard(request.db, standing, lang), unitShown(standing, unit), lang);
  });

  const filed = standingQuery.extend({ charset });
  for (const format of ['csv', 'xlsx'] as const) {
    app.get(`${path}.${format}`, { config, schema: { params, querystring: filed } }, async (request, reply) => {
      const { lang, unit: asked } = request.query;
      const standing = await standingOf(request);
      const facts = await loadBoard(request.db, standing, lang);
      const unit = unitShown(standing, asked);
      const table = boardTable(standing, facts, unit, lang);
      const others = facts.institutions ? [othersTable(standing, facts, unit, lang)] : [];
      const name = `tsunagi-${standing.key}-zones-${standing.at}`;
      return sendTable(reply, format, name, [table, ...others], request.query);
    });
  }
}
