import type { ControlledTransaction } from 'kysely';
import { type Db, sql, type Trx } from '../../src/kit/server/db.ts';

type Whole = ControlledTransaction<unknown>;

/** Lets the product work on the database as it does, its transactions as savepoints of one that is taken back. */
export async function undone<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  const whole = await db.startTransaction().execute();
  try {
    return await work(withSavepoints(whole));
  } finally {
    await whole.rollback().execute();
  }
}

/** Whether anything was written since the transaction began, even if it was taken back. */
export async function wasWritten(db: Db): Promise<boolean> {
  const { rows } = await sql<{ written: boolean }>`
    select pg_current_xact_id_if_assigned() is not null as written`.execute(db);
  return rows[0]!.written;
}

const withSavepoints = (whole: Whole): Db =>
  new Proxy(whole, {
    get: (target, key) => {
      if (key === 'transaction')
        return () => ({ execute: (work: (trx: Trx) => Promise<unknown>) => inSavepoint(target, work) });
      const value = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

async function inSavepoint<T>(whole: Whole, work: (trx: Trx) => Promise<T>): Promise<T> {
  await sql`savepoint work`.execute(whole);
  try {
    const answer = await work(whole);
    await sql`release savepoint work`.execute(whole);
    return answer;
  } catch (error) {
    await sql`rollback to savepoint work`.execute(whole);
    throw error;
  }
}
