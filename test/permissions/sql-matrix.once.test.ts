import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { guarded, reference } from './guarded.ts';
import { sample } from './planted.ts';
import { differences, enter, players, strays } from './sql-matrix.ts';
import { openStage, type Stage, withClient } from './stage.ts';

let stage: Stage;
let client: pg.Client;

before(async () => {
  stage = await openStage({ forPages: false });
  client = new pg.Client({ connectionString: stage.appUrl });
  await client.connect();
});
after(async () => {
  await client?.end();
  await stage?.close();
});

const inTransaction = async (work: () => Promise<void>) => {
  await client.query('begin');
  try {
    await work();
  } finally {
    await client.query('rollback');
  }
};

for (const player of players)
  test(`${player}は、表のどの行も、政策のとおりに読み書きできるか断られる`, () =>
    inTransaction(async () => assert.equal((await differences(client, player, stage.rows)).join('\n'), '')));

test('舞台には、行の見張りのある表のどれにも行がある', async () => {
  const planted = new Set(stage.rows.map(({ table }) => table));
  assert.deepEqual(
    Object.keys(guarded).filter((table) => !planted.has(table)),
    ['audit_head'],
  );
});

test('どの表も、行の見張りが所有者にも効くか、読むだけの参照表である', () =>
  withClient(stage.url, async (owner) => {
    const { rows } = await owner.query<{ name: string; on: boolean; forced: boolean; may: string[] }>(
      `select c.relname as name, c.relrowsecurity as on, c.relforcerowsecurity as forced,
        array(select p from unnest(array['SELECT','INSERT','UPDATE','DELETE','TRUNCATE','REFERENCES','TRIGGER']) p
          where has_table_privilege($1, c.oid, p)) as may
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
      [stage.app],
    );
    assert.ok(rows.length > 30);
    for (const { name, on, forced, may } of rows) {
      if (name in guarded) {
        assert.ok(on && forced, `${name}: row-level security is not enabled and forced`);
        assert.ok(!may.some((p) => ['TRUNCATE', 'REFERENCES', 'TRIGGER'].includes(p)), `${name}: ${may}`);
        if (name.startsWith('audit_')) assert.ok(!may.includes('UPDATE') && !may.includes('DELETE'), `${name}: ${may}`);
      } else {
        assert.ok(name in reference, `${name}: neither guarded nor a known reference table`);
        assert.deepEqual(may, ['SELECT'], name);
      }
    }
    const views = await owner.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f')`,
    );
    assert.deepEqual(views.rows, []);
  }));

test('製品がつなぐ役割は、管理者でも所有者でも、見張りを越える役割でもない', () =>
  withClient(stage.url, async (owner) => {
    const { rows } = await owner.query(
      `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication,
        (select count(*)::int from pg_class where relowner = r.oid) as owned,
        (select count(*)::int from pg_proc where proowner = r.oid) as functions,
        (select count(*)::int from pg_auth_members where member = r.oid) as memberships
      from pg_roles r where rolname = $1`,
      [stage.app],
    );
    const no = {
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolreplication: false,
    };
    assert.deepEqual(rows, [{ ...no, owned: 0, functions: 0, memberships: 0 }]);
  }));

test('だれかが告げられなければ、どの表も1行も見えない', () =>
  withClient(stage.appUrl, async (fresh) => {
    for (const table of Object.keys(guarded))
      assert.equal((await fresh.query(`select from ${table}`)).rowCount, 0, table);
  }));

test('千葉県の中で動くあいだ、東京都の行はだれにも見えず、だれにも変えられない', () =>
  inTransaction(async () => {
    for (const player of players) assert.equal((await strays(client, player, stage.rows)).join('\n'), '');
  }));

test('見本の中では、その県の境界は自分の県のものも見え、よその県のものは見えない', () =>
  inTransaction(async () => {
    for (const player of ['県医', '柏市の病院', '住民'] as const) {
      await enter(client, player, sample);
      const { rows } = await client.query(
        "select prefecture from prefecture_shapes where space = 'own' order by prefecture",
      );
      assert.deepEqual(rows, [{ prefecture: '12' }], player);
    }
  }));
