import type { Tally } from '../../src/facilities/model.ts';
import { getHoldings } from '../../src/facilities/store.ts';
import { type Db, sql } from '../../src/kit/server/db.ts';
import { compare } from '../../src/zones/rules.ts';
import { allListed } from '../ground/coverage.ts';
import { asRegistered, countrySize, institutions, type Registered } from '../ground/institutions.ts';
import { type Question, questions } from '../ground/questions.ts';
import { seeded } from '../ground/random.ts';
import { type Divided, divideCountry, readCountry, unitsOf } from '../ground/regions.ts';
import { clearRegisters, loadPrefecture, ownRealm } from '../ground/register.ts';
import { answered, requireSame } from '../peers/answer.ts';
import { openDuckdb } from '../peers/duckdb.ts';
import { filed, filingRows, filingTables } from '../peers/filings.ts';
import { openPostgres } from '../peers/postgres.ts';
import { rowsOf } from '../peers/sql.ts';
import { heading, printLines } from '../report/lines.ts';
import { time } from '../report/timing.ts';
import { filingCount, symbolsOf } from './asked.ts';

export async function measureCountry(db: Db, owner: Db, url: string): Promise<void> {
  const divided = divideCountry(readCountry());
  const all = institutions(seeded(1), countrySize, divided.municipalities, asRegistered);
  const prefectures = [...new Set(divided.municipalities.map((m) => m.prefecture))];
  await clearRegisters(owner);
  for (const prefecture of prefectures) await loadPart(owner, prefecture, divided, all);
  await sql`vacuum analyze`.execute(owner);
  heading(
    `The country from its filings: ${all.length} institutions, ${await filingCount(db)} filings, ${prefectures.length} prefectures one after another`,
  );
  const units = unitsOf(divided);
  const rows = {
    ...rowsOf(units, []),
    ...filingRows(
      all,
      units.at(-1)!.areas.map((area) => area.key),
    ),
  };
  const duckdb = await openDuckdb(rows, filingTables);
  const postgres = await openPostgres(url, rows, filingTables);
  const asked = questions(40);
  const before = (call: number) => asked[call]!;
  const ours = async (question: Question) => {
    const tallies = await talliesOf(db, prefectures, question);
    const holdings = { tallies, coverage: allListed, published: [] };
    const { day, criteria } = question;
    return answered(compare({ asOf: day, units, criteria, holdings, container: null, borders: null, links: [] }));
  };
  try {
    for (const question of asked.slice(0, 3)) {
      const expected = await ours(question);
      requireSame('DuckDB', expected, await duckdb.ask(question, filed(question.day)));
      requireSame('PostgreSQL', expected, await postgres.ask(question, filed(question.day)));
    }
    const tallies = await time(30, 5, { before, run: (question) => talliesOf(db, prefectures, question) });
    const whole = await time(30, 5, { before, run: ours });
    printLines([
      { name: 'getHoldings() × 47, then compare()', timing: whole },
      { name: '  of it getHoldings() × 47', timing: tallies },
      {
        name: 'PostgreSQL, one statement',
        timing: await time(30, 5, { before, run: (question) => postgres.ask(question, filed(question.day)) }),
        against: whole,
      },
      {
        name: 'DuckDB in memory, one statement',
        timing: await time(30, 5, { before, run: (question) => duckdb.ask(question, filed(question.day)) }),
        against: whole,
      },
    ]);
  } finally {
    await duckdb.close();
    await postgres.close();
  }
}

async function loadPart(db: Db, prefecture: string, divided: Divided, all: readonly Registered[]): Promise<void> {
  const codes = new Set(divided.municipalities.filter((m) => m.prefecture === prefecture).map((m) => m.code));
  const members = divided.members.filter((m) => codes.has(m.municipality));
  const names = new Set(members.map((m) => `${m.kind} ${m.area}`));
  const areas = divided.areas.filter((a) => names.has(`${a.kind} ${a.name}`));
  const institutions = all.filter((one) => codes.has(one.municipality));
  const realm = ownRealm(prefecture);
  await loadPrefecture(db, realm, { ...divided, members, areas }, institutions);
}

async function talliesOf(db: Db, prefectures: readonly string[], question: Question): Promise<Tally[]> {
  const symbols = symbolsOf(question);
  const all: Tally[] = [];
  for (const prefecture of prefectures) {
    const { tallies } = await getHoldings(db, ownRealm(prefecture), question.day, symbols);
    all.push(...tallies);
  }
  return all;
}
