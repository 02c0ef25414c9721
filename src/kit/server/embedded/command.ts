import { spawn } from 'node:child_process';

/** The system user PostgreSQL runs as when we are root, which it refuses to be. */
export type Account = { name: string; uid: number; gid: number };

export type Outcome = { code: number; output: string };

type Options = { cwd: string; as?: Account; input?: string };

export function run(program: string, args: string[], options: Options): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: cleanEnvironment(),
      stdio: 'pipe',
      // A console of its own: closing ours on Windows must not take the server with it.
      ...(process.platform === 'win32' && { detached: true, windowsHide: true }),
      ...(options.as && { uid: options.as.uid, gid: options.as.gid }),
    });
    const heard: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => heard.push(String(text)));
    const finish = (code: number) => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code, output: heard.join('').trim() });
    };
    child.on('error', (error) => resolve({ code: -1, output: error.message }));
    child.on('close', (code) => finish(code ?? -1));
    // A server that pg_ctl left running may hold our pipes open, so `close` may never come.
    child.on('exit', (code) => setTimeout(() => finish(code ?? -1), 500));
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}

/** PGDATA, PGPORT and the like of the person at the keyboard are about another server. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^PG/i.test(name) && !/^(LC_.*|LANG|LANGUAGE)$/.test(name),
  );
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

/** The last line that says something: what a person should read first. */
export function lastLine(output: string): string {
  const lines = output.split(/\r?\n/).map((line) => line.trim());
  const telling = lines.filter((line) => /ERROR|FATAL|PANIC|error:|No space/.test(line));
  return (telling.at(-1) ?? lines.filter(Boolean).at(-1) ?? '').slice(0, 300);
}
