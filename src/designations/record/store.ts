import type { Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import { type Db, sql, type Trx } from '../../kit/server/db.ts';
import type { Body, Designation } from '../model.ts';
import type {
  DesignationChange,
  DesignationEvent,
  DesignationFilter,
  FoundInstitution,
  HangingCover,
  NewBody,
  NewDesignation,
  NewEvent,
} from './model.ts';

type BodyRow = Body;
type Row = Omit<Designation, 'body' | 'legalBasis' | 'letterNumber' | 'letterDated' | 'from' | 'until'> & {
  body: BodyRow;
  legal_basis: string;
  letter_number: string;
  letter_dated: Day | null;
  valid_from: Day | null;
  valid_until: Day | null;
};

const toDesignation = ({
  legal_basis,
  letter_number,
  letter_dated,
  valid_from,
  valid_until,
  ...row
}: Row): Designation => ({
  ...row,
  legalBasis: legal_basis,
  letterNumber: letter_number,
  letterDated: letter_dated,
  from: valid_from,
  until: valid_until,
});

const bodyColumns = sql`b.id, b.kind, b.name, b.register, b.number, b.municipality, b.address, b.phone, b.version`;
const bodyAsJson = sql`json_build_object('id', b.id, 'kind', b.kind, 'name', b.name, 'register', b.register,
  'number', b.number, 'municipality', b.municipality, 'address', b.address, 'phone', b.phone, 'version', b.version)`;
const columns = sql`d.id, ${bodyAsJson} as body, d.kind, d.plan, d.unit, d.area, d.municipalities, d.state, d.origin,
  d.selection, d.step, d.roles, d.legal_basis, d.letter_number, d.letter_dated, d.letter, d.valid_from, d.valid_until, d.version`;

/** The designations somebody may see, by kind, area and body. */
export async function listDesignations(db: Db, realm: Realm, filter: DesignationFilter = {}): Promise<Designation[]> {
  const { id = null, body = null, kinds = null, unit = null, area = null, states = null, at = null } = filter;
  const { rows } = await sql<Row>`
    select ${columns} from designation d join body b on b.id = d.body
    where d.space = ${realm.space} and d.prefecture = ${realm.prefecture}
      and (${id}::bigint is null or d.id = ${id}) and (${body}::bigint is null or d.body = ${body})
      and (${kinds}::text[] is null or d.kind = any(${kinds}::text[])) and (${unit}::text is null or d.unit = ${unit})
      and (${area}::text is null or d.area = ${area})
      and (${states}::text[] is null or d.state = any(${states}::text[]))
      and (${at}::date is null or (d.state in ('designated', 'under-review', 'withdrawn')
        and d.valid_from <= ${at} and (d.valid_until is null or ${at} < d.valid_until)))
    order by d.kind, d.unit, d.area, b.name, d.id`.execute(db);
  return rows.map(toDesignation);
}

export async function findDesignation(db: Db, realm: Realm, id: number): Promise<Designation | null> {
  return (await listDesignations(db, realm, { id }))[0] ?? null;
}

/** Writers of one designation wait for each other. */
export async function lockDesignation(trx: Trx, realm: Realm, id: number): Promise<Designation | null> {
  await sql`
    select from designation where space = ${realm.space} and prefecture = ${realm.prefecture} and id = ${id}
    for update`.execute(trx);
  return findDesignation(trx, realm, id);
}

/** Writers of the designations of one body wait for each other: their periods must not overlap (H2). */
export async function lockBodies(trx: Trx, realm: Realm, ids: readonly number[]): Promise<void> {
  await sql`
    select from body where space = ${realm.space} and prefecture = ${realm.prefecture} and id = any(${ids}::bigint[])
    order by id for update`.execute(trx);
}

export async function insertDesignation(trx: Trx, realm: Realm, given: NewDesignation): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into designation (space, prefecture, body, kind, plan, unit, area, municipalities, institution, state, origin,
                             selection, step, roles, legal_basis, letter_number, letter_dated, valid_from, valid_until)
    select ${realm.space}, ${realm.prefecture}, b.id, ${given.kind}, ${given.plan}, ${given.unit}, ${given.area},
      ${given.municipalities}::text[], b.register || ' ' || b.number, ${given.state}, ${given.origin},
      ${given.selection}::bigint, ${given.step}, ${given.roles}::text[], ${given.legalBasis}, ${given.letterNumber},
      ${given.letterDated ?? null}::date, ${given.from}::date, ${given.until}::date
    from body b where b.space = ${realm.space} and b.prefecture = ${realm.prefecture} and b.id = ${given.body}
    returning id`.execute(trx);
  return rows[0]!.id;
}

/** False where somebody saved since `version`. */
export async function updateDesignation(
  trx: Trx,
  realm: Realm,
  { id, version }: { id: number; version: number },
  change: DesignationChange,
): Promise<boolean> {
  const set = (column: string, value: unknown) =>
    value === undefined ? [] : [sql`${sql.ref(column)} = ${value as string}`];
  const columns = [
    sql`version = version + 1`,
    ...set('state', change.state),
    ...set('plan', change.plan),
    ...set('roles', change.roles),
    ...set('legal_basis', change.legalBasis),
    ...set('letter_number', change.letterNumber),
    ...set('letter_dated', change.letterDated),
    ...set('letter', change.letter),
    ...set('valid_from', change.from),
    ...set('valid_until', change.until),
    ...set('municipalities', change.municipalities),
  ];
  const { rows } = await sql`
    update designation set ${sql.join(columns)}
    where space = ${realm.space} and prefecture = ${realm.prefecture} and id = ${id} and version = ${version}
    returning id`.execute(trx);
  return rows.length === 1;
}

export async function insertEvent(trx: Trx, realm: Realm, event: NewEvent): Promise<void> {
  await sql`
    insert into designation_event (designation, space, prefecture, happened_on, step, reason, within, by_name)
    values (${event.designation}, ${realm.space}, ${realm.prefecture}, ${event.on}, ${event.step}, ${event.reason},
            ${event.within ?? ''}, ${event.by})`.execute(trx);
}

/** What happened, the newest first. */
export async function listEvents(db: Db, realm: Realm, designation: number | null = null): Promise<DesignationEvent[]> {
  const { rows } = await sql<
    Omit<DesignationEvent, 'on' | 'by' | 'at'> & { happened_on: Day; by_name: string; at: Date }
  >`
    select id, designation, happened_on, step, reason, within, by_name, at from designation_event
    where space = ${realm.space} and prefecture = ${realm.prefecture}
      and (${designation}::bigint is null or designation = ${designation})
    order by id desc`.execute(db);
  return rows.map(({ happened_on, by_name, at, ...row }) => ({
    ...row,
    on: happened_on,
    by: by_name,
    at: at.toISOString(),
  }));
}

export async function listBodies(db: Db, realm: Realm): Promise<Body[]> {
  const { rows } = await sql<BodyRow>`
    select ${bodyColumns} from body b where b.space = ${realm.space} and b.prefecture = ${realm.prefecture}
    order by b.name, b.id`.execute(db);
  return rows;
}

/** One organisation is one record: whoever names it again gets the body that is there (H2). */
export async function insertBody(trx: Trx, realm: Realm, given: NewBody): Promise<Body> {
  await sql`
    insert into body (space, prefecture, kind, name, register, number, municipality, address, phone)
    values (${realm.space}, ${realm.prefecture}, ${given.kind}, ${given.name}, ${given.register}, ${given.number},
            ${given.municipality}, ${given.address}, ${given.phone})
    on conflict do nothing`.execute(trx);
  const { rows } = await sql<BodyRow>`
    select ${bodyColumns} from body b where b.space = ${realm.space} and b.prefecture = ${realm.prefecture}
      and case when ${given.number}::text is null
        then b.number is null and b.kind = ${given.kind} and b.name = ${given.name}
          and coalesce(b.municipality, '') = coalesce(${given.municipality}, '')
        else b.register = ${given.register} and b.number = ${given.number} end`.execute(trx);
  return rows[0]!;
}

/** A body that was written without a number is that institution from now on, under its name; what hangs on it follows. */
export async function giveNumber(trx: Trx, realm: Realm, body: number, given: NewBody): Promise<void> {
  await sql`
    update body set register = ${given.register}, number = ${given.number}, version = version + 1,
      municipality = coalesce(municipality, ${given.municipality}),
      address = coalesce(nullif(address, ''), ${given.address}), phone = coalesce(nullif(phone, ''), ${given.phone})
    where space = ${realm.space} and prefecture = ${realm.prefecture} and id = ${body} and number is null`.execute(trx);
  const institution = `${given.register} ${given.number}`;
  const designations = sql`(select id from designation where space = ${realm.space} and prefecture = ${realm.prefecture}
    and body = ${body})`;
  await sql`update designation set institution = ${institution} where id in ${designations}`.execute(trx);
  for (const table of ['cover', 'yearly_report'])
    await sql`update ${sql.table(table)} set institution = ${institution} where designation in ${designations}`.execute(
      trx,
    );
}

/** The designations of one body: all its roles (H2). */
export const listRoles = (db: Db, realm: Realm, body: number): Promise<Designation[]> =>
  listDesignations(db, realm, { body });

/** Cover that hangs on a designation, or on all of them, and had not ended on a day. */
export async function listHangingCovers(
  db: Db,
  realm: Realm,
  at: Day,
  designation: number | null = null,
): Promise<(HangingCover & { designation: number })[]> {
  const { rows } = await sql<HangingCover & { designation: number }>`
    select id, designation, unit, area, valid_from as "from", valid_until as "until" from cover
    where space = ${realm.space} and prefecture = ${realm.prefecture} and ended_on is null
      and (valid_until is null or ${at} < valid_until)
      and (${designation}::bigint is null or designation = ${designation})
    order by unit, area, id`.execute(db);
  return rows;
}

/** Cover that ended on the day of a withdrawal of its designation and was not taken up again. */
export async function listEndedCovers(db: Db, realm: Realm, designation: number): Promise<HangingCover[]> {
  const { rows } = await sql<HangingCover>`
    select distinct on (c.unit, c.area) c.id, c.unit, c.area, c.valid_from as "from", c.valid_until as "until"
    from cover c
    join designation_event e on e.designation = c.designation and e.step = 'withdrawn' and e.happened_on = c.ended_on
    where c.space = ${realm.space} and c.prefecture = ${realm.prefecture} and c.designation = ${designation}
      and not exists (select from cover f where f.designation = c.designation and f.unit = c.unit and f.area = c.area
        and f.ended_on is null)
    order by c.unit, c.area, c.id desc`.execute(db);
  return rows;
}

/** Whether a letter was issued and not revoked. */
export async function isStanding(db: Db, realm: Realm, letter: number): Promise<boolean> {
  const { rows } = await sql`
    select from letter l where l.space = ${realm.space} and l.prefecture = ${realm.prefecture} and l.id = ${letter}
      and not exists (select from letter_revocation r where r.letter = l.id)`.execute(db);
  return rows.length === 1;
}

/** The fiscal years whose yearly report was asked of a designation. */
export async function listReportYears(db: Db, realm: Realm, designation: number): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select fiscal_year as year from yearly_report
    where space = ${realm.space} and prefecture = ${realm.prefecture} and designation = ${designation}
    order by fiscal_year`.execute(db);
  return rows.map(({ year }) => year);
}

