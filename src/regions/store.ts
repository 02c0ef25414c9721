import type { PrefectureCode, Realm } from '../accounts/model.ts';
import type { Day } from '../kit/pure/day.ts';
import { type Db, readRows, records, rowsAsText, sql, type Trx } from '../kit/server/db.ts';
import type {
  AreaKind,
  Border,
  LoadedArea,
  LoadedMember,
  Municipality,
  MunicipalityClass,
  MunicipalityCode,
  Prefecture,
} from './model.ts';

export type Reference = { prefectures: Prefecture[]; municipalities: Municipality[]; borders: Border[] };

/** Replaces the country's codes, names and borders. Nothing an office loaded is touched. */
export async function replaceReference(trx: Trx, reference: Reference): Promise<void> {
  await sql`
    insert into prefecture (code, name, kana)
    select code, name, kana from jsonb_to_recordset(${records(reference.prefectures)}) as r (code text, name text, kana text)
    on conflict (code) do update set name = excluded.name, kana = excluded.kana`.execute(trx);
  await sql`delete from municipality`.execute(trx);
  await sql`
    insert into municipality (code, name, kana, prefecture, class, city, valid_from, valid_until, counted)
    select code, name, kana, prefecture, class, city, coalesce("from", '-infinity'), coalesce("until", 'infinity'), counted
    from jsonb_to_recordset(${records(reference.municipalities)}) as r (
      code text, name text, kana text, prefecture text, class text, city text, "from" date, "until" date, counted boolean)
  `.execute(trx);
  await sql`delete from municipality_border`.execute(trx);
  const pairs = reference.borders.map(([a, b]) => ({ a, b }));
  await sql`
    insert into municipality_border (a, b)
    select a, b from jsonb_to_recordset(${records(pairs)}) as r (a text, b text)`.execute(trx);
}

type MunicipalityRow = {
  code: string;
  name: string;
  kana: string;
  prefecture: string;
  class: MunicipalityClass;
  city: string | null;
  valid_from: Day | '-infinity';
  valid_until: Day | 'infinity';
  counted: boolean;
};

const toMunicipality = (row: MunicipalityRow): Municipality => ({
  code: row.code,
  name: row.name,
  kana: row.kana,
  prefecture: row.prefecture,
  class: row.class,
  city: row.city ?? undefined,
  from: row.valid_from === '-infinity' ? undefined : row.valid_from,
  until: row.valid_until === 'infinity' ? undefined : row.valid_until,
  counted: row.counted,
});

export async function listPrefectures(db: Db): Promise<Prefecture[]> {
  const { rows } = await sql<Prefecture>`select code, name, kana from prefecture order by code`.execute(db);
  return rows;
}

/** Every code there has been, of the given prefectures or of all. */
export async function listMunicipalities(db: Db, prefectures: PrefectureCode[] | null): Promise<Municipality[]> {
  const { rows } = await sql<MunicipalityRow>`
    select * from municipality where ${prefectures}::text[] is null or prefecture = any(${prefectures}::text[])
    order by code, valid_from`.execute(db);
  return rows.map(toMunicipality);
}

export type RegionRecords = {
  prefecture: Prefecture;
  municipalities: Municipality[];
  kinds: AreaKind[];
  areas: LoadedArea[];
  members: LoadedMember[];
  borders: Border[];
};

type RegionRow = {
  prefecture: Prefecture | null;
  municipalities: string | null;
  kinds: { id: string; name: string; name_en: string | null }[] | null;
  areas: LoadedArea[] | null;
  members: string | null;
  borders: string | null;
};

/** All that divides a prefecture on one day, in one round trip. Null where there is no such prefecture. */
export async function findRegions(db: Db, realm: Realm, at: Day): Promise<RegionRecords | null> {
  const { space, prefecture } = realm;
  const [first, last] = [`${prefecture}000`, `${prefecture}999`];
  const municipality = [sql`code`, sql`name`, sql`kana`, sql`class`, sql`coalesce(city, '')`, sql`counted::text`];
  const member = [sql`kind`, sql`area`, sql`municipality`];
  const { rows } = await sql<RegionRow>`
    select
      (select to_json(p) from prefecture p where code = ${prefecture}) as prefecture,
      (select ${rowsAsText(municipality, sql`code`)} from municipality
        where prefecture = ${prefecture} and valid_from <= ${at} and ${at} < valid_until) as municipalities,
      (select json_agg(k order by position) from area_kind k
        where space = ${space} and prefecture = ${prefecture}) as kinds,
      (select json_agg(json_build_object('kind', kind, 'name', name, 'nameEn', name_en) order by position) from area
        where space = ${space} and prefecture = ${prefecture}) as areas,
      (select ${rowsAsText(member, sql`municipality`)} from area_member
        where space = ${space} and prefecture = ${prefecture}
          and valid_from <= ${at} and ${at} < valid_until) as members,
      (select ${rowsAsText([sql`a`, sql`b`])} from municipality_border
        where a between ${first} and ${last} and b between ${first} and ${last}) as borders`.execute(db);
  const row = rows[0]!;
  if (!row.prefecture) return null;
  return {
    prefecture: row.prefecture,
    municipalities: readRows(row.municipalities).map((cells) => currentMunicipality(cells, prefecture)),
    kinds: (row.kinds ?? []).map((k) => ({ id: k.id, name: { ja: k.name, en: k.name_en } })),
    areas: row.areas ?? [],
    members: readRows(row.members).map(([kind, area, code]) => ({ kind: kind!, area: area!, municipality: code! })),
    borders: readRows(row.borders).map(([a, b]): Border => [a!, b!]),
  };
}

