import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { stop } from './stop.mjs';

/** Makes node_modules what package-lock.json says. `forDevelopers` also asks for what only tests and checks need. */
export function ensureInstalled(root, { forDevelopers }) {
  if (isInstalled(root, forDevelopers)) return;
  if (!isWritable(root)) refuseReadOnly(root);
  process.stderr.write('必要なものを入れています…（初回は数分）\n');
  const npm = runNpm(root, verb(root));
  if (npm.status !== 0) refuseFailed(npm);
}

/** By content: the times of files say nothing after a checkout or a copy. */
export function isInstalled(root, forDevelopers) {
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return false;
  const wanted = readPackages(join(root, 'package-lock.json')) ?? {};
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    if (!found) return entry.optional || entry.devOptional || entry.peer || (entry.dev && !forDevelopers);
    return found.version === entry.version && found.integrity === entry.integrity && existsSync(join(root, path));
  });
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

export function isWritable(path) {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function runNpm(root, what) {
  const { command, leading, shell } = findNpm();
  const env = { ...process.env };
  for (const name of ['NODE_ENV', 'npm_config_omit', 'npm_config_production', 'npm_config_only']) delete env[name];
  const args = [
    what,
    '--no-save',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  return spawnSync(command, [...leading, ...args], { cwd: root, env, shell, encoding: 'utf8', maxBuffer: 1 << 26 });
}

/** Windows cannot remove the node.exe it is running, which `npm ci` would do. */
function verb(root) {
  const ours = process.execPath.startsWith(join(root, 'node_modules') + sep);
  return process.platform === 'win32' && ours ? 'install' : 'ci';
}

function findNpm() {
  const beside = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const cli = candidates.find((path) => path && basename(path) === 'npm-cli.js' && existsSync(path));
  if (cli) return { command: process.env.npm_node_execpath || process.execPath, leading: [cli], shell: false };
  return { command: 'npm', leading: [], shell: process.platform === 'win32' };
}

function refuseReadOnly(root) {
  stop(
    `必要なものが入っておらず、フォルダー ${root} に書き込めません。書き込める利用者で「npm ci」を実行してから、もう一度実行してください。`,
    `Packages are missing and the folder ${root} cannot be written. Run "npm ci" as a user who can write there, then run this again.`,
  );
}

const noNetwork = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/;

function refuseFailed(npm) {
  if (npm.error?.code === 'ENOENT') {
    stop(
      'npm が見つかりません。npm の付いた Node.js を入れてから、もう一度実行してください。',
      'npm was not found. Install a Node.js that comes with npm and run this again.',
    );
  }
  const output = `${npm.stdout ?? ''}${npm.stderr ?? ''}`;
  process.stderr.write(`${output.split('\n').slice(0, 20).join('\n').trimEnd()}\n`);
  if (noNetwork.test(output)) {
    stop(
      'ネットワークにつながらず、必要なものを入れられませんでした。つながる同じ種類の端末で「npm ci」を実行し、node_modules ごとこのフォルダーへ写してください。',
      'The network could not be reached, so the packages were not installed. Run "npm ci" on a connected machine of the same kind and copy the folder here together with node_modules.',
    );
  }
  if (/ENOSPC/.test(output)) {
    stop(
      'ディスクの空きが足りません。1 GB ほど空けてから、もう一度実行してください。',
      'The disk is full. Free about 1 GB and run this again.',
    );
  }
  stop(
    '必要なものを入れられませんでした。上の npm の表示を確かめ、直してから、もう一度実行してください。',
    'The packages could not be installed. See what npm says above, put it right and run this again.',
  );
}
