import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { connect, type Db, sql } from '../../src/kit/server/db.ts';
import { freePort } from '../../src/kit/server/embedded/postmaster.ts';
import { openEmbedded } from '../../src/kit/server/embedded-postgres.ts';
import type { NamedBytes } from './ground.ts';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const patience = 120_000;

/** The product as a process with a cluster of its own, which a test may kill. */
export type KilledProduct = {
  data: string;
  /** Where it answers, before and after it was killed. */
  address: string;
  db: Db;
  /** Starts the server where it does not run, and waits until it answers. */
  running(): Promise<void>;
  killServer(): Promise<void>;
  killPostgres(): Promise<void>;
  /** The server raised PostgreSQL again; what a killed one left may still answer old connections for a moment. */
  raisedAgain(): Promise<void>;
  /** Nobody but the asker speaks to the database: what a dead client left is settled. */
  settled(): Promise<void>;
  send(file: NamedBytes, realm: string): Promise<string>;
  untilRead(realm: string, id: string): Promise<string>;
  save(realm: string, id: string): Promise<number>;
  command(args: string[]): { child: ChildProcess; ended: Promise<number | null> };
  close(): Promise<void>;
};

export async function openKilledProduct(): Promise<KilledProduct> {
  const data = mkdtempSync(join(tmpdir(), 'tsunagi-killed-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  let server: ChildProcess | null = null;
  let said = '';
  const { DATABASE_URL: _, ...env } = process.env;
  const start = (args: string[]) =>
    spawn(process.execPath, ['--disable-warning=ExperimentalWarning', cli, ...args, '--data', data], {
      env: { ...env, CI: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  const answers = async () => (await fetch(`${address}/api/realms`).catch(() => null))?.status === 200;
  const isGone = () => server === null || server.exitCode !== null || server.signalCode !== null;
  const answersAgain = () =>
    until(
      async () => (isGone() ? assert.fail(`the server ended: ${said.slice(-3000)}`) : answers()),
      () => `the server does not answer: ${said.slice(-3000)}`,
    );

  const running = async () => {
    if (isGone()) {
      said = '';
      server = start(['start', '--no-open', '--port', String(port)]);
      server.stderr!.on('data', (chunk) => {
        said += chunk;
      });
    }
    await answersAgain();
  };

  await running();
  const db = connect(readUrl(data), 2);
  const others = async () => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from pg_stat_activity
      where backend_type = 'client backend' and application_name <> 'watch' and pid <> pg_backend_pid()
        and state <> 'idle'`.execute(db);
    return rows[0]!.n;
  };

  let killed = 0;
  const isRaised = async () => {
    if (isGone()) assert.fail(`the server ended: ${said.slice(-3000)}`);
    const pid = postmasterOf(data);
    return pid !== undefined && pid !== killed && (await connects(readUrl(data)));
  };

  const kill = async (child: ChildProcess) => {
    const gone = once(child, 'exit');
    if (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL')) await gone;
  };

  return {
    data,
    address,
    db,
    running,
    killServer: () => kill(server!),
    killPostgres: async () => {
      killed = postmasterOf(data)!;
      process.kill(killed, 'SIGKILL');
    },
    raisedAgain: () => until(isRaised, () => `PostgreSQL was not raised again: ${said.slice(-3000)}`),
    settled: () =>
      until(
        async () => (await others().catch(() => 1)) === 0,
        () => 'a dead client is not gone',
      ),
    send: async ({ name, bytes }, realm) => {
      const answer = await fetch(`${address}/api/${realm}/intake?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: bytes as Uint8Array<ArrayBuffer>,
      });
      assert.equal(answer.status, 202);
      return ((await answer.json()) as { id: string }).id;
    },
    untilRead: async (realm, id) => {
      for (;;) {
        const answer = await fetch(`${address}/api/${realm}/intake/${id}`);
        const { state } = (await answer.json()) as { state?: string };
        if (state !== 'reading') return state ?? String(answer.status);
        await sleep(10);
      }
    },
    save: async (realm, id) => {
      const answer = await fetch(`${address}/api/${realm}/intake/${id}/save`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ withdrawals: 1_000_000, successions: [] }),
      });
      await answer.text();
      return answer.status;
    },
    command: (args) => {
      const child = start(args);
      child.stderr!.resume();
      return { child, ended: once(child, 'exit').then(([code]) => code as number | null) };
    },
    close: async () => {
      await db.destroy();
      if (server) await kill(server);
      await (await openEmbedded(data)).close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function until(holds: () => Promise<boolean>, why: () => string): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > end) assert.fail(why());
    await sleep(50);
  }
}

function readUrl(data: string): string {
  const facts = JSON.parse(readFileSync(join(data, 'connection.json'), 'utf8'));
  return `postgres://${facts.user}:${facts.password}@127.0.0.1:${facts.port}/${facts.database}?application_name=watch`;
}

function postmasterOf(data: string): number | undefined {
  try {
    return Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]) || undefined;
  } catch {
    return undefined;
  }
}

async function connects(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}
