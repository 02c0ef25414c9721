import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { send } from './api.ts';

afterEach(() => mock.restoreAll());

/** A server that answers when told to. */
function slowServer() {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  mock.method(globalThis, 'fetch', async (url: string, { body }: RequestInit) => {
    asked.push(`${url} ${body}`);
    await new Promise<void>((answer) => waiting.push(answer));
    return Response.json({ id: asked.length });
  });
  return { asked, answer: () => waiting.splice(0).forEach((one) => void one()) };
}

test('答えの前に二度押しても、一度だけ送り、どちらにも同じ答えが返る', async () => {
  const { asked, answer } = slowServer();
  const both = [send('POST', '/tasks', { title: '会議室' }), send('POST', '/tasks', { title: '会議室' })];
  answer();
  assert.deepEqual(await Promise.all(both), [{ id: 1 }, { id: 1 }]);
  assert.deepEqual(asked, ['/tasks {"title":"会議室"}']);
});

test('違う内容と、答えのあとの同じ内容は、そのつど送る', async () => {
  const { asked, answer } = slowServer();
  const both = [send('POST', '/tasks', { title: '会議室' }), send('POST', '/tasks', { title: '資料' })];
  answer();
  await Promise.all(both);
  const again = send('POST', '/tasks', { title: '会議室' });
  answer();
  assert.deepEqual(await again, { id: 3 });
  assert.equal(asked.length, 3);
});

test('入れて、消して、また入れたら、答えの前でも三度とも送る', async () => {
  const { asked, answer } = slowServer();
  const all = [send('PUT', '/draft', { text: '案' }), send('DELETE', '/draft'), send('PUT', '/draft', { text: '案' })];
  answer();
  assert.deepEqual(await Promise.all(all), [{ id: 3 }, { id: 3 }, { id: 3 }]);
  assert.deepEqual(asked, ['/draft {"text":"案"}', '/draft undefined', '/draft {"text":"案"}']);
});
