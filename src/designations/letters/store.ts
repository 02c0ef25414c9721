import type { Realm } from '../../accounts/model.ts';
import { type Db, lockNamed, sql, type Trx } from '../../kit/server/db.ts';
import type {
  Letter,
  LetterDocument,
  ListedLetter,
  NewLetter,
  Revocation,
  TemplateId,
  TemplateTexts,
} from './model.ts';

export type StoredTemplate = { id: TemplateId; version: number; texts: TemplateTexts };

/** The templates an office has changed at some time. */
export async function listTemplates(db: Db, realm: Realm): Promise<StoredTemplate[]> {
  const { rows } = await sql<StoredTemplate>`
    select id, version, document as texts from letter_template
    where space = ${realm.space} and prefecture = ${realm.prefecture} order by id`.execute(db);
  return rows;
}

/** Writers of one template wait for each other, before it has a row, too. */
export async function lockTemplate(trx: Trx, realm: Realm, id: TemplateId): Promise<StoredTemplate | null> {
  const name = `tsunagi letter template ${realm.space} ${realm.prefecture} ${id}`;
  await lockNamed(trx, name);
  return (await listTemplates(trx, realm)).find((one) => one.id === id) ?? null;
}

export async function writeTemplate(trx: Trx, realm: Realm, { id, version, texts }: StoredTemplate): Promise<void> {
  await sql`
    insert into letter_template (space, prefecture, id, document, version)
    values (${realm.space}, ${realm.prefecture}, ${id}, ${JSON.stringify(texts)}, ${version})
    on conflict (space, prefecture, id) do update set document = excluded.document, version = excluded.version`.execute(
    trx,
  );
}

type Stamped<T extends { issuedAt: string }> = Omit<T, 'issuedAt'> & { issuedAt: Date };

const stamped = <T extends { issuedAt: string }>(rows: Stamped<T>[]): T[] =>
  rows.map((row) => ({ ...row, issuedAt: row.issuedAt.toISOString() }) as unknown as T);

const columns = sql`l.id, l.template, l.subject, l.municipalities, l.institution, l.number, l.dated, l.addressee,
  l.replaces, l.number_reason as "numberReason", l.issued_at as "issuedAt", l.issued_by as "issuedBy",
  case when r.letter is not null then json_build_object('on', r.revoked_on, 'reason', r.reason, 'by', r.revoked_by)
  end as revoked`;
const letters = ({ space, prefecture }: Realm) => sql`letter l left join letter_revocation r on r.letter = l.id
  where l.space = ${space} and l.prefecture = ${prefecture}`;

/** Whoever issues or revokes letters of a realm waits for the others: a number is given once. */
export const lockLetters = (trx: Trx, { space, prefecture }: Realm): Promise<void> =>
  lockNamed(trx, `tsunagi letters ${space} ${prefecture}`);

/** Letters without their papers, about one subject or about all, the newest first. */
export async function listLetters(
  db: Db,
  realm: Realm,
  subjects: readonly string[] | null = null,
): Promise<ListedLetter[]> {
  const { rows } = await sql<Stamped<ListedLetter>>`
    select ${columns}, l.document ->> 'title' as title from ${letters(realm)}
      and (${subjects}::text[] is null or l.subject = any(${subjects}::text[])) order by l.id desc`.execute(db);
  return stamped(rows);
}

/** The numbers of those somebody may see. */
export async function listLetterIds(db: Db, realm: Realm): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select l.id from ${letters(realm)}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Letters in the order of these numbers; those that are not there, or that nobody may see, are left out. */
export async function findLetters(db: Db, realm: Realm, ids: readonly number[]): Promise<Letter[]> {
  const { rows } = await sql<Stamped<Letter>>`
    select ${columns}, l.document from ${letters(realm)} and l.id = any(${[...ids]}::bigint[])
    order by array_position(${[...ids]}::bigint[], l.id)`.execute(db);
  return stamped(rows);
}

export async function insertLetter(trx: Trx, realm: Realm, letter: NewLetter): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into letter (space, prefecture, template, subject, municipalities, institution, number, dated, addressee,
                        replaces, number_reason, document, issued_by)
    values (${realm.space}, ${realm.prefecture}, ${letter.template}, ${letter.subject},
            ${letter.municipalities}::text[], ${letter.institution}, ${letter.number}, ${letter.dated},
            ${letter.addressee}, ${letter.replaces}::bigint, ${letter.numberReason}, ${JSON.stringify(letter.document)},
            ${letter.issuedBy})
    returning id`.execute(trx);
  return rows[0]!.id;
}

export async function insertRevocation(trx: Trx, realm: Realm, letter: number, given: Revocation): Promise<void> {
  await sql`
    insert into letter_revocation (letter, space, prefecture, revoked_on, reason, revoked_by)
    values (${letter}, ${realm.space}, ${realm.prefecture}, ${given.on}, ${given.reason}, ${given.by})`.execute(trx);
}

/** How the newest letter was signed: what the next begins with. */
export async function findLastIssuing(db: Db, realm: Realm): Promise<LetterDocument['issuing'] | null> {
  const { rows } = await sql<{ issuing: LetterDocument['issuing'] }>`
    select document -> 'issuing' as issuing from letter
    where space = ${realm.space} and prefecture = ${realm.prefecture} order by id desc limit 1`.execute(db);
  return rows[0]?.issuing ?? null;
}

/** 選定の結果 a designation came from, and the ladder it followed. */
export async function findSelection(
  db: Db,
  realm: Realm,
  id: number,
): Promise<{ document: unknown; result: unknown } | null> {
  const { rows } = await sql<{ document: unknown; result: unknown }>`
    select document, result from selection
    where space = ${realm.space} and prefecture = ${realm.prefecture} and id = ${id}`.execute(db);
  return rows[0] ?? null;
}
