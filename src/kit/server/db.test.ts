import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, test } from 'node:test';
import { connect, isAway, sql } from './db.ts';
import { createApp } from './http.ts';

let server: Server | undefined;
const calls: Socket[] = [];
afterEach(async () => {
  for (const call of calls.splice(0)) call.destroy();
  server?.close();
});

/** A database's address where somebody takes the call, and does what is told. */
async function takenBy(answer: (call: Socket) => void) {
  server = createServer((call) => {
    calls.push(call);
    call.on('error', () => {});
    answer(call);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return connect(`postgres://a:b@127.0.0.1:${(server.address() as AddressInfo).port}/c`, 1);
}

const untilTold = (asked: Promise<unknown>) =>
  asked.then(
    () => assert.fail('it answered'),
    (error: unknown) => error,
  );

test('つながっても何も言わないデータベースを、いつまでも待たない。次の人にも番が回る', {
  timeout: 40_000,
}, async () => {
  const db = await takenBy(() => {});
  const told = await Promise.all([1, 2].map(() => untilTold(sql`select`.execute(db))));
  assert.deepEqual(told.map(isAway), [true, true]);
});

test('途中で切れたデータベースと、いないデータベースは、どちらも留守である', async () => {
  const cut = await takenBy((call) => call.destroy());
  assert.ok(isAway(await untilTold(sql`select`.execute(cut))));
  server!.close();
  assert.ok(isAway(await untilTold(sql`select`.execute(connect('postgres://a:b@127.0.0.1:1/c', 1)))));
});

test('留守のあいだは、待てばよいことを言葉で返す', async () => {
  const db = connect('postgres://a:b@127.0.0.1:1/c', 1);
  const app = createApp();
  app.get('/x', () => sql`select`.execute(db));
  const answer = await app.inject({ url: '/x', headers: { host: '127.0.0.1' } });
  assert.equal(answer.statusCode, 503);
  assert.equal(answer.json().faults[0].code, 'database-away');
  assert.match(answer.json().faults[0].message.ja, /もう一度/);
  await app.close();
});
