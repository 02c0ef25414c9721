import { type Db, sql, type Trx } from '../kit/server/db.ts';
import type { Act, Actor, Realm } from './model.ts';

export type Entry = { act: Act; subject: string; before?: unknown; after?: unknown };

/** Writes down who did what, in the transaction that does it. */
export async function insertAuditEntry(trx: Trx, actor: Actor, realm: Realm, entry: Entry): Promise<void> {
  await sql`
    insert into audit_entry (actor_kind, actor_name, space, prefecture, act, subject, before, after)
    values (${actor.kind}, ${actor.name}, ${realm.space}, ${realm.prefecture}, ${entry.act}, ${entry.subject},
            ${JSON.stringify(entry.before ?? null)}::jsonb, ${JSON.stringify(entry.after ?? null)}::jsonb)`.execute(
    trx,
  );
}

/** What an act was ever done to. */
export async function listAuditSubjects(db: Db, realm: Realm, act: Act): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`
    select distinct subject from audit_entry
    where space = ${realm.space} and prefecture = ${realm.prefecture} and act = ${act}`.execute(db);
  return rows.map((row) => row.subject);
}
