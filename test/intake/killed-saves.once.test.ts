import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from '../../src/kit/server/db.ts';
import { registerGround, registerWorkbook } from '../register-files.ts';
import { contradictions } from './consistency.ts';
import { dice } from './fuzz-variants.ts';
import { institution, type NamedBytes, tableNames } from './ground.ts';
import { type KilledProduct, openKilledProduct } from './killed-product.ts';

const rounds = Number(process.env.TSUNAGI_KILL_ROUNDS ?? 3);
const seed = Number(process.env.TSUNAGI_KILL_SEED ?? 7);
const institutions = 2_000;

type Edition = NamedBytes & { realm: string; asOf: string; sha256: string; filings: string[] };

const symbols = ['支援診１', '支援診２', '支援診３', '在医総管１', '情報通信', '外後発使', '時間外１', '夜早加'];
const titles = [
  '[令和７年９月１日 現在 ]令和７年１０月１日作成 全医療機関出力',
  '[令和７年１１月１日 現在 ]令和７年１２月１日作成 全医療機関出力',
];
const days = ['2025-09-01', '2025-11-01'];

/** Two editions a prefecture: the second withdraws, adds and changes some. */
function editionOf(round: number): Edition {
  const { code, name } = registerGround.prefectures[Math.floor(round / 2)]!;
  const later = round % 2;
  const listed = Array.from({ length: institutions }, (_, i) => {
    const own = institution(i + 1 + later * 40);
    const numbered = symbols.map((symbol, k) => ({
      symbol,
      number: `第${i * 10 + k + later * (i % 50 === 0 ? 5 : 0)}号`,
    }));
    return { ...own, filings: numbered };
  });
  const bytes = registerWorkbook([
    { name: '医科', title: titles[later]!, prefecture: [code, name], institutions: listed },
  ]);
  const filings = listed
    .flatMap(({ number, filings }) => filings.map((f) => `${number} ${f.symbol} ${f.number}`))
    .sort();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name: `名簿${round}.xlsx`, bytes, realm: code, asOf: days[later]!, sha256, filings };
}

type Counts = Record<string, number>;

