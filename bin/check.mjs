import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { chooseNode, quietly, requireNode20 } from './runtime.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

requireNode20();
ensureInstalled(root, { forDevelopers: true });
const node = chooseNode(root);

const tool = (...path) => join(root, 'node_modules', ...path);
const tsc = tool('typescript', 'bin', 'tsc');

const checks = [
  [
    '書き方 / format and lint (biome)',
    [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--diagnostic-level=warn', '--max-diagnostics=10', '.'],
  ],
  ['型 / types (tsconfig.json)', [tsc, '-p', 'tsconfig.json', '--noEmit']],
  ['純粋な部分の型 / types of the pure part (tsconfig.pure.json)', [tsc, '-p', 'tsconfig.pure.json', '--noEmit']],
  ['誰が誰を知るか / who knows whom (dependency-cruiser)', [join(root, 'bin', 'check-order.mjs')]],
  ['使われていないもの / unused (knip)', [tool('knip', 'bin', 'knip.js'), '--no-progress', '--no-config-hints']],
];

const failed = checks.filter(([name, args]) => !passes(name, args));
measureLengths();
console.log(
  failed.length ? `\n${failed.length} of ${checks.length} checks failed` : `\n${checks.length} checks passed`,
);
process.exit(failed.length ? 1 : 0);

function passes(name, args) {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 };
  const { status, stdout, stderr } = spawnSync(node, [...quietly, ...args], options);
  console.log(`${status === 0 ? '✓' : '✖'} ${name}`);
  const speaks = status !== 0 || args[0].includes('check-order');
  if (speaks) console.log(`${stdout}${stderr}`.trimEnd().replace(/^/gm, '  '));
  return status === 0;
}

function measureLengths() {
  spawnSync(node, [...quietly, join(root, 'bin', 'check-lengths.mjs')], { cwd: root, stdio: 'inherit' });
}
