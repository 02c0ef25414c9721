import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { connect, sql } from '../../src/kit/server/db.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

let database: FreshDatabase;
before(async () => {
  database = await freshDatabase();
  assert.equal((await tsunagi('sample', 'load', 'chiba')).code, 0);
  assert.equal((await tsunagi('sample', 'load', 'chiba')).code, 0);
});
after(() => database.drop());

function tsunagi(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', cli, ...args], {
    env: { ...process.env, DATABASE_URL: database.url, TSUNAGI_LANG: 'ja', USER: 'sato' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    ended.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    ended.err += chunk;
  });
  return new Promise((done) => child.on('close', (code) => done({ ...ended, code })));
}

/** As the owner of the database, past its triggers. */
async function byHand(statement: ReturnType<typeof sql>): Promise<void> {
  const owner = connect(database.url, 1);
  await sql`alter table audit_entry disable trigger all`.execute(owner);
  await statement.execute(owner);
  await sql`alter table audit_entry enable trigger all`.execute(owner);
  await owner.destroy();
}

test('audit verify：つながっていれば0で終わり、県ごとに件数を述べる', async () => {
  const { code, out } = await tsunagi('audit', 'verify');
  assert.equal(code, 0, out);
  assert.match(
    out,
    /^sample {2}\d+件の記録に、書きかえ・抜け・入れかえはありません（R\d+\.\d+\.\d+ \d\d:\d\dに確認）$/m,
  );
  const told = JSON.parse((await tsunagi('audit', 'verify', '--sample', '--json')).out);
  assert.deepEqual([told.chains[0].realm, told.chains[0].ok, told.chains[0].faults], ['sample', true, []]);
  assert.match(told.verifiedAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/);
});

test('audit verify：記録のない県は2で断り、書き方の違いは64', async () => {
  const none = await tsunagi('audit', 'verify', '--prefecture', '13');
  assert.equal(none.code, 2);
  assert.match(none.err, /まだありません/);
  for (const args of [
    ['audit'],
    ['audit', 'check'],
    ['audit', 'verify', 'more'],
    ['audit', 'verify', '--prefecture', '99'],
  ]) {
    assert.equal((await tsunagi(...args)).code, 64, args.join(' '));
  }
});

test('audit verify：書きかえられた記録を、番号・日時・人とともに名指しして、2で終わる', async () => {
  await byHand(sql`update audit_entry set subject = 'なかったこと' where space = 'sample' and seq = 1`);
  const { code, out } = await tsunagi('audit', 'verify');
  assert.equal(code, 2);
  assert.match(out, /1か所の異常/);
  assert.match(out, /^ {2}記録1（R\d+\.\d+\.\d+ \d\d:\d\d .+「見本を入れかえる」なかったこと）が書きかえられています/m);
  const told = JSON.parse((await tsunagi('audit', 'verify', '--json')).out);
  assert.deepEqual(
    [told.chains[0].ok, told.chains[0].faults[0].kind, told.chains[0].faults[0].entry.seq],
    [false, 'altered', 1],
  );
  const english = await tsunagi('audit', 'verify', '--lang', 'en');
  assert.match(english.out, /1 fault in the log[\s\S]*Entry 1 \(.*was altered/);
});
