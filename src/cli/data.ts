import { readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { refuse } from '../kit/pure/fault.ts';
import { defaultDataDirectory, openEmbedded } from '../kit/server/embedded-postgres.ts';
import { type ExitCode, type Options, WrongUsage } from './context.ts';

/** `tsunagi data path`, `tsunagi data remove`: where the embedded database lies, and how to be rid of it. */
export async function dataCommand(words: string[], options: Options): Promise<ExitCode> {
  const [verb, ...rest] = words;
  const path = resolve(options.data ?? defaultDataDirectory());
  if (rest.length > 0 || (verb !== 'path' && verb !== 'remove')) throw new WrongUsage('data path | data remove');
  if (verb === 'path') {
    console.log(options.json ? JSON.stringify({ path }) : path);
    return 0;
  }
  return removeData(path, options);
}

const ours = ['postgres', 'connection.json', 'postgres.log', 'bin', 'open.lock', 'moved-to'];

async function removeData(path: string, options: Options): Promise<ExitCode> {
  const home = await readFile(join(path, 'moved-to'), 'utf8').then(
    (text) => text.trim(),
    () => path,
  );
  if (!(await filesOf(home)).includes('connection.json')) throw nothingThere(path);
  await requireStopped(path, home);
  if (!options.yes && !(await agreed(path, options))) {
    console.log({ ja: 'やめました。何も消していません。', en: 'Left as it is. Nothing was removed.' }[options.lang]);
    return 2;
  }
  for (const folder of new Set([home, path])) await removeOurs(folder);
  console.log({ ja: `消しました： ${path}`, en: `Removed: ${path}` }[options.lang]);
  return 0;
}

const filesOf = (folder: string) => readdir(folder).catch(() => [] as string[]);

/** What others put into the folder stays, and then the folder too. */
async function removeOurs(folder: string): Promise<void> {
  for (const name of (await filesOf(folder)).filter((n) => ours.some((o) => n === o || n.startsWith(`${o}.`)))) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
  await rmdir(folder).catch(() => {});
}

/** Opening and closing again stops a server that nobody uses; one that stays up is in use. */
async function requireStopped(path: string, home: string): Promise<void> {
  const embedded = await openEmbedded(path);
  await embedded.close();
  if (!(await filesOf(join(home, 'postgres'))).includes('postmaster.pid')) return;
  throw refuse('data-in-use', {
    ja: 'つなぎが動いています。Ctrl+C で止めてから、もう一度お試しください。',
    en: 'Tsunagi is running. Stop it with Ctrl+C, then try again.',
  });
}

async function agreed(path: string, { lang }: Options): Promise<boolean> {
  const word = { ja: '消す', en: 'remove' }[lang];
  const question = {
    ja: `${path} のデータをすべて消します。元に戻せません。消すなら「${word}」と入れてください： `,
    en: `All data in ${path} will be removed for good. Type "${word}" to go on: `,
  }[lang];
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<string>((done) => terminal.once('close', () => done('')));
  const answer = await Promise.race([terminal.question(question), ended]);
  terminal.close();
  return answer.trim() === word;
}

const nothingThere = (path: string) =>
  refuse('no-data-there', {
    ja: `${path} に、つなぎのデータはありません。`,
    en: `There is no Tsunagi data in ${path}.`,
  });
