import { z } from 'zod';
import { askedDay, lang, params, realmOf, today } from '../../accounts/asked.ts';
import type { App } from '../../kit/server/http.ts';
import { charset, sendTable } from '../../kit/server/table-files.ts';
import { aYear, id, version } from '../yearly/asked.ts';
import type { Writer } from '../yearly/save.ts';
import { loadScores, type ScoresAsked } from './load.ts';
import { changeTask, createTask } from './save.ts';
import { scorecardView, scoreTable } from './view.ts';

const read = { act: 'designations.read-plans' as const, partly: true };
const write = { act: 'bridging.write' as const, partly: true };
const asked = z.object({ lang, year: aYear.optional(), unit: z.string().max(60).optional() });
const words = z.string().max(500);
const fields = {
  ...{ association: words, municipality: words, purpose: words, outcome: words },
  duties: z.array(z.string().max(40)).max(10),
  ...{ dueOn: askedDay.nullable(), doneOn: askedDay.nullable() },
};

export function scorecardRoutes(app: App): void {
  const path = '/api/:realm/scorecard';
  const ground = ({ db, actor, params, query }: Asking) =>
    loadScores({ db, actor, realm: realmOf(params), today: today() }, query);

  app.get(path, { config: read, schema: { params, querystring: asked } }, async (request) =>
    scorecardView(await ground(request), request.query.lang),
  );

  const filed = asked.extend({ charset });
  for (const format of ['csv', 'xlsx'] as const) {
    app.get(`${path}.${format}`, { config: read, schema: { params, querystring: filed } }, async (request, reply) => {
      const given = await ground(request);
      const name = `tsunagi-${given.places.key}-scorecard-${given.fiscalYear}`;
      return sendTable(reply, format, name, [scoreTable(given, request.query.lang)], request.query);
    });
  }

  const made = z.strictObject({ unit: z.string().max(60), area: z.string().max(100), ...fields });
  app.post('/api/:realm/bridging', { config: write, schema: { params, body: made } }, async (request, reply) => {
    const { db, actor, params, body } = request;
    return reply.code(201).send(await createTask({ db, actor, realm: realmOf(params), today: today() }, body));
  });

  const changed = { params: params.extend({ task: id }), body: z.strictObject({ version, ...fields }) };
  app.put('/api/:realm/bridging/:task', { config: write, schema: changed }, async ({ db, actor, params, body }) =>
    changeTask({ db, actor, realm: realmOf(params), today: today() }, params.task, body),
  );
}

type Asking = Pick<Writer, 'db' | 'actor'> & { params: { realm: string }; query: ScoresAsked };