export async function endCovers(
  trx: Trx,
  realm: Realm,
  ids: readonly number[],
  { on, reason }: { on: Day; reason: string },
): Promise<void> {
  await sql`
    update cover set ended_on = ${on}, ended_reason = ${reason}, version = version + 1
    where space = ${realm.space} and prefecture = ${realm.prefecture} and id = any(${ids}::bigint[])
      and ended_on is null`.execute(trx);
}

/** Institutions of the register that stand on a day, by name or number; those whose name begins so come first. */
export async function findInstitutions(
  db: Db,
  realm: Realm,
  asked: { words: string; at: Day; numbers?: readonly string[] },
): Promise<FoundInstitution[]> {
  const { at, numbers = null } = asked;
  const plain = asked.words.normalize('NFKC').replace(/\s+/g, '');
  const words = plain.replace(/[\\%_]/g, '\\$&');
  const name = sql`replace(replace(normalize(i.name, nfkc), ' ', ''), '　', '')`;
  const { rows } = await sql<FoundInstitution>`
    select n.register, n.number, i.kind, i.name, i.address, coalesce(i.phone, '') as phone, i.municipality
    from institution n
    join institution_statement i on i.institution = n.id and i.valid_from <= ${at} and ${at} < i.valid_until
    where n.space = ${realm.space} and n.prefecture = ${realm.prefecture}
      and case when ${numbers}::text[] is null then ${name} ilike ${`%${words}%`} or n.number = ${plain}
        else n.register || ' ' || n.number = any(${numbers}::text[]) end
    order by n.number = ${plain} desc, ${name} ilike ${`${words}%`} desc, i.name, n.number
    limit ${numbers === null ? 20 : 5000}`.execute(db);
  return rows;
}

/** A result of a ladder as it was saved. */
export async function findSelection(
  db: Db,
  realm: Realm,
  id: number,
): Promise<{ unit: string; document: unknown; result: unknown } | null> {
  const { rows } = await sql<{ unit: string; document: unknown; result: unknown }>`
    select unit, document, result from selection
    where space = ${realm.space} and prefecture = ${realm.prefecture} and id = ${id}`.execute(db);
  return rows[0] ?? null;
}
