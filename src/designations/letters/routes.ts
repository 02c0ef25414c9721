import { z } from 'zod';
import { askedDay, lang, params, realmOf, today } from '../../accounts/asked.ts';
import { listRecordEntries } from '../../accounts/audit/store.ts';
import { historyView } from '../../accounts/audit/view.ts';
import type { Actor } from '../../accounts/model.ts';
import { maySomewhere } from '../../accounts/rules.ts';
import { seenText } from '../../kit/pure/typed-text.ts';
import type { Db } from '../../kit/server/db.ts';
import type { App } from '../../kit/server/http.ts';
import { designationPolicy } from '../policy.ts';
import { addresseeOf, labelOf, subjectsOf } from './about.ts';
import { letterFileRoutes } from './file-routes.ts';
import { areaName, findPrefectureName, loadLetterGround } from './ground.ts';
import { issueLetters, type Making, prepareLetters } from './issue.ts';
import { recordsNumber } from './issue-rules.ts';
import { letterView } from './letter-view.ts';
import { letterKinds, type TemplateId, templateIds, templateParts } from './model.ts';
import { recordedOf, recordOf } from './recording.ts';
import { revokeLetter, unknownLetter } from './revoke.ts';
import { findLastIssuing, findLetters, listLetters } from './store.ts';
import { isShipped, loadTemplates, saveTemplate, TemplateChanged } from './templates.ts';
import { templateHistoryWords } from './text.ts';
import { lettersView, recordedView, type SubjectView } from './view.ts';

const querystring = z.object({ lang });
const write = { act: 'letters.write' as const };
const read = { act: 'designations.read-plans' as const, partly: true };

const clean = z.string().regex(/^[^\p{Cs}\0]*$/u);
const line = clean.max(300).regex(/^\P{Cc}*$/u);
const subject = z
  .string()
  .max(40)
  .regex(/^(designation|consultation) [1-9]\d{0,14}$/);
const whole = z.number().int().min(1).max(1e15);
const reasonLine = line.transform(seenText).pipe(z.string().max(200)).default('');
const asked = z.strictObject({
  kind: z.enum(letterKinds),
  lang,
  dated: askedDay,
  number: line.transform(seenText),
  numbering: z.enum(['same', 'branches']).default('same'),
  sender: line,
  contact: clean.max(1000),
  numberReason: reasonLine,
  record: z.enum(['keep', 'replace']).optional(),
  recordReason: reasonLine,
  letters: z
    .array(
      z.strictObject({
        ...{ subject, addressee: line.optional(), version: whole.optional(), replaces: whole.optional() },
      }),
    )
    .min(1)
    .max(100),
});

const template = params.extend({ template: z.enum(templateIds as [TemplateId, ...TemplateId[]]) });
const texts = z.strictObject(
  Object.fromEntries(templateParts.map((part) => [part, clean.max(20_000)])) as Record<
    (typeof templateParts)[number],
    typeof clean
  >,
);
const writing = z.strictObject({ baseVersion: z.number().int().min(0), texts, reason: line.max(200).optional() });

/** Letters: what went out, the templates they are made from, and making them. */
export function letterRoutes(app: App): void {
  const path = '/api/:realm/letters';
  app.get(path, { config: read, schema: { params, querystring } }, async ({ params, query, db, actor }) => {
    const realm = realmOf(params);
    const may = maySomewhere(designationPolicy, actor, 'letters.write', realm);
    const [letters, templates, last, name] = await Promise.all([
      listLetters(db, realm),
      may ? loadTemplates(db, realm) : [],
      may ? findLastIssuing(db, realm) : null,
      findPrefectureName(db, realm, today()),
    ]);
    const marked = templates.map((one) => ({ ...one, shipped: isShipped(one) }));
    const said = { key: params.realm, sample: realm.space === 'sample', name };
    return lettersView(
      { realm: said, today: today(), letters, writing: may ? { templates: marked, last } : null },
      query.lang,
    );
  });

  const one = params.extend({ letter: z.coerce.number().int().min(1).max(1e15) });
  const reading = { params: one, querystring };
  app.get(`${path}/:letter`, { config: read, schema: reading }, async ({ params, query, db, actor }) => {
    const realm = realmOf(params);
    const [letter] = await findLetters(db, realm, [params.letter]);
    if (!letter) throw unknownLetter(params.letter);
    const about = await listLetters(db, realm, [letter.subject]);
    const write = maySomewhere(designationPolicy, actor, 'letters.write', realm);
    return letterView({ letter, about, write, today: today() }, query.lang);
  });

  const revoking = { params: one, body: z.strictObject({ on: askedDay, reason: clean.max(2000) }) };
  app.post(`${path}/:letter/revocation`, { config: write, schema: revoking }, async ({ params, body, db, actor }) =>
    revokeLetter(db, actor, {
      ...{ realm: realmOf(params), letter: params.letter, today: today() },
      ...{ on: body.on, reason: seenText(body.reason) },
    }),
  );

  letterFileRoutes(app);
  templateRoutes(app);
  makingRoutes(app);
}

function templateRoutes(app: App): void {
  const path = '/api/:realm/letters/templates/:template';
  app.put(path, { config: write, schema: { params: template, body: writing } }, async (request, reply) => {
    const { params, body, db, actor } = request;
    try {
      return await saveTemplate(db, actor, realmOf(params), { id: params.template, ...body });
    } catch (error) {
      if (!(error instanceof TemplateChanged)) throw error;
      return reply.code(409).send({ faults: error.faults, conflict: error.conflict });
    }
  });
  const told = { params: template, querystring };
  app.get(`${path}/history`, { config: write, schema: told }, async ({ params, query, db }) => {
    const entries = await listRecordEntries(db, realmOf(params), `template ${params.template}`);
    return { lines: historyView(entries, query.lang, templateHistoryWords) };
  });
}

function makingRoutes(app: App): void {
  const path = '/api/:realm/letters';
  const chosen = { params, querystring: z.object({ lang, kind: z.enum(letterKinds) }) };
  app.get(`${path}/subjects`, { config: write, schema: chosen }, async ({ params, query, db }) => {
    const { kind, lang } = query;
    const ground = await loadLetterGround(db, realmOf(params), today());
    return subjectsOf(ground, kind).map(
      (about): SubjectView => ({
        subject: about.subject,
        designation: about.designation.id,
        label: labelOf(ground, about, kind, lang),
        addressee: addresseeOf(about, kind, lang),
        note: areaName(ground, about.designation, lang),
        version: recordOf(about).version,
        recorded: recordsNumber(kind) ? recordedView(recordedOf(about), lang) : null,
      }),
    );
  });

  const body = { params, body: asked };
  app.post(`${path}/preview`, { config: write, schema: body }, async ({ params, body, db, actor }) => {
    const { letters } = await prepareLetters(making(db, actor, params), body);
    return letters.map(({ values, addressee, made, faults }) => ({ values, addressee, paper: made.paper, faults }));
  });
  app.post(path, { config: write, schema: body }, async ({ params, body, db, actor }, reply) =>
    reply.code(201).send(await issueLetters(making(db, actor, params), body)),
  );
}

const making = (db: Db, actor: Actor, params: { realm: string }): Making => ({
  ...{ db, actor, realm: realmOf(params), today: today() },
});
