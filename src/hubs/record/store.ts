import type { Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import { type Db, lockNamed, sql, type Trx } from '../../kit/server/db.ts';
import type { MunicipalityCode } from '../../regions/model.ts';
import type { HubPart, HubValues, OpenHub, RecordState, StoredHub } from './model.ts';

type Row = {
  municipality: string;
  version: number;
  state: RecordState;
  name: string;
  body: string;
  address: string;
  phone: string;
  hours: string;
  night_phone: string | null;
  contact: string | null;
  memo: string | null;
};

/** What row-level security hides comes as nothing, and is left out. */
function toHub(row: Row): StoredHub {
  const { municipality, version, night_phone, contact, memo, ...open } = row;
  const closed = { nightPhone: night_phone, contact, memo };
  const shown = Object.fromEntries(Object.entries(closed).filter(([, value]) => value !== null));
  return { municipality, version, values: { ...open, ...shown } as HubPart };
}

const columns = sql`h.municipality, h.version, h.state, h.name, h.body, h.address, h.phone, h.hours, s.night_phone,
  o.contact, o.memo`;
const tables = sql`hub h left join hub_shared s on s.hub = h.id left join hub_own o on o.hub = h.id`;
const within = ({ space, prefecture }: Realm) => sql`h.space = ${space} and h.prefecture = ${prefecture}`;

const todayInJapan = sql`(now() at time zone 'Asia/Tokyo')::date`;

/** The records somebody wrote. */
export async function listHubRecords(db: Db, realm: Realm): Promise<StoredHub[]> {
  const { rows } = await sql<Row>`
    select ${columns} from ${tables} where ${within(realm)} order by h.municipality`.execute(db);
  return rows.map(toHub);
}

/** The records without what is kept from anybody: the other fields are not read at all. */
export async function listOpenHubs(db: Db, realm: Realm): Promise<OpenHub[]> {
  const { rows } = await sql<Omit<OpenHub, 'since'> & { state_since: Day | null }>`
    select h.municipality, h.state, h.name, h.body, h.address, h.phone, h.hours, h.state_since
    from hub h where ${within(realm)} order by h.municipality`.execute(db);
  return rows.map(({ state_since, ...hub }) => ({ ...hub, since: state_since }));
}

/** Null where nobody wrote one. */
export async function findHubRecord(db: Db, realm: Realm, municipality: MunicipalityCode): Promise<StoredHub | null> {
  const { rows } = await sql<Row>`
    select ${columns} from ${tables} where ${within(realm)} and h.municipality = ${municipality}`.execute(db);
  return rows[0] ? toHub(rows[0]) : null;
}

/** Writers of one record wait for each other, before it has a row, too. */
export async function lockHub(trx: Trx, realm: Realm, municipality: MunicipalityCode): Promise<StoredHub | null> {
  const name = `tsunagi hub ${realm.space} ${realm.prefecture} ${municipality}`;
  await lockNamed(trx, name);
  return findHubRecord(trx, realm, municipality);
}

export async function writeHub(trx: Trx, realm: Realm, hub: StoredHub<HubValues>): Promise<void> {
  const { municipality, version, values } = hub;
  const { rows } = await sql<{ id: number }>`
    insert into hub (space, prefecture, municipality, state, name, body, address, phone, hours, version,
      state_since)
    values (${realm.space}, ${realm.prefecture}, ${municipality}, ${values.state}, ${values.name}, ${values.body},
            ${values.address}, ${values.phone}, ${values.hours}, ${version}, ${todayInJapan})
    on conflict (space, prefecture, municipality) do update
      set state = excluded.state, name = excluded.name, body = excluded.body, address = excluded.address,
          phone = excluded.phone, hours = excluded.hours, version = excluded.version,
          state_since = case when hub.state = excluded.state then hub.state_since else excluded.state_since end
    returning id`.execute(trx);
  const { id } = rows[0]!;
  await sql`
    insert into hub_shared (hub, space, prefecture, municipality, night_phone)
    values (${id}, ${realm.space}, ${realm.prefecture}, ${municipality}, ${values.nightPhone})
    on conflict (hub) do update set night_phone = excluded.night_phone`.execute(trx);
  await sql`
    insert into hub_own (hub, space, prefecture, municipality, contact, memo)
    values (${id}, ${realm.space}, ${realm.prefecture}, ${municipality}, ${values.contact}, ${values.memo})
    on conflict (hub) do update set contact = excluded.contact, memo = excluded.memo`.execute(trx);
}
