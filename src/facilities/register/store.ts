import type { Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import { type Db, readRows, records, rowsAsText, sql, type Trx } from '../../kit/server/db.ts';
import type { InstitutionKind } from '../model.ts';
import type { RegisterKind, Slice, StatedInstitution, UnknownSymbol } from './model.ts';

/** A list that was saved: which fee table it states, of which day. */
export type SavedList = {
  source: number;
  register: RegisterKind;
  asOf: Day;
  issuedOn: Day | null;
  sha256: string | null;
};

export async function listSavedLists(db: Db, realm: Realm): Promise<SavedList[]> {
  const { rows } = await sql<SavedList>`
    select l.source, l.register, s.as_of as "asOf", l.issued_on as "issuedOn", s.sha256
    from register_list l join source s on s.id = l.source
    where s.space = ${realm.space} and s.prefecture = ${realm.prefecture} order by s.as_of, s.id`.execute(db);
  return rows;
}

/** Institutions of a fee table as stated on a day, with the filings stated for it. */
export async function listStated(
  db: Db,
  { space, prefecture }: Realm,
  register: RegisterKind,
  at: Day,
): Promise<StatedInstitution[]> {
  const text = (column: string) => sql`coalesce(${sql.ref(column)}, '')`;
  const institution = [
    sql`n.id::text`,
    ...['n.number', 'i.kind', 'i.name', 'i.postal_code', 'i.address', 'i.phone', 'i.beds'].map(text),
    ...['i.municipality', 'i.ward'].map(text),
  ];
  const filing = [sql`f.id::text`, sql`f.institution::text`, ...['f.symbol', 'f.name', 'f.number'].map(text)];
  const { rows } = await sql<{ institutions: string | null; filings: string | null }>`
    select
      (select ${rowsAsText(institution, sql`n.number`)} from institution n join institution_statement i on i.institution = n.id
        where n.space = ${space} and n.prefecture = ${prefecture} and n.register = ${register}
          and i.valid_from <= ${at} and ${at} < i.valid_until) as institutions,
      (select ${rowsAsText([...filing, sql`coalesce(f.starts_on::text, '')`], sql`f.id`)}
        from filing f join institution n on n.id = f.institution
        where f.space = ${space} and f.prefecture = ${prefecture} and n.register = ${register}
          and f.valid_from <= ${at} and ${at} < f.valid_until) as filings`.execute(db);
  const stated = readRows(rows[0]!.institutions).map((cells) => toStated(cells, register));
  const byId = new Map(stated.map((institution) => [institution.id, institution]));
  for (const [id, owner, symbol, name, number, startsOn] of readRows(rows[0]!.filings)) {
    byId.get(Number(owner))?.filings.push({
      id: Number(id),
      symbol: symbol!,
      name: name!,
      number: number!,
      startsOn: (startsOn || null) as Day,
    });
  }
  return stated;
}

const toStated = (cells: string[], register: RegisterKind): StatedInstitution => ({
  id: Number(cells[0]),
  register,
  number: cells[1]!,
  kind: cells[2] as InstitutionKind,
  name: cells[3]!,
  postalCode: cells[4]!,
  address: cells[5]!,
  phone: cells[6]!,
  beds: cells[7]!,
  municipality: cells[8] || null,
  ward: cells[9] || null,
  filings: [],
});

/** Numbers that were not known get an institution; answers the id of every number asked about. */
export async function keepNumbers(
  trx: Trx,
  { space, prefecture }: Realm,
  register: RegisterKind,
  numbers: string[],
): Promise<Map<string, number>> {
  await sql`
    insert into institution (space, prefecture, register, number)
    select ${space}, ${prefecture}, ${register}, unnest(${numbers}::text[]) on conflict do nothing`.execute(trx);
  const { rows } = await sql<{ number: string; id: number }>`
    select number, id from institution
    where space = ${space} and prefecture = ${prefecture} and register = ${register} and number = any(${numbers})`.execute(
    trx,
  );
  return new Map(rows.map((row) => [row.number, row.id]));
}

const rest = {
  filing: sql`space, prefecture, institution, symbol, name, number, starts_on, source, source_row`,
  institution_statement: sql`institution, kind, name, address, postal_code, phone, beds, municipality, ward, placement,
    source, source_row`,
};

/** Takes the days of a slice out of rows that hold throughout it; what they say before and after stays. */
async function cut(
  trx: Trx,
  table: keyof typeof rest,
  key: 'id' | 'institution',
  ids: number[],
  { from, until }: Slice,
): Promise<void> {
  if (ids.length === 0) return;
  const held = sql`${sql.ref(key)} = any(${ids}::bigint[]) and valid_from <= ${from} and ${from} < valid_until`;
  await sql`
    insert into ${sql.table(table)} (valid_from, valid_until, ${rest[table]})
    select ${until}, valid_until, ${rest[table]} from ${sql.table(table)} where ${held} and ${until} < valid_until`.execute(
    trx,
  );
  await sql`delete from ${sql.table(table)} where ${held} and valid_from = ${from}`.execute(trx);
  await sql`update ${sql.table(table)} set valid_until = ${from} where ${held}`.execute(trx);
}

export const cutFilings = (trx: Trx, ids: number[], slice: Slice): Promise<void> =>
  cut(trx, 'filing', 'id', ids, slice);

export const cutStatements = (trx: Trx, institutions: number[], slice: Slice): Promise<void> =>
  cut(trx, 'institution_statement', 'institution', institutions, slice);

export type NewStatement = Omit<StatedInstitution, 'id' | 'register' | 'number' | 'filings'> & {
  institution: number;
  row: number;
};

export async function insertStatements(
  trx: Trx,
  source: number,
  statements: NewStatement[],
  { from, until }: Slice,
): Promise<void> {
  await sql`
    insert into institution_statement (institution, valid_from, valid_until, kind, name, address, postal_code, phone, beds,
      municipality, ward, placement, source, source_row)
    select institution, ${from}, ${until}, kind, name, address, "postalCode", phone, beds, municipality, ward, 'stated',
      ${source}, "row"
    from jsonb_to_recordset(${records(statements)}) as r (institution bigint, kind text, name text, address text,
      "postalCode" text, phone text, beds text, municipality text, ward text, "row" int)`.execute(trx);
}

export type NewFiling = {
  institution: number;
  symbol: string;
  name: string;
  number: string;
  startsOn: Day | null;
  row: number;
};

export async function insertFilings(
  trx: Trx,
  { space, prefecture }: Realm,
  source: number,
  filings: NewFiling[],
  { from, until }: Slice,
): Promise<void> {
  await sql`
    insert into filing (space, prefecture, institution, symbol, name, number, starts_on, valid_from, valid_until, source,
      source_row)
    select ${space}, ${prefecture}, institution, symbol, name, number, "startsOn", ${from}, ${until}, ${source}, "row"
    from jsonb_to_recordset(${records(filings)}) as r (institution bigint, symbol text, name text, number text,
      "startsOn" date, "row" int)`.execute(trx);
}

export type NewEntry = { institution: number; sheet: string | null; firstRow: number; lastRow: number };

export async function insertEntries(trx: Trx, source: number, entries: NewEntry[]): Promise<void> {
  await sql`
    insert into register_entry (source, institution, sheet, first_row, last_row)
    select ${source}, institution, sheet, "firstRow", "lastRow"
    from jsonb_to_recordset(${records(entries)}) as r (institution bigint, sheet text, "firstRow" int, "lastRow" int)`.execute(
    trx,
  );
}

export type NewList = {
  source: number;
  register: RegisterKind;
  issuedOn: Day | null;
  complete: boolean;
  rows: number;
  institutions: number;
  filings: number;
  /** Rows that could not be read. */
  rejected: number;
  unknownSymbols: UnknownSymbol[];
};

export async function insertList(trx: Trx, list: NewList): Promise<void> {
  await sql`
    insert into register_list (source, register, issued_on, complete, rows, institutions, filings, rejected, unknown_symbols)
    values (${list.source}, ${list.register}, ${list.issuedOn}, ${list.complete}, ${list.rows}, ${list.institutions},
      ${list.filings}, ${list.rejected}, ${JSON.stringify(list.unknownSymbols)}::jsonb)`.execute(trx);
}
