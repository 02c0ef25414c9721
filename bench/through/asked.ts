import { ways } from '../../src/facilities/criteria/rules.ts';
import { type Db, sql } from '../../src/kit/server/db.ts';
import type { Question } from '../ground/questions.ts';

export const symbolsOf = ({ day, criteria }: Question): string[] => [
  ...new Set(criteria.flatMap((c) => ways(c.condition, day)).flatMap((way) => way.symbols)),
];

export async function filingCount(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from filing`.execute(db);
  return rows[0]!.n;
}
