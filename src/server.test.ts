import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Db } from './kit/server/db.ts';
import type { App } from './kit/server/http.ts';
import { createServer } from './server.ts';

let folder: string;
let app: App;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tsunagi-built-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>つなぎ</title>');
  app = await createServer({} as Db, { pages: true, built: pathToFileURL(`${folder}/`) });
});
after(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const ask = (url: string) => app.inject({ url, headers: { host: '127.0.0.1:4270', accept: 'text/html' } });

test('画面のあるアドレスは200、ないアドレスは404で、どちらも画面を開く', async () => {
  const asked = [
    ['/start?lang=en', 200],
    ['/help', 200],
    ['/sample/zones/compare?unit=municipality', 200],
    ['/nowhere', 404],
    ['/12/zones/nowhere', 404],
    ['/48/facilities', 404],
  ] as const;
  for (const [url, status] of asked) {
    const answer = await ask(url);
    assert.equal(answer.statusCode, status, url);
    assert.match(answer.headers['content-type'] as string, /^text\/html/, url);
    assert.match(answer.body, /<title>つなぎ<\/title>/, url);
  }
});

test('ない部品とAPIのないアドレスには、画面を返さない', async () => {
  for (const url of ['/assets/old.js', '/logo.png', '/api/nothing']) {
    const answer = await ask(url);
    assert.equal(answer.statusCode, 404, url);
    assert.doesNotMatch(answer.body, /<title>つなぎ<\/title>/, url);
  }
});
