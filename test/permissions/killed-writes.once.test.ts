import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from '../../src/kit/server/db.ts';
import { dice } from '../intake/fuzz-variants.ts';
import { type KilledProduct, openKilledProduct } from '../intake/killed-product.ts';
import { contradictionsIn, Ledger, thingsIn } from './kill-ledger.ts';

const rounds = Number(process.env.TSUNAGI_KILL_ROUNDS ?? 3);
const seed = Number(process.env.TSUNAGI_KILL_SEED ?? 11);
const writes = 200;

/** Four officers at once, each with things of their own. */
const writers = ['12217', '12211', '12204', '12207'].map((municipality, at) => ({
  municipality,
  post: 60_101 + at,
  at,
}));
type Writer = (typeof writers)[number];

const pairs = 10;
const numberOf = ({ at }: Writer, pair: number, which: number) =>
  `${at + 1}${which}000${String(pair).padStart(2, '0')}`;

let product: KilledProduct;
const ledger = new Ledger();

before(async () => {
  product = await openKilledProduct();
  await prepare();
});
after(() => product?.close());

/** An office with four posts, and institutions that changed their number. */
async function prepare(): Promise<void> {
  const { db } = product;
  await sql`
    with o as (
      insert into office (space, prefecture, role, name) values ('own', '12', 'prefecture-medical', '医療整備課') returning id
    ), p as (
      insert into post (id, space, prefecture, office, title) overriding system value
      select 60100 + n, 'own', '12', o.id, '担当' || n from o, generate_series(1, 4) n returning id
    ), w as (
      insert into person (id, space, prefecture, name) overriding system value
      select 60100 + n, 'own', '12', '人' || n from generate_series(1, 4) n returning id
    )
    insert into holding (space, prefecture, post, person, valid_from)
    select 'own', '12', p.id, w.id, '2020-01-01' from p join w on w.id = p.id`.execute(db);
  const numbers = writers.flatMap((writer) =>
    Array.from({ length: pairs }, (_, pair) => ({
      former: numberOf(writer, pair, 1),
      successor: numberOf(writer, pair, 2),
    })),
  );
  await sql`
    with r as (select * from jsonb_to_recordset(${JSON.stringify(numbers)}::jsonb) as r (former text, successor text)),
    s as (
      insert into source (space, prefecture, kind, title, as_of, loaded_by)
      values ('own', '12', 'register', '名簿', '2026-05-01', 'x') returning id
    ), i as (
      insert into institution (space, prefecture, register, number)
      select 'own', '12', 'medical', n from r, unnest(array[r.former, r.successor]) n returning id
    ), t as (
      insert into institution_statement (institution, valid_from, kind, name, municipality, placement, source)
      select i.id, '2026-01-01', 'clinic', '診療所', '12217', 'stated', s.id from i, s
    )
    insert into succession (space, prefecture, register, former, successor, seen_on, reason, answer)
    select 'own', '12', 'medical', former, successor, '2026-05-01', 'same-place', 'open' from r`.execute(db);
}

/** What the routes used here answer with. */
type Told = { id?: string; savedAt?: string; draft?: { savedAt: string } | null } | null;

