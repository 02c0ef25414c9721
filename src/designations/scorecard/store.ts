import type { Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import { type Db, sql, type Trx } from '../../kit/server/db.ts';
import type { BridgingTask } from './model.ts';

type Row = Omit<BridgingTask, 'dueOn' | 'doneOn'> & { due_on: Day | null; done_on: Day | null };

const toTask = ({ due_on, done_on, ...row }: Row): BridgingTask => ({ ...row, dueOn: due_on, doneOn: done_on });

/** The tasks somebody may see: open ones first, by their due day. */
export async function listTasks(db: Db, realm: Realm, id: number | null = null): Promise<BridgingTask[]> {
  const { rows } = await sql<Row>`
    select id, unit, area, municipalities, association, municipality, duties, purpose, due_on, done_on, outcome, version
    from bridging_task where space = ${realm.space} and prefecture = ${realm.prefecture}
      and (${id}::bigint is null or id = ${id})
    order by done_on is not null, due_on nulls last, id`.execute(db);
  return rows.map(toTask);
}

export async function insertTask(trx: Trx, realm: Realm, task: Omit<BridgingTask, 'id' | 'version'>): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into bridging_task (space, prefecture, unit, area, municipalities, association, municipality, duties, purpose,
                               due_on, done_on, outcome)
    values (${realm.space}, ${realm.prefecture}, ${task.unit}, ${task.area}, ${task.municipalities}::text[],
            ${task.association}, ${task.municipality}, ${task.duties}::text[], ${task.purpose}, ${task.dueOn},
            ${task.doneOn}, ${task.outcome})
    returning id`.execute(trx);
  return rows[0]!.id;
}

/** Writers of one task wait for each other. */
export async function lockTask(trx: Trx, realm: Realm, id: number): Promise<BridgingTask | null> {
  await sql`
    select from bridging_task where space = ${realm.space} and prefecture = ${realm.prefecture} and id = ${id}
    for update`.execute(trx);
  return (await listTasks(trx, realm, id))[0] ?? null;
}

export async function updateTask(trx: Trx, realm: Realm, task: BridgingTask): Promise<void> {
  await sql`
    update bridging_task set association = ${task.association}, municipality = ${task.municipality},
      duties = ${task.duties}::text[], purpose = ${task.purpose}, due_on = ${task.dueOn}, done_on = ${task.doneOn},
      outcome = ${task.outcome}, version = ${task.version}
    where space = ${realm.space} and prefecture = ${realm.prefecture} and id = ${task.id}`.execute(trx);
}
