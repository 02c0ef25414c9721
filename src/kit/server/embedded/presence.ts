import { realpath } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Facts } from './cluster.ts';

/** One idle connection each open holds: the server counts them to know who is still there. */
const presenceName = 'tsunagi presence';

export async function connect(facts: Facts, port: number): Promise<pg.Client> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: facts.user,
    password: facts.password,
    database: 'postgres',
    application_name: presenceName,
    connectionTimeoutMillis: 10_000,
    ssl: false,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}

export async function servesCluster(client: pg.Client, cluster: string): Promise<boolean> {
  const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
  return (await realpath(rows[0]?.data_directory ?? '')) === (await realpath(cluster));
}

export async function ensureDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
}

/** A pool that has just been closed takes a moment to leave the server's list. */
export async function isLastOne(client: pg.Client): Promise<boolean> {
  const until = Date.now() + 3_000;
  for (;;) {
    const others = await otherClients(client);
    if (others.length === 0) return true;
    if (others.includes(presenceName) || Date.now() > until) return false;
    await sleep(25);
  }
}

async function otherClients(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ application_name: string }>(
    `SELECT application_name FROM pg_stat_activity
     WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
  );
  return rows.map((row) => row.application_name);
}
