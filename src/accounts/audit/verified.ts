import { type Db, databaseOf } from '../../kit/server/db.ts';
import type { Realm } from '../model.ts';
import type { Chain, Verified } from './model.ts';
import { chainFaults } from './rules.ts';
import { readChain } from './store.ts';

/** `wholeAt`: when all of its entries were computed anew; the ones since are always. */
export type VerifiedChain = Chain & { wholeAt: string };

type Kept = Verified & { wholeAt: string };

const sound = new WeakMap<object, Map<string, Kept>>();

/** Computes a chain anew, from its first entry. */
export async function verifyWhole(db: Db, realm: Realm, at: string): Promise<VerifiedChain> {
  return keep(db, { ...(await readChain(db, realm)), wholeAt: at });
}

/** Computes the entries since this server last found the chain sound; all of them where it did not yet. */
export async function verifyNew(db: Db, realm: Realm, at: string): Promise<VerifiedChain> {
  const known = keptOf(db).get(keyOf(realm));
  const since = known && (await readChain(db, realm, known));
  return since && chainFaults(since).length === 0
    ? keep(db, { ...since, wholeAt: known.wholeAt })
    : verifyWhole(db, realm, at);
}

function keep(db: Db, chain: VerifiedChain): VerifiedChain {
  const { realm, entries, last, wholeAt } = chain;
  const kept = keptOf(db);
  if (last && chainFaults(chain).length === 0) kept.set(keyOf(realm), { ...last, entries, wholeAt });
  else kept.delete(keyOf(realm));
  return chain;
}

const keyOf = ({ space, prefecture }: Realm): string => `${space} ${prefecture}`;

function keptOf(db: Db): Map<string, Kept> {
  const kept = sound.get(databaseOf(db)) ?? new Map<string, Kept>();
  sound.set(databaseOf(db), kept);
  return kept;
}
