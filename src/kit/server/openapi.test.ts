import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createServer } from '../../server.ts';
import { apiWords } from '../../server-text.ts';
import type { ApiDocument, ApiOperation } from '../pure/api-document.ts';
import type { Db } from './db.ts';

const noDatabase = {} as Db;
const headers = { host: '127.0.0.1:4270' };

async function documentIn(lang: 'ja' | 'en'): Promise<ApiDocument> {
  const app = await createServer(noDatabase, { pages: false });
  const answer = await app.inject({ url: `/api/openapi.json?lang=${lang}`, headers });
  assert.equal(answer.statusCode, 200);
  return answer.json();
}

type Described = { key: string; path: string; operation: ApiOperation };

const operations = ({ paths }: ApiDocument): Described[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      key: `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
      path,
      operation,
    })),
  );

for (const lang of ['ja', 'en'] as const) {
  test(`APIの道はどれも、何をするか・だれがしてよいか・引数の意味を述べる（${lang}）`, async () => {
    const listed = operations(await documentIn(lang));
    assert.ok(listed.length > 15, `${listed.length} routes`);
    for (const { key, operation } of listed) {
      assert.ok(operation.summary, `${key}: no summary in src/server-text.ts`);
      assert.ok(operation['x-may'], `${key}: nobody knows who may ${operation['x-act']}`);
      for (const { name, description } of operation.parameters)
        assert.ok(description, `${key}: ${name} is unexplained`);
    }
  });
}

test('説明だけあって道のないものはない', async () => {
  const keys = new Set(operations(await documentIn('ja')).map(({ key }) => key));
  assert.deepEqual(
    Object.keys(apiWords.routes).filter((key) => !keys.has(key)),
    [],
  );
});

test('OpenAPI 3.1の形である：アドレスの引数はどれも必須と書かれ、名前は一つずつ', async () => {
  const document = await documentIn('ja');
  assert.equal(document.openapi, '3.1.0');
  const listed = operations(document);
  const ids = listed.map(({ operation }) => operation.operationId);
  assert.deepEqual([...new Set(ids)], ids);
  const tags = new Set(document.tags.map(({ name }) => name));
  for (const { path, operation } of listed) {
    const inPath = operation.parameters.filter((one) => one.in === 'path');
    assert.deepEqual(
      inPath.map(({ name }) => name),
      [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    );
    assert.ok(inPath.every(({ required }) => required));
    assert.ok(operation.tags.every((tag) => tags.has(tag)));
  }
});

test('規則から引数の形が出る：言葉の選択肢、日付は文字、ファイルは中身のまま', async () => {
  const { paths } = await documentIn('en');
  const compare = paths['/api/{realm}/zones/compare']!.get!.parameters;
  assert.deepEqual(compare.find(({ name }) => name === 'lang')!.schema, {
    default: 'ja',
    type: 'string',
    enum: ['ja', 'en'],
  });
  assert.equal(compare.find(({ name }) => name === 'asof')!.schema.type, 'string');
  assert.ok(paths['/api/{realm}/intake']!.post!.requestBody!.content['application/octet-stream']);
  const criteria = paths['/api/{realm}/criteria']!.post!.requestBody!.content['application/json']!.schema;
  assert.ok(criteria.required!.includes('name'));
});

const page = { ...headers, accept: 'text/html,application/xhtml+xml' };

test('画面が組み立てられていないと、両方の言葉で、すべきことを述べる', async () => {
  const app = await createServer(noDatabase, { pages: true, built: new URL('nowhere/', import.meta.url) });
  const answer = await app.inject({ url: '/sample/zones/compare?lang=en', headers: page });
  assert.equal(answer.statusCode, 503);
  assert.match(answer.body, /<html lang="en">[\s\S]*npm start[\s\S]*lang="ja"[\s\S]*npm start/);
  const api = await app.inject({ url: '/api/nothing', headers });
  assert.equal(api.statusCode, 404);
  assert.equal(api.json().faults[0].code, 'not-found');
});

test('ないアドレスは、画面には文で、プログラムにはJSONで答える', async () => {
  const app = await createServer(noDatabase, { pages: false });
  const shown = await app.inject({ url: '/api/nothing', headers: page });
  assert.equal(shown.statusCode, 404);
  assert.match(shown.body, /見つかりません[\s\S]*This is not here/);
  const told = await app.inject({ url: '/api/nothing', headers });
  assert.equal(told.json().faults[0].code, 'not-found');
});

test('アドレスに書かれた印はそのまま画面に出ない', async () => {
  const app = await createServer(noDatabase, { pages: false });
  const url = `/api/${encodeURIComponent('<b>x')}/symbols`;
  const answer = await app.inject({ url, headers: page });
  assert.equal(answer.statusCode, 404);
  assert.match(answer.body, /&lt;b&gt;x/);
  assert.doesNotMatch(answer.body, /<b>/);
});
