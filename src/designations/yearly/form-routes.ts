import { z } from 'zod';
import { lang, params, realmOf, today } from '../../accounts/asked.ts';
import type { Actor, Realm } from '../../accounts/model.ts';
import { type Fault, Refusal, refuse } from '../../kit/pure/fault.ts';
import { findHeader, isFault, rowsUnder } from '../../kit/pure/headings.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import { mime, sendFile } from '../../kit/server/attachment.ts';
import type { Db } from '../../kit/server/db.ts';
import { formToXlsx } from '../../kit/server/form-xlsx.ts';
import type { App } from '../../kit/server/http.ts';
import { readSheets, type SheetFile } from '../../kit/server/sheet-reader.ts';
import { mayOn, partyOf, reportAct } from './access.ts';
import { aYear, givenAnswers, id, version } from './asked.ts';
import { demandOn } from './demand.ts';
import { reportForm } from './form.ts';
import { type FormFacts, type ReadForm, readForm, requiredColumns, wantedColumns } from './form-read.ts';
import { type FormPreview, formPreview } from './form-view.ts';
import type { YearlyReport } from './model.ts';
import { saveAnswers, unknownReport } from './save.ts';
import { stateAfter } from './steps.ts';
import { listEarlier, listReports } from './store.ts';
import { whoseReport } from './text.ts';

const config = { act: 'designations.read-plans' as const, partly: true };
const largest = 20 * 1024 * 1024;
const meant = z.object({ lang, year: aYear, report: id.optional() });

type Asked = { db: Db; actor: Actor; realm: Realm };

/** The form out, for one report or many, and back in as Excel left it. */
export function formRoutes(app: App): void {
  const out = { config, schema: { params, querystring: meant } };
  app.get('/api/:realm/reports/form.xlsx', out, async ({ db, actor, params, query }, reply) => {
    const realm = realmOf(params);
    const reports = await reportsFor({ db, actor, realm }, query);
    const earlier = await listEarlier(
      db,
      realm,
      reports.map((report) => report.id),
    );
    const rows = reports.map((report) => ({ report, earlier: earlier.get(report.id) ?? null }));
    const { title, sheets } = reportForm(query.year, rows, query.lang);
    const name = query.report ? `report-${query.report}` : `reports-${query.year}`;
    return sendFile(reply, `tsunagi-${params.realm}-${name}-form.xlsx`, mime.xlsx, await formToXlsx(title, sheets));
  });

  const back = { params, querystring: meant.extend({ name: z.string().min(1).max(255) }) };
  app.post(
    '/api/:realm/reports/form',
    { config, bodyLimit: largest, schema: back },
    async ({ db, actor, params, query, body }): Promise<FormPreview> => {
      const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
      return readFile({ db, actor, realm: realmOf(params) }, { name: query.name, bytes }, query);
    },
  );

  const one = z.strictObject({ id, version, ...givenAnswers });
  const saving = { params, body: z.strictObject({ reports: z.array(one).min(1).max(2_000) }) };
  app.post('/api/:realm/reports/form/save', { config, schema: saving }, async ({ db, actor, params, body }) => {
    const writer = { db, actor, realm: realmOf(params), today: today() };
    const saved: number[] = [];
    const refused: { id: number; faults: Fault[] }[] = [];
    for (const { id, ...given } of body.reports) {
      try {
        await saveAnswers(writer, id, { ...given, channel: 'xlsx' });
        saved.push(id);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.push({ id, faults: error.faults });
      }
    }
    return { saved, refused };
  });
}

const mayWrite = ({ actor, realm }: Asked, report: YearlyReport): boolean =>
  mayOn(actor, reportAct(report.kind), realm, report);

const isOpen = ({ actor }: Asked, report: YearlyReport): boolean =>
  stateAfter('save', report.state, partyOf(actor)) !== null;

/** The report that is meant, or all of the year that still can be written. */
async function reportsFor(asked: Asked, { year, report: id }: z.infer<typeof meant>): Promise<YearlyReport[]> {
  const { db, actor, realm } = asked;
  if (id !== undefined) {
    const [report] = await listReports(db, realm, { ids: [id] });
    if (!report) throw unknownReport(id);
    demandOn(actor, reportAct(report.kind), realm, report, whoseReport(report));
    return [report];
  }
  const all = await listReports(db, realm, { fiscalYear: year });
  const open = all.filter((report) => mayWrite(asked, report) && isOpen(asked, report));
  if (open.length === 0) throw nothingToFill();
  return open;
}

type Meant = { year: number; report?: number; lang: Lang };

async function readFile(asked: Asked, file: SheetFile, { year, report, lang }: Meant): Promise<FormPreview> {
  const { db, realm } = asked;
  const sheets = (await readSheets(file)).filter((sheet) => !sheet.hidden);
  const tables = sheets.map((sheet) => ({ sheet, header: findHeader(sheet, wantedColumns, requiredColumns) }));
  const whole = tables.filter(({ header }) => !isFault(header));
  if (whole.length === 0) {
    const faults = tables.flatMap(({ header }) => (isFault(header) ? [header] : []));
    throw new Refusal(faults.map((fault) => ({ ...fault, at: { file: file.name, ...fault.at } })));
  }
  const reports = new Map((await listReports(db, realm, {})).map((one) => [one.id, one]));
  const facts: FormFacts = {
    ...{ fiscalYear: year, only: report ?? null, reports },
    mayWrite: (one) => mayWrite(asked, one),
    isOpen: (one) => isOpen(asked, one),
  };
  const read = whole.map(({ sheet, header }): ReadForm => {
    if (isFault(header)) return { reports: [], unchanged: 0, rejects: [] };
    const rows = { rows: rowsUnder(sheet, header), columns: header.columns };
    const { rejects, ...rest } = readForm(rows, facts);
    const where = { file: file.name, ...(sheet.name === null ? {} : { sheet: sheet.name }) };
    return { ...rest, rejects: rejects.map((fault) => ({ ...fault, at: { ...where, ...fault.at } })) };
  });
  return formPreview(read, reports, lang);
}

const nothingToFill = () =>
  refuse('nothing-to-fill', {
    ja: '書ける報告がありません。依頼したか、提出済みでないかを一覧で確かめてください。',
    en: 'There is no report to fill in. See on the list whether it was asked for, or is handed in already.',
  });
