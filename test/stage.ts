import { type Db, sql } from '../src/kit/server/db.ts';
import { cast, chiba, officeOf, postOf } from './permissions/cast.ts';
import type { Player } from './permissions/oracle.ts';
import { openTestProduct, openTestServer } from './product.ts';

type Server = Awaited<ReturnType<typeof openTestServer>>;

/** A product without data, and players in their offices, each with a server that asks from its post. */
export type Stage = { db: Db; as: (player: Player) => Server; close: () => Promise<void> };

export async function openStage(players: readonly Player[]): Promise<Stage> {
  const product = await openTestProduct({ sample: false });
  const servers = new Map<Player, Server>();
  for (const player of players) {
    await appoint(product.db, player);
    servers.set(player, await openTestServer(product.db, postOf(player)));
  }
  return {
    db: product.db,
    as: (player) => servers.get(player)!,
    close: async () => {
      await Promise.all([...servers.values()].map((server) => server.app.close()));
      await product.close();
    },
  };
}

/** The office of a player, what it answers for, and somebody who holds its post. */
export async function appoint(db: Db, player: Player): Promise<void> {
  const part = cast[player]!;
  const [office, post] = [officeOf(player), postOf(player)];
  const { space, prefecture } = chiba;
  await db.transaction().execute(async (trx) => {
    await sql`insert into office (id, space, prefecture, role, name) overriding system value
      values (${office}, ${space}, ${prefecture}, ${part.role}, ${part.office})`.execute(trx);
    for (const code of part.municipalities ?? [])
      await sql`insert into office_municipality (space, prefecture, office, municipality)
        values (${space}, ${prefecture}, ${office}, ${code})`.execute(trx);
    for (const name of part.institutions ?? []) {
      const [register, number] = name.split(' ');
      await sql`insert into office_institution (space, prefecture, office, register, number)
        values (${space}, ${prefecture}, ${office}, ${register}, ${number})`.execute(trx);
    }
    await sql`insert into post (id, space, prefecture, office, title) overriding system value
      values (${post}, ${space}, ${prefecture}, ${office}, '在宅医療担当')`.execute(trx);
    const { rows } = await sql<{ id: number }>`insert into person (space, prefecture, name)
      values (${space}, ${prefecture}, ${`${player}の人`}) returning id`.execute(trx);
    await sql`insert into holding (space, prefecture, post, person, valid_from)
      values (${space}, ${prefecture}, ${post}, ${rows[0]!.id}, '2020-04-01')`.execute(trx);
  });
}
