import type { Way } from '../../src/facilities/criteria/model.ts';
import { ways } from '../../src/facilities/criteria/rules.ts';
import type { InstitutionKind, Tally } from '../../src/facilities/model.ts';
import type { Division } from '../../src/regions/model.ts';
import { askedSymbols } from '../ground/institutions.ts';
import type { Question } from '../ground/questions.ts';
import { kindNumbers } from './answer.ts';

/**
 * Tables of the SQL peers. Codes, kinds and areas are numbers and symbols are bits, which spares them all the text
 * our kernel reads; `tally` holds what the store answers for each day.
 */
export const tables = `
  create table tally (day int, municipality int, kind int, held int, n int);
  create table place (municipality int, u0 int, u1 int, u2 int, u3 int);
  create table zone (id int, unit int, position int, name text);`;

/** Lines of each table, one value a column. */
export type Rows = Record<string, (number | string)[][]>;

export function rowsOf(units: readonly Division[], days: readonly Tally[][]): Rows {
  const codes = units.at(-1)!.areas.map((area) => area.key);
  const position = new Map(codes.map((code, i) => [code, i]));
  const zone = units.flatMap((unit, u) => unit.areas.map((area, i) => ({ u, i, area })));
  const home = units.map((_, u) => {
    const ofUnit = zone.map((z, id) => ({ ...z, id })).filter((z) => z.u === u);
    return new Map(ofUnit.flatMap(({ id, area }) => area.municipalities.map((code) => [code, id])));
  });
  return {
    tally: days.flatMap((tallies, d) =>
      tallies.map((t) => [d, position.get(t.municipality)!, kindNumbers[t.kind], bits(t.symbols), t.count]),
    ),
    place: codes.map((code, i) => [i, ...home.map((of) => of.get(code)!)]),
    zone: zone.map(({ u, i, area }, id) => [id, u, i, area.name.ja]),
  };
}

export const bits = (symbols: readonly string[]): number =>
  symbols.reduce((n, s) => n | (1 << askedSymbols.indexOf(s)), 0);

/** How the two write "one row for each element of these columns". */
export type Dialect = (columns: string[]) => string;

export const inPostgres: Dialect = (columns) =>
  `select zone, k, n from summed, unnest(array[${columns}]) with ordinality as each (n, k)`;
export const inDuckdb: Dialect = (columns) =>
  `select zone, unnest([${columns.map((_, i) => i + 1)}]) as k, unnest([${columns}]) as n from summed`;

/** All 36 cells in one statement: one pass over what is held, one grouping for the four units. */
export function statement(question: Question, dialect: Dialect, held: string): string {
  const counts = question.criteria.map((_, i) => `c${i}`);
  const filters = question.criteria.map(
    (criterion, i) => `sum(n) filter (where ${condition(ways(criterion.condition, question.day))}) as c${i}`,
  );
  const minimums = question.criteria.map((criterion, i) => `(${i + 1}, ${criterion.minimum})`);
  return `
    with placed as (select municipality, ${filters} from (${held}) as held group by municipality),
    summed as (
      select coalesce(u0, u1, u2, u3) as zone, ${counts.map((c) => `coalesce(sum(${c}), 0)::int as ${c}`)}
      from place left join placed using (municipality) group by grouping sets ((u0), (u1), (u2), (u3))),
    cell as (${dialect(counts)})
    select zone.unit, (cell.k - 1)::int as criterion, count(*)::int as zones, sum(cell.n)::int as institutions,
      (count(*) filter (where cell.n < least.n))::int as blank,
      coalesce(string_agg(zone.name, '、' order by zone.position) filter (where cell.n < least.n), '') as names
    from cell join zone on zone.id = cell.zone join (values ${minimums}) as least (k, n) on least.k = cell.k
    group by zone.unit, cell.k`;
}

export const tallied = (day: number) => `select municipality, kind, held, n from tally where day = ${day}`;

function condition(asked: readonly Way[]): string {
  const kinds = [...Map.groupBy(asked, (way) => way.kind)];
  const parts = kinds.map(([kind, of]) => `(kind = ${kindNumbers[kind]} and (${alternatives(of)}))`);
  return parts.join(' or ') || 'false';
}

/** Symbols that suffice alone are one test; others need all their bits. */
function alternatives(of: readonly { kind: InstitutionKind; symbols: string[] }[]): string {
  const alone = bits(of.filter((way) => way.symbols.length === 1).flatMap((way) => way.symbols));
  const joint = of.filter((way) => way.symbols.length > 1).map((way) => bits(way.symbols));
  const tests = [...(alone ? [`held & ${alone} <> 0`] : []), ...joint.map((b) => `held & ${b} = ${b}`)];
  return tests.join(' or ');
}
