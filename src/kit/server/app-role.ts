import { createHmac } from 'node:crypto';
import { refuse } from '../pure/fault.ts';
import { type Db, sql } from './db.ts';

/** How the product connects: a role that owns nothing, so that row-level security holds for it. */
export type AppRole = { name: string; url: string; created: boolean };

/**
 * The role of a database's product, made where it is missing by whoever owns the database. Its password follows from
 * the owner's: whoever may open the database as its owner needs no second secret.
 */
export async function ensureAppRole(owner: Db, ownerUrl: string): Promise<AppRole> {
  const { rows } = await sql<{ database: string }>`select current_database() as database`.execute(owner);
  const name = `${rows[0]!.database.slice(0, 59)}_app`;
  const url = new URL(ownerUrl);
  const password = createHmac('sha256', url.password).update(name).digest('base64url');
  const created = await create(owner, name, password);
  url.username = name;
  url.password = password;
  return { name, url: url.href, created };
}

async function create(owner: Db, name: string, password: string): Promise<boolean> {
  const known = await sql`select from pg_roles where rolname = ${name}`.execute(owner);
  if (known.rows.length > 0) return false;
  try {
    await sql
      .raw(
        `create role "${name.replaceAll('"', '""')}" login nosuperuser nobypassrls nocreatedb nocreaterole password '${password}'`,
      )
      .execute(owner);
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === '42710' || code === '23505') return false;
    if (code === '42501') throw mayNotCreate(name);
    throw error;
  }
}

/** After the owner's password changed, or a copy of the database was put beside another. */
export async function renewPassword(owner: Db, { name, url }: AppRole): Promise<void> {
  await sql.raw(`alter role "${name.replaceAll('"', '""')}" login password '${new URL(url).password}'`).execute(owner);
}

const mayNotCreate = (name: string) =>
  refuse('app-role-missing', {
    ja: `DATABASE_URL の利用者には、つなぎが使う役割「${name}」を作る権限がありません。データベースの管理者に「CREATE ROLE "${name}" LOGIN PASSWORD '…' NOSUPERUSER NOBYPASSRLS」を頼み、その役割でつなぐアドレスを環境変数 TSUNAGI_APP_DATABASE_URL に書いてください。`,
    en: `The user in DATABASE_URL may not create the role "${name}" that Tsunagi connects as. Ask the database's administrator for CREATE ROLE "${name}" LOGIN PASSWORD '…' NOSUPERUSER NOBYPASSRLS, and put the address that connects as it into TSUNAGI_APP_DATABASE_URL.`,
  });
