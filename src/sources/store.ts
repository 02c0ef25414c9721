import type { Actor, Realm } from '../accounts/model.ts';
import type { Day } from '../kit/pure/day.ts';
import { type Db, sql, type Trx } from '../kit/server/db.ts';
import type { Source } from './model.ts';

export type NewSource = Omit<Source, 'id' | 'loadedAt' | 'loadedBy'>;

export async function insertSource(trx: Trx, realm: Realm, actor: Actor, source: NewSource): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into source (space, prefecture, kind, title, title_en, part, part_en, as_of, as_of_printed,
                        as_of_printed_en, file_name, sha256,
                        notes, loaded_by)
    values (${realm.space}, ${realm.prefecture}, ${source.kind}, ${source.title.ja}, ${source.title.en ?? null},
            ${source.part?.ja ?? null}, ${source.part?.en ?? null}, ${source.asOf}, ${source.asOfPrinted?.ja ?? null},
            ${source.asOfPrinted?.en ?? null},
            ${source.fileName ?? null}, ${source.sha256 ?? null}, ${JSON.stringify(source.notes)}::jsonb, ${actor.name})
    returning id`.execute(trx);
  return rows[0]!.id;
}

type SourceRow = {
  id: number;
  kind: Source['kind'];
  title: string;
  title_en: string | null;
  part: string | null;
  part_en: string | null;
  as_of: Day;
  as_of_printed: string | null;
  as_of_printed_en: string | null;
  file_name: string | null;
  sha256: string | null;
  notes: Source['notes'];
  loaded_at: Date;
  loaded_by: string;
};

function toSource(row: SourceRow): Source {
  return {
    id: row.id,
    kind: row.kind,
    title: { ja: row.title, en: row.title_en },
    part: row.part === null ? undefined : { ja: row.part, en: row.part_en },
    asOf: row.as_of,
    asOfPrinted: row.as_of_printed === null ? undefined : { ja: row.as_of_printed, en: row.as_of_printed_en },
    fileName: row.file_name ?? undefined,
    sha256: row.sha256 ?? undefined,
    notes: row.notes,
    loadedAt: row.loaded_at.toISOString(),
    loadedBy: row.loaded_by,
  };
}

/** In the order they were loaded. */
export async function listSources(db: Db, realm: Realm): Promise<Source[]> {
  const { rows } = await sql<SourceRow>`
    select id, kind, title, title_en, part, part_en, as_of, as_of_printed, as_of_printed_en, file_name, sha256, notes,
      loaded_at, loaded_by
    from source where space = ${realm.space} and prefecture = ${realm.prefecture} order by id`.execute(db);
  return rows.map(toSource);
}

/** Realms that hold data, an office's own before the sample. Boundaries alone begin none: a file of all Japan has them all. */
export async function listRealms(db: Db): Promise<Realm[]> {
  const { rows } = await sql<Realm>`
    select distinct space, prefecture from source where kind <> 'shapes' order by space, prefecture`.execute(db);
  return rows;
}

/** Removes the realm's sources. Whatever rests on them must be gone. */
export async function removeSources(trx: Trx, realm: Realm): Promise<void> {
  await sql`delete from source where space = ${realm.space} and prefecture = ${realm.prefecture}`.execute(trx);
}

/** Writers of one realm wait for each other: what a transaction compared stays true until it ends. */
export async function lockRealm(trx: Trx, { space, prefecture }: Realm): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('tsunagi ' || ${space}::text || ${prefecture}::text, 0))`.execute(
    trx,
  );
}

/** The source this very file was loaded as for the same day, unless something newer of its kind came since. */
export async function findSameFile(
  trx: Trx,
  realm: Realm,
  kind: Source['kind'],
  sha256: string,
  asOf: Day,
): Promise<number | null> {
  const { rows } = await sql<{ id: number; sha256: string | null }>`
    select id, sha256 from source
    where space = ${realm.space} and prefecture = ${realm.prefecture} and kind = ${kind} and as_of = ${asOf}
    order by id desc limit 1`.execute(trx);
  return rows[0]?.sha256 === sha256 ? rows[0].id : null;
}
