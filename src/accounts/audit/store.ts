import { type Db, sql } from '../../kit/server/db.ts';
import type { Realm } from '../model.ts';
import type {
  AuditEntry,
  AuditQuery,
  AuditReach,
  Break,
  Chain,
  EntrySums,
  ListedEntry,
  Named,
  Sought,
  Verified,
} from './model.ts';
import { otherWidths } from './widths.ts';

const inJapan = sql`to_char(at at time zone 'Asia/Tokyo', 'YYYY-MM-DD"T"HH24:MI:SS')`;

const named = sql`
  seq, ${inJapan} as at, act, subject,
  jsonb_build_object('kind', actor_kind, 'name', actor_name, 'post', post, 'office', office_name) as actor`;

/** How large a value may lie in its row to be read with the list; asked of the row, without unpacking it. */
const small = 8000;

/** The value as it was written, where it is small; else its parts, of long ones their lengths. */
const brief = (column: 'before' | 'after') => {
  const value = sql.ref(column);
  const short = sql`case
    when jsonb_typeof(value) = 'array' and length(value::text) > ${small}
      then jsonb_build_object('$count', jsonb_array_length(value))
    when length(value::text) > ${small} then to_jsonb(left(value::text, ${small}))
    else value end`;
  return sql`case
    when coalesce(pg_column_size(${value}), 0) <= ${small} then ${value}
    when jsonb_typeof(${value}) = 'array' then jsonb_build_object('$count', jsonb_array_length(${value}))
    when jsonb_typeof(${value}) = 'object' then (select jsonb_object_agg(key, ${short}) from jsonb_each(${value}))
    else ${value} end as ${value}`;
};

/** The value, where it is small; the list says of others that there is more. */
const ifSmall = (column: 'before' | 'after') => {
  const value = sql.ref(column);
  return sql`case when coalesce(pg_column_size(${value}), 0) <= ${small} then ${value} end as ${value}`;
};

const isLarge = sql`coalesce(greatest(pg_column_size(before), pg_column_size(after)) > ${small}, false)`;

const pattern = (words: string) => `%${words.normalize('NFKC').replace(/[\\%_]/g, '\\$&')}%`;

const reached = ({ realm, offices }: AuditReach) => {
  const ofRealm = sql`space = ${realm.space} and prefecture = ${realm.prefecture}`;
  return offices === null ? ofRealm : sql`${ofRealm} and office = any (${offices}::bigint[])`;
};

/** A day lasts until the next begins, in Japan. */
const met = (reach: AuditReach, { from, until, who, act, record, sought }: AuditQuery) =>
  sql.join(
    [
      reached(reach),
      ...(from ? [sql`at >= ${from}::date::timestamp at time zone 'Asia/Tokyo'`] : []),
      ...(until ? [sql`at < (${until}::date + 1)::timestamp at time zone 'Asia/Tokyo'`] : []),
      ...(who ? [sql`normalize(concat_ws(' ', office_name, actor_name), NFKC) ilike ${pattern(who)}`] : []),
      ...(act ? [sql`act = ${act}`] : []),
      ...(record ? [sql`record = ${record}`] : []),
      ...(sought.length > 0 ? [matches(sought)] : []),
    ],
    sql` and `,
  );

const searched = sql`concat_ws(' ', subject, record, reason, office_name, actor_name,
  case when pg_column_size(before) <= ${small} then before::text end,
  case when pg_column_size(after) <= ${small} then after::text end)`;

/** All words in one look at the row: its text is put together, and its widths evened out, once and only where needed. */
const matches = (sought: readonly Sought[]) => sql`(
  select ${sql.join(sought.map(meets), sql` and `)}
  from (select case when said ~ ${otherWidths(sought.map(({ word }) => word))} then normalize(said, nfkc) else said end collate "C" as said
    from (select ${searched} as said offset 0) as raw offset 0) as evened
)`;

