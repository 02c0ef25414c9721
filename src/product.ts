import { refuse } from './kit/pure/fault.ts';
import { connect, type Db } from './kit/server/db.ts';
import { defaultDataDirectory, openEmbedded } from './kit/server/embedded-postgres.ts';
import { migrate } from './kit/server/migrate.ts';
import { migrations } from './nouns.ts';
import { loadReference } from './regions/reference.ts';

/** An open database, brought to this version. */
export type Product = { db: Db; close(): Promise<void> };

/**
 * Opens the data a command works on: `data` (an embedded database of its own in that folder), else DATABASE_URL, else
 * the product's own embedded database. Who is last to close an embedded database stops it.
 */
export async function openProduct(data: string | undefined): Promise<Product> {
  const external = data === undefined ? process.env.DATABASE_URL : undefined;
  const embedded = external ? null : await openEmbedded(data ?? defaultDataDirectory());
  const db = connect(external || embedded!.url);
  const close = async () => {
    await db.destroy();
    await embedded?.close();
  };
  try {
    await migrate(db, await migrations());
    await loadReference(db);
    return { db, close };
  } catch (error) {
    await close();
    throw external ? reachable(error) : error;
  }
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
