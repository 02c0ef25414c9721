import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, open, readFile, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { program } from './binaries.ts';
import { at } from './cluster.ts';
import { lastLine, run } from './command.ts';
import { diskFull, portFight, startFailed } from './refusals.ts';
import { giveTo, type Site } from './site.ts';

export type Postmaster = { pid: number; port: number };

/** The living server of this cluster as postmaster.pid names it. */
export async function livingPostmaster(site: Site): Promise<Postmaster | undefined> {
  const named = await readPidFile(site);
  if (!named || !isAlive(named.pid)) return undefined;
  if (await isPostmasterOf(named.pid, site.cluster)) return named;
  // After a power cut the number belongs to some other process, before which PostgreSQL would refuse to start.
  await rm(join(site.cluster, 'postmaster.pid'), { force: true });
  return undefined;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function readPidFile(site: Site): Promise<Postmaster | undefined> {
  const text = await readFile(join(site.cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split(/\r?\n/);
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  return pid ? { pid, port: Number.parseInt(lines[3] ?? '', 10) || 0 } : undefined;
}

async function isPostmasterOf(pid: number, cluster: string): Promise<boolean> {
  try {
    if (process.platform === 'linux') return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(cluster));
    return /postgres/.test(await commandOf(pid));
  } catch {
    return false;
  }
}

async function commandOf(pid: number): Promise<string> {
  const ask = promisify(execFile);
  const windows = process.platform === 'win32';
  const asked = windows
    ? ask('tasklist', ['/FI', `PID eq ${pid}`, '/NH'])
    : ask('ps', ['-o', 'command=', '-p', String(pid)]);
  return (await asked).stdout;
}

const portTries = 5;

/** Starts the server and tells its port: the one asked for, else the one it had, where whoever knew it still looks, else a free one. */
export async function startPostmaster(site: Site, wanted: number | undefined, former = 0): Promise<number> {
  await readyLog(site);
  const tried: number[] = [];
  const deadline = Date.now() + 20_000;
  while (tried.length < (wanted ? 1 : portTries)) {
    const port = wanted ?? (await freePort(tried.includes(former) ? 0 : former));
    const failure = await tryStart(site, port);
    if (failure === undefined) return port;
    if (isOrphaned(failure) && Date.now() < deadline) await sleep(200);
    else if (isTaken(failure)) tried.push(port);
    else throw explain(site, failure);
  }
  throw portFight(tried);
}

/** What the log says about a start that failed; undefined when it succeeded. */
async function tryStart(site: Site, port: number): Promise<string | undefined> {
  const before = (await stat(site.log)).size;
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  const args = ['start', '-D', site.cluster, '-l', site.log, '-w', '-t', '300', '-o', settings];
  const { code, output } = await run(program(site.binaries, 'pg_ctl'), args, at(site));
  if (code === 0) return undefined;
  return `${output}\n${(await readFile(site.log)).subarray(before).toString('utf8')}`;
}

const isTaken = (failure: string): boolean => /could not bind|could not create any TCP\/IP sockets/.test(failure);

/** After kill -9 of the postmaster its children need a moment to notice. */
const isOrphaned = (failure: string): boolean =>
  /pre-existing shared memory block|lock file ".*" already exists/.test(failure);

const explain = (site: Site, failure: string): Error =>
  /No space left/.test(failure) ? diskFull(site.dataDirectory) : startFailed(site.log, lastLine(failure));

const logLimit = 10_000_000;

async function readyLog(site: Site): Promise<void> {
  const size = existsSync(site.log) ? (await stat(site.log)).size : 0;
  if (size > logLimit) await rename(site.log, `${site.log}.1`);
  await (await open(site.log, 'a', 0o600)).close();
  await chmod(site.log, 0o600);
  await giveTo(site.account, site.log);
}

/** Systems give numbers from 32768 upwards to calls going out: one of those could be taken while the server is down. */
const ownPorts = { from: 15_000, until: 32_000 };
const freeTries = 50;

export async function freePort(former = 0): Promise<number> {
  if (former >= ownPorts.from && former < ownPorts.until && (await isFree(former))) return former;
  for (let tries = 0; tries < freeTries; tries += 1) {
    const port = randomInt(ownPorts.from, ownPorts.until);
    if (await isFree(port)) return port;
  }
  throw portFight([]);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ host: '127.0.0.1', port, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

export async function stopPostmaster(site: Site): Promise<void> {
  if (!(await livingPostmaster(site))) return;
  await run(program(site.binaries, 'pg_ctl'), ['stop', '-D', site.cluster, '-m', 'fast', '-w', '-t', '120'], at(site));
}
