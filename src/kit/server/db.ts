import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';

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

export function connect(url: string, connections = 10): Db {
  const pool = new pg.Pool({ connectionString: url, max: connections, types });
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
}

/** Rows as one JSON parameter, for `jsonb_to_recordset`: one statement however many there are. */
export const records = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::jsonb`;

export { sql };
