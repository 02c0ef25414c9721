import type { Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import { type Db, records, sql, type Trx } from '../../kit/server/db.ts';
import type { Designation } from '../model.ts';
import type { ItemAnswer, ItemReview, KeptReview, ReportKind, Reviewer, YearlyReport } from './model.ts';

type Row = Omit<
  YearlyReport,
  'designationState' | 'fiscalYear' | 'dueOn' | 'remindedOn' | 'submittedOn' | 'submittedBy' | 'answers'
> & {
  designation_state: YearlyReport['designationState'];
  fiscal_year: number;
  due_on: Day | null;
  reminded_on: Day | null;
  submitted_on: Day | null;
  submitted_by: string;
  answers: ItemAnswer[] | null;
};

const toReport = ({ designation_state, fiscal_year, due_on, reminded_on, ...row }: Row): YearlyReport => {
  const { submitted_on, submitted_by, answers, ...rest } = row;
  return {
    ...{ ...rest, answers: answers ?? [] },
    ...{ designationState: designation_state, fiscalYear: fiscal_year, dueOn: due_on, remindedOn: reminded_on },
    ...{ submittedOn: submitted_on, submittedBy: submitted_by },
  };
};

const selected = sql`
  select r.id, r.designation, d.state as designation_state, r.kind, d.unit, d.area, r.municipalities, r.institution,
    r.fiscal_year, r.state, r.due_on, r.reminded_on, r.channel, r.submitted_on, r.submitted_by, r.beds, r.since,
    r.version, json_build_object('id', b.id, 'kind', b.kind, 'name', b.name) as body,
    (select json_agg(json_build_object('item', a.item, 'answer', a.answer, 'evidence', a.evidence, 'ages', a.ages))
      from yearly_answer a where a.report = r.id) as answers
  from yearly_report r join designation d on d.id = r.designation join body b on b.id = d.body`;

const within = ({ space, prefecture }: Realm) => sql`r.space = ${space} and r.prefecture = ${prefecture}`;

export type ReportFilter = { fiscalYear?: number; kind?: ReportKind; ids?: readonly number[] };

/** The reports somebody may see, by kind, area and body. */
export async function listReports(db: Db, realm: Realm, filter: ReportFilter): Promise<YearlyReport[]> {
  const { fiscalYear = null, kind = null, ids = null } = filter;
  const { rows } = await sql<Row>`
    ${selected} where ${within(realm)} and (${fiscalYear}::int is null or r.fiscal_year = ${fiscalYear})
      and (${kind}::text is null or r.kind = ${kind}) and (${ids}::bigint[] is null or r.id = any(${ids}::bigint[]))
    order by r.kind, d.unit, d.area, b.name, r.id`.execute(db);
  return rows.map(toReport);
}

export async function findReport(db: Db, realm: Realm, id: number): Promise<YearlyReport | null> {
  return (await listReports(db, realm, { ids: [id] }))[0] ?? null;
}

/** What the same body last reported of the same role, in a year before. */
export async function listEarlier(db: Db, realm: Realm, ids: readonly number[]): Promise<Map<number, YearlyReport>> {
  const { rows } = await sql<Row & { later: number }>`
    select distinct on (later.id) later.id as later, earlier.*
    from yearly_report later join designation ld on ld.id = later.designation
    join lateral (${selected} where ${within(realm)} and d.body = ld.body and r.kind = later.kind
      and d.unit = ld.unit and d.area = ld.area and r.fiscal_year < later.fiscal_year
      and r.submitted_on is not null) earlier on true
    where later.id = any(${ids}::bigint[])
    order by later.id, earlier.fiscal_year desc, earlier.id desc`.execute(db);
  return new Map(rows.map(({ later, ...row }) => [later, toReport(row)]));
}

/** The day each designation was last reported on. */
export async function lastSubmissions(db: Db, realm: Realm): Promise<Map<number, Day>> {
  const { rows } = await sql<{ designation: number; day: Day }>`
    select r.designation, max(r.submitted_on) as day from yearly_report r
    where ${within(realm)} and r.submitted_on is not null group by r.designation`.execute(db);
  return new Map(rows.map(({ designation, day }) => [designation, day]));
}

/** Writers of one report wait for each other. */
export async function lockReport(trx: Trx, realm: Realm, id: number): Promise<YearlyReport | null> {
  await sql`select from yearly_report r where ${within(realm)} and r.id = ${id} for update`.execute(trx);
  return findReport(trx, realm, id);
}

/** Null where the year was asked for before. */
export async function insertReport(
  trx: Trx,
  realm: Realm,
  asked: { designation: Designation; fiscalYear: number; dueOn: Day | null; today: Day },
): Promise<number | null> {
  const { designation, fiscalYear, dueOn, today } = asked;
  const { register, number } = designation.body;
  const { rows } = await sql<{ id: number }>`
    insert into yearly_report (designation, space, prefecture, kind, municipalities, institution, fiscal_year, state,
                               due_on, since)
    values (${designation.id}, ${realm.space}, ${realm.prefecture}, ${designation.kind},
            ${designation.municipalities}::text[], ${register === null ? null : `${register} ${number}`},
            ${fiscalYear}, 'asked', ${dueOn}, ${today})
    on conflict (designation, fiscal_year) do nothing returning id`.execute(trx);
  return rows[0]?.id ?? null;
}

/** What stands in the report's own row, as it is from now on. */
export async function writeReport(trx: Trx, realm: Realm, report: YearlyReport): Promise<void> {
  await sql`
    update yearly_report r set state = ${report.state}, due_on = ${report.dueOn}, reminded_on = ${report.remindedOn},
      channel = ${report.channel}, submitted_on = ${report.submittedOn}, submitted_by = ${report.submittedBy},
      beds = ${report.beds}, since = ${report.since}, version = ${report.version}
    where ${within(realm)} and r.id = ${report.id}`.execute(trx);
}

export async function writeAnswers(
  trx: Trx,
  realm: Realm,
  report: number,
  answers: readonly ItemAnswer[],
): Promise<void> {
  await sql`
    insert into yearly_answer (report, space, prefecture, item, answer, evidence, ages)
    select ${report}, ${realm.space}, ${realm.prefecture}, item, answer, evidence,
      array(select jsonb_array_elements_text(ages))
    from jsonb_to_recordset(${records(answers)}) as a (item text, answer text, evidence text, ages jsonb)
    on conflict (report, item) do update
      set answer = excluded.answer, evidence = excluded.evidence, ages = excluded.ages`.execute(trx);
}

type Reviewing = { reviewer: Reviewer; reviews: readonly ItemReview[]; comment: string; today: Day; by: string };

export async function insertReviews(trx: Trx, realm: Realm, report: number, reviewing: Reviewing): Promise<void> {
  const { reviewer, reviews, comment, today, by } = reviewing;
  const whole = comment === '' ? [] : [{ item: null, verdict: 'accepted', comment }];
  await sql`
    insert into yearly_review (report, space, prefecture, item, reviewer, verdict, comment, reviewed_on, reviewed_by)
    select ${report}, ${realm.space}, ${realm.prefecture}, item, ${reviewer}, verdict, comment, ${today}, ${by}
    from jsonb_to_recordset(${records([...reviews, ...whole])}) as v (item text, verdict text, comment text)`.execute(
    trx,
  );
}

/** What was said of a report, the newest first. */
export async function listReviews(db: Db, realm: Realm, report: number): Promise<KeptReview[]> {
  const { rows } = await sql<Omit<KeptReview, 'on' | 'by'> & { reviewed_on: Day; reviewed_by: string }>`
    select r.id, r.item, r.reviewer, r.verdict, r.comment, r.reviewed_on, r.reviewed_by from yearly_review r
    where ${within(realm)} and r.report = ${report} order by r.id desc`.execute(db);
  return rows.map(({ reviewed_on, reviewed_by, ...row }) => ({ ...row, on: reviewed_on, by: reviewed_by }));
}

/** The fiscal years reports were asked for. */
export async function listYears(db: Db, realm: Realm): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct r.fiscal_year as year from yearly_report r where ${within(realm)}`.execute(db);
  return rows.map(({ year }) => year);
}

/** The newest fiscal year for which a report of a kind was handed in; null where none was. */
export async function newestHandedIn(db: Db, realm: Realm, kind: ReportKind): Promise<number | null> {
  const { rows } = await sql<{ year: number | null }>`
    select max(r.fiscal_year) as year from yearly_report r
    where ${within(realm)} and r.kind = ${kind} and r.state in ('submitted', 'checked', 'confirmed')`.execute(db);
  return rows[0]!.year;
}
