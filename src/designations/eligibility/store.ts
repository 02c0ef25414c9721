import type { Realm } from '../../accounts/model.ts';
import type { Register } from '../../facilities/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import { type Db, records, sql } from '../../kit/server/db.ts';
import type { Body, BodyKind } from '../model.ts';
import type { BodyFacts, FactFiling, FactStatement, Listed, Standing } from './model.ts';
import { decidingSymbols } from './symbols.ts';

/** A body, or an institution that is none yet: `id` is null. */
export type AskedBody = Pick<Body, 'kind' | 'name' | 'register' | 'number' | 'municipality'> & { id: number | null };

type InstitutionRow = {
  register: string;
  number: string;
  /** Null where no statement speaks of the day. */
  kind: BodyKind | null;
  gone: Day | null;
  source: Listed | null;
  filings: FactFiling[] | null;
};

type List = { register: Register; kind: BodyKind; symbols: string[]; complete: boolean };

/** What decides about each body on a day, in the order they were given. */
export async function listFacts(db: Db, realm: Realm, bodies: readonly AskedBody[], at: Day): Promise<BodyFacts[]> {
  const [institutions, statements, lists] = await Promise.all([
    listStandings(db, realm, bodies, at),
    listStatements(db, realm),
    listLists(db, realm, at),
  ]);
  const known = new Map(institutions.map((row) => [`${row.register} ${row.number}`, row]));
  return bodies.map((body) => {
    const row = known.get(`${body.register} ${body.number}`);
    const kind = row?.kind ?? body.kind;
    return {
      name: body.name,
      kind,
      standing: standingOf(body, row, lists, realm),
      filings: row?.filings ?? [],
      statements: (body.id !== null && statements.get(body.id)) || [],
      listedSymbols: lists.filter((list) => list.kind === kind).flatMap((list) => list.symbols),
    };
  });
}

function standingOf(body: AskedBody, row: InstitutionRow | undefined, lists: List[], realm: Realm): Standing {
  const prefecture = body.municipality?.slice(0, 2);
  if (prefecture && prefecture !== realm.prefecture) return { in: 'other-prefecture', prefecture };
  if (body.number === null) return { in: 'none' };
  if (row?.kind) return { in: 'list', source: row.source };
  if (row?.gone) return { in: 'closed', since: row.gone, source: row.source };
  const complete = lists.some((list) => list.register === body.register && list.complete);
  return { in: 'unknown', complete };
}

const listedAs = (source: string) => sql`json_build_object('title',
  json_build_object('ja', ${sql.ref(`${source}.title`)}, 'en', coalesce(${sql.ref(`${source}.title_en`)}, ${sql.ref(`${source}.title`)})),
  'asOf', ${sql.ref(`${source}.as_of`)})`;

async function listStandings(
  db: Db,
  { space, prefecture }: Realm,
  bodies: readonly AskedBody[],
  at: Day,
): Promise<InstitutionRow[]> {
  const symbols = [...new Set([...decidingSymbols('hospital'), ...decidingSymbols('clinic')])];
  const asked = bodies.filter(({ number }) => number !== null).map(({ register, number }) => ({ register, number }));
  const { rows } = await sql<InstitutionRow>`
    with asked as (
      select distinct register, number from jsonb_to_recordset(${records(asked)}) as r (register text, number text)
    ), known as (
      select i.id, i.register, i.number from asked join institution i using (register, number)
      where i.space = ${space} and i.prefecture = ${prefecture}
    ), filed as (
      select f.institution, json_agg(json_build_object('symbol', f.symbol, 'startsOn', f.starts_on,
        'from', nullif(f.valid_from, '-infinity'), 'until', nullif(f.valid_until, 'infinity'),
        'source', ${listedAs('s')}) order by f.symbol, f.valid_from) as filings
      from filing f join source s on s.id = f.source
      where f.institution in (select id from known) and f.symbol = any(${symbols}) and f.valid_from <= ${at}
      group by f.institution
    )
    select k.register, k.number, t.kind, past.gone, l.listed as source, filed.filings
    from known k
    left join institution_statement t on t.institution = k.id and t.valid_from <= ${at} and ${at} < t.valid_until
    left join lateral (
      select max(valid_until) as gone from institution_statement where institution = k.id and valid_until <= ${at}
    ) past on true
    left join lateral (
      select ${listedAs('s')} as listed from source s
      where s.id = t.source or (t.source is null and s.space = ${space} and s.prefecture = ${prefecture}
        and s.kind = 'register' and s.as_of = past.gone)
      order by s.id desc limit 1
    ) l on true
    left join filed on filed.institution = k.id`.execute(db);
  return rows;
}

async function listStatements(db: Db, { space, prefecture }: Realm): Promise<Map<number, FactStatement[]>> {
  const { rows } = await sql<FactStatement & { body: number }>`
    select body, stated_on as "statedOn", stated_by as "statedBy", statement from provision_statement
    where space = ${space} and prefecture = ${prefecture} order by stated_on desc, id desc`.execute(db);
  return Map.groupBy(rows, (row) => row.body);
}

/** What the newest lists of the day name in full, by kind. */
async function listLists(db: Db, { space, prefecture }: Realm, at: Day): Promise<List[]> {
  const { rows } = await sql<List>`
    select kind, symbols, complete, register from (
      select c.kind, c.symbols, coalesce(l.complete, false) as complete, coalesce(l.register, '') as register, s.kind as origin,
        row_number() over (partition by s.kind, c.kind order by s.as_of desc, s.id desc) as age
      from source_coverage c join source s on s.id = c.source
      left join register_list l on l.source = s.id and l.register =
        case when c.kind in ('hospital', 'clinic') then 'medical' else c.kind end
      where s.space = ${space} and s.prefecture = ${prefecture} and s.as_of <= ${at}
        and s.kind in ('register', 'invented')
    ) newest where age = 1 or origin = 'invented'`.execute(db);
  return rows;
}
