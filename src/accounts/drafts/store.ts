import { type Db, lockNamed, sql, type Trx } from '../../kit/server/db.ts';
import type { PostId, Realm } from '../model.ts';
import type { Draft } from './model.ts';

type Row = { subject: string; base_version: number; body: Draft['body']; saved_at: string };

const columns = sql`subject, base_version, body,
  to_char(saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as saved_at`;

const toDraft = (row: Row): Draft => ({
  subject: row.subject,
  baseVersion: row.base_version,
  body: row.body,
  savedAt: row.saved_at,
});

const mine = ({ space, prefecture }: Realm, post: PostId) =>
  sql`space = ${space} and prefecture = ${prefecture} and post = ${post}`;

/** A post's drafts, the newest first. */
export async function listDrafts(db: Db, realm: Realm, post: PostId): Promise<Draft[]> {
  const { rows } = await sql<Row>`
    select ${columns} from draft where ${mine(realm, post)} order by draft.saved_at desc, subject`.execute(db);
  return rows.map(toDraft);
}

export async function findDraft(db: Db, realm: Realm, post: PostId, subject: string): Promise<Draft | null> {
  const { rows } = await sql<Row>`
    select ${columns} from draft where ${mine(realm, post)} and subject = ${subject}`.execute(db);
  return rows[0] ? toDraft(rows[0]) : null;
}

/** Writers of one draft wait for each other: what a transaction saw of it stays true until it ends. */
export async function lockDraft(trx: Trx, realm: Realm, post: PostId, subject: string): Promise<void> {
  const name = `tsunagi draft ${realm.space} ${realm.prefecture} ${post} ${subject}`;
  await lockNamed(trx, name);
}

type NewDraft = Omit<Draft, 'savedAt'>;

/** Answers when it was saved. */
export async function saveDraft(trx: Trx, realm: Realm, post: PostId, draft: NewDraft): Promise<string> {
  const { rows } = await sql<{ saved_at: string }>`
    insert into draft (space, prefecture, post, subject, base_version, body, saved_at)
    values (${realm.space}, ${realm.prefecture}, ${post}, ${draft.subject}, ${draft.baseVersion},
            ${JSON.stringify(draft.body)}::jsonb, clock_timestamp())
    on conflict (space, prefecture, post, subject) do update
      set base_version = excluded.base_version, body = excluded.body, saved_at = excluded.saved_at
    returning ${columns}`.execute(trx);
  return rows[0]!.saved_at;
}

/** With `seen`, only the draft as it was seen: what another screen typed since stays. */
export async function removeDraft(
  db: Db,
  realm: Realm,
  post: PostId,
  { subject, seen }: { subject: string; seen?: string },
): Promise<void> {
  await sql`
    delete from draft where ${mine(realm, post)} and subject = ${subject}
      and (${seen ?? null}::timestamptz is null or saved_at = ${seen ?? null}::timestamptz)`.execute(db);
}
