import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import pg from 'pg';
import { chainFaults } from '../src/accounts/audit/rules.ts';
import { verifyWhole } from '../src/accounts/audit/verified.ts';
import { loadDirectory } from '../src/accounts/offices/store.ts';
import { listSelections } from '../src/designations/ladders/store.ts';
import type { LettersView } from '../src/designations/letters/view.ts';
import { listDesignations } from '../src/designations/record/store.ts';
import { day } from '../src/kit/pure/day.ts';
import type { Db } from '../src/kit/server/db.ts';
import { openDatabase } from '../src/product.ts';
import { listLinks } from '../src/regions/links/store.ts';
import { loadShapes } from '../src/regions/shapes/load.ts';
import { loadCompared } from '../src/zones/compare/load.ts';
import { cellOf, isCounted } from '../src/zones/rules.ts';
import { freshDatabase } from './database.ts';
import { openTestServer } from './product.ts';

const folder = new URL('./fixtures/', import.meta.url);
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.sql'));
const actor = { kind: 'operator', name: 'test' } as const;

async function restore(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(readFileSync(new URL(name, folder), 'utf8')).finally(() => client.end());
}

test('there is a filled database of every released version', () => assert.ok(fixtures.includes('0.1.0.sql')));

/** The two months of the invented register of Tokushima. */
async function assertRegister(db: Db): Promise<void> {
  const realm = { space: 'own', prefecture: '36' } as const;
  const hospitals = async (asOf: string) => {
    const compared = await loadCompared(db, { realm, asOf: day(asOf), today: day('2026-11-22'), actor });
    const cell = cellOf(compared.comparison, 'municipality', 'support-hospital');
    return isCounted(cell) ? [cell.basis, cell.institutions] : cell.reason;
  };
  assert.equal(await hospitals('2026-08-31'), 'no-data');
  assert.deepEqual(await hospitals('2026-09-01'), ['register', 10]);
  assert.deepEqual(await hospitals('2026-10-01'), ['register', 8]);
}

/** Boundaries of Tokushima and a bridge. */
async function assertMap(db: Db): Promise<void> {
  const realm = { space: 'own', prefecture: '36' } as const;
  const shapes = await loadShapes(db, realm, day('2026-11-22'));
  assert.deepEqual([shapes.origin, shapes.municipalities.length, shapes.asOf], ['boundaries', 24, '2026-01-01']);
  assert.deepEqual(await listLinks(db, realm), [{ a: '36201', b: '36202', kind: 'bridge', name: '見本大橋' }]);
}

/** Offices of the own prefecture, a hub's record and a draft at this machine. */
async function assertAccounts(db: Db): Promise<void> {
  const realm = { space: 'own', prefecture: '12' } as const;
  const { offices } = await loadDirectory(db, realm);
  assert.equal(offices.length, 59);
  const { app, get } = await openTestServer(db);
  const hub = (await get('/api/12/hubs/12217')).body;
  assert.deepEqual([hub.version, (await get('/api/12/drafts/hub:12208')).body.draft?.body], [1, { memo: '書きかけ' }]);
  await app.close();
}

/** Two designations taken over from a list, those of the sample, and a selection that still says what it said. */
async function assertRoles(db: Db): Promise<void> {
  const realm = { space: 'own', prefecture: '12' } as const;
  const taken = await listDesignations(db, realm);
  assert.deepEqual(taken.map(({ body, state, origin }) => `${body.name} ${state} ${origin}`).sort(), [
    '見本柏総合病院 designated inherited',
    '見本調剤薬局 designated inherited',
  ]);
  assert.equal((await listDesignations(db, { ...realm, space: 'sample' })).length, 68);
  const [kept] = await listSelections(db, realm);
  assert.deepEqual([kept?.ladder.id, kept?.asOf, kept?.result.areas.length], ['paper-002', '2026-10-01', 54]);
}

/** Before 0.6.0 nobody had said whom an office stands for: each reaches what it reached. No number came with a letter. */
async function assertUnnamed(db: Db): Promise<void> {
  const realm = { space: 'own', prefecture: '12' } as const;
  const { offices } = await loadDirectory(db, realm);
  assert.ok(offices.every(({ bodies }) => bodies.length === 0));
  const taken = await listDesignations(db, realm);
  assert.ok(taken.every(({ letter, letterDated }) => letter === null && letterDated === null));
}

/** Associations named by their offices, a letter in the place of a revoked one, and a word of the office's own. */
async function assertLetters(db: Db): Promise<void> {
  const realm = { space: 'own', prefecture: '12' } as const;
  const { offices } = await loadDirectory(db, realm);
  assert.ok(offices.some(({ bodies }) => bodies.length > 0));
  const { app, get } = await openTestServer(db);
  const { letters } = (await get('/api/12/letters')).body as LettersView;
  assert.deepEqual(
    letters.map(({ id, revoked }) => [id, revoked]),
    [
      [2, false],
      [1, true],
    ],
  );
  assert.match((await get('/api/12/hubs')).body.sentence, /在宅医療サポートセンター/);
  await app.close();
}

for (const name of fixtures) {
  test(`${name} opens in this version with every figure in place`, async () => {
    const { url, drop } = await freshDatabase();
    await restore(url, name);
    const db = await openDatabase(url, undefined, 4);
    try {
      const read = (space: 'sample' | 'own') =>
        loadCompared(db, { realm: { space, prefecture: '12' }, asOf: null, today: day('2026-11-22'), actor });
      const [sample, own] = [await read('sample'), await read('own')];
      const blanks = cellOf(sample.comparison, 'medical-association', 'enhanced-support-hospital');
      assert.ok(isCounted(blanks));
      assert.deepEqual([blanks.institutions, blanks.blanks.length], [30, 8]);
      const counted = cellOf(own.comparison, 'medical-association', 'support-hospital');
      assert.ok(isCounted(counted));
      assert.equal(counted.institutions, 4);
      assert.equal(own.hubs?.states.length, 2);
      assert.ok(own.sources.every((s) => s.sha256 !== undefined));
      if (name >= '0.2.0') await assertRegister(db);
      if (name >= '0.3.0') await assertMap(db);
      if (name >= '0.4.0') await assertAccounts(db);
      if (name >= '0.5.0') await assertRoles(db);
      if (name >= '0.6.0') await assertLetters(db);
      else await assertUnnamed(db);
      for (const space of ['sample', 'own'] as const) {
        const chain = await verifyWhole(db, { space, prefecture: '12' }, '2026-11-22T00:00:00Z');
        assert.deepEqual([chain.entries > 0, chainFaults(chain)], [true, []]);
      }
    } finally {
      await db.destroy();
      await drop();
    }
  });
}