const meets = ({ word, acts, subjects, values }: Sought) => sql`(
  act = any (${acts}::text[]) or subject = any (${subjects}::text[])
  or split_part(subject, ' ', 1) = any (${subjects}::text[])
  or lower(said) like any (${[word, ...values.map((value) => `"${value}"`)].map(lowered)}::text[]))`;

const lowered = (words: string) => pattern(words).toLowerCase();

/** The newest entries before a number, as many as asked for; large values are left out, or shortened where asked. */
export async function listEntries(
  db: Db,
  reach: AuditReach,
  filter: AuditQuery,
  page: { before?: number; among?: readonly number[]; limit: number; shortened?: boolean },
): Promise<ListedEntry[]> {
  const value = page.shortened ? brief : ifSmall;
  const { rows } = await sql<ListedEntry>`
    select ${named}, record, municipality, reason, ${value('before')}, ${value('after')},
           ${page.shortened ? sql`false` : isLarge} as large
    from audit_entry
    where ${page.among ? sql`${reached(reach)} and seq = any (${page.among}::bigint[])` : met(reach, filter)}
      ${page.before ? sql`and seq < ${page.before}` : sql``}
    order by seq desc limit ${page.limit}`.execute(db);
  return rows;
}

const sums = sql`count(*) as entries, (min(at) at time zone 'Asia/Tokyo')::date as first,
  (max(at) at time zone 'Asia/Tokyo')::date as last`;

/** How many entries meet the filter, and the days of the first and last. */
export async function sumEntries(db: Db, reach: AuditReach, filter: AuditQuery): Promise<EntrySums> {
  const { rows } = await sql<EntrySums>`select ${sums} from audit_entry where ${met(reach, filter)}`.execute(db);
  return { ...rows[0]!, more: false };
}

/** The newest entries in which words are found, and no more than `most` of them: to count all would read every entry. */
export async function findSought(
  db: Db,
  reach: AuditReach,
  filter: AuditQuery,
  most: number,
): Promise<{ found: number[]; sums: EntrySums }> {
  const { rows } = await sql<Omit<EntrySums, 'more'> & { found: number[] }>`
    select ${sums}, coalesce(jsonb_agg(seq order by seq desc), '[]') as found
    from (select seq, at from audit_entry where ${met(reach, filter)} order by seq desc limit ${most + 1}) as newest
  `.execute(db);
  const { found, ...counted } = rows[0]!;
  const more = found.length > most;
  return { found, sums: { ...counted, entries: Math.min(counted.entries, most), more } };
}

/** What was ever done. */
export async function listActsDone(db: Db, reach: AuditReach): Promise<AuditEntry['act'][]> {
  const { rows } = await sql<{ act: AuditEntry['act'] }>`
    select act from audit_entry where ${reached(reach)} group by act order by act`.execute(db);
  return rows.map(({ act }) => act);
}

/** One entry with what it changed. */
export async function findEntry(db: Db, reach: AuditReach, seq: number): Promise<AuditEntry | null> {
  const { rows } = await sql<AuditEntry>`
    select ${named}, record, municipality, reason, ${brief('before')}, ${brief('after')}
    from audit_entry where ${reached(reach)} and seq = ${seq}`.execute(db);
  return rows[0] ?? null;
}

/** Everything that happened to one record (`hub 12217`), newest first. */
export async function listRecordEntries(db: Db, realm: Realm, record: string): Promise<AuditEntry[]> {
  const { rows } = await sql<AuditEntry>`
    select ${named}, record, municipality, reason, ${brief('before')}, ${brief('after')}
    from audit_entry
    where space = ${realm.space} and prefecture = ${realm.prefecture} and record = ${record}
    order by seq desc`.execute(db);
  return rows;
}

/** The prefectures something was written down of. */
export async function listChains(db: Db): Promise<Realm[]> {
  const { rows } = await sql<Realm>`
    select space, prefecture from audit_head union select space, prefecture from audit_entry
    order by space, prefecture`.execute(db);
  return rows;
}

