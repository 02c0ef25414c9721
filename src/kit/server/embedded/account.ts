import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { type Account, run } from './command.ts';

const ask = promisify(execFile);

export const isRoot = (): boolean => process.getuid?.() === 0;

/** Whoever owns the cluster already, else the first system user that will do; undefined when we are not root. */
export async function serverAccount(cluster: string): Promise<Account | undefined> {
  if (!isRoot()) return undefined;
  const owner = await stat(cluster).catch(() => undefined);
  if (owner && owner.uid !== 0) return { name: await nameOf(owner.uid), uid: owner.uid, gid: owner.gid };
  return (await lookUp('tsunagi')) ?? (await lookUp('postgres')) ?? (await create()) ?? (await lookUp('nobody'));
}

async function lookUp(name: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([ask('id', ['-u', name]), ask('id', ['-g', name])]);
    return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

const nameOf = (uid: number): Promise<string> =>
  ask('id', ['-nu', String(uid)]).then(
    ({ stdout }) => stdout.trim(),
    () => String(uid),
  );

async function create(): Promise<Account | undefined> {
  const args = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'tsunagi'];
  await ask('useradd', args).catch(() => {});
  return lookUp('tsunagi');
}

/** Asked of the kernel in that user's shoes: modes, groups and access lists all count. */
export async function mayEnter(as: Account, folder: string): Promise<boolean> {
  const { code } = await run('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { cwd: '/', as });
  return code === 0;
}

export async function mayRun(as: Account, path: string): Promise<boolean> {
  const { code } = await run(path, ['--version'], { cwd: '/', as });
  return code === 0;
}
