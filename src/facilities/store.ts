import type { Realm } from '../accounts/model.ts';
import type { Day } from '../kit/pure/day.ts';
import { type Db, readRows, records, rowsAsText, sql, type Trx } from '../kit/server/db.ts';
import type { MunicipalityCode } from '../regions/model.ts';
import type { FunctionStatement } from './functions/model.ts';
import {
  type Coverage,
  type Filing,
  type FilingSymbol,
  type Holdings,
  type Institution,
  type InstitutionKind,
  type PublishedTotal,
  type Register,
  registerOf,
  type Tally,
} from './model.ts';

type PublishedRow = {
  area_kind: string;
  area: string;
  kind: InstitutionKind;
  symbols: FilingSymbol[];
  count: number;
  as_of: Day;
  source: number;
  source_row: number | null;
};

const toPublished = (row: PublishedRow): PublishedTotal => ({
  areaKind: row.area_kind,
  area: row.area,
  resource: { kind: row.kind, symbols: row.symbols },
  count: row.count,
  asOf: row.as_of,
  trace: { source: row.source, row: row.source_row ?? undefined },
});

type HoldingsRow = { held: string | null; coverage: Coverage[] | null; published: PublishedRow[] | null };

/**
 * All that decides criteria over `symbols` as of a day, in one round trip: who holds which of them that day, what the
 * loaded sources list, and of each published resource the newest table as a whole.
 */
export async function getHoldings(db: Db, realm: Realm, at: Day, symbols: FilingSymbol[]): Promise<Holdings> {
  const { space, prefecture } = realm;
  const held = [sql`f.institution`, sql`coalesce(i.municipality, '')`, sql`i.kind`, sql`f.symbol`];
  const { rows } = await sql<HoldingsRow>`
    select
      (select ${rowsAsText(held)}
        from filing f cross join lateral (
          select municipality, kind from institution_statement
          where institution = f.institution and valid_from <= ${at} and ${at} < valid_until offset 0
        ) i
        where f.space = ${space} and f.prefecture = ${prefecture} and f.symbol = any(${symbols})
          and f.valid_from <= ${at} and ${at} < f.valid_until) as held,
      (select json_agg(json_build_object('source', source, 'origin', origin, 'kind', kind, 'symbols', symbols)) from (
        select s.id as source, s.kind as origin, c.kind, c.symbols,
          row_number() over (partition by s.kind, c.kind order by s.as_of desc, s.id desc) as age
        from source_coverage c join source s on s.id = c.source
        where s.space = ${space} and s.prefecture = ${prefecture} and s.as_of <= ${at}
          and s.kind in ('register', 'invented')
      ) newest where age = 1 or origin = 'invented') as coverage,
      (select json_agg(newest) from (
        select p.area_kind, p.area, p.kind, p.symbols, p.count, p.source, p.source_row, s.as_of,
          rank() over (partition by p.area_kind, p.kind, p.symbols order by s.as_of desc, s.id desc) as age
        from published_total p join source s on s.id = p.source
        where p.space = ${space} and p.prefecture = ${prefecture} and s.as_of <= ${at}
      ) newest where age = 1) as published`.execute(db);
  const row = rows[0]!;
  const [tallies, unplaced] = tally(readRows(row.held));
  return {
    tallies,
    unplaced,
    coverage: row.coverage ?? [],
    published: (row.published ?? []).map(toPublished),
  };
}

/**
 * Filings put together by institution: each counts once with all it holds, however often it filed. Apart, how many
 * stand in no municipality.
 */
function tally(held: string[][]): [tallies: Tally[], unplaced: number] {
  const byInstitution = new Map<string, Tally>();
  for (const [institution, municipality, kind, symbol] of held) {
    const known = byInstitution.get(institution!);
    if (!known) {
      const first = { municipality: municipality!, kind: kind as InstitutionKind, symbols: [symbol!], count: 1 };
      byInstitution.set(institution!, first);
    } else if (!known.symbols.includes(symbol!)) known.symbols.push(symbol!);
  }
  const all = [...byInstitution.values()];
  const placed = all.filter((t) => t.municipality !== '');
  return [placed, all.length - placed.length];
}

/** Where institutions are looked for: all that hold any of `symbols` on the day, in these municipalities. */
export type InstitutionQuery = { at: Day; symbols: FilingSymbol[]; municipalities: MunicipalityCode[] };

type InstitutionRow = {
  id: number;
  kind: InstitutionKind;
  register: Register;
  number: string;
  name: string;
  address: string;
  municipality: string | null;
  placement: Institution['placement'];
  source: number;
  sheet: string | null;
  first_row: number | null;
  last_row: number | null;
  filings: Filing[];
  functions: FunctionStatement[] | null;
};

const toInstitution = (row: InstitutionRow): Institution => ({
  id: row.id,
  kind: row.kind,
  register: row.register,
  number: row.number,
  name: row.name,
  address: row.address,
  municipality: row.municipality,
  placement: row.placement,
  filings: row.filings,
  functions: row.functions ?? [],
  trace: {
    source: row.source,
    row: row.first_row ?? undefined,
    lastRow: row.last_row ?? undefined,
    sheet: row.sheet ?? undefined,
  },
});

