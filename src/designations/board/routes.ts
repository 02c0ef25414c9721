import { z } from 'zod';
import { params } from '../../accounts/asked.ts';
import { mime, sendFile } from '../../kit/server/attachment.ts';
import type { App } from '../../kit/server/http.ts';
import { tableToCsv } from '../../kit/server/table-csv.ts';
import { tableToXlsx } from '../../kit/server/table-xlsx.ts';
import { standingOf, standingQuery } from '../cover/asked.ts';
import { unitShown } from '../cover/rules.ts';
import { loadBoard } from './load.ts';
import { boardTable, boardView, othersTable } from './view.ts';

const path = '/api/:realm/designations/board';

/** What stands in each zone of a unit, as a view and as files. */
export function boardRoutes(app: App): void {
  const config = { act: 'designations.read' as const };
  app.get(path, { config, schema: { params, querystring: standingQuery } }, async (request) => {
    const { lang, unit } = request.query;
    const standing = await standingOf(request);
    return boardView(standing, await loadBoard(request.db, standing, lang), unitShown(standing, unit), lang);
  });

  const filed = standingQuery.extend({ charset: z.enum(['utf-8', 'cp932']).default('utf-8') });
  for (const format of ['csv', 'xlsx'] as const) {
    app.get(`${path}.${format}`, { config, schema: { params, querystring: filed } }, async (request, reply) => {
      const { lang, charset, unit: asked } = request.query;
      const standing = await standingOf(request);
      const facts = await loadBoard(request.db, standing, lang);
      const unit = unitShown(standing, asked);
      const table = boardTable(standing, facts, unit, lang);
      const tables = [table, ...(facts.institutions ? [othersTable(standing, facts, unit, lang)] : [])];
      const bytes = format === 'csv' ? tableToCsv(table, { lang, charset }) : await tableToXlsx(tables, { lang });
      const type = format === 'csv' ? `; charset=${charset === 'cp932' ? 'Shift_JIS' : 'utf-8'}` : '';
      return sendFile(reply, `tsunagi-${standing.key}-zones-${standing.at}.${format}`, `${mime[format]}${type}`, bytes);
    });
  }
}
