import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { chooseNode, quietly, requireNode20 } from './runtime.mjs';
import { ensureWebClient } from './web-client.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

requireNode20();
ensureInstalled(root, { forDevelopers: true });
const node = chooseNode(root);
const built = ensureWebClient(root, node);

const rounds = join(root, 'bin', 'test-rounds.mjs');
const child = spawn(node, [...quietly, rounds, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, TSUNAGI_WEB_BUILT: built ? 'yes' : 'no' },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
