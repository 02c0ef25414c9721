import { type Db, records, sql, type Trx } from '../kit/server/db.ts';
import type { Act, Actor, HeldPost, PostId, Realm } from './model.ts';
import type { Policy } from './permission.ts';

/** `record` names the thing that changed (`hub 12217`), so that its history can be told; `reason` says why, where due. */
export type Entry = {
  act: Act;
  subject: string;
  record?: string;
  municipality?: string;
  reason?: string;
  before?: unknown;
  after?: unknown;
};

/** Writes down who did what, in the transaction that does it. */
export async function insertAuditEntry(trx: Trx, actor: Actor, realm: Realm, entry: Entry): Promise<void> {
  await sql`
    insert into audit_entry (actor_kind, actor_name, post, office, office_name, space, prefecture, act, subject, record,
                             municipality, reason, before, after)
    values (${actor.kind}, ${actor.name}, ${actor.post?.id ?? null}, ${actor.post?.office.id ?? null},
            ${actor.post?.office.name ?? null}, ${realm.space}, ${realm.prefecture}, ${entry.act}, ${entry.subject},
            ${entry.record ?? null}, ${entry.municipality ?? null}, ${entry.reason ?? null},
            ${JSON.stringify(entry.before ?? null)}::jsonb, ${JSON.stringify(entry.after ?? null)}::jsonb)`.execute(
    trx,
  );
}

/** A change of a record as it was written down, whole, and by whom. */
export type RecordVersion = {
  seq: number;
  at: string;
  kind: string;
  name: string;
  office: string | null;
  before: unknown;
  after: unknown;
};

/** The changes of a record, the newest first. */
export async function listRecordVersions(db: Db, realm: Realm, record: string): Promise<RecordVersion[]> {
  const { rows } = await sql<Omit<RecordVersion, 'at'> & { at: Date }>`
    select seq, at, actor_kind as kind, actor_name as name, office_name as office, before, after
    from audit_entry where space = ${realm.space} and prefecture = ${realm.prefecture} and record = ${record}
    order by seq desc`.execute(db);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** What an act was ever done to. */
export async function listAuditSubjects(db: Db, realm: Realm, act: Act): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`
    select distinct subject from audit_entry
    where space = ${realm.space} and prefecture = ${realm.prefecture} and act = ${act}`.execute(db);
  return rows.map((row) => row.subject);
}

/** The sentences, for row-level security to follow: the owner of the database writes them when it is opened. */
export async function savePolicies(owner: Db, policies: Policy): Promise<void> {
  const lines = policies.flatMap(({ roles, acts, reach, space }) =>
    acts.flatMap((act) => (roles === 'everyone' ? ['*'] : roles).map((role) => ({ role, act, reach, space }))),
  );
  await owner.transaction().execute(async (trx) => {
    await sql`lock table policy_line in share row exclusive mode`.execute(trx);
    await sql`
      delete from policy_line p where not exists (
        select from jsonb_to_recordset(${records(lines)}) as l (role text, act text, reach text, space text)
        where (l.role, l.act, l.reach, l.space) = (p.role, p.act, p.reach, p.space)
      )`.execute(trx);
    await sql`
      insert into policy_line (role, act, reach, space)
      select role, act, reach, space
      from jsonb_to_recordset(${records(lines)}) as l (role text, act text, reach text, space text)
      on conflict do nothing`.execute(trx);
  });
}

/** What the role the product connects as may touch. */
export async function grantTables(owner: Db, role: string): Promise<void> {
  await sql`call grant_tables(${role})`.execute(owner);
}

/** The post, if somebody holds it today: found before anything else is known of who asks. */
export async function findHeldPost(db: Db, id: PostId): Promise<HeldPost | null> {
  const { rows } = await sql<{ post: HeldPost | null }>`select find_held_post(${id}) as post`.execute(db);
  return rows[0]!.post;
}
