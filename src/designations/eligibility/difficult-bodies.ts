import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { day } from '../../kit/pure/day.ts';
import type { BodyKind } from '../model.ts';
import type { BodyFacts, FactFiling, Standing } from './model.ts';

const path = new URL('../../../data/golden/designations-difficult/bodies.csv', import.meta.url);

type Row = Record<
  | 'id'
  | 'name'
  | 'kind'
  | 'standing'
  | 'filings'
  | 'statements'
  | 'listed'
  | 'day'
  | 'eligible'
  | 'code'
  | 'since'
  | 'why',
  string
>;

const parts = (text: string): string[] => text.split(';').filter(Boolean);
const dayOrNull = (text: string | undefined) => (text ? day(text) : null);

function filing(text: string): FactFiling {
  const [symbol, ...days] = text.split(' ');
  const of = Object.fromEntries(days.map((one) => one.split('='))) as Record<string, string>;
  return {
    symbol: symbol!,
    from: dayOrNull(of.from),
    until: dayOrNull(of.until),
    startsOn: dayOrNull(of.starts),
    source: null,
  };
}

function standing(text: string): Standing {
  const [where, what] = text.split(' ');
  if (where === 'closed') return { in: 'closed', since: day(what!), source: null };
  if (where === 'other-prefecture') return { in: 'other-prefecture', prefecture: what! };
  if (where === 'unknown') return { in: 'unknown', complete: what === 'complete' };
  return where === 'none' ? { in: 'none' } : { in: 'list', source: null };
}

const factsOf = (row: Row): BodyFacts => ({
  name: row.name,
  kind: row.kind as BodyKind,
  standing: standing(row.standing),
  filings: parts(row.filings).map(filing),
  statements: parts(row.statements).map((at) => ({
    statedOn: day(at),
    statedBy: '院長',
    statement: '訪問診療を行っています',
  })),
  listedSymbols: parts(row.listed),
});

/** The hand-written table with the verdict expected of each body. */
export const difficultBodies = () =>
  papaparse.parse<Row>(readFileSync(path, 'utf8').trim(), { header: true }).data.map((row) => ({
    id: row.id,
    why: row.why,
    facts: factsOf(row),
    at: day(row.day),
    expected: {
      eligible: { yes: true, no: false, unknown: null }[row.eligible],
      code: row.code,
      since: dayOrNull(row.since),
    },
  }));
