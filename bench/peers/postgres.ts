import pg from 'pg';
import type { Answered } from './answer.ts';
import type { Peer } from './duckdb.ts';
import { inPostgres, type Rows, statement, tables } from './sql.ts';

/** PostgreSQL with the same tables, in a schema of its own. */
export async function openPostgres(url: string, rows: Rows, more = ''): Promise<Peer> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `drop schema if exists peer cascade; create schema peer; set search_path = peer; ${tables} ${more}`,
  );
  for (const [name, lines] of Object.entries(rows)) await insert(client, name, lines);
  await client.query('create index on tally (day); cluster tally using tally_day_idx; analyze');
  const version = await client.query("select current_setting('server_version') as version");
  return {
    version: version.rows[0].version,
    ask: async (question, held) => (await client.query<Answered>(statement(question, inPostgres, held))).rows,
    close: () => client.end(),
  };
}

const atOnce = 100_000;

async function insert(client: pg.Client, table: string, lines: Rows[string]): Promise<void> {
  const types = await columnTypes(client, table);
  const columns = types.map((type, i) => `(line ->> ${i})::${type}`);
  const statement = `insert into ${table} select ${columns} from jsonb_array_elements($1::jsonb) as line`;
  for (let from = 0; from < lines.length; from += atOnce)
    await client.query(statement, [JSON.stringify(lines.slice(from, from + atOnce))]);
}

async function columnTypes(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query(
    `select data_type from information_schema.columns where table_schema = 'peer' and table_name = $1
     order by ordinal_position`,
    [table],
  );
  return rows.map((row) => row.data_type);
}
