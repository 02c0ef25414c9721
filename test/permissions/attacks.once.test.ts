import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { asActor } from '../../src/accounts/scope.ts';
import { type Db, sql } from '../../src/kit/server/db.ts';
import { openDatabase } from '../../src/product.ts';
import { refusesEach, typedBy } from './by-hand.ts';
import { actorOf, chiba, narita, officeOf, postOf, tokyo } from './cast.ts';
import { guarded } from './guarded.ts';
import type { Player } from './oracle.ts';
import { secrets } from './planted.ts';
import { settle } from './sql-matrix.ts';
import { openStage, type Stage, withClient } from './stage.ts';
import { visitorOf } from './visitors.ts';
import { type Answered, ask, openWalked } from './walked.ts';

let stage: Stage;
let walked: Awaited<ReturnType<typeof openWalked>>;

before(async () => {
  stage = await openStage({ forPages: true });
  walked = await openWalked(stage.db);
});
after(async () => {
  await walked?.close();
  await stage?.close();
});

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const send = (who: { cookie?: string }, method: Method, url: string, body?: unknown): Promise<Answered> =>
  ask(walked.address, { method, url }, who, { body });

const asPlayer = (player: Player, method: Method, url: string, body?: unknown) =>
  send({ cookie: visitorOf(player).cookie! }, method, url, body);

const countsOf = () =>
  withClient(stage.url, async (owner) => {
    const { rows } = await owner.query(`
      select (select string_agg(h::text, ';' order by id) from holding h) as holdings,
        (select string_agg(p::text, ';' order by id) from post p) as posts,
        (select string_agg(m::text, ';' order by office, municipality) from office_municipality m) as coverage`);
    return rows[0];
  });

test('番号を変えても、よその市・よその県・ほかの人のものには届かない（A5）', async () => {
  const before = await countsOf();
  const holding = { version: 1, person: '乗っ取り', from: '2026-01-01', last: null };
  const tries: [Player, Method, string, unknown?][] = [
    ['柏市', 'PUT', '/api/12/hubs/12211', { baseVersion: 1, fields: { name: 'x' } }],
    ['柏市', 'GET', '/api/12/hubs/12211/history'],
    ['柏市', 'GET', '/api/13/hubs/13101'],
    ['柏市の拠点', 'PUT', '/api/13/hubs/13101', { baseVersion: 1, fields: { name: 'x' } }],
    ['柏市', 'POST', `/api/12/posts/${postOf('県医')}/note`, { note: 'x', version: 1 }],
    ['柏市', 'POST', `/api/12/posts/${postOf('県医')}/tasks`, { title: 'x', due: null }],
    ['柏市', 'POST', `/api/12/offices/${narita.office}/posts/${narita.post}/holdings`, holding],
    ['東京都の県医', 'GET', '/api/12/audit'],
    ['監査', 'POST', '/api/12/criteria', { name: 'x', kind: 'clinic', any: ['支援診１'], also: [], minimum: 1 }],
  ];
  for (const [player, method, url, body] of tries) {
    const { status } = await asPlayer(player, method, url, body);
    assert.equal(status, 403, `${player} ${method} ${url}`);
  }
  assert.deepEqual(await countsOf(), before);
});

test('届く課の番号に、届かない役職の番号を組み合わせても、人は就けられない', async () => {
  const before = await countsOf();
  const holding = { version: 1, person: '乗っ取り', from: '2026-01-01', last: null };
  const hub = officeOf('柏市の拠点');
  for (const post of [postOf('県医'), narita.post, postOf('東京都の県医'), postOf('船橋市保健所')]) {
    const { status } = await asPlayer('柏市', 'POST', `/api/12/offices/${hub}/posts/${post}/holdings`, holding);
    assert.ok([403, 404, 409, 422].includes(status), `post ${post}: ${status}`);
  }
  for (const [office, post] of [
    [officeOf('東京都の県医'), postOf('東京都の県医')],
    [narita.office, postOf('東京都の県医')],
  ]) {
    const { status } = await asPlayer('県医', 'POST', `/api/12/offices/${office}/posts/${post}/holdings`, holding);
    assert.ok([403, 404, 409, 422].includes(status), `post ${post}: ${status}`);
  }
  assert.deepEqual(await countsOf(), before);
});

