#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { chooseNode, quietly, requireNode20 } from './runtime.mjs';
import { stop } from './stop.mjs';
import { ensureWebClient } from './web-client.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const args = process.argv.slice(2);

requireNode20();
ensureInstalled(root, { forDevelopers: false });
const node = chooseNode(root);
if (args[0] === 'start' && !ensureWebClient(root, node)) process.exit(1);
launch();

function launch() {
  const child = spawn(node, [...quietly, join(root, 'src', 'cli.ts'), ...args], { stdio: 'inherit' });
  forwardSignals(child);
  child.on('error', (error) =>
    stop(`起動できませんでした（${error.message}）。`, `Could not start (${error.message}).`),
  );
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/** A terminal sends Ctrl-C to the child as well, and on Windows kill() would end it unasked: both need no forwarding. */
function forwardSignals(child) {
  const windows = process.platform === 'win32';
  const terminal = Boolean(process.stdin.isTTY);
  process.on('SIGINT', () => windows || terminal || child.kill('SIGINT'));
  process.on('SIGTERM', () => windows || child.kill('SIGTERM'));
}
