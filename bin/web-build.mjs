import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = process.argv[2] ?? process.cwd();
const target = join(root, 'dist', 'web');
const fresh = `${target}.new-${process.pid}`;
const old = `${target}.old-${process.pid}`;

const { build } = await import('vite');
mkdirSync(join(root, 'dist'), { recursive: true });
try {
  await build({
    root,
    mode: 'production',
    logLevel: 'warn',
    build: { outDir: fresh, emptyOutDir: true, reportCompressedSize: false },
  });
  swap();
} finally {
  for (const path of [fresh, old]) rmSync(path, { recursive: true, force: true });
}

/** Whole or not at all: a server already running never serves half a build. */
function swap() {
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
}
