import { mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openEmbedded } from '../src/kit/server/embedded-postgres.ts';

const prefix = `tsunagi_test_${process.pid}_`;
const folderName = /^tsunagi-test-run-(\d+)$/;

/** One PostgreSQL for all tests: the one DATABASE_URL names, else an embedded one of our own. */
export async function openTestServer() {
  await sweep();
  const given = process.env.DATABASE_URL;
  const server = given ? { url: given, close: async () => {} } : await openOwn();
  process.env.TEST_DATABASE_URL = server.url;
  process.env.TEST_DATABASE_PREFIX = prefix;
  // What is left of it in the environment must not lead a test to somebody's data.
  delete process.env.DATABASE_URL;
  return { close: once(() => dropOurs(server.url).finally(server.close)) };
}

async function openOwn() {
  const folder = join(tmpdir(), `tsunagi-test-run-${process.pid}`);
  await mkdir(folder, { recursive: true });
  const server = await openEmbedded(folder);
  const close = async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: server.url, close };
}

/** Servers of earlier runs that were killed before they could stop them. */
async function sweep() {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(folderName.exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const folder = join(tmpdir(), name);
    await openEmbedded(folder)
      .then((server) => server.close())
      .catch(() => {});
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Databases of tests that failed before they could drop them. */
async function dropOurs(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [prefix]);
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  await client.end();
}

function once(work) {
  let done;
  return () => {
    done ??= work();
    return done;
  };
}
