import type { Day } from '../../kit/pure/day.ts';
import { type Db, records, sql, type Trx } from '../../kit/server/db.ts';
import type { OfficeId, PostId, Realm } from '../model.ts';
import type { Directory, NewOffice, Office, OfficePost, Person } from './model.ts';

export async function loadDirectory(db: Db, realm: Realm): Promise<Directory> {
  const [offices, posts, people] = await Promise.all([
    listOffices(db, realm),
    listPosts(db, realm),
    listPeople(db, realm),
  ]);
  return { offices, posts, people };
}

async function listOffices(db: Db, { space, prefecture }: Realm): Promise<Office[]> {
  const { rows } = await sql<Office>`
    select o.id, o.role, o.name, o.name_en as "nameEn", o.version,
      (select coalesce(jsonb_agg(jsonb_build_object('above', t.above, 'kind', t.kind) order by t.kind, t.above), '[]')
        from office_tie t where t.office = o.id) as ties,
      (select coalesce(jsonb_agg(m.municipality order by m.municipality), '[]')
        from office_municipality m where m.office = o.id) as municipalities,
      (select coalesce(jsonb_agg(i.register || ' ' || i.number order by i.register, i.number), '[]')
        from office_institution i where i.office = o.id) as institutions,
      (select coalesce(jsonb_agg(b.body order by b.body), '[]') from office_body b where b.office = o.id) as bodies
    from office o where o.space = ${space} and o.prefecture = ${prefecture} order by o.id`.execute(db);
  return rows;
}

async function listPosts(db: Db, { space, prefecture }: Realm): Promise<OfficePost[]> {
  const { rows } = await sql<OfficePost>`
    select p.id, p.office, p.title, p.title_en as "titleEn", p.version,
      (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'from', h.valid_from, 'until', nullif(h.valid_until, 'infinity'),
          'person', jsonb_build_object('id', w.id, 'name', w.name, 'nameEn', w.name_en)) order by h.valid_from), '[]')
        from holding h join person w on w.id = h.person where h.post = p.id) as holdings
    from post p where p.space = ${space} and p.prefecture = ${prefecture} order by p.id`.execute(db);
  return rows;
}

