import type { Realm } from '../accounts/model.ts';
import type { Answer as ConsultationAnswer, PartyKind } from '../consultations/model.ts';
import { closeConsultations, insertConsultation, writeAnswer } from '../consultations/store.ts';
import { insertConsent, insertCover } from '../designations/cover/store.ts';
import type { AgeScope, BodyKind, Designation, DesignationKind, DesignationState } from '../designations/model.ts';
import { itemsOf } from '../designations/model.ts';
import type { EventStep } from '../designations/record/model.ts';
import { findDesignation, insertBody, insertDesignation, insertEvent } from '../designations/record/store.ts';
import type { Answer, ReportState } from '../designations/yearly/model.ts';
import { findReport, insertReport, writeAnswers, writeReport } from '../designations/yearly/store.ts';
import { type Day, day, daysLater } from '../kit/pure/day.ts';
import { sql, type Trx } from '../kit/server/db.ts';
import type { PlanId } from '../plans/model.ts';
import { fiscalYearOf } from '../plans/rules.ts';

type Record_ = Record<string, string>;

export type RoleRecords = {
  designations: Record_[];
  consultations: Record_[];
  covers: Record_[];
  reports: Record_[];
  municipalities: Record_[];
};

const by = '見本';
const legalBasis = '医療法第30条の4、在宅医療の体制構築に係る指針';
const split = (cell: string | undefined): string[] => (cell ? cell.split(';') : []);

/** Invented: who is designated under the current plan, who is considered for the next, what they reported. */
export async function loadRoles(trx: Trx, realm: Realm, records: RoleRecords, today: Day): Promise<void> {
  const ids = new Map<string, number>();
  for (const row of records.designations) {
    ids.set(`${row.kind} ${row.name}`, await loadDesignation(trx, realm, row, { records, today }));
  }
  const idOf = ({ kind, name }: Record_) => ids.get(`${kind} ${name}`)!;
  for (const row of records.consultations) await loadConsultation(trx, realm, row, { id: idOf(row), today });
  for (const row of records.designations) await loadOldConsultations(trx, realm, row, { id: idOf(row), records });
  for (const row of records.covers) await loadCover(trx, realm, row, { id: idOf(row), today });
  for (const row of records.reports) {
    const designation = await findDesignation(trx, realm, idOf(row));
    await loadReport(trx, realm, row, { designation: designation!, today });
  }
}

/** Takes all of it away: what hangs on a designation goes with it. */
export async function removeRoles(trx: Trx, { space, prefecture }: Realm): Promise<void> {
  for (const table of [
    'letter',
    'bridging_task',
    'consultation',
    'designation',
    'selection',
    'ladder_version',
    'body',
  ]) {
    await sql`delete from ${sql.table(table)} where space = ${space} and prefecture = ${prefecture}`.execute(trx);
  }
  await sql`delete from letter_template where space = ${space} and prefecture = ${prefecture}`.execute(trx);
}

type Around = { records: RoleRecords; today: Day };

async function loadDesignation(trx: Trx, realm: Realm, row: Record_, { records, today }: Around): Promise<number> {
  const [register = null, number = null] = row.number ? row.number.split(' ') : [];
  const body = await insertBody(trx, realm, {
    kind: row.body as BodyKind,
    name: row.name!,
    register,
    number,
    municipality: row.municipality!,
    address: '',
    phone: '',
  });
  const state = row.state as DesignationState;
  const designation = await insertDesignation(trx, realm, {
    body: body.id,
    kind: row.kind as DesignationKind,
    plan: row.plan as PlanId,
    unit: row.unit!,
    area: row.area!,
    municipalities: membersOf(row, records.municipalities),
    state,
    origin: row.origin as Designation['origin'],
    selection: null,
    step: row.step || null,
    roles: split(row.roles),
    legalBasis: state === 'designated' ? legalBasis : '',
    letterNumber: '',
    from: row.from ? day(row.from) : null,
    until: row.until ? day(row.until) : null,
  });
  for (const [step, on] of stepsOf(row, today)) {
    await insertEvent(trx, realm, { designation, on, step, reason: step === 'consulted' ? '' : row.reason!, by });
  }
  return designation;
}

const membersOf = ({ unit, area }: Record_, municipalities: readonly Record_[]): string[] =>
  unit === 'municipality' ? [area!] : municipalities.filter((m) => m[unit!] === area).map((m) => m.code!);

function stepsOf(row: Record_, today: Day): [EventStep, Day][] {
  if (row.origin === 'inherited') return [['inherited', day(row.from!)]];
  if (row.state !== 'designated') return [['proposed', daysLater(today, -60)]];
  const from = day(row.from!);
  if (row.kind === 'project') return [['designated', from]];
  return [
    ['proposed', daysLater(from, -150)],
    ['consulted', daysLater(from, -90)],
    ['designated', from],
  ];
}

