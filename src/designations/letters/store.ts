import type { Realm } from '../../accounts/model.ts';
import { type Db, lockNamed, sql, type Trx } from '../../kit/server/db.ts';
import type { Letter, LetterDocument, ListedLetter, NewLetter, TemplateId, TemplateTexts } from './model.ts';

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

type Row = Omit<Letter, 'issuedAt' | 'issuedBy'> & { issued_at: Date; issued_by: string };

const toLetter = ({ issued_at, issued_by, ...row }: Row): Letter => ({
  ...row,
  issuedAt: issued_at.toISOString(),
  issuedBy: issued_by,
});

/** Letters without their papers, the newest first. */
export async function listLetters(db: Db, realm: Realm): Promise<ListedLetter[]> {
  const { rows } = await sql<Omit<Row, 'document'> & { title: string }>`
    select id, template, subject, municipalities, institution, number, dated, addressee, issued_at, issued_by,
      document ->> 'title' as title
    from letter where space = ${realm.space} and prefecture = ${realm.prefecture} order by id desc`.execute(db);
  return rows.map(({ issued_at, issued_by, ...row }) => ({
    ...row,
    issuedAt: issued_at.toISOString(),
    issuedBy: issued_by,
  }));
}

/** Letters in the order of these numbers; those that are not there, or that nobody may see, are left out. */
export async function findLetters(db: Db, realm: Realm, ids: readonly number[]): Promise<Letter[]> {
  const { rows } = await sql<Row>`
    select id, template, subject, municipalities, institution, number, dated, addressee, issued_at, issued_by, document
    from letter where space = ${realm.space} and prefecture = ${realm.prefecture} and id = any(${[...ids]}::bigint[])
    order by array_position(${[...ids]}::bigint[], id)`.execute(db);
  return rows.map(toLetter);
}

export async function insertLetter(trx: Trx, realm: Realm, letter: NewLetter): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into letter (space, prefecture, template, subject, municipalities, institution, number, dated, addressee,
                        document, issued_by)
    values (${realm.space}, ${realm.prefecture}, ${letter.template}, ${letter.subject},
            ${letter.municipalities}::text[], ${letter.institution}, ${letter.number}, ${letter.dated},
            ${letter.addressee}, ${JSON.stringify(letter.document)}, ${letter.issuedBy})
    returning id`.execute(trx);
  return rows[0]!.id;
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
