import type { Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import { type Db, lockNamed, sql, type Trx } from '../../kit/server/db.ts';
import type { Consent, Cover, CoverScope } from './model.ts';

type Row = Pick<Cover, 'id' | 'designation' | 'unit' | 'area' | 'municipalities' | 'institution' | 'scope' | 'note'> & {
  valid_from: Day;
  valid_until: Day | null;
  giver_agreed_on: Day | null;
  receiver_agreed_on: Day | null;
  ended_on: Day | null;
  ended_reason: string;
  version: number;
  consents: Consent[] | null;
};

const toCover = ({ valid_from, valid_until, ...row }: Row): Cover => ({
  ...{ id: row.id, designation: row.designation, unit: row.unit, area: row.area, municipalities: row.municipalities },
  ...{ institution: row.institution, scope: row.scope, from: valid_from, until: valid_until, note: row.note },
  giverAgreedOn: row.giver_agreed_on,
  receiverAgreedOn: row.receiver_agreed_on,
  endedOn: row.ended_on,
  endedReason: row.ended_reason,
  version: row.version,
  consents: row.consents ?? [],
});

type CoverFilter = { id?: number; designation?: number | undefined };

/** The covers somebody may see, by their areas. */
export async function listCovers(db: Db, realm: Realm, filter: CoverFilter = {}): Promise<Cover[]> {
  const { id = null, designation = null } = filter;
  const { rows } = await sql<Row>`
    select c.id, c.designation, c.unit, c.area, c.municipalities, c.institution, c.scope, c.valid_from, c.valid_until,
      c.note, c.giver_agreed_on, c.receiver_agreed_on, c.ended_on, c.ended_reason, c.version, (
        select json_agg(json_build_object('side', s.side, 'municipality', s.municipality, 'on', s.agreed_on,
          'by', s.agreed_by, 'note', s.note) order by s.side, s.municipality)
        from cover_consent s where s.cover = c.id
      ) as consents
    from cover c
    where c.space = ${realm.space} and c.prefecture = ${realm.prefecture}
      and (${id}::bigint is null or c.id = ${id}) and (${designation}::bigint is null or c.designation = ${designation})
    order by c.unit, c.area, c.valid_from, c.id`.execute(db);
  return rows.map(toCover);
}

/** Whoever proposes what one institution covers waits for the others. */
export async function lockCovering(trx: Trx, realm: Realm, designation: number): Promise<void> {
  const name = `tsunagi covering ${realm.space} ${realm.prefecture} ${designation}`;
  await lockNamed(trx, name);
}

/** Writers of one cover wait for each other. */
export async function lockCover(trx: Trx, realm: Realm, id: number): Promise<Cover | null> {
  await sql`
    select from cover where space = ${realm.space} and prefecture = ${realm.prefecture} and id = ${id}
    for update`.execute(trx);
  return (await listCovers(trx, realm, { id }))[0] ?? null;
}

export type NewCover = {
  designation: number;
  unit: string;
  area: string;
  municipalities: string[];
  institution: string | null;
  scope: CoverScope;
  from: Day;
  until: Day | null;
  note: string;
};

export async function insertCover(trx: Trx, realm: Realm, given: NewCover): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into cover (space, prefecture, designation, unit, area, municipalities, institution, scope, valid_from,
                       valid_until, note)
    values (${realm.space}, ${realm.prefecture}, ${given.designation}, ${given.unit}, ${given.area},
            ${given.municipalities}::text[], ${given.institution}, ${given.scope}, ${given.from}, ${given.until},
            ${given.note})
    returning id`.execute(trx);
  return rows[0]!.id;
}

export async function insertConsent(trx: Trx, realm: Realm, cover: number, consent: Consent): Promise<void> {
  await sql`
    insert into cover_consent (cover, space, prefecture, side, municipality, agreed_on, agreed_by, note)
    values (${cover}, ${realm.space}, ${realm.prefecture}, ${consent.side}, ${consent.municipality}, ${consent.on},
            ${consent.by}, ${consent.note})`.execute(trx);
}

type Changed = Pick<Cover, 'id' | 'version' | 'giverAgreedOn' | 'receiverAgreedOn' | 'endedOn' | 'endedReason'>;

/** Writes who has agreed and whether it ended; false where somebody saved since `version`. */
export async function updateCover(trx: Trx, realm: Realm, cover: Changed): Promise<boolean> {
  const { rows } = await sql`
    update cover set version = version + 1, giver_agreed_on = ${cover.giverAgreedOn},
      receiver_agreed_on = ${cover.receiverAgreedOn}, ended_on = ${cover.endedOn}, ended_reason = ${cover.endedReason}
    where space = ${realm.space} and prefecture = ${realm.prefecture} and id = ${cover.id}
      and version = ${cover.version}
    returning id`.execute(trx);
  return rows.length === 1;
}
