import type pg from 'pg';
import type { Actor, Realm } from '../../src/accounts/model.ts';
import { inside } from '../../src/accounts/rules.ts';
import { scopeOf } from '../../src/accounts/scope.ts';
import { actorOf, cast, chiba, postless, postOf, tokyo } from './cast.ts';
import { type Asked, askFor, guarded } from './guarded.ts';
import type { Player } from './oracle.ts';
import type { Planted } from './planted.ts';

export const players = [...Object.keys(cast), ...Object.keys(postless)] as Player[];

export const deeds = ['select', 'insert', 'update', 'delete'] as const;
type SqlDeed = (typeof deeds)[number];

/** Tells the transaction who acts, as the product does; whoever holds no post today comes with it all the same. */
export async function enter(client: pg.Client, player: Player, realm: Realm): Promise<void> {
  const actor = actorOf(player);
  const settings = actor
    ? scopeOf(inside(actor, realm), realm)
    : { ...scopeOf({ kind: 'person', name: player } as Actor, realm), 'tsunagi.post': `${postOf(player)}` };
  await settle(client, settings);
}

export async function settle(client: pg.Client, settings: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(settings))
    await client.query('select set_config($1, $2, true)', [name, value]);
}

/**
 * Whether row-level security lets each statement through. Nothing of it stays, and refusals of another kind (a second
 * row of the same key, a row others refer to) come only behind it.
 */
const letThrough = `
  create or replace function pg_temp.let_through(statements text[]) returns boolean[] language plpgsql as $$
  declare
    answers boolean[] := '{}';
    statement text;
    touched bigint;
  begin
    foreach statement in array statements loop
      begin
        execute statement;
        get diagnostics touched = row_count;
        raise exception using errcode = 'TS001';
      exception
        when insufficient_privilege then touched := 0;
        when sqlstate 'TS001' then null;
        when others then touched := 1;
      end;
      answers := answers || (touched > 0);
    end loop;
    return answers;
  end $$`;

const quoted = (value: unknown) => `'${String(value).replaceAll("'", "''")}'`;

function statementOf({ table, row }: Planted, deed: SqlDeed): string {
  const { key } = guarded[table]!;
  const where = key.map((name) => `"${name}" = ${quoted(row[name])}`).join(' and ');
  const changed = 'space' in row ? 'space' : key[0];
  const columns = Object.keys(row)
    .map((name) => `"${name}"`)
    .join(', ');
  return {
    select: `select from "${table}" where ${where}`,
    update: `update "${table}" set "${changed}" = "${changed}" where ${where}`,
    delete: `delete from "${table}" where ${where}`,
    insert: `insert into "${table}" (${columns}) overriding system value
      select ${columns} from jsonb_populate_record(null::"${table}", ${quoted(JSON.stringify(row))})`,
  }[deed];
}

type Tried = { planted: Planted; deed: SqlDeed; passed: boolean };

/** Every deed on every row, as whoever the transaction was told. */
export async function tryDeeds(client: pg.Client, rows: readonly Planted[]): Promise<Tried[]> {
  const asked = rows.flatMap((planted) => deeds.map((deed) => ({ planted, deed })));
  await client.query(letThrough);
  const { rows: answered } = await client.query<{ answers: boolean[] }>('select pg_temp.let_through($1) as answers', [
    asked.map(({ planted, deed }) => statementOf(planted, deed)),
  ]);
  return asked.map((one, at) => ({ ...one, passed: answered[0]!.answers[at]! }));
}

function expected(table: string, deed: SqlDeed, asked: Asked): boolean {
  const { reads, inserts, updates, deletes } = guarded[table]!;
  return { select: reads, insert: inserts, update: updates, delete: deletes }[deed](asked);
}

const realmName = ({ target }: Planted) => `${target.realm!.space} ${target.realm!.prefecture}`;

/** One player before every row, inside the client's transaction: where the database answers other than the policies. */
export async function differences(client: pg.Client, player: Player, rows: readonly Planted[]): Promise<string[]> {
  const found: string[] = [];
  for (const ofRealm of Object.values(Object.groupBy(rows, realmName))) {
    await enter(client, player, ofRealm![0]!.target.realm!);
    for (const { planted, deed, passed } of await tryDeeds(client, ofRealm!))
      if (passed !== expected(planted.table, deed, askFor(player, planted)))
        found.push(`${player}: ${deed} ${rowName(planted)} ${passed ? 'let through' : 'refused'}`);
  }
  return found;
}

/** Rows let through that lie outside the realm somebody is in, or that only whoever has no post sees everywhere. */
export async function strays(client: pg.Client, player: Player, rows: readonly Planted[]): Promise<string[]> {
  const found: string[] = [];
  await enter(client, player, chiba);
  const far = rows.filter(({ target }) => target.realm!.prefecture === tokyo.prefecture);
  for (const { planted, deed, passed } of await tryDeeds(client, far))
    if (passed) found.push(`${player} in 千葉県: ${deed} ${rowName(planted)}`);
  await settle(client, { 'tsunagi.space': '*', 'tsunagi.prefecture': '' });
  for (const { planted, passed } of await tryDeeds(
    client,
    rows.filter(({ table }) => table === 'source'),
  ))
    if (passed && cast[player]) found.push(`${player} everywhere: ${rowName(planted)}`);
  return found;
}

export const rowName = ({ table, row }: Planted): string =>
  `${table} ${guarded[table]!.key.map((name) => row[name]).join(' ')}`;
