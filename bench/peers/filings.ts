import type { Day } from '../../src/kit/pure/day.ts';
import { askedSymbols, otherFilings, type Registered } from '../ground/institutions.ts';
import { seeded } from '../ground/random.ts';
import { kindNumbers } from './answer.ts';
import { bits } from './sql.ts';

/** The register itself for the SQL peers: days are numbers, and filings nobody asks about have no bit. */
export const filingTables = `
  create table institution (id int, municipality int, kind int);
  create table filing (institution int, bit int, since int, until int);`;

export function filingRows(all: readonly Registered[], codes: readonly string[]) {
  const random = seeded(3);
  const position = new Map(codes.map((code, i) => [code, i]));
  return {
    institution: all.map((one, id) => [id, position.get(one.municipality)!, kindNumbers[one.kind]]),
    filing: all.flatMap((one, id) =>
      [...one.filings, ...otherFilings(random, one.kind)].map((f) => [
        id,
        askedSymbols.includes(f.symbol) ? bits([f.symbol]) : 0,
        numberOf(f.from, 0),
        numberOf(f.until, 99_999_999),
      ]),
    ),
  };
}

const numberOf = (at: Day | null, otherwise: number): number => (at ? Number(at.replaceAll('-', '')) : otherwise);

/** What each institution holds on a day. */
export const filed = (at: Day): string => `
  select i.municipality, i.kind, h.held, 1 as n
  from (select institution, bit_or(bit) as held from filing
    where bit <> 0 and since <= ${numberOf(at, 0)} and until > ${numberOf(at, 0)} group by institution) as h
  join institution as i on i.id = h.institution`;
