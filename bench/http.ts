import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type Db, sql } from '../src/kit/server/db.ts';
import { openProduct } from '../src/product.ts';
import { loadChibaSample } from '../src/sample/chiba.ts';
import { createServer } from '../src/server.ts';
import { temporaryData } from './ground/embedded.ts';
import { asRegistered, institutions, prefectureSize } from './ground/institutions.ts';
import { asOwner } from './ground/owner.ts';
import { seeded } from './ground/random.ts';
import { readChiba } from './ground/regions.ts';
import { loadPrefecture, ownRealm } from './ground/register.ts';
import { heading } from './report/lines.ts';
import { printMachine } from './report/machine.ts';

/** What the loading process tells of one run. */
type Load = {
  requests: number;
  perSecond: number;
  p50: number;
  p99: number;
  slowest: number;
  failed: number;
  bytes: number;
};

const data = await temporaryData();
const product = await openProduct(data.path);
try {
  await asOwner(data.path, fill);
  const app = await createServer(product.db, { pages: false });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as { port: number };
  heading('GET /api/<realm>/zones/compare, every request another criterion, unit and day (load from a second process)');
  for (const realm of ['12', 'sample']) for (const connections of [2, 10]) await measure(port, realm, connections);
  await app.close();
} finally {
  await product.close();
  await data.remove();
}

async function fill(db: Db): Promise<void> {
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(db);
  printMachine({ PostgreSQL: rows[0]!.server_version });
  const chiba = readChiba();
  const all = institutions(seeded(1), prefectureSize, chiba.municipalities, asRegistered);
  await loadPrefecture(db, ownRealm('12'), chiba, all);
  await loadChibaSample(db);
  await sql`vacuum analyze`.execute(db);
}

async function measure(port: number, realm: string, connections: number): Promise<void> {
  await load(port, realm, connections, 2);
  const before = process.cpuUsage();
  const run = await load(port, realm, connections, 10);
  const { user, system } = process.cpuUsage(before);
  const latency = `p50 ${run.p50} ms, p99 ${run.p99} ms, slowest ${run.slowest} ms`;
  const spent = `${((user + system) / 1000 / run.requests).toFixed(1)} ms of this process a request`;
  const size = `${(run.bytes / run.requests / 1000).toFixed(0)} kB an answer`;
  console.log(
    `  ${realm.padEnd(7)}${String(connections).padStart(3)} connections: ${run.perSecond.toFixed(0)} requests/s, ` +
      `${latency}, ${spent}, ${size}, ${run.failed} failed   aim: ≥ 300 requests/s, p99 < 100 ms`,
  );
}

async function load(port: number, realm: string, connections: number, seconds: number): Promise<Load> {
  const script = fileURLToPath(new URL('through/load.mjs', import.meta.url));
  const args = [script, `http://127.0.0.1:${port}`, realm, connections, seconds].map(String);
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(await text(child.stdout));
}
