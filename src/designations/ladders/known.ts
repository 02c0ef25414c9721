import type { Realm } from '../../accounts/model.ts';
import { refuse } from '../../kit/pure/fault.ts';
import type { Db } from '../../kit/server/db.ts';
import type { Ladder, LadderId } from './model.ts';
import { shippedLadders } from './shipped.ts';
import { listSavedLadders } from './store.ts';
import type { KnownLadder, LadderVersion } from './versions.ts';

export const isShipped = (id: LadderId): boolean => shippedLadders.some((one) => one.id === id);

/** The ladders that come with Tsunagi, then those of the prefecture. */
export async function listLadders(db: Db, realm: Realm): Promise<KnownLadder[]> {
  const saved = Map.groupBy(await listSavedLadders(db, realm), ({ ladder }) => ladder.id);
  return [
    ...shippedLadders.map((ladder): KnownLadder => {
      return { id: ladder.id, shipped: true, versions: [{ ladder, saved: null }] };
    }),
    ...[...saved]
      .filter(([id]) => !isShipped(id))
      .map(([id, versions]): KnownLadder => {
        const told = versions.map(({ ladder, ...rest }): LadderVersion => ({ ladder, saved: rest }));
        return { id, shipped: false, versions: told as KnownLadder['versions'] };
      }),
  ];
}

/** The version asked for, or the newest. Refuses what is not there. */
export async function findLadder(db: Db, realm: Realm, id: LadderId, version: number | null): Promise<Ladder> {
  const known = await listLadders(db, realm);
  const ladder = known.find((one) => one.id === id);
  if (!ladder)
    throw unknownLadder(
      id,
      known.map((one) => one.id),
    );
  const found = ladder.versions.find((one) => version === null || one.ladder.version === version);
  if (!found) throw unknownVersion(id, version!, ladder.versions[0].ladder.version);
  return found.ladder;
}

const unknownLadder = (id: LadderId, there: readonly LadderId[]) =>
  refuse('unknown-ladder', {
    ja: `「${id}」という順位はありません。あるのは ${there.join('、')} です。`,
    en: `There is no ladder "${id}". There are ${there.join(', ')}.`,
  });

const unknownVersion = (id: LadderId, version: number, newest: number) =>
  refuse('unknown-ladder-version', {
    ja: `「${id}」に第${version}版はありません。第1版から第${newest}版までのどれかを選んでください。`,
    en: `"${id}" has no version ${version}. Choose one from 1 to ${newest}.`,
  });
