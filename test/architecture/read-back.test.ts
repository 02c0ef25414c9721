import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What reads a file that people write, by what it is built from. */
const reading = /\b(findHeader|matchKey|openTable|readSheets|Wanted)\b/;

type Imported = { names: string[]; from: string };

function importsOf(source: string, path: string): Imported[] {
  const found = source.matchAll(/import (?!type)\{([^}]*)\} from '(\.[^']+)'/g);
  return [...found].map(([, names, from]) => ({
    names: names!
      .split(',')
      .map(
        (name) =>
          name
            .trim()
            .replace(/^type .*/, '')
            .split(' as ')[0]!,
      )
      .filter(Boolean),
    from: normalize(join(dirname(path), from!)),
  }));
}

test('取り込むファイルを読むところは、県の言葉に変わる目録を使わない（C23）', async () => {
  const paths = (await readdir(join(root, 'src'), { recursive: true }))
    .filter((path) => /\.ts$/.test(path) && !/\.test\.ts$/.test(path))
    .map((path) => join('src', path));
  const sources = new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const)),
  );
  const worded = [...sources].flatMap(([path, source]) =>
    [...source.matchAll(/^export const (\w+)[^=\n]*(?:=>[^=\n]*)*= worded\(/gm)].map(([, name]) => `${path} ${name}`),
  );
  assert.ok(worded.length > 40, `only ${worded.length} catalogues`);
  const readers = [...sources].filter(([path, source]) => reading.test(source) && !path.startsWith('src/kit/'));
  assert.ok(readers.length > 15, `only ${readers.length} readers`);
  const wrong = readers.flatMap(([path, source]) =>
    importsOf(source, path).flatMap(({ names, from }) =>
      names.filter((name) => worded.includes(`${from} ${name}`)).map((name) => `${path} reads with ${name} of ${from}`),
    ),
  );
  assert.deepEqual(wrong, []);
});
