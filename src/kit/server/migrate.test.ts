import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts';
import { Refusal } from '../pure/fault.ts';
import { connect, type Db, sql } from './db.ts';
import { migrate } from './migrate.ts';

let database: FreshDatabase;
let db: Db;
before(async () => {
  database = await freshDatabase();
  db = connect(database.url, 4);
});
after(async () => {
  await db.destroy();
  await database.drop();
});

const first = { id: '0.1.0/01-a', sql: 'create table a (n int)' };
const second = { id: '0.2.0/01-a', sql: 'alter table a add m int' };

test('each migration is applied once, in the order of its id', async () => {
  assert.deepEqual(await migrate(db, [second, first]), [first.id, second.id]);
  assert.deepEqual(await migrate(db, [first, second]), []);
});

test('two processes that migrate at the same time do not collide', async () => {
  const third = { id: '0.3.0/01-b', sql: 'create table b (n int)' };
  const applied = await Promise.all([1, 2, 3].map(() => migrate(db, [first, second, third])));
  assert.equal(applied.flat().length, 1);
});

test('a migration that fails leaves nothing behind', async () => {
  const bad = { id: '0.4.0/01-c', sql: 'create table c (n int); select nonsense' };
  await assert.rejects(migrate(db, [first, second, bad]));
  const { rows } = await sql<{ n: string | null }>`select to_regclass('c')::text as n`.execute(db);
  assert.equal(rows[0]!.n, null);
});

test('新しい版が作ったデータベースは、開かずに一文で断る', async () => {
  await assert.rejects(migrate(db, [first]), (error: unknown) => {
    assert.ok(error instanceof Refusal);
    assert.equal(error.faults[0]?.code, 'database-newer');
    assert.match(error.message, /新しい版/);
    return true;
  });
});
