import { Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { ScopedDialect, type Settings } from './scoped-driver.ts';

export type Db = Kysely<unknown>;
/** A function that takes one must run inside a transaction. */
export type Trx = Transaction<unknown>;

const date = 1082;
const bigint = 20;
const asWritten = (text: string) => text;

/** Days stay text, never instants; counts fit a number. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === date) return asWritten;
    if (oid === bigint) return Number;
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

/** The texts our statements have: as many names as a connection keeps plans for. */
const names = new Map<string, string>();

function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = `tsunagi-${names.size + 1}`;
    names.set(text, name);
  }
  return name;
}

/** A server that takes the call and says nothing must not hold a place in the pool for ever. */
const connecting = { connectionTimeoutMillis: 10_000, keepAlive: true, keepAliveInitialDelayMillis: 10_000 };
/** Whoever waits for a place longer is told so. */
const longestWait = 30_000;

/** Plans each statement with parameters once a connection; planning anew took a third of what a page's reading costs. */
class PreparingClient extends pg.Client {
  constructor(given?: pg.ClientConfig) {
    super({ ...given, ...connecting });
  }

  // The overloads of query() end in one call with whatever was given.
  override query(text: unknown, values?: unknown, done?: unknown): never {
    const query = super.query as (...given: unknown[]) => never;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) {
      return query.call(this, text, values, done);
    }
    return query.call(this, { name: nameOf(text), text, values }, undefined, done);
  }
}

/** Leaves a transaction with its answer and nothing written. */
class TriedOnly extends Error {
  readonly answer: unknown;
  constructor(answer: unknown) {
    super('tried only');
    this.answer = answer;
  }
}

/**
 * Works in one transaction and keeps what it wrote; `tryOnly` answers the same and writes nothing. Inside another
 * transaction it is part of that.
 */
export async function inTransaction<T>(db: Db, tryOnly: boolean, work: (trx: Trx) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db as Trx);
  try {
    return await db.transaction().execute(async (trx) => {
      const answer = await work(trx);
      if (tryOnly) throw new TriedOnly(answer);
      return answer;
    });
  } catch (error) {
    if (error instanceof TriedOnly) return error.answer as T;
    throw error;
  }
}

/** Compiling a statement takes longer than running it: row-level security makes plans look ten times as costly. */
const planOnce = '-c plan_cache_mode=force_generic_plan -c jit=off';

const pools = new WeakMap<Db, pg.Pool>();

/** Every statement and transaction runs under the settings, which end with it; destroying closes the connections. */
export function connect(url: string, connections = 5, settings: Settings = {}): Db {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: connections,
    types,
    options: planOnce,
    connectionTimeoutMillis: longestWait,
  });
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});
  // The same while it is in use: its query is told; without a listener that, too, would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return opened(pool, settings, true);
}

const awayCodes = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|57P0[1-3]$|08|53300$)/;
const awayWords = /^Connection terminated|^Client has encountered a connection error|^timeout e/;

/** Whether the database could not be asked, or fell silent while it was: it may come back by itself. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return awayCodes.test((error as { code?: string }).code ?? '') || awayWords.test(error.message);
}

/** The same connections under other settings; inside a transaction the settings it began with stay. */
export function under(db: Db, settings: Settings): Db {
  const pool = pools.get(db);
  return pool ? opened(pool, settings, false) : db;
}

/** The same for every view of one database: what a cache hangs on. */
export const databaseOf = (db: Db): object => pools.get(db) ?? db;

function opened(pool: pg.Pool, settings: Settings, owns: boolean): Db {
  const db = new Kysely<unknown>({ dialect: new ScopedDialect(pool, settings, owns) });
  pools.set(db, pool);
  return db;
}

/** Rows as one JSON parameter, for `jsonb_to_recordset`: one statement however many there are. */
export const records = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::jsonb`;

/**
 * Many small rows as one text, for a subselect; `readRows` takes it apart. Columns must not be null. Building JSON
 * for hundreds of rows costs PostgreSQL three times as much.
 */
export const rowsAsText = (columns: RawBuilder<unknown>[], order?: RawBuilder<unknown>): RawBuilder<string | null> => {
  const row = sql.join(columns, sql` || E'\\x1f' || `);
  return order ? sql`string_agg(${row}, E'\\x1e' order by ${order})` : sql`string_agg(${row}, E'\\x1e')`;
};

export const readRows = (text: string | null): string[][] =>
  text === null ? [] : text.split('\x1e').map((row) => row.split('\x1f'));

/** Whoever works under the same name waits until this transaction ends, before there is a row to lock, too. */
export async function lockNamed(trx: Trx, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
}

export { sql };