async function send(
  writer: Writer,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ ok: boolean; body: Told }> {
  const answer = await fetch(`${product.address}/api/12/${path}`, {
    method,
    headers: {
      cookie: `tsunagi-post=${writer.post}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  // Two officers who add at the same moment: one is asked to add again.
  if (text.includes('criterion-taken')) return send(writer, method, path, body);
  assert.ok(answer.ok || answer.status >= 500, `${method} ${path}: ${answer.status} ${text}`);
  return { ok: answer.ok, body: text === '' ? null : JSON.parse(text) };
}

/** What a writer must know to write on: versions, and what waits. */
type Known = { hub: number; note: number; draft: string | null; criterion: { id: string; name: string } | null };

async function readKnown(writer: Writer): Promise<Known> {
  const { rows } = await sql<Omit<Known, 'draft'>>`
    select coalesce((select version from hub where space = 'own' and municipality = ${writer.municipality}), 0) as hub,
      coalesce((select version from handover where post = ${writer.post}), 0) as note,
      (select jsonb_build_object('id', id, 'name', definition -> 'name' ->> 'ja') from criterion
        where space = 'own' and definition -> 'name' ->> 'ja' like ${`${writer.at}番%`}) as criterion`.execute(
    product.db,
  );
  const { body } = await send(writer, 'GET', `drafts/memo:w${writer.at}`);
  return { ...rows[0]!, draft: body?.draft?.savedAt ?? null };
}

type Write = (writer: Writer, known: Known, word: string, turn: number) => Promise<boolean>;

const kinds: Write[] = [
  async (writer, known, word) => {
    if (known.criterion) {
      const { id, name } = known.criterion;
      known.criterion = null;
      return ledger.write(`criterion ${name}`, '', async () => (await send(writer, 'DELETE', `criteria/${id}`)).ok);
    }
    const name = `${writer.at}番${word}`;
    const body = { name, kind: 'clinic', any: ['支援診１', `${word}`], also: [], minimum: 1 };
    return ledger.write(`criterion ${name}`, 'there', async () => {
      const answer = await send(writer, 'POST', 'criteria', body);
      known.criterion = { id: answer.body?.id ?? '', name };
      return answer.ok;
    });
  },
  (writer, known, word) =>
    ledger.write(`hub ${writer.municipality}`, `${known.hub + 1} ${word}`, async () => {
      const asked = { baseVersion: known.hub, fields: { memo: word } };
      const { ok } = await send(writer, 'PUT', `hubs/${writer.municipality}`, asked);
      known.hub += 1;
      return ok;
    }),
  (writer, known, word) =>
    ledger.write(`draft memo:w${writer.at}`, word, async () => {
      const asked = { baseVersion: 1, body: { memo: word }, seen: known.draft };
      const { ok, body } = await send(writer, 'PUT', `drafts/memo:w${writer.at}`, asked);
      known.draft = body?.savedAt ?? null;
      return ok;
    }),
  (writer, _known, _word, turn) => {
    const id = `medical-${numberOf(writer, turn % pairs, 1)}-${numberOf(writer, turn % pairs, 2)}`;
    const now = ledger.lines.get(`succession ${id}`)?.known || 'open';
    const next = now === 'open' ? (turn % 2 === 0 ? 'same' : 'different') : 'open';
    const same = next === 'open' ? null : next === 'same';
    return ledger.write(
      `succession ${id}`,
      next,
      async () => (await send(writer, 'POST', 'successions', { id, same })).ok,
    );
  },
  (writer, _known, word) =>
    ledger.write(`task ${writer.at}${word}`, '1', async () => {
      const asked = { title: `${writer.at}${word}`, due: null };
      return (await send(writer, 'POST', `posts/${writer.post}/tasks`, asked)).ok;
    }),
  (writer, known, word) =>
    ledger.write(`note ${writer.post}`, `${known.note + 1} ${word}`, async () => {
      const { ok } = await send(writer, 'POST', `posts/${writer.post}/note`, { note: word, version: known.note });
      known.note += 1;
      return ok;
    }),
];

/** Writes one after the other until one is not acknowledged. */
async function writeOn(writer: Writer, number: number): Promise<void> {
  const known = await readKnown(writer).catch((error) => {
    if (error instanceof assert.AssertionError) throw error;
    return null;
  });
  if (!known) return;
  for (let turn = 0; turn < writes / writers.length; turn += 1)
    if (!(await kinds[turn % kinds.length]!(writer, known, `第${number}回の${turn}`, turn))) return;
}

const settled = async () => {
  await product.settled();
  await product.running();
  ledger.settle(await thingsIn(product.db));
  assert.deepEqual(await contradictionsIn(product.db), []);
};

test(`書込みのどこで強制終了されても、応えたものは残り、どの書込みにも記録があり、つながりは正しく、下書きが残る`, async (t) => {
  const begun = Date.now();
  await Promise.all(writers.map((writer) => writeOn(writer, 0)));
  const span = Date.now() - begun;
  assert.equal(ledger.acknowledged, writes);
  await settled();
  for (let number = 1; number <= rounds; number += 1) {
    const d = dice(seed * 1_000 + number);
    const working = Promise.all(writers.map((writer) => writeOn(writer, number)));
    await sleep(Math.ceil((span * d.below(1_000)) / 1_000));
    const postgres = number % 2 === 0;
    await (postgres ? product.killPostgres() : product.killServer());
    await working;
    if (postgres) await product.raisedAgain();
    await settled();
  }
  const { acknowledged, untold } = ledger;
  t.diagnostic(
    `${rounds} kills (seed ${seed}, ${span} ms a round): ${acknowledged} acknowledged, ${untold} untold, none lost`,
  );
});
