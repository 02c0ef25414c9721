import pg from 'pg';
import type { Realm } from '../../src/accounts/model.ts';
import { ensureAppRole } from '../../src/kit/server/app-role.ts';
import { connect, type Db } from '../../src/kit/server/db.ts';
import { openTestProduct } from '../product.ts';
import { chiba, tokyo } from './cast.ts';
import { type Planted, plantedRows, sample } from './planted.ts';

export type Stage = {
  db: Db;
  /** Address of the database's owner, and of the role the product works as. */
  url: string;
  appUrl: string;
  app: string;
  rows: Planted[];
  close(): Promise<void>;
};

/** The cast in a real database: its offices, posts and holdings, and data of two prefectures and the sample. */
export async function openStage(options: { forPages: boolean }): Promise<Stage> {
  const product = await openTestProduct({ sample: options.forPages });
  const owner = connect(product.url, 1);
  const role = await ensureAppRole(owner, product.url);
  await owner.destroy();
  const realms: Realm[] = options.forPages ? [chiba, tokyo] : [chiba, tokyo, sample];
  const rows = plantedRows(options.forPages ? ['prefecture_shapes'] : [], realms);
  await withClient(product.url, (client) => plant(client, rows));
  return { ...product, appUrl: role.url, app: role.name, rows };
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export const insertText = ({ table, row }: Planted): string => {
  const columns = Object.keys(row)
    .map((name) => `"${name}"`)
    .join(', ');
  return `insert into "${table}" (${columns}) overriding system value
    select ${columns} from jsonb_populate_record(null::"${table}", $1)`;
};

async function plant(client: pg.Client, rows: readonly Planted[]): Promise<void> {
  for (const planted of rows) await client.query(insertText(planted), [JSON.stringify(planted.row)]);
  const { rows: named } = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attidentity <> ''`);
  for (const { name } of named) await client.query(`select setval(pg_get_serial_sequence('${name}', 'id'), 100000)`);
}
