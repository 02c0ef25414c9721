import type { Day } from '../../kit/pure/day.ts';
import { type Db, sql, type Trx } from '../../kit/server/db.ts';
import type { PostId, Realm } from '../model.ts';

export type Note = { note: string; version: number; seenBy: number | null };
export type Task = { id: number; title: string; due: Day | null; done: boolean; version: number };
export type WaitingDraft = { subject: string; savedAt: Date };

/** Version 0 where nothing was written yet. */
export async function findNote(db: Db, post: PostId): Promise<Note> {
  const { rows } = await sql<Note>`
    select note, version, seen_by as "seenBy" from handover where post = ${post}`.execute(db);
  return rows[0] ?? { note: '', version: 0, seenBy: null };
}

/** False where somebody else wrote it since `version`. */
export async function saveNote(
  trx: Trx,
  { space, prefecture }: Realm,
  post: PostId,
  { note, version }: { note: string; version: number },
): Promise<boolean> {
  const { rows } = await sql`
    insert into handover as h (post, space, prefecture, note, version) values (${post}, ${space}, ${prefecture}, ${note}, 1)
    on conflict (post) do update set note = excluded.note, version = h.version + 1 where h.version = ${version}
    returning version`.execute(trx);
  return rows.length > 0;
}

export async function markSeen(trx: Trx, { space, prefecture }: Realm, post: PostId, holding: number): Promise<void> {
  await sql`
    insert into handover (post, space, prefecture, version, seen_by) values (${post}, ${space}, ${prefecture}, 0, ${holding})
    on conflict (post) do update set seen_by = excluded.seen_by`.execute(trx);
}

/** Open tasks by day due, those without one last; then what was done, newest first. */
export async function listTasks(db: Db, post: PostId): Promise<Task[]> {
  const { rows } = await sql<Task>`
    select id, title, due, done_at is not null as done, version from task where post = ${post}
    order by done_at is not null, due nulls last, done_at desc, id`.execute(db);
  return rows;
}

export async function insertTask(
  trx: Trx,
  { space, prefecture }: Realm,
  post: PostId,
  { title, due }: { title: string; due: Day | null },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into task (space, prefecture, post, title, due) values (${space}, ${prefecture}, ${post}, ${title}, ${due})
    returning id`.execute(trx);
  return rows[0]!.id;
}

/** False where somebody else changed the task since `version`. */
export async function setTaskDone(
  trx: Trx,
  { id, post, version }: { id: number; post: PostId; version: number },
  done: boolean,
): Promise<boolean> {
  const { rows } = await sql`
    update task set done_at = ${done ? sql`now()` : null}, version = version + 1
    where id = ${id} and post = ${post} and version = ${version} returning id`.execute(trx);
  return rows.length > 0;
}

export async function listWaitingDrafts(db: Db, { space, prefecture }: Realm, post: PostId): Promise<WaitingDraft[]> {
  const { rows } = await sql<WaitingDraft>`
    select subject, saved_at as "savedAt" from draft
    where space = ${space} and prefecture = ${prefecture} and post = ${post} order by saved_at desc`.execute(db);
  return rows;
}
