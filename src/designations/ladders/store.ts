import type { Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import { type Db, lockNamed, sql, type Trx } from '../../kit/server/db.ts';
import type { Association } from './hub-candidates.ts';
import type { Ladder, LadderId, LadderResult } from './model.ts';
import type { SavedLadder, Selection } from './versions.ts';

type LadderRow = { document: Ladder; version: number; note: string; saved_at: Date; saved_by: string };

const toSaved = ({ document, version, note, saved_at, saved_by }: LadderRow): SavedLadder => ({
  ladder: { ...document, version },
  note,
  savedAt: saved_at.toISOString(),
  savedBy: saved_by,
});

/** Every version an office saved, of one ladder or of all, the newest of each first. */
export async function listSavedLadders(db: Db, realm: Realm, id: LadderId | null = null): Promise<SavedLadder[]> {
  const { rows } = await sql<LadderRow>`
    select document, version, note, saved_at, saved_by from ladder_version
    where space = ${realm.space} and prefecture = ${realm.prefecture} and (${id}::text is null or ladder = ${id})
    order by ladder, version desc`.execute(db);
  return rows.map(toSaved);
}

/** Writers of one ladder wait for each other. */
export async function lockLadder(trx: Trx, realm: Realm, id: LadderId): Promise<SavedLadder[]> {
  const name = `tsunagi ladder ${realm.space} ${realm.prefecture} ${id}`;
  await lockNamed(trx, name);
  return listSavedLadders(trx, realm, id);
}

export async function insertLadder(
  trx: Trx,
  realm: Realm,
  { ladder, note, by }: { ladder: Ladder; note: string; by: string },
): Promise<void> {
  await sql`
    insert into ladder_version (space, prefecture, ladder, version, plan, document, note, saved_by)
    values (${realm.space}, ${realm.prefecture}, ${ladder.id}, ${ladder.version}, ${ladder.plan},
            ${JSON.stringify(ladder)}::jsonb, ${note}, ${by})`.execute(trx);
}

type SelectionRow = {
  id: number;
  document: Ladder;
  unit: string;
  as_of: Day;
  result: LadderResult;
  note: string;
  saved_at: Date;
  saved_by: string;
};

/** The newest first. */
export async function listSelections(db: Db, realm: Realm, id: number | null = null): Promise<Selection[]> {
  const { rows } = await sql<SelectionRow>`
    select id, document, unit, as_of, result, note, saved_at, saved_by from selection
    where space = ${realm.space} and prefecture = ${realm.prefecture} and (${id}::bigint is null or id = ${id})
    order by id desc`.execute(db);
  return rows.map(({ document, as_of, saved_at, saved_by, ...row }) => ({
    ...row,
    ladder: document,
    asOf: as_of,
    savedAt: saved_at.toISOString(),
    savedBy: saved_by,
  }));
}

export async function insertSelection(
  trx: Trx,
  realm: Realm,
  { ladder, result, note, by }: { ladder: Ladder; result: LadderResult; note: string; by: string },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into selection (space, prefecture, ladder, ladder_version, document, unit, as_of, result, note, saved_by)
    values (${realm.space}, ${realm.prefecture}, ${ladder.id}, ${ladder.version}, ${JSON.stringify(ladder)}::jsonb,
            ${result.unit}, ${result.asOf}, ${JSON.stringify(result)}::jsonb, ${note}, ${by})
    returning id`.execute(trx);
  return rows[0]!.id;
}

/** Medical associations with an account, and the municipalities they answer for. */
export async function listAssociations(db: Db, realm: Realm): Promise<Association[]> {
  const { rows } = await sql<Association>`
    select o.id, o.name, array_agg(m.municipality order by m.municipality) as municipalities
    from office o join office_municipality m on m.office = o.id
    where o.space = ${realm.space} and o.prefecture = ${realm.prefecture} and o.role = 'association'
    group by o.id order by o.id`.execute(db);
  return rows;
}
