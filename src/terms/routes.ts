import { createHash } from 'node:crypto';
import { z } from 'zod';
import { lang, params, realmOf, today } from '../accounts/asked.ts';
import { listRecordEntries } from '../accounts/audit/store.ts';
import { historyView } from '../accounts/audit/view.ts';
import { may } from '../accounts/rules.ts';
import { whoMay } from '../accounts/text.ts';
import { writeDay } from '../kit/pure/day.ts';
import type { App } from '../kit/server/http.ts';
import { csvQuery, sendTables } from '../kit/server/table-files.ts';
import { dataRows, openTable } from '../sources/import.ts';
import { type WordId, wordIds } from './model.ts';
import { termPolicy } from './policy.ts';
import { readTerms, requiredColumns, wantedColumns } from './read.ts';
import { saveTerms, TermsChanged } from './save.ts';
import { listTerms } from './store.ts';
import { termHistoryWords } from './text.ts';
import { type TermUsage, usageOf } from './usage.ts';
import { termsTable, termsView } from './view.ts';

const read = { act: 'terms.read' as const };
const write = { act: 'terms.write' as const };
const largest = 5 * 1024 * 1024;

const clean = z
  .string()
  .max(300)
  .regex(/^[^\p{Cs}\0]*$/u);
const word = z.enum(wordIds);
const saving = z.strictObject({
  terms: z
    .array(z.strictObject({ word, baseVersion: z.number().int().min(0), ja: clean, en: clean, enPlural: clean }))
    .min(1)
    .max(wordIds.length)
    .refine((terms) => new Set(terms.map(({ word }) => word)).size === terms.length),
  reason: clean.max(200).optional(),
});

type Known = Parameters<typeof usageOf>;

/** 用語: the words of a prefecture, shown, saved, and as a file out and in. */
export function termRoutes(app: App, places: Known[0], examples: Known[1]): void {
  let known: TermUsage | undefined;
  const usage = () => {
    known ??= usageOf(places, examples);
    return known;
  };
  const path = '/api/:realm/terms';
  const asked = { params, querystring: z.object({ lang }) };
  app.get(path, { config: read, schema: asked }, async ({ params, query, db, actor }) => {
    const realm = realmOf(params);
    return termsView(
      {
        realm: { key: params.realm, sample: realm.space === 'sample' },
        terms: await listTerms(db, realm),
        usage: usage(),
        mayWrite: may(termPolicy, actor, 'terms.write', { realm }),
        who: whoMay(termPolicy, 'terms.write', query.lang),
        asOf: writeDay(today(), query.lang),
      },
      query.lang,
    );
  });

  for (const format of ['csv', 'xlsx'] as const) {
    const files = { params, querystring: z.object({ lang, ...csvQuery }) };
    app.get(`${path}.${format}`, { config: read, schema: files }, async ({ params, query, db }, reply) => {
      const { table, ...said } = query;
      const rows = await listTerms(db, realmOf(params));
      const tables = [termsTable(rows, usage(), writeDay(today(), query.lang), query.lang)];
      return sendTables(reply, format, `tsunagi-${params.realm}-terms`, tables, said);
    });
  }

  app.put(path, { config: write, schema: { params, body: saving } }, async ({ params, body, db, actor }, reply) => {
    try {
      return { terms: await saveTerms(db, actor, realmOf(params), body) };
    } catch (error) {
      if (!(error instanceof TermsChanged)) throw error;
      return reply.code(409).send({ faults: error.faults, conflict: error.conflict });
    }
  });

  fileRoute(app, path);
  const one = params.extend({ word });
  const told = { params: one, querystring: z.object({ lang }) };
  app.get(`${path}/:word/history`, { config: write, schema: told }, async ({ params, query, db }) => {
    const entries = await listRecordEntries(db, realmOf(params), `term ${params.word satisfies WordId}`);
    return { lines: historyView(entries, query.lang, termHistoryWords) };
  });
}

/** What a table says, for the boxes of the page: saved only as what is typed there is. */
function fileRoute(app: App, path: string): void {
  const schema = { params, querystring: z.object({ lang, name: z.string().min(1).max(255) }) };
  app.post(
    `${path}/file`,
    { config: write, bodyLimit: largest, schema },
    async ({ params, query: { name }, body, db }) => {
      const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
      const file = { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
      const table = await openTable(file, wantedColumns, requiredColumns);
      const rows = dataRows(table);
      const found = readTerms({ rows, columns: table.header.columns }, await listTerms(db, realmOf(params)));
      const where = { file: name, ...(table.sheet.name === null ? {} : { sheet: table.sheet.name }) };
      return { ...found, rejects: found.rejects.map((fault) => ({ ...fault, at: { ...where, ...fault.at } })) };
    },
  );
}
