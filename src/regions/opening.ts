import type { Actor, PrefectureCode, Realm } from '../accounts/model.ts';
import { day } from '../kit/pure/day.ts';
import type { Trx } from '../kit/server/db.ts';
import { insertSource } from '../sources/store.ts';
import { shippedSecondaryAreas } from './reference.ts';
import { containerKindId, namedKinds } from './rules.ts';
import { insertAreas, insertMembers, listAreas } from './store.ts';

/** 国土数値情報 医療圏データ (A38): the secondary medical areas of fiscal 2020. */
export const shippedAreas = {
  kind: 'reference' as const,
  title: {
    ja: '国土数値情報（医療圏データ）（国土交通省）を加工して作成',
    en: 'Processed from National Land Numerical Information, medical areas (MLIT)',
  },
  part: { ja: '二次医療圏 令和2年度', en: 'Secondary medical areas, FY2020' },
  asOf: day('2020-04-01'),
  notes: [],
};

/** The shipped secondary medical areas of a prefecture, as they would be loaded. */
export async function shippedDivision(prefecture: PrefectureCode) {
  const { kind } = namedKinds.find((named) => named.kind.id === containerKindId)!;
  const shipped = (await shippedSecondaryAreas()).filter(({ code }) => code.startsWith(prefecture));
  const names = [...new Set(shipped.map(({ area }) => area))];
  return {
    kind,
    areas: names.map((name) => ({ kind: kind.id, name, nameEn: null })),
    members: shipped.map(({ code, area, row }) => ({ kind: kind.id, area, municipality: code, row })),
  };
}

/**
 * Gives a prefecture that is opened its secondary medical areas, in force from always, until the office imports its
 * own. Nothing happens where it has some.
 */
export async function openPrefecture(trx: Trx, realm: Realm, actor: Actor): Promise<void> {
  const loaded = await listAreas(trx, realm);
  if (loaded.some(({ kind }) => kind === containerKindId)) return;
  const { kind, areas, members } = await shippedDivision(realm.prefecture);
  const source = await insertSource(trx, realm, actor, shippedAreas);
  await insertAreas(trx, realm, [{ id: kind.id, name: kind.name.ja, nameEn: kind.name.en ?? null }], areas);
  await insertMembers(
    trx,
    realm,
    source,
    members.map((member) => ({ ...member, from: '-infinity' as const })),
  );
}
