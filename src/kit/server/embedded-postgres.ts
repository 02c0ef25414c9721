import { homedir } from 'node:os';
import { join } from 'node:path';
import { ensureCluster } from './embedded/cluster.ts';
import { HeldServer } from './embedded/held-server.ts';
import { alone } from './embedded/lock.ts';
import { raise } from './embedded/server.ts';
import { clusterHome, makeDataDirectory, prepareSite } from './embedded/site.ts';

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
  const path = await clusterHome(await makeDataDirectory(dataDirectory));
  return alone(path, async () => {
    const site = await prepareSite(path);
    const facts = await ensureCluster(site);
    const server = await raise(site, facts);
    const held = new HeldServer(site, facts, server);
    return {
      url: `postgres://${facts.user}:${facts.password}@127.0.0.1:${server.port}/${facts.database}`,
      started: server.started,
      close: () => held.close(),
    };
  });
}
