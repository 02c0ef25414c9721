import { globSync } from 'node:fs';
import { run } from 'node:test';
import { tell } from './test-report.mjs';
import { openTestServer } from './test-server.mjs';

/** A day is a day in Japan wherever the machine stands: the same tests under three clocks. */
const zones = ['Asia/Tokyo', 'UTC', 'America/Los_Angeles'].slice(0, Number(process.env.TSUNAGI_TEST_ROUNDS) || 3);
const perFile = 600_000;

const files = chosenFiles(process.argv.slice(2));
const server = await openTestServer();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.close().finally(() => process.exit(130)));
const sum = { passed: 0, failed: process.env.TSUNAGI_WEB_BUILT === 'no' ? 1 : 0, skipped: 0 };
try {
  for (const [index, zone] of zones.entries()) add(await runRound(zone, index === 0));
} finally {
  await server.close();
}
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exit(sum.failed > 0 || sum.passed === 0 ? 1 : 0);

function chosenFiles(filters) {
  const all = globSync(['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts']).sort();
  const named = filters.map((filter) => filter.replaceAll('\\', '/'));
  const paths = all.map((path) => path.replaceAll('\\', '/'));
  return named.length ? paths.filter((path) => named.some((filter) => path.includes(filter))) : paths;
}

async function runRound(zone, isFirst) {
  process.env.TZ = zone;
  const due = files.filter((path) => isFirst || !/\.once\.test\.tsx?$/.test(path));
  const from = Date.now();
  const execArgv = ['--disable-warning=ExperimentalWarning'];
  const counts = due.length
    ? await tell(run({ files: due, concurrency: 2, timeout: perFile, execArgv }))
    : { passed: 0, failed: 0, skipped: 0 };
  const seconds = ((Date.now() - from) / 1000).toFixed(1);
  console.log(`${zone}: ${counts.passed} 件合格、${counts.failed} 件不合格、${counts.skipped} 件省略（${seconds} 秒）`);
  return counts;
}

function add(counts) {
  for (const key of Object.keys(sum)) sum[key] += counts[key];
}
