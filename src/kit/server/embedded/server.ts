import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { type Facts, writeFacts } from './cluster.ts';
import { livingPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts';
import { connect, ensureDatabase, isLastOne, servesCluster } from './presence.ts';
import { notAnswering, startFailed, wrongPassword } from './refusals.ts';
import type { Site } from './site.ts';

/** A running server with our presence on it. */
export type Server = { client: pg.Client; port: number; started: boolean };

/** Joins the server that runs, else starts one: on the wanted port, or on any that is free. */
export async function raise(site: Site, facts: Facts, wantedPort?: number): Promise<Server> {
  const server = (await adopt(site, facts)) ?? (await start(site, facts, wantedPort));
  await ensureDatabase(server.client, facts.database);
  if (server.port !== facts.port) await writeFacts(site, { ...facts, port: server.port });
  return server;
}

async function start(site: Site, facts: Facts, wantedPort: number | undefined): Promise<Server> {
  const port = await startPostmaster(site, wantedPort, facts.port);
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
    if (await servesCluster(client, site.cluster)) return client;
    await client.end();
  } catch (error) {
    if (isWrongPassword(error)) throw wrongPassword(site.facts);
  }
  return undefined;
}

const isWrongPassword = (error: unknown): boolean => (error as { code?: string }).code === '28P01';

/** The last one out stops the server, whoever started it. */
export async function leave(site: Site, facts: Facts, held: pg.Client): Promise<void> {
  const client = (await answers(held)) ? held : (await adopt(site, facts))?.client;
  if (!client) return;
  const last = await isLastOne(client);
  await client.end();
  if (last) await stopPostmaster(site);
}

const answers = (client: pg.Client): Promise<boolean> =>
  client.query('SELECT 1').then(
    () => true,
    () => false,
  );
