import { z } from 'zod';
import { askedDay, lang, params, realmOf, today } from '../../accounts/asked.ts';
import { subjectPattern } from '../../accounts/drafts/rules.ts';
import type { Actor } from '../../accounts/model.ts';
import type { Db } from '../../kit/server/db.ts';
import type { App } from '../../kit/server/http.ts';
import { charset, sendTable } from '../../kit/server/table-files.ts';
import { fiscalYearOf } from '../../plans/rules.ts';
import { partyOf } from './access.ts';
import { aYear, givenAnswers, givenReviews, id, version } from './asked.ts';
import { askReports, recordReminders } from './asking.ts';
import { formRoutes } from './form-routes.ts';
import { reportListTable, reportListView } from './list-view.ts';
import { loadList, loadReport } from './load.ts';
import { ReportChanged, reviewReport, saveAnswers, submitReport, takeBack, type Writer } from './save.ts';
import { reportView } from './view.ts';

const read = { act: 'designations.read-plans' as const, partly: true };
const ask = { act: 'designations.write' as const };
const one = params.extend({ report: id });
const listed = z.object({ lang, year: aYear.optional() });

type Request = { db: Db; actor: Actor; params: { realm: string } };

const writerOf = ({ db, actor, params }: Request): Writer => ({ db, actor, realm: realmOf(params), today: today() });

export function yearlyRoutes(app: App): void {
  listRoutes(app);
  formRoutes(app);
  reportRoutes(app);
}

function listRoutes(app: App): void {
  const path = '/api/:realm/reports';
  app.get(path, { config: read, schema: { params, querystring: listed } }, async (request) => {
    const { lang, year = fiscalYearOf(today()) } = request.query;
    return reportListView(await loadList(writerOf(request), year), lang);
  });

  const filed = listed.extend({
    only: z.enum(['waiting']).optional(),
    charset,
  });
  for (const format of ['csv', 'xlsx'] as const) {
    app.get(`${path}.${format}`, { config: read, schema: { params, querystring: filed } }, async (request, reply) => {
      const { lang, only, year = fiscalYearOf(today()) } = request.query;
      const ground = await loadList(writerOf(request), year);
      const table = reportListTable(ground, only, lang);
      const name = `tsunagi-${ground.places.key}-reports-${year}${only ? `-${only}` : ''}`;
      return sendTable(reply, format, name, [table], request.query);
    });
  }

  const asking = z.strictObject({
    ...{ fiscalYear: aYear, dueOn: askedDay.nullable() },
    designations: z.array(id).min(1).max(5_000).optional(),
  });
  app.post(path, { config: ask, schema: { params, body: asking } }, async (request, reply) =>
    reply.code(201).send(await askReports(writerOf(request), request.body)),
  );

  const reminding = z.strictObject({ reports: z.array(id).min(1).max(5_000) });
  app.post(`${path}/reminders`, { config: ask, schema: { params, body: reminding } }, async (request) => ({
    reminded: await recordReminders(writerOf(request), request.body.reports),
  }));
}

function reportRoutes(app: App): void {
  const path = '/api/:realm/reports/:report';
  app.get(path, { config: read, schema: { params: one, querystring: z.object({ lang }) } }, async (request) =>
    reportView(await loadReport(writerOf(request), request.params.report), request.query.lang),
  );

  const given = z.strictObject({
    ...{ version, ...givenAnswers },
    draft: z
      .object({ subject: z.string().regex(subjectPattern), seen: z.iso.datetime() })
      .nullable()
      .optional(),
  });
  app.put(path, { config: read, schema: { params: one, body: given } }, async (request, reply) => {
    const { actor, params, body } = request;
    const own = { subject: `report:${params.report}` };
    const draft = body.draft === undefined ? own : body.draft && { ...own, seen: body.draft.seen };
    const channel = partyOf(actor) === 'reporter' ? ('account' as const) : ('paper' as const);
    try {
      return await saveAnswers(writerOf(request), params.report, { ...body, channel, draft });
    } catch (error) {
      if (!(error instanceof ReportChanged)) throw error;
      const { version, beds, answers } = error.report;
      return reply.code(409).send({ faults: error.faults, theirs: { version, beds, answers } });
    }
  });

  const submitting = z.strictObject({ version, submittedOn: askedDay.optional() });
  app.post(`${path}/submit`, { config: read, schema: { params: one, body: submitting } }, async (request) =>
    submitReport(writerOf(request), request.params.report, request.body),
  );

  const back = { params: one, body: z.strictObject({ version }) };
  app.post(`${path}/take-back`, { config: read, schema: back }, async (request) =>
    takeBack(writerOf(request), request.params.report, request.body.version),
  );

  const reviewing = { params: one, body: z.strictObject({ version, ...givenReviews }) };
  app.post(
    `${path}/review`,
    { config: { act: 'roles.review' as const, partly: true }, schema: reviewing },
    async (request) => reviewReport(writerOf(request), request.params.report, request.body),
  );
}
