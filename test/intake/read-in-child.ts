import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { connect } from '../../src/kit/server/db.ts';
import { openDesk } from './ground.ts';

/** Run as a process: hands one file to the routes and tells what was answered and how much memory that took. */
const [url, path, realm] = process.argv.slice(2) as [string, string, string];
const db = connect(url, 2);
const desk = await openDesk(db);
await desk.alive();
const bytes = await readFile(path);
const before = peakNow();
const { body } = await desk.hand(realm, { name: basename(path), bytes });
await desk.alive();
const peak = peakNow();
const { state, faults, rows, preview } = body;
console.log(JSON.stringify({ state, faults, rows, sentence: preview?.sentence ?? null, before, peak }));
await desk.app.close();
await db.destroy();

/** In MB. Linux counts a parent's memory into `maxRSS` of what it starts; its own high mark does not. */
function peakNow(): number {
  const status = '/proc/self/status';
  const own = existsSync(status) ? /VmHWM:\s*(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return Math.round(Number(own ?? process.resourceUsage().maxRSS) / 1024);
}
