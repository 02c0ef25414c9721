import { z } from 'zod';
import { type Day, writeDay } from '../../kit/pure/day.ts';
import { Refusal } from '../../kit/pure/fault.ts';
import { findHeader, isFault, rowsUnder } from '../../kit/pure/headings.ts';
import { mime, sendFile } from '../../kit/server/attachment.ts';
import { formToXlsx } from '../../kit/server/form-xlsx.ts';
import type { App } from '../../kit/server/http.ts';
import { readSheets, type SheetFile } from '../../kit/server/sheet-reader.ts';
import { tableToCsv } from '../../kit/server/table-csv.ts';
import { charset } from '../../kit/server/table-files.ts';
import { askedDay, lang, params, realmOf, today } from '../asked.ts';
import { asksOf, id, version, words } from '../offices/asked.ts';
import type { Directory } from '../offices/model.ts';
import { nextApril } from '../offices/rules.ts';
import { loadDirectory } from '../offices/store.ts';
import { readMoves, required, wanted } from './read.ts';
import { planTransfer } from './rules.ts';
import { insistOnAll, saveTransfer, undoTransfer } from './save.ts';
import { listTransfers } from './store.ts';
import { text } from './text.ts';
import { planView, transferPosts, transferRows, transferTable, transferView } from './view.ts';

/** Which posts are meant stands in what is sent: each is asked about by itself. */
const config = { act: 'posts.write' as const, partly: true };
const asked = z.object({ lang, day: askedDay.optional() });
const moves = z.array(z.object({ post: id, version: version.optional(), successor: words.nullable() })).max(5_000);
const body = z.object({ day: askedDay, moves });
const largest = 20 * 1024 * 1024;

/** 人事異動: successors of one day, many at once; shown, saved together, and put back together. */
export function transferRoutes(app: App): void {
  formRoutes(app);
  const read = { config, schema: { params, querystring: asked } };
  app.get('/api/:realm/transfer', read, async ({ db, actor, params, query: { lang, day } }) => {
    const realm = realmOf(params);
    const [directory, saved] = await Promise.all([loadDirectory(db, realm), listTransfers(db, realm, today())]);
    const on = day ?? nextApril(today());
    return transferView({ directory, on, today: today(), lang, asks: asksOf(actor, realm) }, saved);
  });

  const preview = { config, schema: { params, querystring: z.object({ lang }), body } };
  app.post('/api/:realm/transfer/preview', preview, async ({ db, actor, params, query, body: { day, moves } }) => {
    const realm = realmOf(params);
    const directory = await loadDirectory(db, realm);
    insistOnAll(
      actor,
      realm,
      directory,
      moves.map(({ post }) => post),
    );
    return planView(planTransfer(directory, moves, day), directory, day, query.lang);
  });

  app.post('/api/:realm/transfer', { config, schema: { params, body } }, async ({ db, actor, params, body }, reply) => {
    const change = { db, actor, realm: realmOf(params) };
    return reply.code(201).send(await saveTransfer(change, body.day, body.moves, today()));
  });

  const one = { config, schema: { params: params.extend({ id }) } };
  app.post('/api/:realm/transfer/:id/undo', one, async ({ db, actor, params }, reply) => {
    await undoTransfer({ db, actor, realm: realmOf(params) }, params.id, today());
    return reply.code(204).send();
  });
}

/** The form out, and back in as Excel left it. */
function formRoutes(app: App): void {
  const read = { config, schema: { params, querystring: asked } };
  app.get('/api/:realm/transfer.xlsx', read, async ({ db, actor, params, query: { lang, day } }, reply) => {
    const realm = realmOf(params);
    const on = day ?? nextApril(today());
    const given = { directory: await loadDirectory(db, realm), on, today: today(), lang, asks: asksOf(actor, realm) };
    const t = text[lang];
    const order = ['number', 'office', 'post', 'holder', 'successor', 'from'] as const;
    const sheet = {
      name: t.title,
      intro: t.intro(writeDay(on, lang)),
      columns: order.map((id) => ({ heading: t.columns[id], given: id !== 'successor' && id !== 'from' })),
      rows: transferRows(transferPosts(given), on, lang),
    };
    return sendFile(reply, `tsunagi-${params.realm}-transfer.xlsx`, mime.xlsx, await formToXlsx(t.title, [sheet]));
  });

  const csv = asked.extend({ charset });
  app.get(
    '/api/:realm/transfer.csv',
    { config, schema: { params, querystring: csv } },
    async ({ db, actor, params, query: { lang, day, charset } }, reply) => {
      const realm = realmOf(params);
      const on = day ?? nextApril(today());
      const given = { directory: await loadDirectory(db, realm), on, today: today(), lang, asks: asksOf(actor, realm) };
      const bytes = tableToCsv(transferTable(transferPosts(given), on, lang), { lang, charset });
      return sendFile(reply, `tsunagi-${params.realm}-transfer.csv`, mime.csv, bytes);
    },
  );

  const file = asked.extend({ name: z.string().min(1).max(255) });
  app.post(
    '/api/:realm/transfer/form',
    { config, bodyLimit: largest, schema: { params, querystring: file } },
    async ({ db, actor, params, query: { day, name }, body }) => {
      const realm = realmOf(params);
      const directory = await loadDirectory(db, realm);
      const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
      const read = await readForm({ name, bytes }, directory, day ?? nextApril(today()));
      insistOnAll(
        actor,
        realm,
        directory,
        read.moves.map(({ post }) => post),
      );
      return read;
    },
  );
}

async function readForm(file: SheetFile, directory: Directory, given: Day) {
  const sheets = (await readSheets(file)).filter((sheet) => !sheet.hidden);
  const tables = sheets.map((sheet) => ({ sheet, header: findHeader(sheet, wanted, required) }));
  const found = tables.find(({ header }) => !isFault(header));
  if (!found || isFault(found.header)) {
    const faults = tables.flatMap(({ header }) => (isFault(header) ? [header] : []));
    throw new Refusal(faults.map((fault) => ({ ...fault, at: { file: file.name, ...fault.at } })));
  }
  const { sheet, header } = found;
  const read = readMoves({ rows: rowsUnder(sheet, header), columns: header.columns }, directory, given);
  const where = { file: file.name, ...(sheet.name === null ? {} : { sheet: sheet.name }) };
  return { ...read, rejects: read.rejects.map((fault) => ({ ...fault, at: { ...where, ...fault.at } })) };
}
