import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { connect, sql } from '../../src/kit/server/db.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tsunagi-cli-'));

let database: FreshDatabase;
before(async () => {
  database = await freshDatabase();
});
after(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function tsunagi(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', cli, ...args], {
    env: { ...process.env, DATABASE_URL: database.url, TSUNAGI_LANG: 'ja' },
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

const kagawa = ['--prefecture', '37'];
const ferry = ['高松市', '373222', '高松〜土庄', '--kind', 'ferry', ...kagawa];

test('命令で航路を加え、一覧し、表に出して外し、表から戻せる。操作者の名で監査に残る（Z3）', async () => {
  const added = await tsunagi('links', 'add', ...ferry, '--json');
  const link = { a: '37201', b: '37322', kind: 'ferry', name: '高松〜土庄' };
  assert.deepEqual([added.code, JSON.parse(added.out)], [0, { added: link }]);

  const path = join(folder, 'links.xlsx');
  const listed = await tsunagi('links', 'list', ...kagawa, '--out', path, '--json');
  const answer = JSON.parse(listed.out);
  assert.deepEqual(answer.links[0].b, { code: '37322', name: '土庄町' });
  assert.deepEqual(answer.apart, [
    { names: ['土庄町', '小豆島町'], linked: true },
    { names: ['直島町'], linked: false },
  ]);
  assert.equal(readFileSync(path).subarray(0, 2).toString(), 'PK');

  const twice = await tsunagi('links', 'add', ...ferry);
  assert.equal(twice.code, 2);
  assert.match(twice.err, /高松市と土庄町の「高松〜土庄」は、もうあります/);

  assert.equal((await tsunagi('links', 'remove', ...ferry)).out.trim(), 'つながりを外しました：高松〜土庄（航路）');
  assert.match(
    (await tsunagi('links', 'list', ...kagawa)).out,
    /つながりはありません。\n陸で離れた市町村：土庄町・小豆島町（つながりなし）/,
  );
  assert.match(
    (await tsunagi('links', 'list', ...kagawa, '--lang', 'en')).out,
    /There are no links\.\nApart by land: Tonosho Town, Shodoshima Town \(not linked\)/,
  );
  const back = await tsunagi('import', 'links', path, ...kagawa, '--json');
  assert.deepEqual([back.code, JSON.parse(back.out).changed], [0, 1]);

  const db = connect(database.url, 1);
  const { rows } = await sql<{ actor: string; subject: string }>`
    select actor_kind as actor, subject from audit_entry where act = 'links.write' order by id`.execute(db);
  await db.destroy();
  assert.deepEqual(rows, [
    { actor: 'operator', subject: 'link 37201 37322 高松〜土庄' },
    { actor: 'operator', subject: 'link 37201 37322 高松〜土庄' },
    { actor: 'operator', subject: 'links links.xlsx' },
  ]);
});

test('種類のない命令、見本への書き込み、日付は、書き方の違い（64）である', async () => {
  for (const args of [
    ['add', '高松市', '土庄町', '高松〜土庄', ...kagawa],
    ['add', '野田市', '松戸市', '見本大橋', '--kind', 'bridge', '--sample'],
    ['add', '高松市', '土庄町', '--kind', 'ferry', ...kagawa],
    ['list', 'all'],
  ])
    assert.equal((await tsunagi('links', ...args)).code, 64, args.join(' '));
  assert.equal((await tsunagi('import', 'links', join(folder, 'x.csv'), '--as-of', 'R8.11.1')).code, 64);
});
