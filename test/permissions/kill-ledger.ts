import assert from 'node:assert/strict';
import { type Db, sql } from '../../src/kit/server/db.ts';

/** What a thing was last known to be, and what it may be besides, where nobody was told how a write ended. */
type Line = { known: string; perhaps?: string };

/** What was acknowledged, thing by thing. */
export class Ledger {
  readonly lines = new Map<string, Line>();
  acknowledged = 0;
  untold = 0;

  /** Answers whether the write was acknowledged; one whose end nobody told stays open until the things are read again. */
  async write(key: string, value: string, send: () => Promise<boolean>): Promise<boolean> {
    const line = this.lines.get(key) ?? { known: '' };
    this.lines.set(key, { ...line, perhaps: value });
    const told = await send().catch((error) => {
      if (error instanceof assert.AssertionError) throw error;
      return false;
    });
    if (told) {
      this.lines.set(key, { known: value });
      this.acknowledged += 1;
    } else this.untold += 1;
    return told;
  }

  /** Everything acknowledged is there, and nothing nobody sent; from now on it is known again. */
  settle(found: ReadonlyMap<string, string>): void {
    for (const [key, { known, perhaps }] of this.lines) {
      const is = found.get(key) ?? '';
      assert.ok(is === known || is === perhaps, `${key} was acknowledged as "${known}" and is "${is}"`);
      this.lines.set(key, { known: is });
    }
  }
}

/** What the things of the ledger are in the database. */
export async function thingsIn(db: Db): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; value: string }>`
    select 'criterion ' || (definition -> 'name' ->> 'ja') as key, 'there' as value from criterion where space = 'own'
    union all select 'hub ' || h.municipality, h.version || ' ' || o.memo from hub h join hub_own o on o.hub = h.id where h.space = 'own'
    union all select 'draft ' || subject, body ->> 'memo' from draft where space = 'own'
    union all select 'succession ' || register || '-' || former || '-' || successor, answer from succession where space = 'own'
    union all select 'task ' || title, count(*)::text from task where space = 'own' group by title
    union all select 'note ' || post, version || ' ' || note from handover where space = 'own'`.execute(db);
  return new Map(rows.map(({ key, value }) => [key, value]));
}

/** Whatever must not be after a kill, with how often it is so. */
const contradictions = {
  'a hub whose changes are not all in the log': sql`
    select count(*) from hub h where h.space = 'own' and h.version <> (select count(*) from audit_entry a where a.record = 'hub ' || h.municipality
      and (a.space, a.prefecture) = (h.space, h.prefecture))`,
  'a logged change of a hub that is not there': sql`
    select count(*) from audit_entry a where a.record like 'hub %' and a.space = 'own' and not exists (
      select from hub h where 'hub ' || h.municipality = a.record and (a.space, a.prefecture) = (h.space, h.prefecture))`,
  'criteria other than those logged as added and not removed': sql`
    select abs((select count(*) from criterion where space = 'own')
      - (select coalesce(sum(case when jsonb_typeof(after) = 'object' then 1 else -1 end), 0) from audit_entry
        where act = 'criteria.write' and space = 'own'))`,
  'a succession that is not what the log says': sql`
    select count(*) from succession s where s.space = 'own' and s.answer <> coalesce((
      select a.after ->> 'answer' from audit_entry a
      where a.record = 'succession ' || s.register || '-' || s.former || '-' || s.successor
      order by a.seq desc limit 1), 'open')`,
  'a note that is not what the log says': sql`
    select count(*) from handover h where h.space = 'own' and h.note <> coalesce((
      select a.after ->> 'note' from audit_entry a where a.record = 'post ' || h.post and a.after ? 'note'
      order by a.seq desc limit 1), '')`,
  'tasks other than those logged': sql`
    select abs((select count(*) from task where space = 'own')
      - (select count(*) from audit_entry where act = 'handover.write' and space = 'own' and after ? 'task'))`,
  'an entry whose hash is not its own': sql`
    select count(*) from (
      select e.hash, audit_hash(e, lag(e.hash, 1, '') over chain) as own from audit_entry e
      window chain as (partition by e.space, e.prefecture order by e.seq)
    ) read where hash <> own`,
  'a gap in a chain': sql`
    select count(*) from (
      select seq, row_number() over (partition by space, prefecture order by seq) as place from audit_entry
    ) read where seq <> place`,
  'a chain whose newest entry is not its head': sql`
    select count(*) from audit_head h where (h.seq, h.hash) is distinct from (
      select (a.seq, a.hash) from audit_entry a where (a.space, a.prefecture) = (h.space, h.prefecture)
      order by a.seq desc limit 1)`,
};

export async function contradictionsIn(db: Db): Promise<string[]> {
  const lines = Object.entries(contradictions).map(
    ([rule, count]) => sql`select ${rule}::text as rule, (${count})::int as found`,
  );
  const { rows } = await sql<{ rule: string; found: number }>`${sql.join(lines, sql` union all `)}`.execute(db);
  return rows.filter(({ found }) => found > 0).map(({ rule, found }) => `${found} × ${rule}`);
}
