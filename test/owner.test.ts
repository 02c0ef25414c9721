import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { insertAuditEntry } from '../src/accounts/store.ts';
import { operator } from '../src/cli/context.ts';
import { sql } from '../src/kit/server/db.ts';
import { openDatabase } from '../src/product.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';

let fresh: FreshDatabase;
let name: string;
before(async () => {
  fresh = await freshDatabase();
  name = new URL(fresh.url).pathname.slice(1);
  await asAdministrator(
    `create role ${name}_first login createrole password 'one'`,
    `create role ${name}_second login createrole password 'two'`,
    `alter database ${name} owner to ${name}_first`,
  );
});
after(async () => {
  await asAdministrator(`alter database ${name} owner to current_user`);
  for (const role of ['first', 'second']) {
    await asAdministrator(`drop owned by ${name}_${role} cascade`, `drop role ${name}_${role}`);
  }
  await fresh.drop();
});

async function asAdministrator(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: fresh.url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function ownerUrl(role: string, password: string): string {
  const url = new URL(fresh.url);
  url.username = `${name}_${role}`;
  url.password = password;
  return url.href;
}

const realm = { space: 'own', prefecture: '12' } as const;

/** Opens, writes through the chain of the audit log, and answers as which role. */
async function worksAs(url: string, app?: string): Promise<string> {
  const db = await openDatabase(url, app, 1);
  try {
    await db.transaction().execute((trx) => {
      return insertAuditEntry(trx, operator, realm, { act: 'criteria.write', subject: 'x' });
    });
    return (await sql<{ name: string }>`select current_user as name`.execute(db)).rows[0]!.name;
  } finally {
    await db.destroy();
  }
}

test('管理者でない所有者でも、所有者でも管理者でもない役割でつなぐ', async () => {
  assert.equal(await worksAs(ownerUrl('first', 'one')), `${name}_app`);
});

test('利用者をアドレスの後ろに書いても、所有者のままではつながない', async () => {
  const url = new URL(ownerUrl('first', 'one'));
  const { username, password } = url;
  url.username = '';
  url.password = '';
  url.searchParams.set('user', username);
  url.searchParams.set('password', password);
  assert.equal(await worksAs(url.href), `${name}_app`);
});

test('つなぐ役割が管理者か所有者なら、開かない', async () => {
  const url = ownerUrl('first', 'one');
  for (const app of [fresh.url, url]) {
    await assert.rejects(worksAs(url, app), (error: { faults: { code: string }[] }) => {
      assert.equal(error.faults[0]!.code, 'app-role-unguarded');
      return true;
    });
  }
});

test('権限なしで戻した写しも、別の所有者に戻した写しも、開けば使える', async () => {
  await asAdministrator(`revoke all on all tables in schema public from ${name}_app`);
  assert.equal(await worksAs(ownerUrl('first', 'one')), `${name}_app`);
  await asAdministrator(`reassign owned by ${name}_first to ${name}_second`);
  await asAdministrator(`drop owned by ${name}_app`, `drop role ${name}_app`);
  assert.equal(await worksAs(ownerUrl('second', 'two')), `${name}_app`);
});

test('つなぎが同時にいくつ開いても、どれも使える', async () => {
  await asAdministrator(`revoke all on all tables in schema public from ${name}_app`);
  const url = ownerUrl('second', 'two');
  assert.deepEqual(new Set(await Promise.all([1, 2, 3, 4].map(() => worksAs(url)))), new Set([`${name}_app`]));
});
