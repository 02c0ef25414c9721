import type { Realm } from '../../accounts/model.ts';
import { type Db, sql, type Trx } from '../../kit/server/db.ts';
import type { Criterion, CriterionId } from './model.ts';
import { shippedCriteria } from './shipped.ts';

type Definition = Omit<Criterion, 'id' | 'shipped'>;

/** The shipped criteria and those the realm's office added, oldest first. */
export async function listCriteria(db: Db, realm: Realm): Promise<Criterion[]> {
  const { rows } = await sql<{ id: string; definition: Definition }>`
    select id, definition from criterion
    where space = ${realm.space} and prefecture = ${realm.prefecture} order by created_at, id`.execute(db);
  return [...shippedCriteria, ...rows.map((row) => ({ id: row.id, ...row.definition, shipped: false }))];
}

/** False where the id is taken. */
export async function insertCriterion(trx: Trx, realm: Realm, criterion: Criterion): Promise<boolean> {
  const { id, shipped: _, ...definition } = criterion;
  const { rows } = await sql<{ id: string }>`
    insert into criterion (space, prefecture, id, definition)
    values (${realm.space}, ${realm.prefecture}, ${id}, ${JSON.stringify(definition)}::jsonb)
    on conflict do nothing returning id`.execute(trx);
  return rows.length === 1;
}

/** The definition that was removed; null where there was none. */
export async function removeCriterion(trx: Trx, realm: Realm, id: CriterionId): Promise<Definition | null> {
  const { rows } = await sql<{ definition: Definition }>`
    delete from criterion where space = ${realm.space} and prefecture = ${realm.prefecture} and id = ${id}
    returning definition`.execute(trx);
  return rows[0]?.definition ?? null;
}