type Of = { id: number; today: Day };

async function loadConsultation(trx: Trx, realm: Realm, row: Record_, { id, today }: Of): Promise<void> {
  const asking = {
    subject: `designation ${id}`,
    title: row.name!,
    question: `${row.name}を、在宅医療において積極的役割を担う医療機関の候補とすることについて、ご意見をお聞かせください。`,
    askedOn: daysLater(today, -30),
    dueOn: daysLater(today, 14),
  };
  const party = { party: row.party as PartyKind, key: row.key!, name: row.party_name! };
  const asked = await insertConsultation(trx, realm, asking, { ...party, municipalities: split(row.municipalities) });
  if (!row.answer) return;
  const answer = row.answer as ConsultationAnswer;
  const given = { answeredOn: daysLater(today, -7), answeredBy: row.party_name!, opinion: row.opinion!, proxyNote: '' };
  await writeAnswer(trx, realm, asked, { answer, ...given });
}

type Then = { id: number; records: RoleRecords };

/** Before it was designated the municipality was asked, for an institution its association, too. */
async function loadOldConsultations(trx: Trx, realm: Realm, row: Record_, { id, records }: Then): Promise<void> {
  if (row.state !== 'designated' || row.origin !== 'selected' || row.kind === 'project') return;
  const from = day(row.from!);
  const subject = `designation ${id}`;
  const asking = {
    subject,
    title: row.name!,
    question: '',
    askedOn: daysLater(from, -140),
    dueOn: daysLater(from, -110),
  };
  const home = records.municipalities.find(({ code }) => code === row.municipality)!;
  const association = home['medical-association']!;
  const parties: [PartyKind, string, string][] = [
    ['municipality', home.code!, home.name!],
    ...(row.kind === 'lead' ? [['association', association, association] as [PartyKind, string, string]] : []),
  ];
  for (const [party, key, name] of parties) {
    const asked = await insertConsultation(trx, realm, asking, { party, key, name, municipalities: [home.code!] });
    const given = { answeredOn: daysLater(from, -120), answeredBy: name, opinion: '', proxyNote: '' };
    await writeAnswer(trx, realm, asked, { answer: 'agreed', ...given });
  }
  await closeConsultations(trx, realm, subject, daysLater(from, -90));
}

/** One side has agreed: the institution, and of the municipalities those that are named. */
async function loadCover(trx: Trx, realm: Realm, row: Record_, { id, today }: Of): Promise<void> {
  const cover = await insertCover(trx, realm, {
    designation: id,
    unit: row.unit!,
    area: row.area!,
    municipalities: split(row.municipalities),
    institution: row.number!,
    scope: 'all',
    from: daysLater(today, 30),
    until: null,
    note: row.note!,
  });
  const on = daysLater(today, -10);
  await insertConsent(trx, realm, cover, { side: 'giver', municipality: null, on, by: row.name!, note: '' });
  for (const municipality of split(row.agreed)) {
    await insertConsent(trx, realm, cover, { side: 'receiver', municipality, on, by: municipality, note: '' });
  }
  await sql`update cover set giver_agreed_on = ${on} where id = ${cover}`.execute(trx);
}

const letters: Record<string, Answer> = { d: 'done', p: 'partly', n: 'not-done' };
const evidence: Record<Answer, string> = {
  done: '見本の記録による',
  partly: '見本の記録による（一部）',
  'not-done': '',
  'not-applicable': '',
  unanswered: '',
};

type Reported = { designation: Designation; today: Day };

async function loadReport(trx: Trx, realm: Realm, row: Record_, { designation, today }: Reported): Promise<void> {
  const fiscalYear = fiscalYearOf(today) + Number(row.year);
  const asked = { designation, fiscalYear, dueOn: day(`${fiscalYear + 1}-01-31`), today: day(`${fiscalYear}-10-01`) };
  const id = (await insertReport(trx, realm, asked))!;
  if (row.state === 'asked') return;
  const items = itemsOf(designation.kind);
  const answers = [...row.answers!].map((letter, i) => ({
    item: items[i]!.id,
    answer: letters[letter]!,
    evidence: evidence[letters[letter]!],
    ages: letter === 'n' ? [] : (split(row.ages) as AgeScope[]),
  }));
  await writeAnswers(trx, realm, id, answers);
  const report = (await findReport(trx, realm, id))!;
  const submittedOn = row.year === '0' ? daysLater(today, -5) : day(`${fiscalYear + 1}-01-20`);
  const done = { state: row.state as ReportState, channel: 'account' as const, submittedOn, submittedBy: row.name! };
  const beds = designation.kind === 'lead' ? true : null;
  await writeReport(trx, realm, { ...report, ...done, beds, since: submittedOn, version: report.version + 1 });
}
