import { refuse } from '../pure/fault.ts';
import { type Db, sql } from './db.ts';

/** One file of SQL, applied once. Ids sort in the order of application: `0.1.0/03-regions`. */
export type Migration = { id: string; sql: string };

const lockKey = 7_423_001;

/**
 * Brings the database to the given migrations, all in one transaction, one process at a time.
 * Refuses PostgreSQL before 15 and a database that knows migrations this product does not.
 */
export async function migrate(db: Db, migrations: Migration[]): Promise<string[]> {
  await requireVersion(db);
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${lockKey})`.execute(trx);
    await sql`create table if not exists migration (id text primary key, applied_at timestamptz not null default now())`.execute(
      trx,
    );
    const applied = new Set((await sql<{ id: string }>`select id from migration`.execute(trx)).rows.map((r) => r.id));
    refuseNewer(applied, migrations);
    const due = migrations.filter((m) => !applied.has(m.id)).sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const migration of due) {
      await sql.raw(migration.sql).execute(trx);
      await sql`insert into migration (id) values (${migration.id})`.execute(trx);
    }
    return due.map((m) => m.id);
  });
}

async function requireVersion(db: Db): Promise<void> {
  const { rows } = await sql<{ version: number }>`select current_setting('server_version_num')::int as version`.execute(
    db,
  );
  const version = rows[0]!.version;
  if (version >= 150_000) return;
  const found = `${Math.floor(version / 10_000)}`;
  throw refuse('postgresql-too-old', {
    ja: `PostgreSQL ${found} では動きません。PostgreSQL 15 以上につないでください（DATABASE_URL）。`,
    en: `PostgreSQL ${found} is too old. Connect to PostgreSQL 15 or later (DATABASE_URL).`,
  });
}

function refuseNewer(applied: Set<string>, migrations: Migration[]): void {
  const ours = new Set(migrations.map((m) => m.id));
  const unknown = [...applied].filter((id) => !ours.has(id)).sort();
  if (unknown.length === 0) return;
  throw refuse('database-newer', {
    ja: `このデータベースは新しい版のつなぎで作られています（${unknown.at(-1)}）。つなぎを新しい版にしてから開いてください。データはそのままです。`,
    en: `This database was made by a newer Tsunagi (${unknown.at(-1)}). Update Tsunagi, then open it again. Nothing was changed.`,
  });
}
