import { createHmac } from 'node:crypto';
import { refuse } from '../pure/fault.ts';
import { type Db, sql } from './db.ts';

/** How the product connects: a role that owns nothing, so that row-level security holds for it. */
export type AppRole = { name: string; url: string; password: string; created: boolean };

/**
 * The role of a database's product, made where it is missing by whoever owns the database. Its password follows from
 * the owner's: whoever may open the database as its owner needs no second secret. An owner without one gets a role
 * without: what follows from nothing anybody could work out.
 */
export async function ensureAppRole(owner: Db, ownerUrl: string): Promise<AppRole> {
  const { rows } = await sql<{ database: string }>`select current_database() as database`.execute(owner);
  const name = `${rows[0]!.database.slice(0, 59)}_app`;
  const url = new URL(ownerUrl);
  const secret = url.searchParams.get('password') || url.password || process.env.PGPASSWORD;
  const password = secret ? createHmac('sha256', secret).update(name).digest('base64url') : '';
  const created = await create(owner, name, password);
  url.username = '';
  url.password = '';
  // Written behind the address they count before any that stand there, and an address without a host has no other place.
  url.searchParams.set('user', name);
  url.searchParams.set('password', password);
  return { name, url: url.href, password, created };
}

/** The name of the role, which row-level security must hold for. */
export async function guardedRole(app: Db): Promise<string> {
  const { rows } = await sql<{ name: string; passes: boolean }>`
    select current_user as name, r.rolsuper or r.rolbypassrls or exists (
      select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and pg_has_role(current_user, c.relowner, 'member')
    ) as passes from pg_roles r where r.rolname = current_user`.execute(app);
  const { name, passes } = rows[0]!;
  if (passes) throw passesGuards(name);
  return name;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

async function create(owner: Db, name: string, password: string): Promise<boolean> {
  const known = await sql`select from pg_roles where rolname = ${name}`.execute(owner);
  if (known.rows.length > 0) return false;
  const kept = password === '' ? 'null' : `'${password}'`;
  try {
    await sql
      .raw(`create role ${quoted(name)} login nosuperuser nobypassrls nocreatedb nocreaterole password ${kept}`)
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
export async function renewPassword(owner: Db, { name, password }: AppRole): Promise<void> {
  if (password === '') throw mayNotCreate(name);
  try {
    await sql.raw(`alter role ${quoted(name)} login password '${password}'`).execute(owner);
  } catch (error) {
    throw (error as { code?: string }).code === '42501' ? mayNotCreate(name) : error;
  }
}

const mayNotCreate = (name: string) =>
  refuse('app-role-missing', {
    ja: `DATABASE_URL の利用者では、つなぎが使う役割「${name}」を作ることも、その役割でつなぐこともできません。データベースの管理者に「CREATE ROLE "${name}" LOGIN PASSWORD '…' NOSUPERUSER NOBYPASSRLS」（あれば ALTER ROLE）を頼み、その役割でつなぐアドレスを環境変数 TSUNAGI_APP_DATABASE_URL に書いてください。`,
    en: `The user in DATABASE_URL can neither create the role "${name}" that Tsunagi connects as nor connect as it. Ask the database's administrator for CREATE ROLE "${name}" LOGIN PASSWORD '…' NOSUPERUSER NOBYPASSRLS (ALTER ROLE where it exists), and put the address that connects as it into TSUNAGI_APP_DATABASE_URL.`,
  });

const passesGuards = (name: string) =>
  refuse('app-role-unguarded', {
    ja: `つなぎがつないだ役割「${name}」は、データベースの管理者か所有者なので、県や担当ごとの見張り（行レベルセキュリティ）が効きません。何も開いていません。管理者でも所有者でもない役割（NOSUPERUSER NOBYPASSRLS）でつなぐアドレスを、TSUNAGI_APP_DATABASE_URL に書いてください。`,
    en: `The role "${name}" that Tsunagi connected as is a superuser or owns the tables, so row-level security does not hold for it. Nothing was opened. Put the address of a role that is neither (NOSUPERUSER NOBYPASSRLS) into TSUNAGI_APP_DATABASE_URL.`,
  });
