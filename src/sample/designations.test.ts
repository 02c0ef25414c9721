import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openTestProduct, type TestProduct } from '../../test/product.ts';
import { csv } from '../../test/sample-grounds.ts';
import { loadLadderGround } from '../designations/ladders/load.ts';
import { runLadder } from '../designations/ladders/rules.ts';
import { shippedLadders } from '../designations/ladders/shipped.ts';
import { listDesignations } from '../designations/record/store.ts';
import { day } from '../kit/pure/day.ts';
import { connect, type Db, sql } from '../kit/server/db.ts';
import { chibaSample, clearSample, loadChibaSample } from './chiba.ts';

let product: TestProduct;
/** Sees every row, whoever may. */
let owner: Db;
before(async () => {
  product = await openTestProduct({ sample: true });
  owner = connect(product.url, 1);
});
after(async () => {
  await owner.destroy();
  await product.close();
});

const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const nouns = ['consultations', 'designations', 'hubs'];
const tables = nouns.flatMap((noun) =>
  [...file(`../${noun}/tables/0.5.0.sql`).matchAll(/^create table (\w+)/gm)].map(([, name]) => name!),
);

/** What stands in a table for the sample, without the numbers and moments the database gives. */
async function contentOf(table: string): Promise<string[]> {
  const given = await sql<{ name: string }>`
    select column_name as name from information_schema.columns where table_name = ${table}
      and (data_type in ('bigint', 'timestamp with time zone'))`.execute(owner);
  const left = new Set(given.rows.map(({ name }) => name));
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(t) as row from ${sql.table(table)} t where space = 'sample'`.execute(owner);
  return rows
    .map(({ row }) => JSON.stringify(Object.entries(row).filter(([name]) => !left.has(name))))
    .map((text) => text.replace(/designation \d+/g, 'designation'))
    .sort();
}

async function everything(): Promise<Record<string, string[]>> {
  const contents: [string, string[]][] = [];
  for (const table of tables) contents.push([table, await contentOf(table)]);
  return Object.fromEntries(contents);
}

test('見本の位置付け・照会・支援・報告は、ファイルの行のとおりに入る', async () => {
  const { designation, consultation, cover, yearly_report: reports } = await everything();
  assert.equal(designation!.length, csv('sample/chiba/designations.csv').length);
  assert.equal(cover!.length, csv('sample/chiba/covers.csv').length);
  assert.equal(reports!.length, csv('sample/chiba/reports.csv').length);
  assert.ok(consultation!.length > csv('sample/chiba/consultations.csv').length);
});

test('見本を二度入れても、同じものが残る', async () => {
  const before = await everything();
  await loadChibaSample(product.db);
  assert.deepEqual(await everything(), before);
});

test('位置付けの番号は、どれも見本の機関のものである', async () => {
  const known = new Map(csv('sample/chiba/institutions.csv').map((row) => [row.number!, row]));
  const numbered = (await listDesignations(product.db, chibaSample)).filter(({ body }) => body.number !== null);
  assert.ok(numbered.length > 30);
  for (const { body } of numbered) {
    const { name, kind, municipality } = known.get(body.number!) ?? {};
    assert.deepEqual([name, kind, municipality], [body.name, body.kind, body.municipality], body.number!);
  }
});

test('現行の病院30か所は、順位 chiba-present が二次医療圏ごとに選ぶものと同じである（A2、V1）', async () => {
  const ladder = shippedLadders.find(({ id }) => id === 'chiba-present')!;
  const today = day('2026-11-22');
  const ground = await loadLadderGround(product.db, { realm: chibaSample, asOf: null, today }, [ladder]);
  // Without those that have the role today: what the ladder itself gives.
  const { areas } = runLadder(ladder, { ...ground.factsOf('secondary-area'), current: [] });
  const chosen = areas.flatMap(({ area, chosen }) => chosen.map(({ code }) => `${area} ${code}`));
  const leads = await listDesignations(product.db, chibaSample, { kinds: ['lead'], states: ['designated'] });
  const hospitals = leads.filter(({ body }) => body.kind === 'hospital');
  assert.deepEqual(hospitals.map(({ area, body }) => `${area} ${body.number}`).sort(), chosen.sort());
  assert.deepEqual([hospitals.length, leads.length - hospitals.length], [30, 2]);
});

/** Every figure of the table of files, in the order of the row. */
const figuresOf = (line: string) => [...line.matchAll(/\d+/g)].map(Number);
const readme = file('../../data/sample/chiba/README.md').split('\n');
const linesOf = (name: string) => readme.filter((line) => line.startsWith(`| ${name}`));
const sum = (path: string, column: string) => csv(path).reduce((total, row) => total + Number(row[column]), 0);

test('READMEの数は、両方の言葉とも、ファイルの数と合う', () => {
  const offices = csv('sample/chiba/offices.csv');
  const ofRole = (...roles: string[]) => offices.filter(({ role }) => roles.includes(role!)).length;
  const municipalities = csv('sample/chiba/municipalities.csv');
  const areas = (kind: string) => new Set(municipalities.map((row) => row[kind])).size;
  const resources = Object.keys(csv('sample/chiba/resources.csv')[0]!).slice(1);
  const designations = csv('sample/chiba/designations.csv');
  const hubs = designations.filter(({ kind }) => kind === 'hub').length;
  const others = designations.filter(({ kind, body }) => kind === 'lead' && body !== 'hospital' && body !== 'clinic');
  const expected: Record<string, number[]> = {
    'municipalities.csv': [54, areas('secondary-area'), areas('health-centre'), areas('medical-association')],
    'resources.csv': resources.map((column) => sum('sample/chiba/resources.csv', column)),
    'hubs.csv': [sum('sample/chiba/hubs.csv', '設置済み'), sum('sample/chiba/hubs.csv', '市町村数')],
    'institutions.csv': [csv('sample/chiba/institutions.csv').length],
    'offices.csv': [
      offices.length,
      ofRole('prefecture-medical', 'prefecture-care', 'prefecture-health'),
      ...['health-centre', 'municipality', 'association', 'hub', 'institution'].map((role) => ofRole(role)),
    ],
  };
  for (const [name, figures] of Object.entries(expected)) {
    const lines = linesOf(name);
    assert.equal(lines.length, 2, name);
    for (const line of lines) assert.deepEqual(figuresOf(line).sort(), [...figures].sort(), line);
  }
  assert.equal(hubs, ofRole('hub'));
  assert.equal(others.length, 2);
  const [ja, en] = linesOf('designations.csv');
  assert.match(ja!, new RegExp(`拠点は上の${hubs}か所。病院・診療所以外の${others.length}か所`));
  assert.match(en!, new RegExp(`hubs the ${hubs} above; two are neither hospital nor clinic`));
});

test('見本を消すと、0.5.0の表に見本の行は一つも残らず、県の記録はそのまま残る', async () => {
  await addWhatAnOfficeAdds();
  await sql`insert into body (space, prefecture, kind, name) values ('own', '12', 'association', '県の団体')`.execute(
    owner,
  );
  for (const [table, rows] of Object.entries(await everything())) assert.ok(rows.length > 0, `${table}に行がない`);
  await clearSample(product.db, { kind: 'operator', name: 'test' });
  for (const [table, rows] of Object.entries(await everything())) assert.deepEqual(rows, [], table);
  const own = await sql<{ name: string }>`select name from body`.execute(owner);
  assert.deepEqual(own.rows, [{ name: '県の団体' }]);
  await loadChibaSample(product.db);
});

/** What nobody ships with the sample but people who try it leave behind. */
async function addWhatAnOfficeAdds(): Promise<void> {
  for (const insert of [
    sql`insert into ladder_version (space, prefecture, ladder, version, document, saved_by)
      values ('sample', '12', 'own', 1, '{}', 'だれか')`,
    sql`insert into selection (space, prefecture, ladder, ladder_version, document, unit, as_of, result, saved_by)
      values ('sample', '12', 'own', 1, '{}', 'municipality', '2026-11-01', '{}', 'だれか')`,
    sql`update designation set selection = (select id from selection) where space = 'sample' and kind = 'lead'`,
    sql`insert into provision_statement (body, space, prefecture, stated_on, stated_by, statement)
      select id, space, prefecture, '2026-11-01', '院長', '訪問診療を行っています' from body
      where space = 'sample' order by id limit 1`,
    sql`insert into yearly_review (report, space, prefecture, reviewer, verdict, reviewed_on, reviewed_by)
      select id, space, prefecture, 'prefecture', 'accepted', '2026-11-01', 'だれか' from yearly_report
      where space = 'sample' order by id limit 1`,
    sql`insert into bridging_task (space, prefecture, unit, area, municipalities, association, municipality, purpose)
      values ('sample', '12', 'municipality', '12217', '{12217}', '柏市医師会', '柏市', '顔合わせ')`,
    sql`insert into letter_template (space, prefecture, id, document) values ('sample', '12', 'designation-ja', '{}')`,
    sql`insert into letter (space, prefecture, template, subject, municipalities, dated, addressee, document, issued_by)
      values ('sample', '12', 'designation-ja', 'designation 1', '{12217}', '2026-11-01', '宛先', '{}', 'だれか')`,
    sql`insert into consultation_file (consultation, space, prefecture, name, type, sha256, bytes, added_by)
      select id, space, prefecture, '回答.pdf', 'application/pdf', 'x', 'x', 'だれか' from consultation
      where space = 'sample' order by id limit 1`,
  ])
    await insert.execute(owner);
}
