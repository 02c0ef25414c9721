import { realmKey, unknownRealm } from '../../accounts/gate.ts';
import type { Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Db } from '../../kit/server/db.ts';
import type { AreaKindId } from '../../regions/model.ts';
import { properName } from '../../regions/names.ts';
import { divisions } from '../../regions/rules.ts';
import { findRegions } from '../../regions/store.ts';
import type { Places } from './model.ts';

export async function loadPlaces(db: Db, realm: Realm, day: Day): Promise<Places> {
  const regions = await findRegions(db, realm, day);
  if (!regions) throw unknownRealm(realmKey(realm));
  const units = divisions(regions.municipalities, regions.kinds, regions.areas, regions.members);
  const areas = new Map(units.flatMap(({ kind, areas }) => areas.map((area) => [`${kind.id} ${area.key}`, area.name])));
  const areaName = (unit: AreaKindId, area: string, lang: Lang) => {
    const name = areas.get(`${unit} ${area}`);
    return name ? say(name, lang) : area;
  };
  return { realm, key: realmKey(realm), name: properName(regions.prefecture), units, areaName };
}
