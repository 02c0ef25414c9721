import type { Day } from '../../kit/pure/day.ts';
import { type Db, sql, type Trx } from '../../kit/server/db.ts';
import type { Actor, Realm } from '../model.ts';
import type { SavedMove } from './model.ts';

export type Transfer = {
  id: number;
  on: Day;
  moves: SavedMove[];
  savedAt: Date;
  savedBy: string;
  undone: boolean;
};

const columns = sql`id, starts_on as "on", moves, saved_at as "savedAt", saved_by as "savedBy",
  undone_at is not null as undone`;

/** The newest first; those still to come however many there are. */
export async function listTransfers(db: Db, { space, prefecture }: Realm, today: Day): Promise<Transfer[]> {
  const { rows } = await sql<Transfer>`
    select ${columns} from (
      select *, row_number() over (order by id desc) as place from transfer
      where space = ${space} and prefecture = ${prefecture}
    ) t where place <= 20 or (starts_on > ${today} and undone_at is null) order by id desc`.execute(db);
  return rows;
}

export async function findTransfer(db: Db, { space, prefecture }: Realm, id: number): Promise<Transfer | undefined> {
  const { rows } = await sql<Transfer>`
    select ${columns} from transfer where space = ${space} and prefecture = ${prefecture} and id = ${id}`.execute(db);
  return rows[0];
}

export async function insertTransfer(
  trx: Trx,
  { space, prefecture }: Realm,
  actor: Actor,
  { on, moves }: Pick<Transfer, 'on' | 'moves'>,
): Promise<number> {
  const by = actor.post ? `${actor.post.office.name} ${actor.name}` : actor.name;
  const { rows } = await sql<{ id: number }>`
    insert into transfer (space, prefecture, starts_on, moves, saved_by, saved_from)
    values (${space}, ${prefecture}, ${on}, ${JSON.stringify(moves)}::jsonb, ${by}, ${actor.post?.id ?? 0})
    returning id`.execute(trx);
  return rows[0]!.id;
}

export async function markUndone(trx: Trx, id: number): Promise<boolean> {
  const { rows } = await sql`
    update transfer set undone_at = now() where id = ${id} and undone_at is null returning id`.execute(trx);
  return rows.length > 0;
}
