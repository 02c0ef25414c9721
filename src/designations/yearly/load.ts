import type { Actor, Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { Db } from '../../kit/server/db.ts';
import { fiscalYearOf } from '../../plans/rules.ts';
import { listReporting } from './asking.ts';
import type { ListGround } from './list-view.ts';
import { loadPlaces } from './places.ts';
import { unknownReport } from './save.ts';
import { findReport, lastSubmissions, listEarlier, listReports, listReviews, listYears } from './store.ts';
import type { LoadedReport } from './view.ts';

type Asked = { db: Db; actor: Actor; realm: Realm; today: Day };

export async function loadList(asked: Asked, fiscalYear: number): Promise<ListGround> {
  const { db, actor, realm, today } = asked;
  const [places, standing, reports, last, years] = await Promise.all([
    loadPlaces(db, realm, today),
    listReporting({ db, realm }),
    listReports(db, realm, { fiscalYear }),
    lastSubmissions(db, realm),
    listYears(db, realm),
  ]);
  return { places, actor, today, fiscalYear, standing, reports, last, years: yearsShown(years, fiscalYear, today) };
}

/** Those of which there are reports, this one and the last, and the one that is looked at; the newest first. */
export function yearsShown(years: readonly number[], fiscalYear: number, today: Day): number[] {
  const now = fiscalYearOf(today);
  return [...new Set([...years, fiscalYear, now, now - 1])].sort((a, b) => b - a);
}

export async function loadReport({ db, actor, realm, today }: Asked, id: number): Promise<LoadedReport> {
  const report = await findReport(db, realm, id);
  if (!report) throw unknownReport(id);
  const [places, earlier, reviews] = await Promise.all([
    loadPlaces(db, realm, today),
    listEarlier(db, realm, [id]),
    listReviews(db, realm, id),
  ]);
  return { places, actor, today, report, earlier: earlier.get(id) ?? null, reviews };
}
