import { insertAuditEntry } from '../../accounts/store.ts';
import { type Day, daysLater } from '../../kit/pure/day.ts';
import { refuse } from '../../kit/pure/fault.ts';
import { fiscalYearOf } from '../../plans/rules.ts';
import type { Designation } from '../model.ts';
import { listDesignations } from '../record/store.ts';
import { type ReportKind, reportKinds } from './model.ts';
import { unknownReport, type Writer } from './save.ts';
import { insertReport, lockReport, writeReport } from './store.ts';

type Reading = Pick<Writer, 'db' | 'realm'>;

/** The designations reports are asked of: lead institutions and hubs that stand. */
export const listReporting = ({ db, realm }: Reading, kinds: readonly ReportKind[] = reportKinds) =>
  listDesignations(db, realm, { kinds, states: ['designated', 'under-review'] });

/** Who holds a role on no day of a year has nothing to report of it. */
const runsIn = ({ from, until }: Designation, fiscalYear: number): boolean =>
  (from === null || fiscalYearOf(from) <= fiscalYear) &&
  (until === null || fiscalYear <= fiscalYearOf(daysLater(until, -1)));

export type Asking = { fiscalYear: number; dueOn: Day | null; designations?: readonly number[] };

/** Asks all lead institutions and hubs, or those named, for the reports of a year; whoever was asked before stays. */
export async function askReports(writer: Writer, asking: Asking): Promise<{ asked: number; before: number }> {
  const { db, actor, realm, today } = writer;
  const { fiscalYear, dueOn, designations } = asking;
  return db.transaction().execute(async (trx) => {
    const standing = (await listReporting({ db: trx, realm })).filter((one) => runsIn(one, fiscalYear));
    const meant = designations ? standing.filter(({ id }) => designations.includes(id)) : standing;
    const missing = designations?.find((id) => !meant.some((one) => one.id === id));
    if (missing !== undefined) throw notStanding(missing);
    if (meant.length === 0) throw nobodyToAsk();
    const made: number[] = [];
    for (const designation of meant) {
      const id = await insertReport(trx, realm, { designation, fiscalYear, dueOn, today });
      if (id === null) continue;
      made.push(id);
      await insertAuditEntry(trx, actor, realm, {
        ...{ act: 'designations.write', subject: `report ${id}`, record: `report ${id}` },
        municipality: designation.municipalities[0],
        after: { version: 1, state: 'asked', fiscalYear, dueOn },
      });
    }
    return { asked: made.length, before: meant.length - made.length };
  });
}

/** 督促した: the day is recorded; nothing is sent. */
export async function recordReminders({ db, actor, realm, today }: Writer, ids: readonly number[]): Promise<number> {
  return db.transaction().execute(async (trx) => {
    for (const id of [...ids].sort((a, b) => a - b)) {
      const report = await lockReport(trx, realm, id);
      if (!report) throw unknownReport(id);
      if (report.state !== 'asked' && report.state !== 'begun' && report.state !== 'returned')
        throw handedIn(report.body.name);
      await writeReport(trx, realm, { ...report, remindedOn: today });
      await insertAuditEntry(trx, actor, realm, {
        ...{ act: 'designations.write', subject: `report ${id}`, record: `report ${id}` },
        municipality: report.municipalities[0],
        before: { remindedOn: report.remindedOn },
        after: { remindedOn: today },
      });
    }
    return ids.length;
  });
}

const notStanding = (id: number) =>
  refuse('unknown-designation', {
    ja: `位置付け${id}は、積極的役割を担う医療機関でも連携拠点でもないか、その年度に位置付けられていません。年度を確かめ、一覧から選び直してください。`,
    en: `Designation ${id} is no lead institution or hub that stands in that year. Check the year and choose again from the list.`,
  });

const nobodyToAsk = () =>
  refuse('nobody-to-ask', {
    ja: 'その年度に位置付けられた医療機関も連携拠点もありません。年度を確かめるか、先に「候補と位置付け」で位置付けてください。',
    en: 'No lead institution or hub is designated in that year. Check the year, or designate them first under "Candidates and designations".',
  });

const handedIn = (name: string) =>
  refuse('handed-in', {
    ja: `${name}の報告は提出済みです。一覧を開き直して、選び直してください。`,
    en: `${name} has handed in its report. Open the list again and choose anew.`,
  });
