import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryData } from './ground/embedded.ts';
import { heading, printLines } from './report/lines.ts';
import { printMachine } from './report/machine.ts';
import { timingOf } from './report/timing.ts';

/** Milliseconds from the start of the process to the first good answer of each address. */
type First = { page: number; comparison: number };

const root = join(import.meta.dirname, '..');
const program = join(root, 'bin', 'tsunagi.mjs');
const runs = 7;

const data = await temporaryData();
try {
  printMachine();
  heading('Starting: from `node bin/tsunagi.mjs start` to the first answer, with the database stopped before');
  const made = await start();
  const first = [];
  for (let run = 0; run < runs; run++) first.push(await start());
  printLines([
    { name: 'the very first start (makes the database), page', timing: timingOf([made.page]) },
    { name: 'a later start, /', timing: timingOf(first.map((f) => f.page)), aim: '≈ 3 s' },
    {
      name: 'a later start, /api/sample/zones/compare',
      timing: timingOf(first.map((f) => f.comparison)),
      aim: '≈ 3 s',
    },
    { name: 'what `npm start` adds before that', timing: timingOf(npmShare()) },
  ]);
} finally {
  await data.remove();
}

async function start(): Promise<First> {
  const port = await freePort();
  const from = performance.now();
  const child = spawn(process.execPath, [program, 'start', '--port', String(port)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: ownData(),
  });
  try {
    const [page, comparison] = await Promise.all(
      ['/', '/api/sample/zones/compare'].map((path) => answerOf(`http://127.0.0.1:${port}${path}`, child, from)),
    );
    return { page: page!, comparison: comparison! };
  } finally {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  }
}

/** A database somebody named is not ours to start. */
function ownData(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...env } = process.env;
  return { ...env, TSUNAGI_DATA: data.path };
}

async function answerOf(url: string, child: ChildProcess, from: number): Promise<number> {
  while (child.exitCode === null && performance.now() - from < 120_000) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok && (await answer.text())) return performance.now() - from;
    await sleep(10);
  }
  throw new Error(`no answer from ${url}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The same command through npm and without it, asked only for its version. */
function npmShare(): number[] {
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  return Array.from({ length: 3 }, () => {
    const through = spent([...npm, 'start', '--silent', '--', '--version']);
    return Math.max(0, through - spent([process.execPath, program, 'start', '--version']));
  });
}

function spent([command, ...args]: string[]): number {
  const from = performance.now();
  spawnSync(command!, args, { cwd: root, stdio: 'ignore', env: process.env });
  return performance.now() - from;
}
