import { type Db, sql } from '../../src/kit/server/db.ts';

const span = (table: string) => sql`daterange(${sql.ref(`${table}.valid_from`)}, ${sql.ref(`${table}.valid_until`)})`;

/** Everything a saved register must not be, with how often it is so. */
const rules = {
  'a filing outside the days of its institution': sql`
    select count(*) from filing f where not ${span('f')} <@ coalesce(
      (select range_agg(${span('s')}) from institution_statement s where s.institution = f.institution), '{}'::datemultirange)`,
  'two statements on one day': sql`
    select count(*) from institution_statement a join institution_statement b
      on a.institution = b.institution and a.valid_from < b.valid_from where ${span('a')} && ${span('b')}`,
  'one filing twice on one day': sql`
    select count(*) from filing a join filing b on a.institution = b.institution and a.id < b.id
      and (a.symbol, a.number, a.starts_on) is not distinct from (b.symbol, b.number, b.starts_on)
      where ${span('a')} && ${span('b')}`,
  'a filing of another prefecture than its institution': sql`
    select count(*) from filing f join institution n on n.id = f.institution
      where (f.space, f.prefecture) is distinct from (n.space, n.prefecture)`,
  'an institution without a statement': sql`
    select count(*) from institution n where not exists (
      select from institution_statement s where s.institution = n.id)
      and exists (select from register_entry e where e.institution = n.id)`,
  'a list whose institutions are not its entries': sql`
    select count(*) from register_list l where l.institutions <> (
      select count(*) from register_entry e join institution n on n.id = e.institution
        where e.source = l.source and n.register = l.register)`,
  'an entry that is not stated on the day of its list': sql`
    select count(*) from register_entry e join source s on s.id = e.source where not exists (
      select from institution_statement i where i.institution = e.institution
        and i.valid_from <= s.as_of and s.as_of < i.valid_until)
      and s.id = (select max(l.source) from register_list l join source o on o.id = l.source where o.as_of = s.as_of)`,
  'fewer filings than the last list of the day names': sql`
    select count(*) from register_list l join source s on s.id = l.source
      where s.id = (select max(k.source) from register_list k join source o on o.id = k.source where o.as_of = s.as_of)
        and l.filings > (select count(*) from filing f
          join register_entry e on e.institution = f.institution and e.source = l.source
          join institution n on n.id = f.institution and n.register = l.register
          where f.valid_from <= s.as_of and s.as_of < f.valid_until)`,
  'a register without lists, cover or an audit entry': sql`
    select count(*) from source s where kind = 'register' and not (
      exists (select from register_list l where l.source = s.id)
      and exists (select from source_coverage c where c.source = s.id)
      and exists (select from audit_entry a where (a.after ->> 'source')::bigint = s.id))`,
};

export async function contradictions(db: Db): Promise<string[]> {
  const lines = Object.entries(rules).map(
    ([rule, count]) => sql`select ${rule}::text as rule, (${count})::int as found`,
  );
  const { rows } = await sql<{ rule: string; found: number }>`${sql.join(lines, sql` union all `)}`.execute(db);
  return rows.filter(({ found }) => found > 0).map(({ rule, found }) => `${found} × ${rule}`);
}