test('本文に、よその県の課を書いても、その課に届かない', async () => {
  const before = await countsOf();
  const body = {
    ...{ role: 'hub', name: '偽の拠点', nameEn: '', municipalities: ['13101'], institutions: [], bodies: [] },
    ...{ setUpBy: [officeOf('東京都の県医')], advisedBy: [] },
  };
  const made = await asPlayer('県医', 'POST', '/api/12/offices', body);
  assert.ok(made.status >= 400 && made.status < 500, `${made.status} ${made.body}`);
  const moved = await asPlayer('県医', 'POST', `/api/12/offices/${officeOf('東京都の県医')}/coverage`, {
    ...{ municipalities: ['12217'], institutions: [], bodies: [], setUpBy: [], advisedBy: [], version: 1 },
  });
  assert.ok(moved.status >= 400 && moved.status < 500, `${moved.status} ${moved.body}`);
  assert.deepEqual(await countsOf(), before);
});

test('自分の役職を、自分で変えることも延ばすこともできない', async () => {
  const before = await countsOf();
  for (const player of ['柏市の病院', '柏市', '県医', '監査'] as const) {
    const [office, post] = [officeOf(player), postOf(player)];
    const base = `/api/12/offices/${office}/posts/${post}/holdings`;
    const held = { version: 1, person: player, from: '2026-01-01', last: null };
    assert.equal((await asPlayer(player, 'POST', base, held)).status, 403, player);
    assert.equal(
      (await asPlayer(player, 'POST', `${base}/${post}/end`, { version: 1, last: '2099-03-31' })).status,
      403,
    );
    for (const method of ['PATCH', 'PUT', 'DELETE'] as const)
      assert.equal((await asPlayer(player, method, `/api/12/posts/${post}`, { title: '県医' })).status, 404);
    const moves = [{ post, version: 1, successor: '後任' }];
    const transfer = await asPlayer(player, 'POST', '/api/12/transfer', { day: '2027-04-01', moves });
    assert.equal(transfer.status, 403, `${player} transfer: ${transfer.body}`);
  }
  assert.deepEqual(await countsOf(), before);
});

test('終わった役職・明日からの役職・ない役職・作りもののクッキーでは、何も開かない', async () => {
  const forged = [
    `${postOf('3月末で役職を終えた人')}`,
    `${postOf('明日から役職に就く人')}`,
    ...['0', '999999', '-1', '1e3', '0x1', 'operator', 'sample', 'person', "1' or '1'='1", '%31', ' ', ''],
    ...['9'.repeat(15), '9'.repeat(40), `${postOf('県医')}.0`, `0${postOf('県医')}`, 'RESIDENT'],
  ];
  for (const value of forged) {
    const answer = await send({ cookie: `tsunagi-post=${value}` }, 'GET', '/api/12/zones/compare');
    assert.equal(answer.status, 403, `${value}: ${answer.status}`);
    assert.match(answer.body, /post-not-held/, value);
  }
});

test('よその県の役職のクッキーでは、県の中も、その県の名前のほかも見えない', async () => {
  const { cookie } = visitorOf('東京都の県医');
  for (const url of ['/api/12/start', '/api/12/hubs', '/api/12/zones/compare', '/api/12/drafts'])
    assert.equal((await send({ cookie: cookie! }, 'GET', url)).status, 403, url);
  const { body } = await send({ cookie: cookie! }, 'GET', '/api/realms');
  assert.deepEqual(
    JSON.parse(body).realms.map(({ key }: { key: string }) => key),
    ['13', 'sample'],
  );
});

/** What two prefectures' officers find through the one connection they share. */
async function sharedConnection(work: (db: Db, inChiba: Db, inTokyo: Db) => Promise<void>): Promise<void> {
  const db = await openDatabase(stage.url, undefined, 1);
  try {
    await work(db, asActor(db, actorOf('県医')!, chiba), asActor(db, actorOf('東京都の県医')!, tokyo));
  } finally {
    await db.destroy();
  }
}

async function titlesIn(db: Db): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`select title from source where title like '%の名簿' order by 1`.execute(
    db,
  );
  return rows.map(({ title }) => title);
}

const chibaTitles = ['千葉の名簿'];
const tokyoTitles = [`${secrets.tokyo}の名簿`];

