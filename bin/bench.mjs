import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { chooseNode, quietly, requireNode20 } from './runtime.mjs';
import { stop } from './stop.mjs';
import { ensureWebClient } from './web-client.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const filters = process.argv.slice(2);

requireNode20();
ensureInstalled(root, { forDevelopers: true });
const node = chooseNode(root);
ensureWebClient(root, node);

const all = readdirSync(join(root, 'bench')).filter((name) => name.endsWith('.ts'));
const chosen = all.filter((name) => filters.length === 0 || filters.some((filter) => name.includes(filter))).sort();
if (chosen.length === 0) {
  stop(
    `「${filters.join(' ')}」に当たるベンチがありません。${all.join('、')} から選んでください。`,
    `No bench matches "${filters.join(' ')}". Choose from ${all.join(', ')}.`,
  );
}

/** The bench that runs; it is told to end when we are. */
let running;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => running?.kill(signal));

let failed = 0;
for (const name of chosen) failed ||= await runBench(name);
process.exit(failed);

async function runBench(name) {
  running = spawn(node, [...quietly, join(root, 'bench', name)], { cwd: root, stdio: 'inherit' });
  const [code, signal] = await once(running, 'exit');
  return code ?? 128 + (constants.signals[signal] ?? 0);
}
