import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readRealm } from './accounts/gate.ts';
import { isPagePath, pagePaths } from './page-paths.ts';

const isPage = (path: string) => isPagePath(path, (key) => readRealm(key) !== null);

test('画面のあるアドレスと、ないアドレスを見分ける', () => {
  const there = ['/', '/start', '/start/', '/help', '/help/api', '/sample', '/12/zones/compare', '/47/facilities'];
  const absent = [
    '/nowhere',
    '/help/me',
    '/48/facilities',
    '/12/zones',
    '/12/zones/compare/more',
    '//',
    '/12//facilities',
  ];
  for (const path of there) assert.ok(isPage(path), path);
  for (const path of absent) assert.ok(!isPage(path), path);
});

test('画面の経路は、ここに並ぶアドレスからだけ作る', async () => {
  const web = await readFile(new URL('web.tsx', import.meta.url), 'utf8');
  const made = [...web.matchAll(/^ {2}path: (.*),$/gm)].map(([, path]) => path);
  assert.deepEqual(
    made.toSorted(),
    Object.keys(pagePaths)
      .map((name) => `pagePaths.${name}`)
      .toSorted(),
  );
});
