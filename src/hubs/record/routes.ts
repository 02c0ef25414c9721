import { z } from 'zod';
import { askedDay, lang, params, today } from '../../accounts/asked.ts';
import { listRecordEntries } from '../../accounts/audit/store.ts';
import { historyView } from '../../accounts/audit/view.ts';
import { subjectPattern } from '../../accounts/drafts/rules.ts';
import { demand, readRealm } from '../../accounts/gate.ts';
import type { Actor, Realm } from '../../accounts/model.ts';
import { may } from '../../accounts/rules.ts';
import { listRecordVersions } from '../../accounts/store.ts';
import { refuse } from '../../kit/pure/fault.ts';
import type { Db } from '../../kit/server/db.ts';
import type { App } from '../../kit/server/http.ts';
import { charset, sendTable } from '../../kit/server/table-files.ts';
import { hubPolicy } from '../policy.ts';
import { readKept } from './history.ts';
import { hubFileTable, hubListView } from './list-view.ts';
import { loadGround, loadHub, loadHubs, requireMunicipality } from './load.ts';
import { recordStates } from './model.ts';
import { surveyState, tidy } from './rules.ts';
import { ChangedMeanwhile, saveHub, type Writing } from './save.ts';
import { historyWords } from './text.ts';
import { hubRecordView } from './view.ts';

const one = params.extend({ municipality: z.string().max(10) });
const asof = askedDay.optional();

/** Far beyond what a field holds: the rules say by how much it is too long. */
const words = z.string().max(20_000).optional();
const given = z.strictObject({
  baseVersion: z.number().int().min(0),
  fields: z
    .strictObject({
      ...{ state: z.enum(recordStates).optional(), name: words, body: words, address: words, phone: words },
      ...{ hours: words, nightPhone: words, contact: words, memo: words },
    })
    .optional(),
  /** Takes the change back that made the base version. */
  undo: z.literal(true).optional(),
  reason: z
    .string()
    .max(200)
    .regex(/^\P{Cc}*$/u)
    .optional(),
  /** The draft this was written from; it ends with the change. Without one the record's own draft ends; null ends none. */
  draft: z
    .object({ subject: z.string().regex(subjectPattern), seen: z.iso.datetime() })
    .nullable()
    .optional(),
});

export function hubRoutes(app: App): void {
  listRoutes(app);
  recordRoutes(app);
}

function listRoutes(app: App): void {
  const config = { act: 'hubs.read' as const };
  const listed = { params, querystring: z.object({ lang }) };
  app.get('/api/:realm/hubs', { config, schema: listed }, async ({ params, query, db, actor }) => {
    const { ground, hubs } = await loadHubs(db, actor, readRealm(params.realm)!, today());
    return hubListView(ground, hubs, query.lang);
  });

  const filed = { params, querystring: z.object({ lang, charset }) };
  for (const format of ['csv', 'xlsx'] as const) {
    app.get(`/api/:realm/hubs.${format}`, { config, schema: filed }, async (request, reply) => {
      const { db, actor, params, query } = request;
      const { ground, hubs } = await loadHubs(db, actor, readRealm(params.realm)!, today());
      const name = `tsunagi-${ground.key}-hubs-${ground.day}`;
      return sendTable(reply, format, name, [hubFileTable(ground, hubs, query.lang)], query);
    });
  }
}

function recordRoutes(app: App): void {
  const path = '/api/:realm/hubs/:municipality';
  const reading = { params: one, querystring: z.object({ lang, asof }) };
  app.get(path, { config: { act: 'hubs.read' }, schema: reading }, async ({ params, query, db, actor }) => {
    const target = targetOf(params);
    const past = query.asof !== undefined && query.asof < today();
    if (past) demand(hubPolicy, actor, 'hubs.history', target);
    const history = may(hubPolicy, actor, 'hubs.history', target);
    const asked = { ...target, today: today(), asOf: past ? query.asof! : null, history };
    return hubRecordView(await loadHub(db, actor, asked), past, query.lang);
  });

  const writing = { params: one, body: given };
  app.put(path, { config: { act: 'hubs.write' }, schema: writing }, async (request, reply) => {
    const { params, body, db, actor } = request;
    try {
      return await write(db, actor, targetOf(params), body);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      return reply.code(409).send({ faults: error.faults, conflict: error.conflict });
    }
  });

  const told = { params: one, querystring: z.object({ lang }) };
  app.get(
    `${path}/history`,
    { config: { act: 'hubs.history' }, schema: told },
    async ({ params, query, db, actor }) => {
      const { realm, municipality } = targetOf(params);
      requireMunicipality(await loadGround(db, actor, realm, today()), municipality);
      const record = `hub ${municipality}`;
      const [entries, versions] = await Promise.all([
        listRecordEntries(db, realm, record),
        listRecordVersions(db, realm, record),
      ]);
      const bare = entries.map((entry) => ({ ...entry, before: fieldsIn(entry.before), after: fieldsIn(entry.after) }));
      const before = Object.fromEntries(versions.map((one) => [one.seq, readKept(one.before)?.values ?? null]));
      return { lines: historyView(bare, query.lang, historyWords), before };
    },
  );
}

type Target = { realm: Realm; municipality: string };

const targetOf = (params: { realm: string; municipality: string }): Target => ({
  realm: readRealm(params.realm)!,
  municipality: params.municipality,
});

/** The number of the version is no field. */
function fieldsIn(kept: unknown): unknown {
  const { version: _, ...fields } = (kept ?? {}) as Record<string, unknown>;
  return fields;
}

async function write(db: Db, actor: Actor, { realm, municipality }: Target, body: z.infer<typeof given>) {
  const ground = await loadGround(db, actor, realm, today());
  requireMunicipality(ground, municipality);
  const { baseVersion, fields = {}, undo, reason, draft } = body;
  const subject = `hub:${municipality}`;
  if (draft && draft.subject !== subject && !draft.subject.startsWith(`${subject}:`)) throw otherDraft();
  const writing: Writing = {
    ...{ municipality, baseVersion, survey: surveyState(ground, municipality) },
    change: undo ? 'undo' : tidy(fields),
    reason: reason?.trim() || undefined,
    draft: undo || draft === null ? null : (draft ?? { subject }),
  };
  return saveHub(db, actor, realm, writing);
}

const otherDraft = () =>
  refuse('other-draft', {
    ja: 'ほかの記録の下書きです。この記録の下書きから保存してください。',
    en: 'This draft is about another record. Save from the draft of this record.',
  });
