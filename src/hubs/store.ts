import type { Realm } from '../accounts/model.ts';
import type { Day } from '../kit/pure/day.ts';
import { type Db, records, sql, type Trx } from '../kit/server/db.ts';
import type { HubRecord, HubState } from './model.ts';

type CoverageRow = {
  area_kind: string;
  area: string;
  municipalities: number;
  with_hub: number;
  source: number;
  source_row: number | null;
};
type AnswerRow = { state: HubState; municipalities: number; source: number; source_row: number | null };
type StateRow = { municipality: string; state: HubState; source: number; source_row: number | null };

/**
 * The newest survey of hubs as of a day: counts per area, or the state of each municipality. How many gave each answer
 * may have come in a file of its own, which is not older. Null where nothing is loaded.
 */
export async function findHubs(db: Db, realm: Realm, at: Day): Promise<HubRecord | null> {
  const { rows } = await sql<{
    coverage: CoverageRow[] | null;
    states: StateRow[] | null;
    answers: AnswerRow[] | null;
  }>`
    with survey as (
      select id, as_of from source where space = ${realm.space} and prefecture = ${realm.prefecture} and kind = 'hubs'
        and as_of <= ${at}
    ), newest as (
      select id, as_of from survey
      where exists (select from hub_coverage c where c.source = survey.id)
        or exists (select from hub_state s where s.source = survey.id)
      order by as_of desc, id desc limit 1
    ), counted as (
      select id from survey
      where exists (select from hub_answer_total a where a.source = survey.id)
        and as_of >= coalesce((select as_of from newest), as_of)
      order by as_of desc, id desc limit 1
    )
    select
      (select json_agg(c order by source_row, area) from hub_coverage c where source in (select id from newest)) as coverage,
      (select json_agg(s order by municipality) from hub_state s where source in (select id from newest)) as states,
      (select json_agg(a order by source_row) from hub_answer_total a where source in (select id from counted))
        as answers`.execute(db);
  const { coverage, states, answers } = rows[0]!;
  if (!coverage && !states && !answers) return null;
  return {
    coverage: (coverage ?? []).map((row) => ({
      areaKind: row.area_kind,
      area: row.area,
      municipalities: row.municipalities,
      withHub: row.with_hub,
      trace: { source: row.source, row: row.source_row ?? undefined },
    })),
    states: (states ?? []).map((row) => ({
      municipality: row.municipality,
      state: row.state,
      trace: { source: row.source, row: row.source_row ?? undefined },
    })),
    answers: (answers ?? []).map((row) => ({
      state: row.state,
      municipalities: row.municipalities,
      trace: { source: row.source, row: row.source_row ?? undefined },
    })),
  };
}

export type NewCoverage = { areaKind: string; area: string; municipalities: number; withHub: number; row: number };
export type NewState = { municipality: string; state: HubState; row: number };
export type NewAnswer = { state: HubState; municipalities: number; row: number };

export async function insertHubCoverage(trx: Trx, realm: Realm, source: number, rows: NewCoverage[]): Promise<void> {
  await sql`
    insert into hub_coverage (source, space, prefecture, area_kind, area, municipalities, with_hub, source_row)
    select ${source}, ${realm.space}, ${realm.prefecture}, "areaKind", area, municipalities, "withHub", "row"
    from jsonb_to_recordset(${records(rows)}) as r (
      "areaKind" text, area text, municipalities int, "withHub" int, "row" int)`.execute(trx);
}

export async function insertHubStates(trx: Trx, realm: Realm, source: number, rows: NewState[]): Promise<void> {
  await sql`
    insert into hub_state (source, space, prefecture, municipality, state, source_row)
    select ${source}, ${realm.space}, ${realm.prefecture}, municipality, state, "row"
    from jsonb_to_recordset(${records(rows)}) as r (municipality text, state text, "row" int)`.execute(trx);
}

export async function insertHubAnswers(trx: Trx, realm: Realm, source: number, rows: NewAnswer[]): Promise<void> {
  await sql`
    insert into hub_answer_total (source, space, prefecture, state, municipalities, source_row)
    select ${source}, ${realm.space}, ${realm.prefecture}, state, municipalities, "row"
    from jsonb_to_recordset(${records(rows)}) as r (state text, municipalities int, "row" int)`.execute(trx);
}

export async function removeHubs(trx: Trx, realm: Realm): Promise<void> {
  await sql`delete from hub_coverage where space = ${realm.space} and prefecture = ${realm.prefecture}`.execute(trx);
  await sql`delete from hub_state where space = ${realm.space} and prefecture = ${realm.prefecture}`.execute(trx);
  await sql`delete from hub_answer_total where space = ${realm.space} and prefecture = ${realm.prefecture}`.execute(
    trx,
  );
}