type ChainRow = { entries: number; last: Chain['last']; head: Chain['head']; kept: boolean; breaks: BreakRow[] };
type BreakRow = Named & { previous: number; holds: boolean };

const mostBreaks = 200;

/** The start of a chain, where nothing was verified yet. */
const nothing: Verified = { seq: 0, hash: '', entries: 0 };

/**
 * Computes the chain of a prefecture anew, or, from an entry that was verified before, the entries after it; null where
 * that one is no longer what it was. Whoever may not see all of its entries must not ask: what they do not see would
 * count as removed.
 */
export async function readChain(db: Db, realm: Realm): Promise<Chain>;
export async function readChain(db: Db, realm: Realm, since: Verified): Promise<Chain | null>;
export async function readChain(db: Db, realm: Realm, since: Verified = nothing): Promise<Chain | null> {
  const ofRealm = sql`space = ${realm.space} and prefecture = ${realm.prefecture}`;
  const { rows } = await sql<ChainRow>`
    with chained as not materialized (
      select seq, lag(seq, 1, ${since.seq}::bigint) over by_seq as previous,
             hash = audit_hash(e, lag(hash, 1, ${since.hash}::text) over by_seq) as holds
      from audit_entry e where ${ofRealm} and seq > ${since.seq}
      window by_seq as (order by seq)
    ), summed as (
      select count(*) as entries,
             array_agg(row (seq, previous, holds) order by seq) filter (where not holds or seq <> previous + 1) as broken
      from chained
    ), broken as (
      select * from summed, unnest(broken[1:${mostBreaks}]) as b (seq bigint, previous bigint, holds boolean)
    )
    select (select entries from summed) + ${since.entries}::bigint as entries,
           (select jsonb_build_object('seq', seq, 'hash', hash) from audit_entry where ${ofRealm}
            order by seq desc limit 1) as last,
           (select jsonb_build_object('seq', seq, 'hash', hash) from audit_head where ${ofRealm}) as head,
           ${since.seq}::bigint = 0 or exists (
             select from audit_entry where ${ofRealm} and seq = ${since.seq} and hash = ${since.hash}) as kept,
           (select coalesce(jsonb_agg(to_jsonb(n) || jsonb_build_object('previous', b.previous, 'holds', b.holds)
                                      order by b.seq), '[]')
            from broken b join (select ${named} from audit_entry where ${ofRealm}) n using (seq)) as breaks
  `.execute(db);
  const { breaks, kept, ...chain } = rows[0]!;
  if (!kept) return null;
  const fits = await listFits(db, realm, breaks);
  return {
    realm,
    ...chain,
    breaks: breaks.map(({ previous, holds, ...entry }) => ({
      ...{ entry, previous, holds },
      fits: fits.get(entry.seq) ?? null,
    })),
  } satisfies Chain & { breaks: Break[] };
}

const mostTried = 12;

/** Under which number each broken entry holds, trying the places around the first few of them. */
async function listFits(db: Db, realm: Realm, breaks: BreakRow[]): Promise<Map<number, number>> {
  const places = breaks.slice(0, mostTried).map(({ seq }) => seq);
  if (places.length === 0) return new Map();
  const { rows } = await sql<{ seq: number; fits: number }>`
    with broken as (
      select e, seq, hash from audit_entry e
      where space = ${realm.space} and prefecture = ${realm.prefecture} and seq = any (${places}::bigint[])
    ), hashes as (
      select hash from audit_entry
      where space = ${realm.space} and prefecture = ${realm.prefecture}
        and (seq = any (${places}::bigint[]) or seq + 1 = any (${places}::bigint[]))
      union select ''
    )
    select b.seq, place.seq as fits
    from broken b, unnest(${places}::bigint[]) as place (seq), hashes h
    where audit_hash(jsonb_populate_record(b.e, jsonb_build_object('seq', place.seq)), h.hash) = b.hash`.execute(db);
  return new Map(rows.map(({ seq, fits }) => [seq, fits]));
}
