import type { Realm } from '../accounts/model.ts';
import type { Day } from '../kit/pure/day.ts';
import type { Db } from '../kit/server/db.ts';
import { divisions, municipalityKind } from '../regions/rules.ts';
import { findRegions } from '../regions/store.ts';
import type { Party, PartyKind } from './model.ts';
import { partiesOf } from './rules.ts';
import { unknownParty } from './text.ts';

export type NamedParty = { party: PartyKind; key: string };

const associationKind = 'medical-association';

/** Everybody who can be asked on a day: each municipality and each association of the prefecture. */
export async function loadParties(db: Db, realm: Realm, at: Day): Promise<Party[]> {
  const regions = await findRegions(db, realm, at);
  if (!regions) return [];
  const all = divisions(regions.municipalities, regions.kinds, regions.areas, regions.members);
  const municipalities = all
    .find(({ kind }) => kind.id === municipalityKind.id)!
    .areas.map(({ key, name }) => ({ code: key, name: name.ja, nameEn: name.en ?? null }));
  const associations = (all.find(({ kind }) => kind.id === associationKind)?.areas ?? []).map((area) => ({
    name: area.key,
    nameEn: area.name.en ?? null,
    municipalities: area.municipalities,
  }));
  return partiesOf({ municipalities, associations });
}

/** The parties somebody named: municipalities and associations must be there, others are taken by their word. */
export function knownParties(all: readonly Party[], named: readonly NamedParty[]): Party[] {
  return named.map(({ party, key }) => {
    if (party === 'other' && key !== '') return { party, key, name: key, municipalities: [] };
    const found = all.find((one) => one.party === party && one.key === key);
    if (!found) throw unknownParty(key);
    return found;
  });
}