async function countsOf({ db }: KilledProduct): Promise<Counts> {
  const lines = (await tableNames(db)).map(
    (name) => sql`select ${sql.lit(name)} as name, count(*) as n from ${sql.table(name)}`,
  );
  const { rows } = await sql<{ name: string; n: number }>`${sql.join(lines, sql` union all `)}`.execute(db);
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

/** Of the file everything there is, or nothing; never a part. */
async function findEdition(product: KilledProduct, edition: Edition, counts: Counts): Promise<'whole' | 'absent'> {
  const { rows } = await sql<{
    source: number;
  }>`select id as source from source where sha256 = ${edition.sha256}`.execute(product.db);
  if (rows.length === 0) {
    assert.deepEqual(await countsOf(product), counts);
    return 'absent';
  }
  assert.equal(rows.length, 1);
  await assertWhole(product, edition, rows[0]!.source);
  return 'whole';
}

async function assertWhole(
  { db }: KilledProduct,
  { realm, asOf, filings, sha256 }: Edition,
  source: number,
): Promise<void> {
  const { rows } = await sql<{ filing: string }>`
    select n.number || ' ' || f.symbol || ' ' || f.number as filing from filing f join institution n on n.id = f.institution
    where f.space = 'own' and f.prefecture = ${realm} and f.valid_from <= ${asOf} and ${asOf} < f.valid_until`.execute(
    db,
  );
  assert.deepEqual(rows.map(({ filing }) => filing).sort(), filings);
  const facts = await sql<Counts>`
    select
      (select count(*) from institution_statement i join institution n on n.id = i.institution
        where n.space = 'own' and n.prefecture = ${realm} and i.valid_from <= ${asOf} and ${asOf} < i.valid_until) as stated,
      (select sum(institutions) from register_list where source = ${source})::int as listed,
      (select sum(filings) from register_list where source = ${source})::int as filed,
      (select count(*) from register_entry where source = ${source}) as entries,
      (select count(*) from source_coverage where source = ${source}) as cover,
      (select count(*) from audit_entry where after ->> 'sha256' = ${sha256}) as audit`.execute(db);
  const expected = { stated: institutions, listed: institutions, filed: filings.length, entries: institutions };
  assert.deepEqual(facts.rows[0], { ...expected, cover: 2, audit: 1 });
}

type Progress = { phase: 'reading' | 'saving' | 'answered' | 'command'; acknowledged: boolean };

/** What an office does: hands the file in, waits, saves. `at` tells how far it came. */
async function saveOverHttp(product: KilledProduct, edition: Edition, at: Progress, saving: () => void): Promise<void> {
  const id = await product.send(edition, edition.realm);
  const state = await product.untilRead(edition.realm, id);
  if (state !== 'ready') return;
  at.phase = 'saving';
  saving();
  const status = await product.save(edition.realm, id);
  at.phase = 'answered';
  at.acknowledged = status === 200;
}

const importing = ({ realm }: Edition, path: string): string[] => [
  ...['import', 'register', path, '--prefecture', realm, '--allow-withdrawals', '1000000'],
];

type Spans = { read: number; save: number; command: number; answer: number };
/** When a kill is due: while the file is read, while it is saved, once that was answered, in a command. */
const ways = ['save', 'read', 'save', 'command', 'answer', 'save', 'command', 'save', 'answer', 'read'] as const;
type Way = (typeof ways)[number];
/** Moments are thrown from this share of the work to as much behind its end. */
const early: Record<Way, number> = { read: 0.1, save: 0.25, command: 0.35, answer: 0 };

type Victim = 'server' | 'postgres';

/** How long the work lasts here, so that kills fall into all of it. */
async function measure(product: KilledProduct): Promise<Spans> {
  const [first, second, third] = [editionOf(90), editionOf(91), editionOf(92)];
  const at: Progress = { phase: 'reading', acknowledged: false };
  const from = Date.now();
  let read = 0;
  await saveOverHttp(product, first, at, () => {
    read = Date.now() - from;
  });
  const save = Date.now() - from - read;
  assert.ok(at.acknowledged);
  const counts = await countsOf(product);
  assert.equal(await findEdition(product, first, counts), 'whole');
  assert.equal(await findEdition(product, second, counts), 'absent');
  const begun = Date.now();
  assert.equal(await product.command(importing(third, fileOf(product, third))).ended, 0);
  return { read, save, command: Date.now() - begun, answer: 40 };
}

function fileOf(product: KilledProduct, edition: Edition): string {
  const path = join(product.data, edition.name);
  writeFileSync(path, edition.bytes);
  return path;
}

/** The second edition of a prefecture meets the first: it is saved where an earlier kill left it out. */
async function saveEditionBefore(product: KilledProduct, number: number): Promise<void> {
  if (number % 2 === 0) return;
  const edition = editionOf(number - 1);
  const at: Progress = { phase: 'reading', acknowledged: false };
  await saveOverHttp(product, edition, at, () => {});
  assert.ok(at.acknowledged);
}

/** One kill at a thrown moment; answers what was found afterwards. */
async function round(product: KilledProduct, victim: Victim, number: number, spans: Spans): Promise<string[]> {
  const d = dice(seed * 1_000 + number);
  const edition = editionOf(number);
  await product.running();
  await saveEditionBefore(product, number);
  const counts = await countsOf(product);
  const way = ways[number % ways.length]!;
  const moment = Math.ceil(spans[way] * (early[way] + d.below(1_000) / 1_000));
  const { phase, acknowledged } =
    way === 'command'
      ? await killCommand(product, victim, edition, moment)
      : await killServing(product, victim, edition, way, moment);
  if (victim === 'postgres') await product.raisedAgain();
  await product.settled();
  await product.running();
  const found = await findEdition(product, edition, counts);
  if (acknowledged) assert.equal(found, 'whole', `round ${number}: acknowledged and lost (seed ${seed})`);
  return [`killed: ${phase}`, acknowledged ? 'acknowledged, whole' : `unacknowledged, ${found}`];
}

async function killServing(
  product: KilledProduct,
  victim: Victim,
  edition: Edition,
  way: Exclude<Way, 'command'>,
  moment: number,
): Promise<Progress> {
  const at: Progress = { phase: 'reading', acknowledged: false };
  let begin = () => {};
  const saving = new Promise<void>((done) => {
    begin = done;
  });
  const work = saveOverHttp(product, edition, at, begin).catch(() => {});
  if (way === 'save') await Promise.race([saving, work]);
  if (way === 'answer') await work;
  await sleep(moment);
  const { phase } = at;
  await (victim === 'server' ? product.killServer() : product.killPostgres());
  await work;
  return { phase, acknowledged: at.acknowledged };
}

async function killCommand(
  product: KilledProduct,
  victim: Victim,
  edition: Edition,
  moment: number,
): Promise<Progress> {
  const { child, ended } = product.command(importing(edition, fileOf(product, edition)));
  await Promise.race([sleep(moment), ended]);
  if (victim === 'postgres') await product.killPostgres();
  else child.kill('SIGKILL');
  return { phase: 'command', acknowledged: (await ended) === 0 };
}

let product: KilledProduct;
let spans: Spans;

before(async () => {
  product = await openKilledProduct();
  spans = await measure(product);
});
after(() => product?.close());

const victims: { victim: Victim; title: string; first: number }[] = [
  { victim: 'server', title: 'つなぎ', first: 0 },
  {
    victim: 'postgres',
    title: 'PostgreSQL',
    first: 40,
  },
];

for (const { victim, title, first } of victims)
  test(`取込のどこで${title}が強制終了されても、保存は全部か無かのどちらかで、応えたものは残る`, {}, async (t) => {
    const found: string[] = [];
    for (let number = first; number < first + rounds; number += 1)
      found.push(...(await round(product, victim, number, spans)));
    assert.deepEqual(await contradictions(product.db), []);
    const tally = Object.entries(Object.groupBy(found, (what) => what)).map(([what, all]) => `${what} ${all!.length}`);
    t.diagnostic(`${rounds} kills (seed ${seed}, ${JSON.stringify(spans)} ms): ${tally.sort().join('; ')}`);
  });
