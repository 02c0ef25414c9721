import type { PrefectureCode, Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import { type Db, sql, type Trx } from '../../kit/server/db.ts';

export type NewShapes = { asOf: Day; topology: string; credit: { ja: string; en: string }; source: number };

/** Boundaries of one prefecture and day take the place of those there were for that day. */
export async function replaceShapes(trx: Trx, realm: Realm, shapes: NewShapes): Promise<void> {
  await sql`
    insert into prefecture_shapes (space, prefecture, as_of, topology, credit, credit_en, source)
    values (${realm.space}, ${realm.prefecture}, ${shapes.asOf}, ${shapes.topology}, ${shapes.credit.ja},
            ${shapes.credit.en}, ${shapes.source})
    on conflict (space, prefecture, as_of) do update
    set topology = excluded.topology, credit = excluded.credit, credit_en = excluded.credit_en, source = excluded.source`.execute(
    trx,
  );
  await sql`
    delete from source s where s.kind = 'shapes' and s.space = ${realm.space} and s.prefecture = ${realm.prefecture}
      and not exists (select from prefecture_shapes p where p.source = s.id)`.execute(trx);
}

/**
 * The source of the boundaries that hold on a day: the newest of that day or before, else the oldest there are. An
 * office's boundaries are facts of the country, so the sample shows them too.
 */
export async function findShapesSource(db: Db, prefecture: PrefectureCode, at: Day): Promise<number | null> {
  const { rows } = await sql<{ source: number }>`
    select source from prefecture_shapes where space = 'own' and prefecture = ${prefecture}
    order by as_of <= ${at} desc, case when as_of <= ${at} then as_of end desc, as_of limit 1`.execute(db);
  return rows[0]?.source ?? null;
}

export type StoredShapes = { asOf: Day; topology: string; credit: { ja: string; en: string } };

export async function readShapes(db: Db, source: number): Promise<StoredShapes | null> {
  const { rows } = await sql<{ as_of: Day; topology: string; credit: string; credit_en: string }>`
    select as_of, topology, credit, credit_en from prefecture_shapes where source = ${source}`.execute(db);
  const row = rows[0];
  return row ? { asOf: row.as_of, topology: row.topology, credit: { ja: row.credit, en: row.credit_en } } : null;
}
