import type { Criterion } from '../../src/facilities/criteria/model.ts';
import { insertCriterion } from '../../src/facilities/criteria/store.ts';
import { getHoldings } from '../../src/facilities/store.ts';
import { type Db, sql } from '../../src/kit/server/db.ts';
import { findRegions } from '../../src/regions/store.ts';
import { loadCompared } from '../../src/zones/compare/load.ts';
import { asRegistered, everyone, institutions, prefectureSize, type Shares } from '../ground/institutions.ts';
import { type Question, questions } from '../ground/questions.ts';
import { seeded } from '../ground/random.ts';
import { readChiba } from '../ground/regions.ts';
import { clearRegisters, loadPrefecture, ownRealm } from '../ground/register.ts';
import { heading, type Line, printLines } from '../report/lines.ts';
import { type Timing, time } from '../report/timing.ts';
import { filingCount, symbolsOf } from './asked.ts';

const chiba = ownRealm('12');
const officer = { kind: 'person', name: 'bench' } as const;

/** Once as a real register is, once where every institution holds a filing the criteria ask about. */
export async function measurePrefecture(db: Db, owner: Db): Promise<void> {
  await measureRegister(db, owner, 'as a real register', asRegistered);
  await clearRegisters(owner);
  await measureRegister(db, owner, 'all of them holding what is asked about', everyone);
}

async function measureRegister(db: Db, owner: Db, what: string, shares: Shares): Promise<void> {
  const divided = readChiba();
  const all = institutions(seeded(1), prefectureSize, divided.municipalities, shares);
  await loadPrefecture(owner, chiba, divided, all);
  heading(`A prefecture through PostgreSQL, ${what}: ${all.length} institutions, ${await filingCount(db)} filings`);
  const fresh = await timeLoading(db, 60);
  await sql`vacuum analyze`.execute(owner);
  const settled = await timeLoading(db, 300);
  printLines([
    { name: 'loadCompared(), just imported', timing: fresh },
    { name: 'loadCompared(), once PostgreSQL has its statistics', timing: settled, aim: '< 30 ms' },
    ...(await timeParts(db)),
  ]);
}

/** Every call another day and other criteria: three of the twelve are added anew before it. */
function timeLoading(db: Db, calls: number): Promise<Timing> {
  const asked = questions(calls + 30);
  return time(calls, 30, {
    before: async (call) => {
      await replaceCriteria(db, asked[call]!.criteria.slice(3, 9));
      return asked[call]!.day;
    },
    run: (day) => loadCompared(db, { realm: chiba, asOf: day, today: day, actor: officer }),
  });
}

async function replaceCriteria(db: Db, criteria: Criterion[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`delete from criterion where space = 'own' and prefecture = '12'`.execute(trx);
    for (const [i, criterion] of criteria.slice(-3).entries())
      await insertCriterion(trx, chiba, { ...criterion, id: `added-${i + 1}` });
  });
}

/** Where the time goes. */
async function timeParts(db: Db): Promise<Line[]> {
  const asked = questions(200);
  const before = (call: number) => asked[call]!;
  const parts = {
    '  of it getHoldings()': ({ day, criteria }: Question) => getHoldings(db, chiba, day, symbolsOf({ day, criteria })),
    '  of it findRegions()': ({ day }: Question) => findRegions(db, chiba, day),
  };
  const lines: Line[] = [];
  for (const [name, run] of Object.entries(parts)) lines.push({ name, timing: await time(170, 30, { before, run }) });
  return lines;
}
