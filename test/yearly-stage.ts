import { asActor } from '../src/accounts/scope.ts';
import type { BodyKind, DesignationKind, DesignationState } from '../src/designations/model.ts';
import { insertBody, insertDesignation } from '../src/designations/record/store.ts';
import { type Day, day } from '../src/kit/pure/day.ts';
import { type Db, sql } from '../src/kit/server/db.ts';
import { actorOf, cast, chiba, officeOf, postOf } from './permissions/cast.ts';
import type { Player } from './permissions/oracle.ts';
import { openTestProduct, openTestServer } from './product.ts';

type Server = Awaited<ReturnType<typeof openTestServer>>;

export type YearlyStage = {
  db: Db;
  as: (player: Player) => Server;
  /** The database as row-level security lets this player see it. */
  scoped: (player: Player) => Db;
  file: (player: Player, url: string) => Promise<string>;
  bytes: (player: Player, url: string) => Promise<Uint8Array>;
  hand: (player: Player, url: string, bytes: Uint8Array) => ReturnType<Server['send']>;
  hospital: number;
  clinic: number;
  hub: number;
  oldHub: number;
  candidate: number;
  oldFrom: Day;
  close: () => Promise<void>;
};

const oldFrom = day('2020-04-01');
const fresh = day('2026-04-01');

/** Designations in 柏市, 成田市 and 船橋市, and players in their offices. */
export async function openYearlyStage(players: readonly Player[]): Promise<YearlyStage> {
  const product = await openTestProduct({ sample: false });
  const servers = new Map<Player, Server>();
  for (const player of players) {
    await appoint(product.db, player);
    servers.set(player, await openTestServer(product.db, postOf(player)));
  }
  const place = (one: Placed) => designate(product.db, one);
  const lead = { kind: 'lead' as const, from: fresh };
  const hospital = await place({ ...lead, body: 'hospital', name: '柏の病院', number: '1234567', area: '12217' });
  const clinic = await place({ ...lead, body: 'clinic', name: '成田の診療所', number: '7654321', area: '12211' });
  const hub = await place({
    ...{ kind: 'hub', from: fresh, body: 'association', name: '柏地域医療連携センター', area: '12217' },
  });
  const oldHub = await place({ kind: 'hub', from: oldFrom, body: 'municipality', name: '船橋市', area: '12204' });
  const candidate = await place({
    ...{ kind: 'lead', from: null, body: 'clinic', name: '柏の候補', number: '1111111', area: '12217' },
    state: 'candidate',
  });
  await place({ kind: 'project', from: fresh, body: 'municipality', name: '柏市', area: '12217' });
  const headers = (player: Player) => ({ host: '127.0.0.1:4270', cookie: `tsunagi-post=${postOf(player)}` });
  const ask = (player: Player, url: string) => servers.get(player)!.app.inject({ url, headers: headers(player) });
  return {
    db: product.db,
    as: (player) => servers.get(player)!,
    scoped: (player) => asActor(product.db, actorOf(player)!, chiba),
    file: async (player, url) => (await ask(player, url)).body,
    bytes: async (player, url) => new Uint8Array((await ask(player, url)).rawPayload),
    hand: async (player, url, bytes) => {
      const answer = await servers.get(player)!.app.inject({
        ...{ method: 'POST', url, payload: Buffer.from(bytes) },
        headers: { ...headers(player), 'content-type': 'application/octet-stream' },
      });
      return { status: answer.statusCode, body: answer.json() };
    },
    ...{ hospital, clinic, hub, oldHub, candidate, oldFrom },
    close: async () => {
      await Promise.all([...servers.values()].map((server) => server.app.close()));
      await product.close();
    },
  };
}

type Placed = {
  kind: DesignationKind;
  body: BodyKind;
  name: string;
  number?: string;
  area: string;
  from: Day | null;
  state?: DesignationState;
};

async function designate(db: Db, { kind, body, name, number, area, from, state = 'designated' }: Placed) {
  return db.transaction().execute(async (trx) => {
    const { id } = await insertBody(trx, chiba, {
      ...{ kind: body, name, municipality: area, address: '', phone: '' },
      ...{ register: number ? 'medical' : null, number: number ?? null },
    });
    return insertDesignation(trx, chiba, {
      ...{ body: id, kind, plan: 'eighth', unit: 'municipality', area, municipalities: [area], state },
      ...{ origin: 'by-hand', selection: null, step: null, roles: [], legalBasis: '', letterNumber: '' },
      ...{ from, until: null },
    });
  });
}

async function appoint(db: Db, player: Player): Promise<void> {
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
