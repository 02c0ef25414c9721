import type { Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import { type Db, records, sql, type Trx } from '../../kit/server/db.ts';
import type { FunctionSaid, InstitutionFunction } from './model.ts';

export type KnownInstitution = { id: number; number: string; name: string };

/** 医科 institutions the register states on a day. */
export async function listMedicalInstitutions(db: Db, realm: Realm, at: Day): Promise<KnownInstitution[]> {
  const { rows } = await sql<KnownInstitution>`
    select n.id, n.number, i.name from institution n join institution_statement i on i.institution = n.id
    where n.space = ${realm.space} and n.prefecture = ${realm.prefecture} and n.register = 'medical'
      and i.valid_from <= ${at} and ${at} < i.valid_until`.execute(db);
  return rows;
}

/** What stands on a day, since when, and by which file. */
export type StandingFunction = FunctionSaid & { institution: number; from: Day; sha256: string | null };

export async function listStandingFunctions(db: Db, realm: Realm, at: Day): Promise<StandingFunction[]> {
  const { rows } = await sql<StandingFunction>`
    select f.institution, f.function, f.held, f.valid_from as "from", s.sha256
    from institution_function f join institution n on n.id = f.institution join source s on s.id = f.source
    where n.space = ${realm.space} and n.prefecture = ${realm.prefecture}
      and f.valid_from <= ${at} and ${at} < f.valid_until order by f.institution, f.function`.execute(db);
  return rows;
}

export type NewFunction = { institution: number; function: InstitutionFunction; held: boolean; row: number };

/** States functions from a day until the next statement of the same institution and function. */
export async function stateFunctions(
  trx: Trx,
  source: number,
  sheet: string | null,
  at: Day,
  functions: NewFunction[],
): Promise<void> {
  const given = sql`jsonb_to_recordset(${records(functions)}) as g (institution bigint, function text, held boolean, "row" int)`;
  const same = sql`f.institution = g.institution and f.function = g.function`;
  await sql`delete from institution_function f using ${given} where ${same} and f.valid_from = ${at}`.execute(trx);
  await sql`
    update institution_function f set valid_until = ${at} from ${given}
    where ${same} and f.valid_from < ${at} and ${at} < f.valid_until`.execute(trx);
  await sql`
    insert into institution_function (institution, function, held, valid_from, valid_until, source, source_sheet, source_row)
    select g.institution, g.function, g.held, ${at},
      coalesce((select min(f.valid_from) from institution_function f where ${same} and f.valid_from > ${at}), 'infinity'),
      ${source}, ${sheet}, g."row"
    from ${given}`.execute(trx);
}
