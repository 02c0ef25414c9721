import { z } from 'zod';
import { lang, params, realmOf, today } from '../accounts/asked.ts';
import { realmKey } from '../accounts/gate.ts';
import type { App } from '../kit/server/http.ts';
import { planIds } from '../plans/model.ts';
import { findRegions } from '../regions/store.ts';
import { asking, day, words } from './asked.ts';
import { answers, largestFile } from './model.ts';
import { knownParties, loadParties } from './parties.ts';
import { withNames } from './rules.ts';
import { askParties, attachFile, detachFile, saveAnswer, withdraw } from './save.ts';
import { findFile, listConsultations, listFiles } from './store.ts';
import { unknownFile } from './text.ts';
import { inboxView } from './view.ts';

const id = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const one = params.extend({ consultation: id });
const oneFile = one.extend({ file: id });
const version = z.coerce.number().int().min(1).max(2_000_000_000);
const planAsked = z.strictObject({ plan: z.enum(planIds), ...asking });
const answered = z.strictObject({
  version,
  answer: z.enum(answers),
  answeredOn: day,
  answeredBy: words,
  opinion: words,
  proxyNote: words.default(''),
  /** The draft it was written from, as the writer last saw it. */
  seen: z.iso.datetime().optional(),
});
const fileName = z
  .string()
  .min(1)
  .max(255)
  .transform((name) =>
    name
      .toWellFormed()
      .replace(/[\p{Cc}\p{Bidi_C}/\\]+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(1));
const handed = z.object({
  name: fileName,
  type: z
    .string()
    .max(100)
    .regex(/^[\w.+/-]*$/)
    .default(''),
});

/** 意見照会: what was asked, of whom, and what they answered. */
export function consultationRoutes(app: App): void {
  readRoutes(app);
  writeRoutes(app);
  fileRoutes(app);
}

function readRoutes(app: App): void {
  const config = { act: 'consultations.read' as const, partly: true };
  const listed = { params, querystring: z.object({ lang, subject: words.pipe(z.string().max(60)).optional() }) };
  app.get('/api/:realm/consultations', { config, schema: listed }, async ({ params, query, db, actor }) => {
    const realm = realmOf(params);
    const [all, files, regions, parties] = await Promise.all([
      listConsultations(db, realm, query.subject ?? null),
      listFiles(db, realm),
      findRegions(db, realm, today()),
      loadParties(db, realm, today()),
    ]);
    return inboxView({
      ...{ actor, realm, today: today(), lang: query.lang, all: withNames(all, parties), files },
      place: { key: realmKey(realm), sample: realm.space === 'sample', name: regions?.prefecture.name ?? '' },
      municipalities: regions?.municipalities.filter(({ counted }) => counted).length ?? 0,
    });
  });

  const write = { act: 'consultations.write' as const };
  app.get('/api/:realm/consultations/parties', { config: write, schema: { params } }, async ({ params, db }) => ({
    parties: await loadParties(db, realmOf(params), today()),
  }));
}

function writeRoutes(app: App): void {
  const write = { act: 'consultations.write' as const };
  const planning = { params, body: planAsked };
  app.post('/api/:realm/consultations', { config: write, schema: planning }, async ({ params, body, db, actor }) => {
    const realm = realmOf(params);
    const { plan, parties, ...told } = body;
    const known = knownParties(await loadParties(db, realm, today()), parties);
    const asked = { ...told, subject: `plan ${plan}`, askedOn: today() };
    const ids = await db.transaction().execute((trx) => askParties(trx, actor, realm, asked, known));
    return { asked: ids.length };
  });

  const config = { act: 'consultations.answer' as const, partly: true };
  const answering = { params: one, body: answered };
  app.put(
    '/api/:realm/consultations/:consultation/answer',
    { config, schema: answering },
    async ({ params, body, db, actor }) => {
      const { version, seen, ...answer } = body;
      const given = { id: params.consultation, version, answer, seen, today: today() };
      return saveAnswer(db, actor, realmOf(params), given);
    },
  );

  const taking = { params: one, querystring: z.object({ version }) };
  app.delete(
    '/api/:realm/consultations/:consultation',
    { config: write, schema: taking },
    async ({ params, query, db, actor }, reply) => {
      await withdraw(db, actor, realmOf(params), params.consultation, query.version);
      return reply.code(204).send();
    },
  );
}

function fileRoutes(app: App): void {
  const path = '/api/:realm/consultations/:consultation/files';
  const config = { act: 'consultations.answer' as const, partly: true };
  const posting = { config, bodyLimit: largestFile + 1024, schema: { params: one, querystring: handed } };
  app.post(path, posting, async ({ params, query, body, db, actor }) => {
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    return attachFile(db, actor, realmOf(params), { id: params.consultation, ...query, bytes });
  });

  app.delete(`${path}/:file`, { config, schema: { params: oneFile } }, async ({ params, db, actor }, reply) => {
    await detachFile(db, actor, realmOf(params), params.consultation, params.file);
    return reply.code(204).send();
  });

  const reading = { act: 'consultations.read' as const, partly: true };
  app.get(`${path}/:file`, { config: reading, schema: { params: oneFile } }, async ({ params, db }, reply) => {
    const found = await findFile(db, realmOf(params), params.consultation, params.file);
    if (!found) throw unknownFile();
    const plain = `consultation-${params.consultation}-${params.file}`;
    const name = encodeURIComponent(found.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
    return reply
      .header('content-type', 'application/octet-stream')
      .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${name}`)
      .send(found.bytes);
  });
}
