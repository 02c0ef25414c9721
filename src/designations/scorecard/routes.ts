import { z } from 'zod';
import { lang, params, realmOf, today } from '../../accounts/asked.ts';
import { refuse } from '../../kit/pure/fault.ts';
import { mime, sendFile } from '../../kit/server/attachment.ts';
import type { App } from '../../kit/server/http.ts';
import { tableToCsv } from '../../kit/server/table-csv.ts';
import { tableToXlsx } from '../../kit/server/table-xlsx.ts';
import { fiscalYearOf } from '../../plans/rules.ts';
import { prefectureName } from '../../regions/names.ts';
import { municipalityKind } from '../../regions/rules.ts';
import { aDay, aYear, id, version } from '../yearly/asked.ts';
import { loadList } from '../yearly/load.ts';
import type { Writer } from '../yearly/save.ts';
import { newestHandedIn } from '../yearly/store.ts';
import { changeTask, createTask } from './save.ts';
import { listTasks } from './store.ts';
import { type ScoreGround, scorecardView, scoreTable } from './view.ts';

const read = { act: 'designations.read-plans' as const, partly: true };
const write = { act: 'bridging.write' as const, partly: true };
const asked = z.object({ lang, year: aYear.optional(), unit: z.string().max(60).optional() });
const words = z.string().max(500);
const fields = {
  ...{ association: words, municipality: words, purpose: words, outcome: words },
  duties: z.array(z.string().max(40)).max(10),
  ...{ dueOn: aDay.nullable(), doneOn: aDay.nullable() },
};

export function scorecardRoutes(app: App): void {
  const path = '/api/:realm/scorecard';
  const ground = ({ db, actor, params, query }: Asking) =>
    loadScores({ db, actor, realm: realmOf(params), today: today() }, query);

  app.get(path, { config: read, schema: { params, querystring: asked } }, async (request) =>
    scorecardView(await ground(request), request.query.lang),
  );

  const filed = asked.extend({ charset: z.enum(['utf-8', 'cp932']).default('utf-8') });
  for (const format of ['csv', 'xlsx'] as const) {
    app.get(`${path}.${format}`, { config: read, schema: { params, querystring: filed } }, async (request, reply) => {
      const { lang, charset } = request.query;
      const given = await ground(request);
      const table = scoreTable(given, lang);
      const bytes = format === 'csv' ? tableToCsv(table, { lang, charset }) : await tableToXlsx([table], { lang });
      const type = format === 'csv' ? `; charset=${charset === 'cp932' ? 'Shift_JIS' : 'utf-8'}` : '';
      const name = `tsunagi-${given.places.key}-scorecard-${given.fiscalYear}.${format}`;
      return sendFile(reply, name, `${mime[format]}${type}`, bytes);
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

type Query = { year?: number; unit?: string };
type Asking = Pick<Writer, 'db' | 'actor'> & { params: { realm: string }; query: Query };

/** By association, where they are known: it is bridged to municipalities. Of the newest year with reports. */
async function loadScores(writer: Writer, { year, unit: wanted }: Query): Promise<ScoreGround> {
  const fiscalYear = year ?? (await newestHandedIn(writer.db, writer.realm, 'hub')) ?? fiscalYearOf(writer.today);
  const [list, tasks, name] = await Promise.all([
    loadList(writer, fiscalYear),
    listTasks(writer.db, writer.realm),
    prefectureName(writer.db, writer.realm),
  ]);
  const { places, actor, today, standing, reports, years } = list;
  const find = (kind: string) => places.units.find((one) => one.kind.id === kind);
  const unit = wanted === undefined ? (find('medical-association') ?? find(municipalityKind.id)!) : find(wanted);
  if (!unit) throw unknownUnit(wanted!);
  const hubs = standing.filter(({ kind }) => kind === 'hub');
  return { name, places, actor, today, unit, fiscalYear, years, hubs, reports, tasks };
}

const unknownUnit = (unit: string) =>
  refuse('unknown-unit', {
    ja: `「${unit}」という単位は、この県にありません。単位を選び直してください。`,
    en: `There is no unit "${unit}" in this prefecture. Choose again.`,
  });
