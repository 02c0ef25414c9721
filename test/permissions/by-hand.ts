import assert from 'node:assert/strict';
import type pg from 'pg';
import type { Realm } from '../../src/accounts/model.ts';
import { inside } from '../../src/accounts/rules.ts';
import { scopeOf } from '../../src/accounts/scope.ts';
import { actorOf, chiba } from './cast.ts';
import type { Player } from './oracle.ts';
import { settle } from './sql-matrix.ts';
import { type Stage, withClient } from './stage.ts';

/** A client connected as the product connects, who types SQL by hand; nothing of it stays. */
export const typedBy = (
  stage: Stage,
  player: Player,
  work: (client: pg.Client) => Promise<void>,
  realm: Realm = chiba,
) =>
  withClient(stage.appUrl, async (client) => {
    await client.query('begin');
    await settle(client, scopeOf(inside(actorOf(player)!, realm), realm));
    await work(client);
    await client.query('rollback');
  });

/** What a statement comes to by itself: the rows it touches, or the code of its refusal. */
export async function outcomeOf(client: pg.Client, statement: string): Promise<number | string> {
  await client.query('savepoint one');
  const found = await client.query(statement).then(
    ({ rowCount }) => rowCount ?? 0,
    (caught: Error & { code?: string }) => caught.code ?? caught.message,
  );
  await client.query('rollback to savepoint one');
  return found;
}

export async function refusesEach(client: pg.Client, statements: readonly string[]): Promise<void> {
  for (const statement of statements) assert.equal(await outcomeOf(client, statement), '42501', statement);
}
