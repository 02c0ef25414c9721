import {
  CompiledQuery,
  type DatabaseConnection,
  PostgresDialect,
  PostgresDriver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type pg from 'pg';

/** Settings of PostgreSQL, name and value, for row-level security to read. */
export type Settings = Readonly<Record<string, string>>;

const raw = (text: string) => CompiledQuery.raw(text);
const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** `set local`: gone when the transaction ends, so a connection goes back to the pool as nobody's. */
const preamble = (settings: Settings): string =>
  Object.entries(settings)
    .map(([name, value]) => `; set local "${name.replace('.', '"."')}" = ${quoted(value)}`)
    .join('');

/** A connection whose every statement runs inside a transaction that carries the settings. */
class ScopedConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;
  readonly #begin: string;
  #inTransaction = false;

  constructor(inner: DatabaseConnection, settings: Settings) {
    this.inner = inner;
    this.#begin = preamble(settings);
  }

  async begin(how: string): Promise<void> {
    await this.inner.executeQuery(raw(`${how}${this.#begin}`));
    this.#inTransaction = true;
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    this.#inTransaction = false;
    await this.inner.executeQuery(raw(how));
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#inTransaction || this.#begin === '') return this.inner.executeQuery<R>(query);
    await this.begin('begin');
    try {
      const answer = await this.inner.executeQuery<R>(query);
      await this.end('commit');
      return answer;
    } catch (error) {
      // A connection that broke cannot roll back; the statement's own error is the one to tell.
      if (this.#inTransaction) await this.end('rollback').catch(() => {});
      throw error;
    }
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.inner.streamQuery<R>(query, chunkSize);
  }
}

class ScopedDriver extends PostgresDriver {
  readonly #settings: Settings;
  readonly #owns: boolean;

  constructor(pool: pg.Pool, settings: Settings, owns: boolean) {
    super({ pool });
    this.#settings = settings;
    this.#owns = owns;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return new ScopedConnection(await super.acquireConnection(), this.#settings);
  }

  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const level = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : '';
    await (connection as ScopedConnection).begin(`begin${level}`);
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as ScopedConnection).end('commit');
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as ScopedConnection).end('rollback');
  }

  override releaseConnection(connection: DatabaseConnection): Promise<void> {
    return super.releaseConnection((connection as ScopedConnection).inner as never);
  }

  override async destroy(): Promise<void> {
    if (this.#owns) await super.destroy();
  }
}

export class ScopedDialect extends PostgresDialect {
  readonly #make: () => ScopedDriver;

  constructor(pool: pg.Pool, settings: Settings, owns: boolean) {
    super({ pool });
    this.#make = () => new ScopedDriver(pool, settings, owns);
  }

  override createDriver(): ScopedDriver {
    return this.#make();
  }
}
