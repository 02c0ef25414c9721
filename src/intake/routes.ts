import { createHash } from 'node:crypto';
import { z } from 'zod';
import { lang, params, realmOf, today } from '../accounts/asked.ts';
import type { Realm } from '../accounts/model.ts';
import { mayAtHome } from '../accounts/rules.ts';
import { decideSuccession } from '../facilities/register/successions/decide.ts';
import { forPage, previewTables } from '../facilities/register/view.ts';
import { writeDay } from '../kit/pure/day.ts';
import type { Lang } from '../kit/pure/wording.ts';
import { mime, sendFile } from '../kit/server/attachment.ts';
import { formToXlsx } from '../kit/server/form-xlsx.ts';
import { type App, explain } from '../kit/server/http.ts';
import { tableToXlsx } from '../kit/server/table-xlsx.ts';
import { romanName } from '../regions/romaji.ts';
import { listPrefectures } from '../regions/store.ts';
import { sourcePolicy } from '../sources/policy.ts';
import { listRealms } from '../sources/store.ts';
import { Desk } from './desk.ts';
import { areasForm } from './form.ts';
import { loadStart } from './load-start.ts';
import { prepare } from './prepare.ts';
import { readOnly, startView } from './start-view.ts';
import type { IntakeView } from './view.ts';

const one = params.extend({ id: z.string().max(60) });
const query = z.object({ lang });
const fileName = z
  .string()
  .min(1)
  .max(255)
  .transform((name) => name.replace(/[\p{Cc}\p{Cs}]+/gu, ' '));
const named = query.extend({ name: fileName });
const answer = z.object({
  withdrawals: z.number().int().min(0).nullable(),
  successions: z.array(z.object({ id: z.string().max(60), same: z.boolean() })).max(5_000),
});

/** Null puts a decision back to open. */
const decision = z.object({ id: z.string().max(60), same: z.boolean().nullable() });

const write = { act: 'data.import' as const };
const read = { act: 'facilities.read' as const };
const largest = 200 * 1024 * 1024;

/** A prefecture's way in: what is there, the form to fill in, and files handed in, shown and saved. */
export function intakeRoutes(app: App): void {
  startRoutes(app);
  fileRoutes(app, new Desk((error) => explain(error as Error)[1]));
}

function startRoutes(app: App): void {
  const list = { config: { act: 'realms.list' as const }, schema: { querystring: query } };
  app.get('/api/prefectures', list, async ({ db, actor, query: { lang } }) => {
    const [prefectures, realms] = await Promise.all([listPrefectures(db), listRealms(db)]);
    const opened = new Set(realms.filter((realm) => realm.space === 'own').map((realm) => realm.prefecture));
    return {
      prefectures: prefectures.map(({ code, name, kana }) => ({
        code,
        name,
        nameEn: romanName(kana, 'prefecture'),
        opened: opened.has(code),
      })),
      readOnly: mayAtHome(sourcePolicy, actor, 'data.import') ? null : readOnly(lang),
    };
  });

  app.get('/api/:realm/start', { config: read, schema: { params, querystring: query } }, async (request) => {
    const realm = realmOf(request.params);
    const { lang } = request.query;
    const start = await loadStart(request.db, realm, today());
    return startView(start, { actor: request.actor, realm, today: writeDay(today(), lang), lang });
  });

  const decide = { config: { act: 'successions.decide' as const, partly: true }, schema: { params, body: decision } };
  app.post('/api/:realm/successions', decide, async (request, reply) => {
    const { id, same } = request.body;
    const answer = same === null ? 'open' : same ? 'same' : 'different';
    await decideSuccession(request.db, request.actor, realmOf(request.params), id, answer);
    return reply.code(204).send();
  });

  app.get(
    '/api/:realm/areas-template.xlsx',
    { config: read, schema: { params, querystring: query } },
    async (request, reply) => {
      const { prefecture, units } = await loadStart(request.db, realmOf(request.params), today());
      const name = request.query.lang === 'ja' ? prefecture.name : romanName(prefecture.kana, 'prefecture');
      const { title, sheets } = areasForm(name, units, request.query.lang);
      return sendFile(reply, `tsunagi-${prefecture.code}-areas.xlsx`, mime.xlsx, await formToXlsx(title, sheets));
    },
  );
}

function fileRoutes(app: App, desk: Desk): void {
  const view = (realm: Realm, id: string, lang: Lang): IntakeView =>
    desk.view(realm, id, (prepared) => {
      const preview = prepared.preview(lang);
      return { ...forPage(preview), what: preview.what };
    });

  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: largest },
    (_request, body, done) => done(null, body),
  );

  const post = { config: write, bodyLimit: largest, schema: { params, querystring: named } };
  app.post('/api/:realm/intake', post, async (request, reply) => {
    const realm = realmOf(request.params);
    const { name, lang } = request.query;
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const file = { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
    const ask = { db: request.db, actor: request.actor, realm, today: today() };
    const id = desk.take(realm, file, (given, on) => prepare(given, { ...ask, ...on }));
    return reply.code(202).send(view(realm, id, lang));
  });

  app.get('/api/:realm/intake/:id', { config: write, schema: { params: one, querystring: query } }, async (request) =>
    view(realmOf(request.params), request.params.id, request.query.lang),
  );

  const save = { config: write, schema: { params: one, querystring: query, body: answer } };
  app.post('/api/:realm/intake/:id/save', save, async (request) => {
    const realm = realmOf(request.params);
    const { withdrawals, successions } = request.body;
    const answers = new Map(successions.map(({ id, same }) => [id, same ? ('same' as const) : ('different' as const)]));
    const { db, actor } = request;
    await desk.save(realm, request.params.id, { db, actor, withdrawals, successions: answers });
    return view(realm, request.params.id, request.query.lang);
  });

  app.delete('/api/:realm/intake/:id', { config: write, schema: { params: one } }, async (request, reply) => {
    desk.drop(realmOf(request.params), request.params.id);
    return reply.code(204).send();
  });

  const xlsx = { config: write, schema: { params: one, querystring: query } };
  app.get('/api/:realm/intake/:id/preview.xlsx', xlsx, async (request, reply) => {
    const realm = realmOf(request.params);
    const preview = desk.preview(realm, request.params.id, request.query.lang);
    const bytes = await tableToXlsx(previewTables(preview), { lang: request.query.lang });
    return sendFile(reply, `tsunagi-${realm.prefecture}-preview.xlsx`, mime.xlsx, bytes);
  });
}
