import { asActor } from '../src/accounts/scope.ts';
import type { BodyKind, DesignationKind, DesignationState } from '../src/designations/model.ts';
import { insertBody, insertDesignation } from '../src/designations/record/store.ts';
import { type Day, day } from '../src/kit/pure/day.ts';
import type { Db } from '../src/kit/server/db.ts';
import { actorOf, chiba, postOf } from './permissions/cast.ts';
import type { Player } from './permissions/oracle.ts';
import { openStage, type Stage } from './stage.ts';

export type YearlyStage = Stage & {
  /** The database as row-level security lets this player see it. */
  scoped: (player: Player) => Db;
  file: (player: Player, url: string) => Promise<string>;
  bytes: (player: Player, url: string) => Promise<Uint8Array>;
  hand: (player: Player, url: string, bytes: Uint8Array) => ReturnType<ReturnType<Stage['as']>['send']>;
  hospital: number;
  clinic: number;
  hub: number;
  oldHub: number;
  candidate: number;
  oldFrom: Day;
};

const oldFrom = day('2020-04-01');
const fresh = day('2026-04-01');

/** Designations in 柏市, 成田市 and 船橋市, and players in their offices. */
export async function openYearlyStage(players: readonly Player[]): Promise<YearlyStage> {
  const { db, as, close } = await openStage(players);
  const place = (one: Placed) => designate(db, one);
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
  const ask = (player: Player, url: string) => as(player).app.inject({ url, headers: headers(player) });
  return {
    ...{ db, as, close },
    scoped: (player) => asActor(db, actorOf(player)!, chiba),
    file: async (player, url) => (await ask(player, url)).body,
    bytes: async (player, url) => new Uint8Array((await ask(player, url)).rawPayload),
    hand: async (player, url, bytes) => {
      const answer = await as(player).app.inject({
        ...{ method: 'POST', url, payload: Buffer.from(bytes) },
        headers: { ...headers(player), 'content-type': 'application/octet-stream' },
      });
      return { status: answer.statusCode, body: answer.json() };
    },
    ...{ hospital, clinic, hub, oldHub, candidate, oldFrom },
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