const assertApart = async (inChiba: Db, inTokyo: Db) => {
  assert.deepEqual(await titlesIn(inChiba), chibaTitles);
  assert.deepEqual(await titlesIn(inTokyo), tokyoTitles);
};

test('1本の接続を2つの県で代わるがわる使っても、行は混ざらない', () =>
  sharedConnection(async (_db, inChiba, inTokyo) => {
    const asked = Array.from({ length: 200 }, (_, at) => (at % 3 === 0 ? inTokyo : inChiba));
    const found = await Promise.all(asked.map(titlesIn));
    for (const [at, titles] of found.entries())
      assert.deepEqual(titles, asked[at] === inTokyo ? tokyoTitles : chibaTitles);
  }));

test('告げたことは取引とともに消える：失敗・取消し・途中での取りやめのあとも残らない', () =>
  sharedConnection(async (db, inChiba, inTokyo) => {
    await assert.rejects(sql`select 1 / 0`.execute(inChiba));
    await assertApart(inChiba, inTokyo);
    await assert.rejects(sql`insert into criterion (space) values ('own')`.execute(inTokyo));
    await assertApart(inChiba, inTokyo);
    await assert.rejects(
      inChiba.transaction().execute(async (trx) => {
        await sql`select 1`.execute(trx);
        await sql`select nonsense`.execute(trx);
      }),
    );
    await assertApart(inChiba, inTokyo);
    await cancelled(inChiba);
    await assertApart(inChiba, inTokyo);
    await cancelled(
      inTokyo.withPlugin({ transformQuery: ({ node }) => node, transformResult: async ({ result }) => result }),
    );
    await assertApart(inChiba, inTokyo);
    await sql`set session statement_timeout = 0`.execute(db);
    await withNobody(db);
  }));

/** The connection between two statements: it says nothing of who acted last. */
async function withNobody(db: Db): Promise<void> {
  const { rows } = await sql<{ who: string }>`select current_setting('tsunagi.actor') as who`.execute(db);
  assert.equal(rows[0]!.who, 'operator');
}

/** A statement that somebody stops while it runs. */
async function cancelled(db: Db): Promise<void> {
  const waiting = sql`select pg_sleep(30) as held_open`.execute(db);
  const ended = assert.rejects(waiting, { code: '57014' });
  await withClient(stage.url, async (owner) => {
    for (let tries = 0; tries < 1_000; tries += 1) {
      const { rows } = await owner.query(
        `select pg_cancel_backend(pid) from pg_stat_activity
        where query like '%held_open%' and state = 'active' and pid <> pg_backend_pid() and datname = current_database()`,
      );
      if (rows.length > 0) break;
      await sleep(20);
    }
  });
  await ended;
}

const byHand = (player: Player, work: (client: pg.Client) => Promise<void>) => typedBy(stage, player, work);

test('製品の役割で直に打ったSQLでも、監査の記録は書きかえられず、規則も仕組みも変えられない', () =>
  byHand('県医', (client) =>
    refusesEach(client, [
      `update audit_entry set subject = 'x'`,
      'delete from audit_entry',
      'truncate audit_entry',
      `update audit_head set hash = 'x'`,
      'delete from audit_head',
      'alter table audit_entry disable trigger all',
      'drop trigger append_only on audit_entry',
      `set session_replication_role = replica`,
      `insert into policy_line values ('resident', 'criteria.write', 'prefecture', 'both')`,
      'delete from policy_line',
      'alter table hub_own disable row level security',
      'alter table hub_own no force row level security',
      'drop policy reads on hub_own',
      'alter policy reads on hub_own using (true)',
      'create policy mine on hub_own for select using (true)',
      'create table public.mine (id int)',
      'create view public.mine as select * from hub_own',
      'create function public.mine() returns int language sql as $$select 1$$',
      'create or replace function public.scope_role() returns text language sql as $$select $x$operator$x$::text$$',
      'alter function scope_role() owner to current_user',
      'create schema mine',
      'create role mine',
      `alter role "${stage.app}" superuser`,
      `alter role "${stage.app}" bypassrls`,
      `set role "${new URL(stage.url).username}"`,
      `set session authorization "${new URL(stage.url).username}"`,
      `copy hub_own to program 'cat'`,
      `copy hub_own from '/etc/passwd'`,
      `select pg_read_file('/etc/passwd')`,
      `select lo_import('/etc/passwd')`,
      `call guard_realm_table('hub_own', array['hubs.write'])`,
      `alter database "${new URL(stage.url).pathname.slice(1)}" set tsunagi.actor = 'operator'`,
    ]),
  ));

