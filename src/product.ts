import { everywhere } from './accounts/scope.ts';
import { grantTables, savePolicies } from './accounts/store.ts';
import { refuse } from './kit/pure/fault.ts';
import { ensureAppRole, guardedRole, renewPassword } from './kit/server/app-role.ts';
import { connect, type Db, sql } from './kit/server/db.ts';
import { defaultDataDirectory, openEmbedded } from './kit/server/embedded-postgres.ts';
import { migrate } from './kit/server/migrate.ts';
import { migrations } from './nouns.ts';
import { policies } from './policies.ts';
import { loadReference } from './regions/reference.ts';

/** An open database, brought to this version, as an operator of this machine sees it. */
export type Product = { db: Db; close(): Promise<void> };

/**
 * Opens the data a command works on: `data` (an embedded database of its own in that folder), else DATABASE_URL, else
 * the product's own embedded database. Who is last to close an embedded database stops it.
 */
export async function openProduct(data: string | undefined): Promise<Product> {
  const external = data === undefined ? process.env.DATABASE_URL : undefined;
  const embedded = external ? null : await openEmbedded(data ?? defaultDataDirectory());
  try {
    const app = external ? process.env.TSUNAGI_APP_DATABASE_URL : undefined;
    const db = await openDatabase(external || embedded!.url, app);
    const close = async () => {
      await db.destroy();
      await embedded?.close();
    };
    return { db, close };
  } catch (error) {
    await embedded?.close();
    throw external ? reachable(error) : error;
  }
}

/**
 * Brings the database to this version as its owner, and answers connections of the role the product works as:
 * `app`, where an administrator made one, else one of our own making.
 */
export async function openDatabase(url: string, app?: string, connections = 5): Promise<Db> {
  const owner = connect(url, 1);
  try {
    await migrate(owner, await migrations());
    await loadReference(owner);
    await savePolicies(owner, policies);
    const db = app ? connect(app, connections, everywhere) : await connectAs(owner, url, connections);
    try {
      await grantTables(owner, await guardedRole(db));
      return db;
    } catch (error) {
      await db.destroy();
      throw error;
    }
  } finally {
    await owner.destroy();
  }
}

async function connectAs(owner: Db, url: string, connections: number): Promise<Db> {
  const role = await ensureAppRole(owner, url);
  const db = connect(role.url, connections, everywhere);
  try {
    await sql`select`.execute(db);
  } catch (error) {
    const wrong = (error as { code?: string }).code === '28P01' && !role.created;
    if (wrong) await renewPassword(owner, role);
    else throw error;
  }
  return db;
}

function reachable(error: unknown): unknown {
  const { code } = error as { code?: string };
  const unreachable = ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', '28P01', '28000', '3D000'];
  if (code === undefined || !unreachable.includes(code)) return error;
  const { message } = error as Error;
  return refuse('database-unreachable', {
    ja: `DATABASE_URL のデータベースにつながりません（${message || code}）。アドレス・利用者・パスワードを確かめてください。`,
    en: `The database in DATABASE_URL cannot be reached (${message || code}). Check its address, user and password.`,
  });
}
