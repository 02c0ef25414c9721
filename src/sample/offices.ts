import { insertTask, saveNote } from '../accounts/handover/store.ts';
import type { Realm } from '../accounts/model.ts';
import type { BodyChoice, OfficeRole, TieKind } from '../accounts/offices/model.ts';
import { nextApril } from '../accounts/offices/rules.ts';
import { insertHolding, insertOffice, insertPerson, insertPost } from '../accounts/offices/store.ts';
import { loadNamedBodies } from '../designations/named-bodies.ts';
import { type Day, parseDay } from '../kit/pure/day.ts';
import type { Trx } from '../kit/server/db.ts';

type Record_ = Record<string, string>;

export type OfficeRecords = { offices: Record_[]; posts: Record_[]; handover: Record_[]; municipalities: Record_[] };

/** A 1 April, counted from the one the fiscal year of `today` began with: 0 is that one, 1 the next. */
function aprilOf(years: string, today: Day): Day {
  const next = Number(nextApril(today).slice(0, 4));
  return parseDay(`${next - 1 + Number(years)}-04-01`)!;
}

const list = (cell: string): string[] => cell.split(';').filter((item) => item !== '');

/** Offices of the sample with invented people; periods follow the fiscal year in which the sample is loaded. */
export async function loadOffices(trx: Trx, realm: Realm, records: OfficeRecords, today: Day): Promise<void> {
  const named = await loadNamedBodies(trx, realm, today);
  const all = records.municipalities.map(({ code }) => code!);
  const offices = new Map<string, number>();
  const tied = (kind: TieKind, cell: string) => list(cell).map((name) => ({ above: offices.get(name)!, kind }));
  for (const row of records.offices) {
    const id = await insertOffice(trx, realm, {
      role: row.role as OfficeRole,
      name: row.name!,
      nameEn: row.name_en || null,
      ties: [...tied('set-up-by', row.set_up_by!), ...tied('advised-by', row.advised_by!)],
      municipalities: row.municipalities === 'all' ? all : list(row.municipalities!),
      institutions: list(row.institutions!),
      bodies: bodiesOf(row, named),
    });
    offices.set(row.name!, id!);
  }
  const posts = new Map<string, number>();
  for (const row of records.posts) {
    const key = `${row.office} ${row.title}`;
    const office = offices.get(row.office!)!;
    const post =
      posts.get(key) ?? (await insertPost(trx, realm, { office, title: row.title!, titleEn: row.title_en || null }));
    posts.set(key, post);
    if (!row.person) continue;
    const person = await insertPerson(trx, realm, row.person, row.person_en || null);
    const until = row.until ? aprilOf(row.until, today) : null;
    await insertHolding(trx, realm, { post, person, from: aprilOf(row.from!, today), until });
  }
  for (const row of records.handover) await handOver(trx, realm, posts.get(`${row.office} ${row.title}`)!, row, today);
}

/** The association or hub of the office's own name. */
const bodiesOf = ({ role, name }: Record_, named: readonly BodyChoice[]) =>
  named.filter((one) => one.name === name && one.body.startsWith(`${role} `)).map(({ body }) => body);

async function handOver(trx: Trx, realm: Realm, post: number, row: Record_, today: Day): Promise<void> {
  if (row.kind === 'note') await saveNote(trx, realm, post, { note: row.text!, version: 0 });
  else await insertTask(trx, realm, post, { title: row.text!, due: inFiscalYear(row.due!, today) });
}

/** A month and day of the fiscal year: January to March lie in the next calendar year. */
function inFiscalYear(monthAndDay: string, today: Day): Day {
  const year = Number(nextApril(today).slice(0, 4)) - (monthAndDay < '04' ? 0 : 1);
  return parseDay(`${year}-${monthAndDay}`)!;
}
