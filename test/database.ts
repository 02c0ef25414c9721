import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Embedded, openEmbedded } from '../src/kit/server/embedded-postgres.ts';

export type FreshDatabase = { url: string; drop(): Promise<void> };

/** An empty database of its own for one test, on the server `npm test` started or on one of our own. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env.TEST_DATABASE_URL ?? (await borrowServer());
  const name = `${process.env.TEST_DATABASE_PREFIX ?? 'tsunagi_test_'}${randomBytes(6).toString('hex')}`;
  await command(server, `CREATE DATABASE ${name}`);
  const drop = async () => {
    await command(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await command(server, `DROP ROLE IF EXISTS ${name}_app`);
    if (!process.env.TEST_DATABASE_URL) await returnServer();
  };
  return { url: withDatabase(server, name), drop };
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function command(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

type Own = { folder: string; server: Embedded };

let own: Promise<Own> | undefined;
let borrowers = 0;

/** A single test file run by hand has no server waiting for it. */
async function borrowServer(): Promise<string> {
  borrowers += 1;
  own ??= openOwn();
  return (await own).server.url;
}

async function openOwn(): Promise<Own> {
  // The name by which the next `npm test` finds it, should nobody return it.
  const folder = join(tmpdir(), `tsunagi-test-run-${process.pid}`);
  await mkdir(folder, { recursive: true });
  return { folder, server: await openEmbedded(folder) };
}

async function returnServer(): Promise<void> {
  borrowers -= 1;
  if (borrowers > 0 || !own) return;
  const { folder, server } = await own;
  own = undefined;
  await server.close();
  await rm(folder, { recursive: true, force: true });
}
