import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Refusal } from '../pure/fault.ts';
import { copyBinaries, findBinaries } from './embedded/binaries.ts';
import { startPostmaster } from './embedded/postmaster.ts';
import { prepareSite } from './embedded/site.ts';
import { defaultDataDirectory, openEmbedded } from './embedded-postgres.ts';

const folders: string[] = [];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tsunagi-embedded-'));
  folders.push(folder);
  return folder;
}

after(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  return client.query(sql).then(
    ({ rows }) => client.end().then(() => rows),
    (error) => client.end().then(() => Promise.reject(error)),
  );
}

/** Another process that opens the folder, tells what it got and stays until it is killed. */
async function openElsewhere(folder: string): Promise<{ child: ChildProcess; started: boolean; url: string }> {
  const code = `import { openEmbedded } from ${JSON.stringify(new URL('./embedded-postgres.ts', import.meta.url).href)};
    const { url, started } = await openEmbedded(${JSON.stringify(folder)});
    console.log(JSON.stringify({ url, started }));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await Promise.race([once(child.stdout!, 'data'), once(child, 'exit')]);
  return { child, ...JSON.parse(String(line)) };
}

async function killHard(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const pidFile = (folder: string) => join(folder, 'postgres', 'postmaster.pid');
const isRunning = (folder: string) => existsSync(pidFile(folder));
const postmasterOf = async (folder: string) => Number((await readFile(pidFile(folder), 'utf8')).split('\n')[0]);

const refusedWith = (code: string) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error));
  assert.equal(error.faults[0]?.code, code);
  assert.ok(error.faults[0]?.message.en);
  return true;
};

describe('一つの保管場所', () => {
  let folder = '';
  before(async () => {
    folder = await newFolder();
  });

  test('初めて開くとデータベースができ、閉じると止まり、もう一度開くと書いたものがある', async () => {
    const first = await openEmbedded(folder);
    assert.equal(first.started, true);
    await ask(first.url, `CREATE TABLE zone (name text); INSERT INTO zone VALUES ('千葉')`);
    await first.close();
    assert.equal(isRunning(folder), false);

    const again = await openEmbedded(folder);
    assert.deepEqual(await ask(again.url, 'SELECT name FROM zone'), [{ name: '千葉' }]);
    await again.close();
  });

  test('この端末の中だけで待ち受け、書いたものを確実にディスクへ送り、合言葉なしでは開かない', async () => {
    const server = await openEmbedded(folder);
    const [settings] = await ask(
      server.url,
      `SELECT current_setting('listen_addresses') listen, current_setting('unix_socket_directories') sockets,
              current_setting('fsync') fsync, current_setting('server_encoding') encoding,
              current_setting('TimeZone') zone, current_setting('password_encryption') secret`,
    );
    const expected = { listen: '127.0.0.1', sockets: '', fsync: 'on', encoding: 'UTF8', zone: 'UTC' };
    assert.deepEqual(settings, { ...expected, secret: 'scram-sha-256' });
    const wrong = new URL(server.url);
    wrong.password = 'wrong';
    await assert.rejects(ask(wrong.href, 'SELECT 1'), { code: '28P01' });
    await server.close();
  });

  test('connection.json は持ち主だけが読める', { skip: process.platform === 'win32' }, async () => {
    assert.equal((await stat(join(folder, 'connection.json'))).mode & 0o777, 0o600);
  });

  test('二人が開けば同じものを使い、後に出る者が止める', async () => {
    const first = await openEmbedded(folder);
    const second = await openEmbedded(folder);
    assert.equal(second.started, false);
    assert.equal(second.url, first.url);
    await first.close();
    assert.deepEqual(await ask(second.url, 'SELECT 1 AS one'), [{ one: 1 }]);
    await second.close();
    assert.equal(isRunning(folder), false);
  });

  test('ほかに使っている人がいるあいだは止めない', async () => {
    const server = await openEmbedded(folder);
    const other = new pg.Client({ connectionString: server.url });
    await other.connect();
    await server.close();
    assert.equal((await other.query('SELECT 1 AS one')).rows[0].one, 1);
    await other.end();

    const adopter = await openEmbedded(folder);
    assert.equal(adopter.started, false);
    await adopter.close();
    assert.equal(isRunning(folder), false);
  });

  test('強制終了された者が残したデータベースは、次に開いた者が引き取って止める', async () => {
    const { child, url } = await openElsewhere(folder);
    await killHard(child);
    assert.equal(isRunning(folder), true);
    const adopter = await openEmbedded(folder);
    assert.equal(adopter.started, false);
    assert.equal(adopter.url, url);
    await adopter.close();
    assert.equal(isRunning(folder), false);
  });

  test('データベースが強制終了されても同じ番地で立ち直り、書き終えたものは残る', async () => {
    const server = await openEmbedded(folder);
    await ask(server.url, `INSERT INTO zone VALUES ('市原')`);
    process.kill(await postmasterOf(folder), 'SIGKILL');
    assert.deepEqual(await askUntilAnswered(server.url), [{ n: '1' }]);
    await server.close();
    assert.equal(isRunning(folder), false);
  });

  test('その番号をほかのプログラムが取っていれば、空くまで待ち、空けば数秒で立ち直る', async () => {
    const server = await openEmbedded(folder);
    const taken = await killAndTake(folder, server.url);
    // Were the pauses between tries to double without end, the next one would now be far away.
    await sleep(27_000);
    taken.close();
    const begun = Date.now();
    assert.deepEqual(await askUntilAnswered(server.url), [{ n: '1' }]);
    assert.ok(Date.now() - begun < 20_000, `${Date.now() - begun} ms`);
    await server.close();
  });

  test('閉じて開き直しても、番号は変わらない', async () => {
    const first = await openEmbedded(folder);
    await first.close();
    const again = await openEmbedded(folder);
    assert.equal(again.url, first.url);
    await again.close();
  });

  test('止まっているあいだに、外へ出る通信に取られる番号は使わない', async () => {
    const server = await openEmbedded(folder);
    assert.ok(Number(new URL(server.url).port) < 32_768);
    await server.close();
  });

  test('わざと止められたデータベースは、閉じるときも止まったままである', async () => {
    const server = await openEmbedded(folder);
    process.kill(await postmasterOf(folder), 'SIGINT');
    while (isRunning(folder)) await sleep(20);
    await sleep(300);
    await server.close();
    assert.equal(isRunning(folder), false);
  });

  test('停電のあと、書き残された番号を別のプロセスが使っていても開く', async () => {
    await writeFile(pidFile(folder), `${process.pid}\n${join(folder, 'postgres')}\n1\n1\n\n127.0.0.1\n`);
    const server = await openEmbedded(folder);
    assert.equal(server.started, true);
    await server.close();
  });

  test('connection.json が失われても、新しい合言葉で同じデータを開く', async () => {
    await unlink(join(folder, 'connection.json'));
    const server = await openEmbedded(folder);
    assert.deepEqual(await ask(server.url, 'SELECT count(*) AS n FROM zone'), [{ n: '2' }]);
    await server.close();
  });

  test('設定が壊れて起動できないときは、記録の最後の行を添えて断る', async () => {
    const settings = join(folder, 'postgres', 'postgresql.conf');
    const sound = await readFile(settings);
    await appendFile(settings, '\nno_such_setting = 1\n');
    await assert.rejects(openEmbedded(folder), (error) => {
      assert.match(String((error as Error).message), /configuration file .* contains errors/);
      return refusedWith('postgres-start-failed')(error);
    });
    await writeFile(settings, sound);
  });

  test('ポートがふさがっていれば、試した番号を添えて断る', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const site = await prepareSite(folder);
    const { port } = taken.address() as { port: number };
    await assert.rejects(startPostmaster(site, port), refusedWith('postgres-port-fight'));
    taken.close();
  });

  test('新しい版や古い版の PostgreSQL のデータは、触れずに断る', async () => {
    const version = join(folder, 'postgres', 'PG_VERSION');
    await writeFile(version, '99\n');
    await assert.rejects(openEmbedded(folder), refusedWith('postgres-version-newer'));
    await writeFile(version, '15\n');
    await assert.rejects(openEmbedded(folder), refusedWith('postgres-version-older'));
  });
});

/** Kills the server and listens where it listened; where it was raised again before that, once more. */
async function killAndTake(folder: string, url: string): Promise<Server> {
  for (;;) {
    process.kill(await postmasterOf(folder), 'SIGKILL');
    const taken = await take(Number(new URL(url).port));
    if (taken) return taken;
    await askUntilAnswered(url);
  }
}

/** Listens at a port as soon as its owner lets go; not where it does not. */
async function take(port: number): Promise<Server | undefined> {
  for (let tries = 0; tries < 500; tries += 1) {
    const server = createServer().listen(port, '127.0.0.1');
    const failed = await once(server, 'listening').then(
      () => false,
      () => true,
    );
    if (!failed) return server;
    await sleep(1);
  }
  return undefined;
}

async function askUntilAnswered(url: string): Promise<unknown> {
  for (let tries = 0; tries < 600; tries += 1) {
    await sleep(100);
    const rows = await ask(url, `SELECT count(*) AS n FROM zone WHERE name = '市原'`).catch(() => undefined);
    if (rows) return rows;
  }
  return 'no answer';
}

test('二つのプロセスが空の保管場所を同時に開いても、データベースは一つだけできる', async () => {
  const folder = await newFolder();
  const both = await Promise.all([openElsewhere(folder), openElsewhere(folder)]);
  assert.deepEqual(both.map((one) => one.started).sort(), [false, true]);
  assert.equal(both[0].url, both[1].url);
  for (const { child } of both) await killHard(child);
  const last = await openEmbedded(folder);
  assert.equal(last.started, false);
  await last.close();
});

test('作りかけで終わったデータベースは片付けて作り直す', async () => {
  const folder = await newFolder();
  await mkdir(join(folder, 'postgres.new-0123abcd', 'base'), { recursive: true });
  await writeFile(join(folder, 'postgres.new-0123abcd', 'PG_VERSION'), '18\n');
  await writeFile(join(folder, 'connection.json'), '{"port":0,"pass');
  const server = await openEmbedded(folder);
  assert.deepEqual(await ask(server.url, 'SELECT current_database() AS name'), [{ name: 'tsunagi' }]);
  await server.close();
  assert.deepEqual(readdirSync(folder).sort(), ['connection.json', 'open.lock', 'postgres', 'postgres.log']);
});

test('PostgreSQL のデータでないものが置かれていれば、消さずに断る', async () => {
  const folder = await newFolder();
  await mkdir(join(folder, 'postgres'));
  await writeFile(join(folder, 'postgres', '大事な書類.txt'), '消さないこと');
  await assert.rejects(openEmbedded(folder), refusedWith('postgres-not-a-cluster'));
  assert.equal(existsSync(join(folder, 'postgres', '大事な書類.txt')), true);
});

test('書き込めない保管場所は、別の場所を指定するよう断る', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'file'), '');
  await assert.rejects(openEmbedded(join(folder, 'file', 'below')), refusedWith('data-directory-unwritable'));
  await assert.rejects(openEmbedded(join(folder, 'file')), refusedWith('data-directory-unwritable'));
});

test('PostgreSQL の入っていない機種では、DATABASE_URL を使うよう断る', async () => {
  await assert.rejects(findBinaries('sunos-sparc'), refusedWith('postgres-no-binary'));
});

test('install scripts that were blocked leave no library links: a copy makes them', {
  skip: process.platform === 'win32',
}, async () => {
  const folder = await newFolder();
  const whole = await findBinaries();
  const bare = join(folder, 'package', 'native');
  await cp(whole.folder, bare, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() });
  const copied = await copyBinaries({ ...whole, folder: bare }, folder);
  assert.deepEqual(readdirSync(join(copied.folder, 'lib')).sort(), readdirSync(join(whole.folder, 'lib')).sort());
});

test('TSUNAGI_DATA names the data directory', () => {
  const before = process.env.TSUNAGI_DATA;
  process.env.TSUNAGI_DATA = '/srv/tsunagi';
  assert.equal(defaultDataDirectory(), '/srv/tsunagi');
  if (before === undefined) delete process.env.TSUNAGI_DATA;
  else process.env.TSUNAGI_DATA = before;
});
