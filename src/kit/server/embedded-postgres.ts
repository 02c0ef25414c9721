import { realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { ensureCluster, type Facts, writeFacts } from './embedded/cluster.ts';
import { alone } from './embedded/lock.ts';
import { livingPostmaster, startPostmaster, stopPostmaster } from './embedded/postmaster.ts';
import { connect, ensureDatabase, isLastOne, servesCluster } from './embedded/presence.ts';
import { notAnswering, startFailed, wrongPassword } from './embedded/refusals.ts';
import { makeDataDirectory, prepareSite, type Site } from './embedded/site.ts';

/** An open embedded server. `started` is false when it was running already and was adopted. */
export type Embedded = { url: string; started: boolean; close(): Promise<void> };

export function defaultDataDirectory(): string {
  const { TSUNAGI_DATA, LOCALAPPDATA, XDG_DATA_HOME } = process.env;
  if (TSUNAGI_DATA) return TSUNAGI_DATA;
  if (process.platform === 'win32') return join(LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'tsunagi');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'tsunagi');
  if (process.getuid?.() === 0) return '/var/lib/tsunagi';
  return join(XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'tsunagi');
}

/** Opens the server of a data directory: makes it, starts it or joins it, whichever is needed. */
export async function openEmbedded(dataDirectory: string): Promise<Embedded> {
  const path = await makeDataDirectory(dataDirectory);
  return alone(path, async () => {
    const site = await prepareSite(path);
    const facts = await ensureCluster(site);
    const server = await raise(site, facts, undefined);
    return hold(site, facts, server);
  });
}

type Server = { client: pg.Client; port: number; started: boolean };

async function raise(site: Site, facts: Facts, wantedPort: number | undefined): Promise<Server> {
  const server = (await adopt(site, facts)) ?? (await start(site, facts, wantedPort));
  await ensureDatabase(server.client, facts.database);
  if (server.port !== facts.port) await writeFacts(site, { ...facts, port: server.port });
  return server;
}

async function start(site: Site, facts: Facts, wantedPort: number | undefined): Promise<Server> {
  const port = await startPostmaster(site, wantedPort);
  const client = await connect(facts, port).catch((error) => {
    throw isWrongPassword(error) ? wrongPassword(site.facts) : startFailed(site.log, String(error.message));
  });
  return { client, port, started: true };
}

const adoptionPatience = 60_000;

/** Only after a real connection: a postmaster may be starting, recovering or on its way out. */
async function adopt(site: Site, facts: Facts): Promise<Server | undefined> {
  const until = Date.now() + adoptionPatience;
  for (;;) {
    const living = await livingPostmaster(site);
    if (!living) return undefined;
    const client = await tryConnect(site, facts, living.port);
    if (client) return { client, port: living.port, started: false };
    if (Date.now() > until) throw notAnswering(living.pid, site.log);
    await sleep(100);
  }
}

async function tryConnect(site: Site, facts: Facts, port: number): Promise<pg.Client | undefined> {
  if (!port) return undefined;
  try {
    const client = await connect(facts, port);
    if (await servesCluster(client, await realpath(site.cluster))) return client;
    await client.end();
  } catch (error) {
    if (isWrongPassword(error)) throw wrongPassword(site.facts);
  }
  return undefined;
}

const isWrongPassword = (error: unknown): boolean => (error as { code?: string }).code === '28P01';

/** Stays present while open, and brings the server back on its port should it die under us. */
function hold(site: Site, facts: Facts, server: Server): Embedded {
  let client = server.client;
  let closing: Promise<void> | undefined;
  let reviving: Promise<void> = Promise.resolve();

  const watch = () => {
    let stopped = false;
    client.unref();
    client.on('error', (error) => {
      stopped ||= (error as { code?: string }).code === adminShutdown;
    });
    client.once('end', () => {
      if (!closing && !stopped) reviving = revive();
    });
  };
  const revive = async () => {
    for (let wait = 100; !closing && wait < 60_000; wait *= 2) {
      try {
        client = (await alone(site.dataDirectory, () => raise(site, facts, server.port))).client;
        return watch();
      } catch {
        await sleep(wait, undefined, { ref: false });
      }
    }
  };
  const close = async () => {
    await reviving;
    await alone(site.dataDirectory, () => leave(site, facts, client));
  };

  watch();
  return {
    url: `postgres://${facts.user}:${facts.password}@127.0.0.1:${server.port}/${facts.database}`,
    started: server.started,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

const adminShutdown = '57P01';

/** The last one out stops the server, whoever started it. */
async function leave(site: Site, facts: Facts, held: pg.Client): Promise<void> {
  const client = await stillThere(held).catch(async () => (await adopt(site, facts))?.client);
  if (!client) return;
  const last = await isLastOne(client);
  await client.end();
  if (last) await stopPostmaster(site);
}

async function stillThere(client: pg.Client): Promise<pg.Client> {
  await client.query('SELECT 1');
  return client;
}
