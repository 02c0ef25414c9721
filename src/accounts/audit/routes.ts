import { z } from 'zod';
import { refuse } from '../../kit/pure/fault.ts';
import { type ProperName, say } from '../../kit/pure/wording.ts';
import type { Db } from '../../kit/server/db.ts';
import type { App } from '../../kit/server/http.ts';
import { charset, sendTable } from '../../kit/server/table-files.ts';
import { askedDay, lang, params, today } from '../asked.ts';
import { readRealm } from '../gate.ts';
import type { Act, Actor, Realm } from '../model.ts';
import { accountPolicy } from '../policy.ts';
import { extentOf } from '../rules.ts';
import { acts, refusal } from '../text.ts';
import { exportTable, mostExported } from './export-view.ts';
import type { AuditFilter, AuditQuery, AuditReach, AuditWords } from './model.ts';
import { soughtIn } from './sought.ts';
import { findEntry, findSought, listActsDone, listEntries, sumEntries } from './store.ts';
import { text } from './text.ts';
import { verifyNew, verifyWhole } from './verified.ts';
import { auditView, chainView, entryView } from './view.ts';

/** What other nouns call things, and what a prefecture is called. */
export type AuditParts = { words: AuditWords; nameOf: (db: Db, realm: Realm) => Promise<ProperName> };

const words = z
  .string()
  .max(200)
  .transform((text) => text.replaceAll('\0', '').trim() || undefined)
  .optional();
const filterQuery = {
  lang,
  from: askedDay.optional(),
  until: askedDay.optional(),
  who: words,
  act: z.enum(Object.keys(acts) as [Act, ...Act[]]).optional(),
  record: words,
  q: words,
};
const number = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const pageQuery = z.object({ ...filterQuery, before: number.optional() });
const fileQuery = z.object({ ...filterQuery, charset });

const config = { act: 'audit.read' as const, partly: true };
const pageLength = 50;
const mostCounted = 200;

export function auditRoutes(app: App, parts: AuditParts): void {
  app.get('/api/:realm/audit', { config, schema: { params, querystring: pageQuery } }, async (request) => {
    const { lang, before, ...asked } = request.query;
    const { db } = request;
    const [reach, filter] = [reachOf(request), given(asked)];
    const query = { ...filter, sought: soughtIn(filter.q, parts.words) };
    const [{ entries, sums }, done, name] = await Promise.all([
      onePage(db, reach, query, before),
      listActsDone(db, reach),
      parts.nameOf(db, reach.realm),
    ]);
    const shown = entries.slice(0, pageLength);
    const next = entries.length > pageLength ? shown.at(-1)!.seq : null;
    const listed = {
      space: spaceOf(reach.realm, name, lang),
      entries: shown,
      filter,
      office: officeOf(request, reach),
    };
    const page = { ...listed, today: today(), sums, acts: done, next, first: before === undefined };
    return auditView(page, parts.words, lang);
  });

  const asked = { params, querystring: z.object({ lang }) };
  app.get('/api/:realm/audit/chain', { config, schema: asked }, async (request) => {
    const { realm } = wholeReach(request);
    const at = nowInJapan();
    return chainView(await verifyWhole(request.db, realm, at), at, parts.words, request.query.lang);
  });

  const one = { params: params.extend({ seq: number }), querystring: z.object({ lang }) };
  app.get('/api/:realm/audit/:seq', { config, schema: one }, async (request) => {
    const { seq } = request.params;
    const entry = await findEntry(request.db, reachOf(request), seq);
    if (!entry) throw noEntry(seq);
    return entryView(entry, parts.words, request.query.lang);
  });

  fileRoutes(app, parts);
}

/** A page of the list, and how many there are; words are counted as far as is worth waiting for. */
async function onePage(db: Db, reach: AuditReach, query: AuditQuery, before: number | undefined) {
  const limit = pageLength + 1;
  if (query.sought.length === 0) {
    const [entries, sums] = await Promise.all([
      listEntries(db, reach, query, { before, limit }),
      sumEntries(db, reach, query),
    ]);
    return { entries, sums };
  }
  const { found, sums } = await findSought(db, reach, query, mostCounted);
  const rest = before === undefined ? found : found.filter((seq) => seq < before);
  const known = !sums.more || rest.length >= limit;
  const entries = await listEntries(db, reach, query, { before, limit, ...(known ? { among: rest } : {}) });
  return { entries, sums };
}

function fileRoutes(app: App, parts: AuditParts): void {
  for (const format of ['csv', 'xlsx'] as const) {
    const options = { config, schema: { params, querystring: fileQuery } };
    app.get(`/api/:realm/audit.${format}`, options, async (request, reply) => {
      const { lang, charset, ...asked } = request.query;
      const { db } = request;
      const [reach, filter] = [reachOf(request), given(asked)];
      const query = { ...filter, sought: soughtIn(filter.q, parts.words) };
      const at = nowInJapan();
      const [entries, chain, name] = await Promise.all([
        listEntries(db, reach, query, { limit: mostExported + 1, shortened: true }),
        reach.offices === null ? verifyNew(db, reach.realm, at) : null,
        parts.nameOf(db, reach.realm),
      ]);
      const said = chain && chainView(chain, at, parts.words, lang);
      const space = spaceOf(reach.realm, name, lang);
      const listed = { space, entries, filter, office: officeOf(request, reach), today: today() };
      const table = exportTable(listed, said, parts.words, lang);
      const file = `tsunagi-${request.params.realm}-audit-${today()}`;
      return sendTable(reply, format, file, [table], { lang, charset });
    });
  }
}

type Asking = { params: { realm: string }; actor: Actor };

/** Others' entries may be open to somebody as the history of a record; the log shows those of their own offices only. */
function reachOf({ params, actor }: Asking): AuditReach {
  const realm = readRealm(params.realm)!;
  const extent = extentOf(accountPolicy, actor, 'audit.read', realm);
  return { realm, offices: extent.whole ? null : extent.offices };
}

function wholeReach(asking: Asking): AuditReach {
  const reach = reachOf(asking);
  if (reach.offices !== null) throw refusal(accountPolicy, asking.actor, 'audit.read', { realm: reach.realm });
  return reach;
}

const officeOf = ({ actor }: Asking, { offices }: AuditReach): string | null =>
  offices === null ? null : (actor.post?.office.name ?? '');

const spaceOf = ({ space }: Realm, name: ProperName, lang: 'ja' | 'en') =>
  text[lang].space(say(name, lang), space === 'sample');

const given = (asked: AuditFilter): AuditFilter =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));

const nowInJapan = (): string => new Date(Date.now() + 9 * 3600_000).toISOString().slice(0, 19);

const noEntry = (seq: number) => refuse('unknown-entry', { ja: text.ja.absent(seq), en: text.en.absent(seq) });
