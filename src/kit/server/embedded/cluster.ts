import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, open, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { program } from './binaries.ts';
import { lastLine, run } from './command.ts';
import { diskFull, fromFileSystem, initFailed, notCluster } from './refusals.ts';
import { giveTo, giveWhole, keepOwner, type Site } from './site.ts';

/** connection.json: how to reach the server, for our own processes only. */
export type Facts = { port: number; password: string; user: string; database: string };

/** initdb works in a folder of its own that takes the final name when whole, so half a cluster is never opened. */
export async function ensureCluster(site: Site): Promise<Facts> {
  await clearLeftovers(site.dataDirectory);
  if (await isVacant(site.cluster)) return initCluster(site);
  if (!existsSync(join(site.cluster, 'PG_VERSION'))) throw notCluster(site.cluster);
  await giveWhole(site.account, site.cluster);
  return (await readFacts(site)) ?? resetPassword(site);
}

async function isVacant(folder: string): Promise<boolean> {
  return !existsSync(folder) || (await readdir(folder)).length === 0;
}

async function clearLeftovers(dataDirectory: string): Promise<void> {
  const names = (await readdir(dataDirectory)).filter((name) =>
    /^(postgres|password|connection\.json)\.new-/.test(name),
  );
  const remove = (name: string) => rm(join(dataDirectory, name), { recursive: true, force: true, maxRetries: 3 });
  await Promise.all(names.map((name) => remove(name).catch(() => {})));
}

async function initCluster(site: Site): Promise<Facts> {
  const mark = randomBytes(4).toString('hex');
  const fresh = `${site.cluster}.new-${mark}`;
  const password = randomBytes(32).toString('base64url');
  const passwordFile = join(site.dataDirectory, `password.new-${mark}`);
  try {
    await mkdir(fresh, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    for (const path of [fresh, passwordFile]) await giveTo(site.account, path);
    await initdb(site, fresh, passwordFile);
    await appendFile(join(fresh, 'postgresql.conf'), settings);
    const facts = await writeFacts(site, newFacts(password));
    if (existsSync(site.cluster)) await rmdir(site.cluster);
    await rename(fresh, site.cluster);
    await sync(site.dataDirectory);
    return facts;
  } catch (error) {
    throw fromFileSystem(error, site.dataDirectory);
  } finally {
    for (const path of [fresh, passwordFile]) await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}

const settings = "\n# Tsunagi\ntimezone = 'UTC'\nlog_timezone = 'UTC'\nlog_line_prefix = '%m [%p] '\n";

async function initdb(site: Site, folder: string, passwordFile: string): Promise<void> {
  const identity = ['--username=tsunagi', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const args = ['-D', folder, ...identity, '--no-locale', '-E', 'UTF8', '--no-instructions'];
  const { code, output } = await run(program(site.binaries, 'initdb'), args, at(site));
  if (code === 0) return;
  throw /No space left/.test(output) ? diskFull(site.dataDirectory) : initFailed(lastLine(output));
}

export const at = (site: Site): { cwd: string; as: Site['account'] } => ({ cwd: site.dataDirectory, as: site.account });

const newFacts = (password: string): Facts => ({ port: 0, password, user: 'tsunagi', database: 'tsunagi' });

async function readFacts(site: Site): Promise<Facts | undefined> {
  try {
    const facts = JSON.parse(await readFile(site.facts, 'utf8')) as Facts;
    return typeof facts.password === 'string' && facts.password ? facts : undefined;
  } catch {
    return undefined;
  }
}

export async function writeFacts(site: Site, facts: Facts): Promise<Facts> {
  const fresh = `${site.facts}.new-${process.pid}`;
  await rm(fresh, { force: true });
  await writeFile(fresh, `${JSON.stringify(facts, null, 2)}\n`, { mode: 0o600, flush: true });
  await keepOwner(site.dataDirectory, fresh);
  await rename(fresh, site.facts);
  return facts;
}

/** connection.json was lost, as when only the cluster came back from a backup; the owner may always set a new one. */
async function resetPassword(site: Site): Promise<Facts> {
  const facts = newFacts(randomBytes(32).toString('base64url'));
  await run(program(site.binaries, 'pg_ctl'), ['stop', '-D', site.cluster, '-m', 'fast', '-w'], at(site));
  const input = `ALTER ROLE ${facts.user} PASSWORD '${facts.password}';\n`;
  const args = ['--single', '-D', site.cluster, 'postgres'];
  const { code, output } = await run(program(site.binaries, 'postgres'), args, { ...at(site), input });
  if (code !== 0 || /ERROR:|FATAL:/.test(output)) throw initFailed(lastLine(output));
  return writeFacts(site, facts);
}

/** The new name must outlast a power cut; Windows keeps it without being asked. */
async function sync(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