test('製品の役割で直に打ったSQLでも、よその県の行は読めず、COPYでも一時表でも読めない', () =>
  byHand('県医', async (client) => {
    for (const table of Object.keys(guarded).filter((name) => !['source_coverage'].includes(name))) {
      const { rows } = await client.query(`select coalesce(string_agg(t::text, ' '), '') as all from "${table}" t`);
      assert.ok(!rows[0].all.includes(secrets.tokyo), table);
    }
    await client.query('create temp table taken as select * from hub_own');
    const { rows } = await client.query('select distinct prefecture from taken');
    assert.deepEqual(rows, [{ prefecture: '12' }]);
    await client.query('create temp view looking as select * from source');
    assert.equal((await client.query(`select from looking where prefecture = '13'`)).rowCount, 0);
    await client.query(`select set_config('row_security', 'off', true)`);
    await assert.rejects(client.query('select * from hub_own'), { code: '42501' });
  }));

test('製品の役割で直に打ったSQLでも、よその県の役職に人を就けられず、よその県の課に市町村を足せない', () =>
  byHand('県医', async (client) => {
    const [office, post] = [officeOf('東京都の県医'), postOf('東京都の県医')];
    const statements = [
      `insert into holding (space, prefecture, post, person, valid_from) values ('own', '12', ${post}, ${postOf('県医')}, '2020-01-01')`,
      `insert into office_municipality (space, prefecture, office, municipality) values ('own', '12', ${office}, '12217')`,
      `insert into office_tie (space, prefecture, office, above, kind) values ('own', '12', ${officeOf('柏市')}, ${office}, 'set-up-by')`,
      `insert into post (space, prefecture, office, title) values ('own', '12', ${office}, 'x')`,
      `insert into handover (space, prefecture, post, note) values ('own', '12', ${post}, 'x')`,
      `insert into hub_own (hub, space, prefecture, municipality, memo) values (52001, 'own', '12', '12217', 'x')`,
    ];
    for (const statement of statements) {
      await client.query('savepoint one');
      await assert.rejects(
        client.query(statement),
        (error: { code: string }) => ['23503', '23505', '42501'].includes(error.code),
        statement,
      );
      await client.query('rollback to savepoint one');
    }
  }));

test('製品の役割で直に打ったSQLでも、自分の下書き・対応待ち・引継ぎメモをほかの役職のものにはできない', () =>
  byHand('柏市', (client) =>
    refusesEach(
      client,
      ['draft', 'task', 'handover'].map(
        (table) => `update ${table} set post = ${narita.post} where post = ${postOf('柏市')}`,
      ),
    ),
  ));

test('製品の役割で直に打ったSQLでも、ほかの役職や課の名をかたって監査の記録を残せない', () =>
  byHand('柏市', async (client) => {
    const entry = (kind: string, post: number | null, office: number | null) =>
      `insert into audit_entry (actor_kind, actor_name, post, office, space, prefecture, act, subject)
      values ('${kind}', 'x', ${post}, ${office}, 'own', '12', 'hubs.write', 'x')`;
    await refusesEach(client, [
      entry('operator', null, null),
      entry('person', postOf('県医'), officeOf('県医')),
      entry('person', postOf('柏市'), officeOf('県医')),
      entry('person', null, null),
    ]);
    await client.query(entry('person', postOf('柏市'), officeOf('柏市')));
  }));

test('直に打ったSQLで操作者を名乗ることは、データベースでは止められない（docs/permissions.md に書いてある）', () =>
  byHand('柏市', async (client) => {
    await settle(client, { 'tsunagi.actor': 'operator', 'tsunagi.space': '*', 'tsunagi.prefecture': '' });
    const { rows } = await client.query(`select count(*)::int as n from source where prefecture = '13'`);
    assert.equal(rows[0].n, 1);
    await refusesEach(client, [
      'delete from audit_entry',
      'delete from policy_line',
      'alter table source disable row level security',
    ]);
  }));