const currentMunicipality = (cells: string[], prefecture: PrefectureCode): Municipality => ({
  code: cells[0]!,
  name: cells[1]!,
  kana: cells[2]!,
  prefecture,
  class: cells[3] as MunicipalityClass,
  city: cells[4] || undefined,
  counted: cells[5] === 'true',
});

export type NewKind = { id: string; name: string; nameEn: string | null };
export type NewArea = { kind: string; name: string; nameEn: string | null };
export type NewMember = {
  kind: string;
  area: string;
  municipality: MunicipalityCode;
  from: Day | '-infinity';
  row: number;
};

/** Adds kinds and areas that are not there yet, behind those that are. */
export async function insertAreas(trx: Trx, realm: Realm, kinds: NewKind[], areas: NewArea[]): Promise<void> {
  const { space, prefecture } = realm;
  await sql`
    insert into area_kind (space, prefecture, id, name, name_en, position)
    select ${space}, ${prefecture}, id, name, "nameEn",
      (select count(*) from area_kind where space = ${space} and prefecture = ${prefecture}) + ordinality
    from rows from (jsonb_to_recordset(${records(kinds)}) as (id text, name text, "nameEn" text)) with ordinality
      as r (id, name, "nameEn", ordinality)
    on conflict do nothing`.execute(trx);
  await sql`
    insert into area (space, prefecture, kind, name, name_en, position)
    select ${space}, ${prefecture}, kind, name, "nameEn",
      (select count(*) from area where space = ${space} and prefecture = ${prefecture}) + ordinality
    from rows from (jsonb_to_recordset(${records(areas)}) as (kind text, name text, "nameEn" text)) with ordinality
      as r (kind, name, "nameEn", ordinality)
    on conflict do nothing`.execute(trx);
}

/** Memberships of the kinds in force on a day. */
export async function listMembers(db: Db, realm: Realm, at: Day): Promise<LoadedMember[]> {
  const { rows } = await sql<LoadedMember>`
    select kind, area, municipality from area_member
    where space = ${realm.space} and prefecture = ${realm.prefecture} and valid_from <= ${at} and ${at} < valid_until`.execute(
    db,
  );
  return rows;
}

/** Which municipality an office ever put in an area of which kind; shipped memberships do not count. */
export async function listEverMembers(
  db: Db,
  realm: Realm,
): Promise<{ kind: string; municipality: MunicipalityCode }[]> {
  const { rows } = await sql<{ kind: string; municipality: MunicipalityCode }>`
    select distinct m.kind, m.municipality from area_member m join source s on s.id = m.source
    where m.space = ${realm.space} and m.prefecture = ${realm.prefecture} and s.kind <> 'reference'`.execute(db);
  return rows;
}

/** Every area there ever was, as it was first written. */
export async function listAreas(db: Db, realm: Realm): Promise<{ kind: string; area: string }[]> {
  const { rows } = await sql<{ kind: string; area: string }>`
    select kind, name as area from area
    where space = ${realm.space} and prefecture = ${realm.prefecture} order by position`.execute(db);
  return rows;
}

/** Shipped memberships give way to what an office says, as though they had never been. */
export async function removeShippedMembers(trx: Trx, realm: Realm, replaced: LoadedMember[]): Promise<void> {
  await sql`
    delete from area_member m using source s
    where s.id = m.source and s.kind = 'reference' and m.space = ${realm.space} and m.prefecture = ${realm.prefecture}
      and (m.kind, m.municipality) in (select kind, municipality
        from jsonb_to_recordset(${records(replaced)}) as r (kind text, municipality text))`.execute(trx);
  await sql`
    delete from source s where s.kind = 'reference' and s.space = ${realm.space} and s.prefecture = ${realm.prefecture}
      and not exists (select from area_member m where m.source = s.id)`.execute(trx);
}

/** Ends the memberships in force on a day as of that day. Those that begin later stay as they are. */
export async function endMembers(trx: Trx, realm: Realm, ended: LoadedMember[], on: Day): Promise<void> {
  const inForce = sql`space = ${realm.space} and prefecture = ${realm.prefecture}
    and valid_from <= ${on} and ${on} < valid_until
    and (kind, municipality) in (select kind, municipality
      from jsonb_to_recordset(${records(ended)}) as r (kind text, municipality text))`;
  await sql`delete from area_member where ${inForce} and valid_from = ${on}`.execute(trx);
  await sql`update area_member set valid_until = ${on} where ${inForce}`.execute(trx);
}

/** New memberships hold from their day until the next one that was loaded for the municipality, or for good. */
export async function insertMembers(trx: Trx, realm: Realm, source: number, members: NewMember[]): Promise<void> {
  const { space, prefecture } = realm;
  await sql`
    insert into area_member (space, prefecture, kind, area, municipality, valid_from, valid_until, source, source_row)
    select ${space}, ${prefecture}, r.kind, r.area, r.municipality, r."from", coalesce((
        select min(later.valid_from) from area_member later
        where later.space = ${space} and later.prefecture = ${prefecture} and later.kind = r.kind
          and later.municipality = r.municipality and later.valid_from > r."from"
      ), 'infinity'), ${source}, r."row"
    from jsonb_to_recordset(${records(members)}) as r (
      kind text, area text, municipality text, "from" date, "row" int)`.execute(trx);
}

/** Removes every division of the realm. */
export async function removeAreas(trx: Trx, realm: Realm): Promise<void> {
  await sql`delete from area_kind where space = ${realm.space} and prefecture = ${realm.prefecture}`.execute(trx);
}
