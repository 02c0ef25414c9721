import type { Realm } from '../../../accounts/model.ts';
import type { Day } from '../../../kit/pure/day.ts';
import { type Db, sql } from '../../../kit/server/db.ts';
import type { ListedInstitution } from './model.ts';

/** Every institution a register ever named until a day, as it was stated last. */
export async function listEveryInstitution(
  db: Db,
  { space, prefecture }: Realm,
  at: Day,
): Promise<ListedInstitution[]> {
  const { rows } = await sql<ListedInstitution>`
    select i.register, i.number, s.kind, s.name, s.municipality, s.address, s.phone
    from institution i cross join lateral (
      select kind, name, municipality, address, phone from institution_statement
      where institution = i.id and valid_from <= ${at} order by valid_from desc limit 1
    ) s
    where i.space = ${space} and i.prefecture = ${prefecture} order by i.register, i.number`.execute(db);
  return rows;
}
