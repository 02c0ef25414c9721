import type { Actor, PrefectureCode, Realm } from '../../src/accounts/model.ts';
import { type Filing, institutionKinds, registerOf } from '../../src/facilities/model.ts';
import { insertCoverage } from '../../src/facilities/store.ts';
import { day } from '../../src/kit/pure/day.ts';
import { type Db, records, sql, type Trx } from '../../src/kit/server/db.ts';
import { insertAreas, insertMembers } from '../../src/regions/store.ts';
import { insertSource } from '../../src/sources/store.ts';
import { otherFilings, type Registered } from './institutions.ts';
import { seeded } from './random.ts';
import type { Divided } from './regions.ts';

const actor: Actor = { kind: 'operator', name: 'bench' };

export const ownRealm = (prefecture: PrefectureCode): Realm => ({ space: 'own', prefecture });

/** Puts a prefecture's divisions and register into the product's own tables. */
export async function loadPrefecture(
  db: Db,
  realm: Realm,
  divided: Divided,
  all: readonly Registered[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await loadDivisions(trx, realm, divided);
    await loadRegister(trx, realm, all);
  });
}

async function loadDivisions(trx: Trx, realm: Realm, { kinds, areas, members }: Divided): Promise<void> {
  const source = await insertSource(trx, realm, actor, {
    kind: 'areas',
    title: { ja: '市町村の所属（ベンチ）' },
    asOf: day('2019-04-01'),
    notes: [],
  });
  const rows = kinds.map(({ id, name }) => ({ id, name: name.ja, nameEn: name.en ?? null }));
  await insertAreas(trx, realm, rows, areas);
  const numbered = members.map((member, i) => ({ ...member, from: '-infinity' as const, row: i + 2 }));
  await insertMembers(trx, realm, source, numbered);
}

/** A register of every year, as an office loads it: the filings carry the days between which they hold. */
async function loadRegister(trx: Trx, realm: Realm, all: readonly Registered[]): Promise<void> {
  let source = 0;
  for (let year = 2019; year <= 2026; year++) {
    source = await insertSource(trx, realm, actor, {
      kind: 'register',
      title: { ja: `届出受理医療機関名簿 ${year}年（ベンチ）` },
      asOf: day(`${year}-04-01`),
      notes: [],
    });
    const coverage = institutionKinds.map((kind) => ({ kind, symbols: ['*'] }));
    await insertCoverage(trx, source, coverage);
  }
  await insertRegistered(trx, realm, source, all);
}

async function insertRegistered(trx: Trx, realm: Realm, source: number, all: readonly Registered[]): Promise<void> {
  const random = seeded(Number(realm.prefecture));
  const given = all.map((institution) => ({
    ...institution,
    register: registerOf(institution.kind),
    filings: [...institution.filings, ...otherFilings(random, institution.kind)] satisfies Filing[],
  }));
  // The rows refer to what was just written; looking each of a million up again would be most of the bench.
  await sql`set local session_replication_role = replica`.execute(trx);
  await sql`
    with given as (
      select * from jsonb_to_recordset(${records(given)}) as r (
        register text, kind text, number text, municipality text, filings jsonb)
    ), added as (
      insert into institution (space, prefecture, register, number)
      select ${realm.space}, ${realm.prefecture}, register, number from given returning id, register, number
    ), stated as (
      insert into institution_statement (institution, kind, name, municipality, placement, source)
      select added.id, kind, 'ベンチ' || number, municipality, 'stated', ${source}
      from given join added using (register, number)
    )
    insert into filing (space, prefecture, institution, symbol, valid_from, valid_until, source)
    select ${realm.space}, ${realm.prefecture}, added.id, f.symbol,
      coalesce(f."from", '-infinity'), coalesce(f."until", 'infinity'), ${source}
    from given join added using (register, number),
      jsonb_to_recordset(given.filings) as f (symbol text, "from" date, "until" date)`.execute(trx);
}

/** Empties every realm of its register and divisions. */
export async function clearRegisters(db: Db): Promise<void> {
  for (const table of ['filing', 'institution', 'source_coverage', 'area_kind', 'criterion', 'source'])
    await sql`truncate ${sql.table(table)} cascade`.execute(db);
}
