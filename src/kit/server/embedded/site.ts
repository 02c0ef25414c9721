import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, chmod, chown, constants, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { isRoot, mayEnter, mayRun, serverAccount } from './account.ts';
import { type Binaries, copyBinaries, findBinaries, program, restoreLinks } from './binaries.ts';
import type { Account } from './command.ts';
import { fromFileSystem, otherVersion, unreachable, unwritable } from './refusals.ts';

/** A data directory made ready: where things lie in it, the programs for it and who runs them. */
export type Site = {
  dataDirectory: string;
  cluster: string;
  log: string;
  facts: string;
  binaries: Binaries;
  account: Account | undefined;
};

const ours =
  /^(open\.lock(-journal)?|connection\.json|postgres|postgres\.log(\.1)?|bin|(postgres|password|connection\.json)\.new-.*)$/;

export async function makeDataDirectory(path: string): Promise<string> {
  const dataDirectory = resolve(path);
  try {
    const first = await mkdir(dataDirectory, { recursive: true, mode: isRoot() ? 0o755 : 0o700 });
    if (first && isRoot()) for (const made of foldersBetween(first, dataDirectory)) await chmod(made, 0o755);
    await access(dataDirectory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw fromFileSystem(error, dataDirectory);
  }
  return dataDirectory;
}

const pointer = 'moved-to';
const elsewhere = '/var/lib/tsunagi/elsewhere';

/**
 * Where the cluster of a data directory lies: in the directory itself, unless root chose one that the server's user
 * cannot reach (a private temporary folder, say). Then it lies under /var/lib/tsunagi and the directory names it.
 */
export async function clusterHome(dataDirectory: string): Promise<string> {
  const named = await readFile(join(dataDirectory, pointer), 'utf8').catch(() => undefined);
  if (named) return makeDataDirectory(named.trim());
  const account = await serverAccount(join(dataDirectory, 'postgres'));
  if (!account || (await wayIsOpen(dataDirectory, account))) return dataDirectory;
  const name = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16);
  const home = await makeDataDirectory(join(elsewhere, name));
  await writeFile(join(dataDirectory, pointer), `${home}\n`, { mode: 0o600 });
  return home;
}

/** From the topmost folder that was made down to the data directory itself: umask may have shut them. */
function foldersBetween(first: string, last: string): string[] {
  const steps = relative(first, last).split(sep).filter(Boolean);
  return [first, ...steps.map((_, index) => join(first, ...steps.slice(0, index + 1)))];
}

export async function prepareSite(dataDirectory: string): Promise<Site> {
  const cluster = join(dataDirectory, 'postgres');
  const facts = join(dataDirectory, 'connection.json');
  await refuseStrangers(dataDirectory, [cluster, facts]);
  const found = await findBinaries();
  await refuseOtherVersion(cluster, found);
  await keepOwner(dataDirectory, join(dataDirectory, 'open.lock'));
  const account = await serverAccount(cluster);
  if (account && !(await wayIsOpen(dataDirectory, account))) throw unreachable(dataDirectory, account.name);
  const binaries = await usableBinaries(found, dataDirectory, account);
  return { dataDirectory, cluster, log: join(dataDirectory, 'postgres.log'), facts, binaries, account };
}

/** Files of another user in a directory we may write: say so before PostgreSQL says it worse. */
async function refuseStrangers(dataDirectory: string, paths: string[]): Promise<void> {
  for (const path of paths.filter((candidate) => existsSync(candidate))) {
    await access(path, constants.R_OK | constants.W_OK).catch(() => {
      throw unwritable(dataDirectory);
    });
  }
}

async function refuseOtherVersion(cluster: string, binaries: Binaries): Promise<void> {
  const written = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  const major = Number.parseInt(written ?? '', 10);
  if (major && major !== binaries.major) throw otherVersion(cluster, major, binaries.major);
}

/** Passing through is all that is granted, and only on a directory that holds nothing but our own things. */
async function wayIsOpen(dataDirectory: string, account: Account): Promise<boolean> {
  if (await mayEnter(account, dataDirectory)) return true;
  const { mode, uid } = await stat(dataDirectory);
  const entries = await readdir(dataDirectory);
  if (uid === 0 && entries.every((name) => ours.test(name))) await chmod(dataDirectory, mode | 0o011);
  return mayEnter(account, dataDirectory);
}

async function usableBinaries(found: Binaries, dataDirectory: string, account: Account | undefined): Promise<Binaries> {
  const linked = await restoreLinks(found.folder);
  if (linked && (!account || (await mayRun(account, program(found, 'postgres'))))) return found;
  return copyBinaries(found, dataDirectory).catch((error) => {
    throw fromFileSystem(error, dataDirectory);
  });
}

/** What root writes into another user's data directory must not lock that user out. */
export async function keepOwner(dataDirectory: string, path: string): Promise<void> {
  if (!isRoot()) return;
  const { uid, gid } = await stat(dataDirectory);
  await chown(path, uid, gid);
}

export async function giveTo(account: Account | undefined, path: string): Promise<void> {
  if (account) await chown(path, account.uid, account.gid);
}

/** A cluster copied back by root, from a backup say, belongs to root until it is handed over. */
export async function giveWhole(account: Account | undefined, folder: string): Promise<void> {
  if (!account || (await stat(folder)).uid === account.uid) return;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await chown(join(entry.parentPath, entry.name), account.uid, account.gid);
  }
  await chown(folder, account.uid, account.gid);
}
