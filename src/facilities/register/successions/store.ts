import type { Realm } from '../../../accounts/model.ts';
import type { Day } from '../../../kit/pure/day.ts';
import { type Db, records, sql, type Trx } from '../../../kit/server/db.ts';
import type { KeptSuccession, RegisterKind, Slice, SuccessionDecision, SuccessionReason } from '../model.ts';

type SuccessionRow = {
  register: RegisterKind;
  former: string;
  successor: string;
  answer: SuccessionDecision;
};

export async function listSuccessions(db: Db, realm: Realm): Promise<SuccessionRow[]> {
  const { rows } = await sql<SuccessionRow>`
    select register, former, successor, answer from succession
    where space = ${realm.space} and prefecture = ${realm.prefecture}`.execute(db);
  return rows;
}

export type NewSuccession = SuccessionRow & { reasons: SuccessionReason[] };

/** Keeps what was answered; a decision replaces an open offer, and an older list says that it was so earlier. */
export async function keepSuccessions(trx: Trx, realm: Realm, seenOn: Day, offers: NewSuccession[]): Promise<void> {
  const given = offers.map((offer) => ({ ...offer, reason: offer.reasons.join(' ') }));
  await sql`
    insert into succession (space, prefecture, register, former, successor, seen_on, reason, answer)
    select ${realm.space}, ${realm.prefecture}, register, former, successor, ${seenOn}, reason, answer
    from jsonb_to_recordset(${records(given)}) as r (register text, former text, successor text, reason text, answer text)
    on conflict (space, prefecture, register, former, successor) do update set
      seen_on = least(succession.seen_on, excluded.seen_on),
      answer = case succession.answer when 'open' then excluded.answer else succession.answer end`.execute(trx);
}

type KeptRow = Pick<KeptSuccession, 'id' | 'register' | 'seenOn' | 'answer' | 'municipalities'> & {
  former: string;
  formerName: string;
  successor: string;
  successorName: string;
  address: string;
  reason: string;
};

const successionId = sql`s.register || '-' || s.former || '-' || s.successor`;

const placesOfBoth = sql`array(
  select distinct t.municipality from institution_statement t join institution i on i.id = t.institution
  where i.space = s.space and i.prefecture = s.prefecture and i.register = s.register
    and i.number in (s.former, s.successor) and t.municipality is not null)`;

/** Not where a corrected list took an open offer back by naming the former again. */
const stillOffered = sql`(s.answer <> 'open' or not exists (
  select from filing where institution = former.id and valid_from <= s.seen_on and s.seen_on < valid_until))`;

/** Open ones and decided ones, newest first; not what a corrected list took back by naming the former again. */
export async function listKeptSuccessions(db: Db, realm: Realm): Promise<KeptSuccession[]> {
  const { rows } = await sql<KeptRow>`
    select ${successionId} as id, s.register, s.former, f.name as "formerName", s.successor, n.name as "successorName",
      n.address, s.reason, s.seen_on as "seenOn", s.answer, ${placesOfBoth} as municipalities
    from succession s
    join institution former using (space, prefecture, register)
    join institution successor using (space, prefecture, register)
    join lateral (
      select name from institution_statement where institution = former.id and valid_from <= s.seen_on
      order by valid_from desc limit 1
    ) f on true
    join lateral (
      select name, address from institution_statement where institution = successor.id order by valid_from desc limit 1
    ) n on true
    where s.space = ${realm.space} and s.prefecture = ${realm.prefecture}
      and former.number = s.former and successor.number = s.successor
      and ${stillOffered}
    order by s.seen_on desc, s.register, s.former, s.successor`.execute(db);
  return rows.map(({ id, register, seenOn, answer, municipalities, ...row }) => ({
    ...{ id, register, seenOn, answer, municipalities },
    former: { number: row.former, name: row.formerName },
    successor: { number: row.successor, name: row.successorName, address: row.address },
    reasons: row.reason.split(' ').filter(Boolean) as SuccessionReason[],
  }));
}

/** What is known of an offer when it is answered. */
export type AnsweredSuccession = {
  /** Where the two institutions are, of those placed. */
  municipalities: string[];
  answer: SuccessionDecision;
  former: number;
  seenOn: Day;
  /** The first later list that names the former again. */
  namedAgain: Day | 'infinity';
  /** Until when the former is stated where it is not the same institution. */
  endsAnyway: Day | 'infinity';
};

export async function findSuccession(trx: Trx, realm: Realm, id: string): Promise<AnsweredSuccession | null> {
  const { rows } = await sql<AnsweredSuccession>`
    select s.answer, former.id as former, s.seen_on as "seenOn",
      ${placesOfBoth} as municipalities,
      coalesce((
        select min(o.as_of) from register_entry e join source o on o.id = e.source
        where e.institution = former.id and o.as_of > s.seen_on), 'infinity') as "namedAgain",
      least((
        select min(o.as_of) from register_list l join source o on o.id = l.source
        where o.space = s.space and o.prefecture = s.prefecture and l.register = s.register and l.complete
          and o.as_of >= s.seen_on), (
        select min(valid_from) from institution_statement where institution = former.id and valid_from >= s.seen_on),
        'infinity') as "endsAnyway"
    from succession s
    join institution former using (space, prefecture, register)
    where s.space = ${realm.space} and s.prefecture = ${realm.prefecture} and former.number = s.former
      and ${successionId} = ${id} and ${stillOffered}`.execute(trx);
  return rows[0] ?? null;
}

export async function answerSuccession(trx: Trx, realm: Realm, id: string, answer: SuccessionDecision): Promise<void> {
  await sql`
    update succession s set answer = ${answer}
    where s.space = ${realm.space} and s.prefecture = ${realm.prefecture} and ${successionId} = ${id}`.execute(trx);
}

/** What was said until a day is said again throughout a slice that begins there. */
export async function extendStatement(trx: Trx, institution: number, { from, until }: Slice): Promise<void> {
  await sql`
    update institution_statement set valid_until = ${until}
    where institution = ${institution} and valid_until = ${from} and ${from}::date < ${until}::date`.execute(trx);
}
