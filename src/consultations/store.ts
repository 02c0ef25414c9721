import type { Realm } from '../accounts/model.ts';
import type { Day } from '../kit/pure/day.ts';
import { type Db, lockNamed, sql, type Trx } from '../kit/server/db.ts';
import type { Answering, Asking, AskingLetter, AttachedFile, Consultation, Party } from './model.ts';

const columns = sql`c.id, c.subject, c.party, c.party_key as key, c.party_name as name, c.municipalities, c.title,
  c.question, c.asked_on as "askedOn", c.due_on as "dueOn", c.answer, c.answered_on as "answeredOn",
  c.answered_by as "answeredBy", c.opinion, c.proxy_note as "proxyNote", c.closed_on as "closedOn", c.version,
  case when c.letter is not null then json_build_object('id', c.letter, 'number', c.letter_number, 'dated', c.letter_dated)
  end as letter`;
const within = ({ space, prefecture }: Realm) => sql`c.space = ${space} and c.prefecture = ${prefecture}`;

/** What was asked, of one subject or of all; the newest first, parties in their order. */
export async function listConsultations(db: Db, realm: Realm, subject: string | null = null): Promise<Consultation[]> {
  const { rows } = await sql<Consultation>`
    select ${columns} from consultation c
    where ${within(realm)} and (${subject}::text is null or c.subject = ${subject})
    order by c.asked_on desc, c.subject, c.party desc, c.party_key, c.id`.execute(db);
  return rows;
}

export async function findConsultation(db: Db, realm: Realm, id: number): Promise<Consultation | null> {
  const { rows } = await sql<Consultation>`
    select ${columns} from consultation c where ${within(realm)} and c.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** Whoever asks about the same subject waits, also before anybody was asked. */
export async function lockSubject(trx: Trx, realm: Realm, subject: string): Promise<void> {
  const name = `tsunagi asking ${realm.space} ${realm.prefecture} ${subject}`;
  await lockNamed(trx, name);
}

/** Writers of one consultation wait for each other. */
export async function lockConsultation(trx: Trx, realm: Realm, id: number): Promise<Consultation | null> {
  await sql`select from consultation c where ${within(realm)} and c.id = ${id} for update`.execute(trx);
  return findConsultation(trx, realm, id);
}

export async function insertConsultation(trx: Trx, realm: Realm, asking: Asking, of: Party): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into consultation (space, prefecture, subject, party, party_key, party_name, municipalities, asked_on, due_on,
                              title, question)
    values (${realm.space}, ${realm.prefecture}, ${asking.subject}, ${of.party}, ${of.key}, ${of.name},
            ${of.municipalities}::text[], ${asking.askedOn}, ${asking.dueOn}, ${asking.title}, ${asking.question})
    returning id`.execute(trx);
  return rows[0]!.id;
}

export async function writeAnswer(trx: Trx, realm: Realm, id: number, given: Answering): Promise<void> {
  await sql`
    update consultation c set answer = ${given.answer}, answered_on = ${given.answeredOn},
      answered_by = ${given.answeredBy}, opinion = ${given.opinion}, proxy_note = ${given.proxyNote},
      version = version + 1
    where ${within(realm)} and c.id = ${id}`.execute(trx);
}

/** Writes down which letter asked, or that none does. The version is of the answer, which stays. */
export async function writeAskingLetter(
  trx: Trx,
  realm: Realm,
  id: number,
  letter: AskingLetter | null,
): Promise<void> {
  await sql`
    update consultation c set letter = ${letter?.id ?? null}, letter_number = ${letter?.number ?? ''},
      letter_dated = ${letter?.dated ?? null}
    where ${within(realm)} and c.id = ${id}`.execute(trx);
}

/** Ends the time for answers about a subject, or opens it again. */
export async function closeConsultations(trx: Trx, realm: Realm, subject: string, on: Day | null): Promise<void> {
  await sql`
    update consultation c set closed_on = case when ${on}::date is not null then greatest(c.asked_on, ${on}::date) end
    where ${within(realm)} and c.subject = ${subject}
      and (${on}::date is null or c.closed_on is null)`.execute(trx);
}

export async function removeConsultation(trx: Trx, realm: Realm, id: number): Promise<void> {
  await sql`delete from consultation c where ${within(realm)} and c.id = ${id}`.execute(trx);
}

type FileRow = Omit<AttachedFile, 'addedAt'> & { addedAt: Date };

/** The files of a consultation, or of all, in the order they came. */
export async function listFiles(db: Db, realm: Realm, consultation: number | null = null): Promise<AttachedFile[]> {
  const { rows } = await sql<FileRow>`
    select f.id, f.consultation, f.name, f.type, f.sha256, octet_length(f.bytes) as size, f.added_at as "addedAt",
      f.added_by as "addedBy"
    from consultation_file f
    where f.space = ${realm.space} and f.prefecture = ${realm.prefecture}
      and (${consultation}::bigint is null or f.consultation = ${consultation})
    order by f.id`.execute(db);
  return rows.map((row) => ({ ...row, addedAt: row.addedAt.toISOString() }));
}

export type NewFile = Pick<AttachedFile, 'name' | 'type' | 'sha256' | 'addedBy'> & { bytes: Buffer };

export async function insertFile(trx: Trx, realm: Realm, consultation: number, file: NewFile): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into consultation_file (consultation, space, prefecture, name, type, sha256, bytes, added_by)
    values (${consultation}, ${realm.space}, ${realm.prefecture}, ${file.name}, ${file.type}, ${file.sha256},
            ${file.bytes}, ${file.addedBy})
    returning id`.execute(trx);
  return rows[0]!.id;
}

type Found = { name: string; type: string; bytes: Buffer };

export async function findFile(db: Db, realm: Realm, consultation: number, id: number): Promise<Found | null> {
  const { rows } = await sql<Found>`
    select f.name, f.type, f.bytes from consultation_file f
    where f.space = ${realm.space} and f.prefecture = ${realm.prefecture} and f.consultation = ${consultation}
      and f.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function removeFile(trx: Trx, realm: Realm, consultation: number, id: number): Promise<void> {
  await sql`
    delete from consultation_file where space = ${realm.space} and prefecture = ${realm.prefecture}
      and consultation = ${consultation} and id = ${id}`.execute(trx);
}
