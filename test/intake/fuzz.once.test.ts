import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Actor, Realm } from '../../src/accounts/model.ts';
import { previewTables } from '../../src/facilities/register/view.ts';
import { type Prepared, prepare } from '../../src/intake/prepare.ts';
import type { IntakePreview } from '../../src/intake/view.ts';
import { day } from '../../src/kit/pure/day.ts';
import { Refusal } from '../../src/kit/pure/fault.ts';
import type { Db } from '../../src/kit/server/db.ts';
import { scanSheets } from '../../src/kit/server/sheet-reader.ts';
import { tableToXlsx } from '../../src/kit/server/table-xlsx.ts';
import { openTestProduct, type TestProduct } from '../product.ts';
import { filingsOnlyTitle, registerWorkbook } from '../register-files.ts';
import { contradictions } from './consistency.ts';
import { fuzzBase, fuzzBefore, type Variant, variantOf } from './fuzz-variants.ts';
import { assertSpoken, contentOf, type Desk, type NamedBytes, openDesk, referenceTables } from './ground.ts';
import { undone, wasWritten } from './undone.ts';

const seed = Number(process.env.TSUNAGI_FUZZ_SEED ?? 20_261_122);
const [from, count] = (process.env.TSUNAGI_FUZZ ?? '0,2000').split(',').map(Number) as [number, number];
/** A net under a reading that never ends; nothing is measured by it. */
const longest = 120_000;

const realm: Realm = { space: 'own', prefecture: '12' };
const actor: Actor = { kind: 'operator', name: 'fuzz' };

let product: TestProduct;
let desk: Desk;
let start: Record<string, string>;

before(async () => {
  product = await openTestProduct({ sample: false });
  desk = await openDesk(product.db);
  await savedFile({ name: '前.xlsx', bytes: registerWorkbook([fuzzBefore]) });
  await savedFile({ name: '後.xlsx', bytes: registerWorkbook([{ ...fuzzBase, title: filingsOnlyTitle }]) });
  start = await contentOf(product.db, referenceTables);
});

after(async () => {
  await desk.app.close();
  await product.close();
});

async function savedFile(file: NamedBytes): Promise<void> {
  const { body } = await desk.hand('12', file);
  assert.equal(body.state, 'ready', JSON.stringify(body.faults));
  assert.equal((await desk.save('12', body.id)).status, 200);
}

const today = day('2026-11-22');
const on = () => ({ signal: AbortSignal.timeout(longest), progress: () => {} });

function prepared(db: Db, { name, bytes }: NamedBytes): Promise<Prepared> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return prepare({ name, bytes, sha256 }, { db, actor, realm, today, ...on() });
}

/** The answer, or the reasons it was refused for; anything else is a fault of the product. */
async function orRefusal<T>(work: Promise<T>): Promise<T | Refusal> {
  return work.catch((error) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
}

type Ending = 'refused' | 'refused at saving' | 'saved' | 'nothing new';

async function goThrough(db: Db, variant: Variant, index: number): Promise<Ending> {
  const read = await orRefusal(prepared(db, variant));
  if (read instanceof Refusal) return refusedWith(db, read, 'refused');
  const preview = shown(read);
  if (index % 50 === 0) await assertWorkbook(preview);
  if (preview.confirmation) await assertAsks(db, read);
  const saved = await orRefusal(saving(db, read, preview.confirmation?.count ?? null, index));
  if (saved instanceof Refusal) return refusedWith(db, saved, 'refused at saving');
  shown(saved);
  if (preview.nothingChanges) return unchanged(db, 'nothing new');
  assert.deepEqual(await contradictions(db), []);
  if (index % 4 === 0) await assertNothingNew(db, variant);
  return 'saved';
}

function refusedWith(db: Db, refusal: Refusal, ending: Ending): Promise<Ending> {
  assertSpoken(refusal.faults);
  return unchanged(db, ending);
}

async function unchanged(db: Db, ending: Ending): Promise<Ending> {
  if (await wasWritten(db)) assert.deepEqual(await contentOf(db, referenceTables), start);
  return ending;
}

function shown(from: Prepared): IntakePreview {
  for (const lang of ['ja', 'en'] as const) {
    const preview = from.preview(lang);
    assert.ok(JSON.stringify(preview).length > 0);
    assert.match(preview.sentence, /[。.]$/);
    assertPlaces(preview);
  }
  return from.preview('ja');
}

function assertPlaces({ parts }: IntakePreview): void {
  const rejects = parts.find(({ id }) => id === 'not-understood')?.table;
  for (const { cells } of rejects?.rows ?? []) {
    const [, row, , , reason] = cells.map((cell) => ('text' in cell ? cell.text : ''));
    assert.match(row!, /^[1-9]\d*$/, reason);
    assert.notEqual(reason, '');
  }
}

async function assertWorkbook(preview: IntakePreview): Promise<void> {
  if (preview.parts.length === 0) return;
  const bytes = await tableToXlsx(previewTables(preview), { lang: 'ja' });
  let sheets = 0;
  await scanSheets({ name: '内訳.xlsx', bytes }, { sheet: () => (sheets += 1), row: () => {} });
  assert.ok(sheets >= preview.parts.length);
}

async function assertAsks(db: Db, read: Prepared): Promise<void> {
  const refusal = await orRefusal(saving(db, read, null, 0));
  assert.ok(refusal instanceof Refusal && refusal.faults[0]?.code === 'too-many-withdrawals');
  assert.deepEqual(await contentOf(db, referenceTables), start);
}

function saving(db: Db, read: Prepared, withdrawals: number | null, index: number): Promise<Prepared> {
  const offered = read.preview('ja').parts.find(({ id }) => id === 'succession')?.table.rows ?? [];
  const answers = ['same', 'different', 'open'] as const;
  const successions = new Map(offered.map(({ id }, i) => [id, answers[(i + index) % 3]!]));
  return read.save({ db, actor, withdrawals, successions, ...on() });
}

/** What was saved is what was read: the same file changes nothing more. */
async function assertNothingNew(db: Db, variant: Variant): Promise<void> {
  const again = await prepared(db, variant);
  assert.equal(again.preview('ja').nothingChanges, true, again.preview('ja').sentence);
}

test(`${count}通りに崩した名簿は、断られて何も変わらないか、正しく保存される（種 ${seed}）`, async (t) => {
  const endings: Partial<Record<Ending, number>> = {};
  const failed: string[] = [];
  let next = from;
  const takeTurns = async () => {
    while (next < from + count) await one(next++);
  };
  await Promise.all([takeTurns(), takeTurns()]);
  assert.deepEqual(await contentOf(product.db, referenceTables), start);
  await desk.alive();
  t.diagnostic(JSON.stringify(endings));
  const again = `TSUNAGI_FUZZ_SEED=${seed} TSUNAGI_FUZZ=<number>,1 npm test -- intake/fuzz`;
  assert.equal(
    failed.length,
    0,
    `${failed.length} of ${count}; once more: ${again}\n${failed.slice(0, 40).join('\n')}`,
  );

  async function one(index: number): Promise<void> {
    const variant = variantOf(seed, index);
    try {
      const ending = await undone(product.db, (db) => goThrough(db, variant, index));
      endings[ending] = (endings[ending] ?? 0) + 1;
    } catch (error) {
      failed.push(`${index} (${variant.name}: ${variant.how.join(', ')}): ${firstLines(error)}`);
    }
  }
});

const firstLines = (error: unknown): string =>
  String((error as Error).stack ?? error)
    .split('\n')
    .filter((line) => !line.includes('node:'))
    .slice(0, 6)
    .join(' | ')
    .slice(0, 600);
