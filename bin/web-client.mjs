import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWritable } from './install.mjs';
import { quietly } from './runtime.mjs';
import { tell } from './stop.mjs';

/** Builds dist/web when it is missing or its sources have changed since; false, having said why, when it cannot. */
export function ensureWebClient(root, node) {
  if (!['index.html', join('src', 'web.tsx')].every((path) => existsSync(join(root, path)))) return true;
  const stamp = stampOf(root);
  const built = existsSync(join(root, 'dist', 'web', 'index.html'));
  if (built && readStamp(root) === stamp) return true;
  if (!isWritable(existsSync(join(root, 'dist')) ? join(root, 'dist') : root)) return sayReadOnly(root, built);
  process.stderr.write('画面を組み立てています…\n');
  if (!build(root, node)) return false;
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampPath(root), stamp);
  return true;
}

const stampPath = (root) => join(root, 'dist', 'web.stamp');

function readStamp(root) {
  try {
    return readFileSync(stampPath(root), 'utf8');
  } catch {
    return undefined;
  }
}

function stampOf(root) {
  const hash = createHash('sha256');
  const files = sources(root).sort();
  for (const path of files)
    hash
      .update(`${path}\n`)
      .update(readFileSync(join(root, path)))
      .update('\n');
  return hash.digest('hex');
}

function sources(root) {
  const single = ['index.html', 'vite.config.ts', 'package-lock.json'].filter((path) => existsSync(join(root, path)));
  const below = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1));
  return [...single, ...below];
}

function build(root, node) {
  const script = join(root, 'bin', 'web-build.mjs');
  const vite = spawnSync(node, [...quietly, script, root], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (vite.status === 0) return true;
  process.stderr.write(`${vite.stdout ?? ''}${vite.stderr ?? ''}\n`);
  return tell(
    '画面を組み立てられませんでした。上の表示を確かめてください。',
    'The pages could not be built. See the messages above.',
  );
}

function sayReadOnly(root, built) {
  if (built) {
    process.stderr.write('画面の元になるファイルが変わっていますが、書き込めないため前に組み立てた画面を使います。\n');
    return true;
  }
  return tell(
    `画面がまだ組み立てられておらず、フォルダー ${root} に書き込めません。書き込める利用者で一度「npm start」を実行してください。`,
    `The pages have not been built yet and the folder ${root} cannot be written. Run "npm start" once as a user who can write there.`,
  );
}