async function listPeople(db: Db, { space, prefecture }: Realm): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select id, name, name_en as "nameEn" from person
    where space = ${space} and prefecture = ${prefecture} order by id`.execute(db);
  return rows;
}

/** Null where an office of this role bears the name already. */
export async function insertOffice(trx: Trx, realm: Realm, office: NewOffice): Promise<OfficeId | null> {
  const { rows } = await sql<{ id: OfficeId }>`
    insert into office (space, prefecture, role, name, name_en)
    values (${realm.space}, ${realm.prefecture}, ${office.role}, ${office.name}, ${office.nameEn})
    on conflict do nothing returning id`.execute(trx);
  const id = rows[0]?.id ?? null;
  if (id !== null) await insertCoverage(trx, realm, id, office);
  return id;
}

type Covered = Pick<NewOffice, 'ties' | 'municipalities' | 'institutions' | 'bodies'>;

/** False where somebody else changed the office since `version`. */
export async function replaceCoverage(
  trx: Trx,
  realm: Realm,
  { id, version }: { id: OfficeId; version: number },
  covered: Covered,
): Promise<boolean> {
  const { rows } = await sql`
    update office set version = version + 1 where id = ${id} and version = ${version} returning id`.execute(trx);
  if (rows.length === 0) return false;
  await sql`delete from office_tie where office = ${id}`.execute(trx);
  await sql`delete from office_municipality where office = ${id}`.execute(trx);
  await sql`delete from office_institution where office = ${id}`.execute(trx);
  await sql`delete from office_body where office = ${id}`.execute(trx);
  await insertCoverage(trx, realm, id, covered);
  return true;
}

async function insertCoverage(
  trx: Trx,
  { space, prefecture }: Realm,
  office: OfficeId,
  covered: Covered,
): Promise<void> {
  await sql`
    insert into office_tie (space, prefecture, office, above, kind)
    select ${space}, ${prefecture}, ${office}, t.above, t.kind
    from jsonb_to_recordset(${records(covered.ties)}) as t (above bigint, kind text)`.execute(trx);
  await sql`
    insert into office_municipality (space, prefecture, office, municipality)
    select ${space}, ${prefecture}, ${office}, m from jsonb_array_elements_text(${JSON.stringify(covered.municipalities)}::jsonb) m`.execute(
    trx,
  );
  await sql`
    insert into office_institution (space, prefecture, office, register, number)
    select ${space}, ${prefecture}, ${office}, split_part(i, ' ', 1), split_part(i, ' ', 2)
    from jsonb_array_elements_text(${JSON.stringify(covered.institutions)}::jsonb) i`.execute(trx);
  await sql`
    insert into office_body (space, prefecture, office, body)
    select ${space}, ${prefecture}, ${office}, b from jsonb_array_elements_text(${JSON.stringify(covered.bodies)}::jsonb) b`.execute(
    trx,
  );
}

export async function insertPost(
  trx: Trx,
  { space, prefecture }: Realm,
  post: { office: OfficeId; title: string; titleEn: string | null },
): Promise<PostId> {
  const { rows } = await sql<{ id: PostId }>`
    insert into post (space, prefecture, office, title, title_en)
    values (${space}, ${prefecture}, ${post.office}, ${post.title}, ${post.titleEn}) returning id`.execute(trx);
  return rows[0]!.id;
}

/** Counts the post's version up; false where somebody else changed who holds it since `version`. */
export async function takePost(trx: Trx, id: PostId, version: number): Promise<boolean> {
  const { rows } = await sql`
    update post set version = version + 1 where id = ${id} and version = ${version} returning id`.execute(trx);
  return rows.length > 0;
}

export async function insertPerson(trx: Trx, { space, prefecture }: Realm, name: string, nameEn: string | null) {
  const { rows } = await sql<{ id: number }>`
    insert into person (space, prefecture, name, name_en) values (${space}, ${prefecture}, ${name}, ${nameEn})
    returning id`.execute(trx);
  return rows[0]!.id;
}

type NewHolding = { post: PostId; person: number; from: Day; until: Day | null };

export async function insertHolding(trx: Trx, { space, prefecture }: Realm, holding: NewHolding): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into holding (space, prefecture, post, person, valid_from, valid_until)
    values (${space}, ${prefecture}, ${holding.post}, ${holding.person}, ${holding.from},
            coalesce(${holding.until}::date, 'infinity')) returning id`.execute(trx);
  return rows[0]!.id;
}

export async function endHolding(trx: Trx, id: number, until: Day | null): Promise<void> {
  await sql`update holding set valid_until = coalesce(${until}::date, 'infinity') where id = ${id}`.execute(trx);
}

export async function removeHolding(trx: Trx, id: number): Promise<void> {
  await sql`delete from holding where id = ${id}`.execute(trx);
}

/** Leaves the person where anything else names them. */
export async function removeIdlePerson(trx: Trx, id: number): Promise<void> {
  await sql`delete from person where id = ${id} and not exists (select from holding where person = ${id})`.execute(trx);
}

/** Every office of the realm with its posts, whoever held them, and what was handed over. */
export async function removeOffices(trx: Trx, { space, prefecture }: Realm): Promise<void> {
  const ofRealm = sql`space = ${space} and prefecture = ${prefecture}`;
  await sql`delete from draft where ${ofRealm} and post <> 0`.execute(trx);
  await sql`delete from transfer where ${ofRealm}`.execute(trx);
  await sql`delete from office where ${ofRealm}`.execute(trx);
  await sql`delete from person where ${ofRealm}`.execute(trx);
}