/** Each with the rows of the newest register that lists it on that day. */
export async function listInstitutions(db: Db, realm: Realm, query: InstitutionQuery): Promise<Institution[]> {
  const { at } = query;
  const { rows } = await sql<InstitutionRow>`
    select n.id, i.kind, n.register, n.number, i.name, i.address, i.municipality, i.placement,
      coalesce(e.source, i.source) as source, e.sheet, coalesce(e.first_row, i.source_row) as first_row, e.last_row,
      f.filings, (
        select json_agg(json_build_object('function', r.function, 'held', r.held, 'trace', json_strip_nulls(
          json_build_object('source', r.source, 'sheet', r.source_sheet, 'row', r.source_row))))
        from institution_function r
        where r.institution = n.id and r.valid_from <= ${at} and ${at} < r.valid_until
      ) as functions
    from (
      select f.institution, json_agg(json_build_object('symbol', f.symbol, 'startsOn', f.starts_on,
        'from', nullif(f.valid_from, '-infinity'), 'until', nullif(f.valid_until, 'infinity')) order by f.symbol) as filings
      from filing f
      where f.space = ${realm.space} and f.prefecture = ${realm.prefecture} and f.symbol = any(${query.symbols})
        and f.valid_from <= ${at} and ${at} < f.valid_until
      group by f.institution
    ) f
    join institution n on n.id = f.institution
    join institution_statement i on i.institution = n.id and i.valid_from <= ${at} and ${at} < i.valid_until
    left join lateral (
      select e.source, e.sheet, e.first_row, e.last_row from register_entry e join source s on s.id = e.source
      where e.institution = n.id and s.as_of <= ${at} order by s.as_of desc, s.id desc limit 1
    ) e on true
    where i.municipality = any(${query.municipalities})
    order by i.municipality, i.kind, n.number`.execute(db);
  return rows.map(toInstitution);
}

export type NewInstitution = {
  kind: InstitutionKind;
  number: string;
  name: string;
  address: string;
  municipality: MunicipalityCode | null;
  placement: Institution['placement'];
  symbols: FilingSymbol[];
  row: number;
};

/** Institutions with filings that hold from the beginning, all from one source. */
export async function insertInstitutions(
  trx: Trx,
  realm: Realm,
  source: number,
  institutions: NewInstitution[],
): Promise<void> {
  const { space, prefecture } = realm;
  const given = institutions.map((i) => ({ ...i, register: registerOf(i.kind) }));
  await sql`
    insert into institution (space, prefecture, register, number)
    select ${space}, ${prefecture}, register, number
    from jsonb_to_recordset(${records(given)}) as r (register text, number text)`.execute(trx);
  await sql`
    with given as (
      select r.*, i.id as institution from jsonb_to_recordset(${records(given)}) as r (register text, kind text,
        number text, name text, address text, municipality text, placement text, symbols text[], "row" int)
      join institution i using (register, number)
      where i.space = ${space} and i.prefecture = ${prefecture}
    ), stated as (
      insert into institution_statement (institution, kind, name, address, municipality, placement, source, source_row)
      select institution, kind, name, address, municipality, placement, ${source}, "row" from given
    )
    insert into filing (space, prefecture, institution, symbol, source, source_row)
    select ${space}, ${prefecture}, institution, symbol, ${source}, "row"
    from given, unnest(given.symbols) as symbol`.execute(trx);
}

export async function insertCoverage(
  trx: Trx,
  source: number,
  coverage: { kind: InstitutionKind; symbols: FilingSymbol[] }[],
): Promise<void> {
  await sql`
    insert into source_coverage (source, kind, symbols)
    select ${source}, kind, symbols from jsonb_to_recordset(${records(coverage)}) as r (kind text, symbols text[])`.execute(
    trx,
  );
}

export type NewTotal = {
  areaKind: string;
  area: string;
  kind: InstitutionKind;
  symbols: FilingSymbol[];
  count: number;
  row: number;
};

export async function insertPublishedTotals(trx: Trx, realm: Realm, source: number, totals: NewTotal[]): Promise<void> {
  await sql`
    insert into published_total (source, space, prefecture, area_kind, area, kind, symbols, count, source_row)
    select ${source}, ${realm.space}, ${realm.prefecture}, "areaKind", area, kind, symbols, count, "row"
    from jsonb_to_recordset(${records(totals)}) as r (
      "areaKind" text, area text, kind text, symbols text[], count int, "row" int)`.execute(trx);
}

/** Removes every institution, filing and published total of the realm. */
export async function removeFacilities(trx: Trx, realm: Realm): Promise<void> {
  await sql`delete from institution where space = ${realm.space} and prefecture = ${realm.prefecture}`.execute(trx);
  await sql`delete from succession where space = ${realm.space} and prefecture = ${realm.prefecture}`.execute(trx);
  await sql`delete from published_total where space = ${realm.space} and prefecture = ${realm.prefecture}`.execute(trx);
}

/** Symbols that stand in loaded filings, for choosing from. */
export async function listSymbols(db: Db, realm: Realm): Promise<{ kind: InstitutionKind; symbol: FilingSymbol }[]> {
  const { rows } = await sql<{ kind: InstitutionKind; symbol: string }>`
    select distinct i.kind, f.symbol from filing f join institution_statement i on i.institution = f.institution
    where f.space = ${realm.space} and f.prefecture = ${realm.prefecture} order by 1, 2`.execute(db);
  return rows;
}
