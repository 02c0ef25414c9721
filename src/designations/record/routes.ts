import { z } from 'zod';
import { lang, params, realmOf, today } from '../../accounts/asked.ts';
import { listRecordEntries } from '../../accounts/audit/store.ts';
import { historyView } from '../../accounts/audit/view.ts';
import { listConsultations } from '../../consultations/store.ts';
import { consultationWords } from '../../consultations/text.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { App } from '../../kit/server/http.ts';
import { charset, sendTable } from '../../kit/server/table-files.ts';
import { asked, candidate, facts, selected, sought, stepped } from './asked.ts';
import { designationWords } from './history-words.ts';
import { designationFileTable, designationListView } from './list-view.ts';
import { loadList, loadOne } from './load.ts';
import { nameCandidate, nameSelected } from './naming.ts';
import { unknownDesignation } from './refusals.ts';
import { askAbout, saveFacts, takeStep, undoStep } from './save.ts';
import { findDesignation, findInstitutions } from './store.ts';
import { designationView, mayReadDespite } from './view.ts';

const id = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const one = params.extend({ designation: id });
const query = z.object({ lang });
const path = '/api/:realm/designations/:designation';

export function designationRecordRoutes(app: App): void {
  listRoutes(app);
  namingRoutes(app);
  readRoutes(app);
  writeRoutes(app);
}

function listRoutes(app: App): void {
  const config = { act: 'designations.read' as const };
  app.get('/api/:realm/designations', { config, schema: { params, querystring: query } }, async (request) =>
    designationListView(
      await loadList(request.db, request.actor, realmOf(request.params), today()),
      request.query.lang,
    ),
  );

  const filed = { params, querystring: query.extend({ charset }) };
  for (const format of ['csv', 'xlsx'] as const) {
    app.get(`/api/:realm/designations.${format}`, { config, schema: filed }, async (request, reply) => {
      const { db, actor, params, query } = request;
      const list = await loadList(db, actor, realmOf(params), today());
      const name = `tsunagi-${list.place.key}-designations-${list.place.today}`;
      return sendTable(reply, format, name, [designationFileTable(list, query.lang)], query);
    });
  }
}

function namingRoutes(app: App): void {
  const config = { act: 'designations.write' as const };
  const naming = { params, body: candidate };
  app.post('/api/:realm/designations', { config, schema: naming }, async ({ params, body, db, actor }) =>
    nameCandidate(db, actor, { realm: realmOf(params), today: today() }, body),
  );

  const choosing = { params, body: selected };
  app.post('/api/:realm/designations/selected', { config, schema: choosing }, async ({ params, body, db, actor }) =>
    nameSelected(db, actor, { realm: realmOf(params), today: today() }, body),
  );

  const seeking = { params, querystring: z.object({ q: sought }) };
  app.get(
    '/api/:realm/designations/institutions',
    { config, schema: seeking },
    async ({ params, query: { q }, db }) => ({
      institutions: q === '' ? [] : await findInstitutions(db, realmOf(params), { words: q, at: today() }),
    }),
  );
}

function readRoutes(app: App): void {
  const reading = { params: one, querystring: query };
  app.get(path, { config: { act: 'designations.read' }, schema: reading }, async ({ params, query, db, actor }) => {
    const asked = { realm: realmOf(params), id: params.designation, today: today() };
    return designationView(await loadOne(db, actor, asked), query.lang);
  });

  const config = { act: 'designations.read-plans' as const, partly: true };
  app.get(`${path}/history`, { config, schema: reading }, async ({ params, query, db, actor }) => {
    const realm = realmOf(params);
    const { designation } = params;
    if (!(await findDesignation(db, realm, designation))) throw unknownDesignation();
    const [own, consultations] = await Promise.all([
      listRecordEntries(db, realm, `designation ${designation}`),
      listConsultations(db, realm, `designation ${designation}`),
    ]);
    const asked = await Promise.all(consultations.map((one) => listRecordEntries(db, realm, `consultation ${one.id}`)));
    const lines = [
      ...historyView(
        own.map((entry) => shownFields(entry, mayReadDespite(actor))),
        query.lang,
        designationWords,
      ),
      ...historyView(asked.flat(), query.lang, consultationWords),
    ];
    return { lines: lines.toSorted((a, b) => b.id - a.id) };
  });
}

/** The number of the version is no field; who was opposed is told within. */
function shownFields<T extends { before: unknown; after: unknown }>(entry: T, within: boolean): T {
  const bare = (kept: unknown) => {
    if (kept === null || typeof kept !== 'object') return kept;
    const { version: _, exception, despite, ...fields } = kept as Record<string, unknown>;
    return within
      ? { ...fields, ...(exception !== undefined && { exception }), ...(despite !== undefined && { despite }) }
      : fields;
  };
  return { ...entry, before: bare(entry.before), after: bare(entry.after) };
}

function writeRoutes(app: App): void {
  const config = { act: 'designations.write' as const };
  const at = ({ params, version }: { params: z.infer<typeof one>; version: number }) => ({
    ...{ realm: realmOf(params), id: params.designation, version, today: today() as Day },
  });

  app.put(path, { config, schema: { params: one, body: facts } }, async ({ params, body, db, actor }) => {
    const { version, ...change } = body;
    return saveFacts(db, actor, at({ params, version }), change);
  });

  app.post(`${path}/steps`, { config, schema: { params: one, body: stepped } }, async ({ params, body, db, actor }) => {
    const { version, on, ...given } = body;
    return takeStep(db, actor, at({ params, version }), { ...given, on: on ?? today() });
  });

  const undoing = { params: one, body: z.strictObject({ version: z.number().int().min(1) }) };
  app.post(`${path}/undo`, { config, schema: undoing }, async ({ params, body, db, actor }) =>
    undoStep(db, actor, at({ params, version: body.version })),
  );

  app.post(
    `${path}/consultations`,
    { config: { act: 'consultations.write' }, schema: { params: one, body: asked } },
    async ({ params, body, db, actor }) => {
      const { version, ...asking } = body;
      return askAbout(db, actor, at({ params, version }), asking);
    },
  );
}
