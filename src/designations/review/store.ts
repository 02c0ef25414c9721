import type { Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import { type Db, sql } from '../../kit/server/db.ts';

export type ReviewFacts = { designation: number; lastReport: Day | null; covers: { unit: string; area: string }[] };

/** Of each designation the last report that was handed in, and the neighbours it covers on a day. */
export async function listReviewFacts(db: Db, { space, prefecture }: Realm, at: Day): Promise<ReviewFacts[]> {
  const { rows } = await sql<ReviewFacts>`
    select d.id as designation,
      (select max(submitted_on) from yearly_report r where r.designation = d.id and r.submitted_on <= ${at}) as "lastReport",
      coalesce((
        select json_agg(json_build_object('unit', c.unit, 'area', c.area) order by c.unit, c.area) from cover c
        where c.designation = d.id and c.valid_from <= ${at} and (c.valid_until is null or ${at} < c.valid_until)
          and (c.ended_on is null or ${at} < c.ended_on)
      ), '[]') as covers
    from designation d where d.space = ${space} and d.prefecture = ${prefecture}`.execute(db);
  return rows;
}
