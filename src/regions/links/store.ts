import type { Realm } from '../../accounts/model.ts';
import { type Db, sql, type Trx } from '../../kit/server/db.ts';
import type { Link } from './model.ts';

/** Whoever calls leaves the audit entry. */
export async function insertLink(trx: Trx, realm: Realm, { a, b, kind, name }: Link): Promise<void> {
  await sql`
    insert into adjacency_link (space, prefecture, a, b, kind, name)
    values (${realm.space}, ${realm.prefecture}, ${a}, ${b}, ${kind}, ${name})
    on conflict do nothing`.execute(trx);
}

/** Whoever calls leaves the audit entry. */
export async function removeLink(trx: Trx, realm: Realm, { a, b, kind, name }: Link): Promise<void> {
  await sql`
    delete from adjacency_link
    where space = ${realm.space} and prefecture = ${realm.prefecture} and a = ${a} and b = ${b} and kind = ${kind}
      and name = ${name}`.execute(trx);
}

export async function listLinks(db: Db, realm: Realm): Promise<Link[]> {
  const { rows } = await sql<Link>`
    select a, b, kind, name from adjacency_link
    where space = ${realm.space} and prefecture = ${realm.prefecture} order by a, b, kind, name`.execute(db);
  return rows;
}

/** Removes every link of the realm. */
export async function removeLinks(trx: Trx, realm: Realm): Promise<void> {
  await sql`delete from adjacency_link where space = ${realm.space} and prefecture = ${realm.prefecture}`.execute(trx);
}
