import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

export type Ended = { code: number; out: string; err: string };

/** Calls the command line on a database in Japanese, as a person would. */
export const tsunagiOn = (url: string, ...args: string[]): Promise<Ended> =>
  new Promise((done) => {
    const env = { ...process.env, DATABASE_URL: url, TSUNAGI_LANG: 'ja' };
    const given = ['--disable-warning=ExperimentalWarning', cli, ...args];
    execFile(process.execPath, given, { env, maxBuffer: 1e8 }, (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
