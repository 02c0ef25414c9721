import type { Realm } from '../../accounts/model.ts';
import { listInstitutions } from '../../facilities/store.ts';
import { type Day, day } from '../../kit/pure/day.ts';
import { type Db, inTransaction, sql, type Trx } from '../../kit/server/db.ts';
import type { DivisionArea } from '../../regions/model.ts';
import { divisions } from '../../regions/rules.ts';
import { findRegions } from '../../regions/store.ts';
import { insertConsent, insertCover, updateCover } from '../cover/store.ts';
import { insertBody, insertDesignation } from '../record/store.ts';

const today = day('2026-11-22');
const unit = 'medical-association';

type Role = { area: DivisionArea; state: 'designated' | 'candidate'; from?: Day | null };

/**
 * The associations of the sample: the first enhanced hospital or clinic of each is designated, but three are
 * candidates and 夷隅 has nobody; ten have a hub. 茂原市長生郡 covers 夷隅; 山武 is asked to cover it, too.
 */
export async function plantDesignations(db: Db, realm: Realm): Promise<{ zones: string[]; covers: number[] }> {
  const regions = (await findRegions(db, realm, today))!;
  const units = divisions(regions.municipalities, regions.kinds, regions.areas, regions.members);
  const { areas } = units.find(({ kind }) => kind.id === unit)!;
  const institutions = await listInstitutions(db, realm, {
    at: today,
    symbols: ['支援病１', '支援病２', '支援診１', '支援診２'],
    municipalities: areas.flatMap(({ municipalities }) => municipalities),
  });
  return inTransaction(db, false, async (trx) => {
    await removeDesignations(trx, realm);
    const leads = new Map<string, number>();
    for (const [i, area] of areas.entries()) {
      const found = institutions.find(({ municipality }) => area.municipalities.includes(municipality ?? ''));
      const state = [3, 8, 13].includes(i) ? 'candidate' : 'designated';
      if (found) leads.set(area.key, await designate(trx, realm, found, { area, state }));
      if (i % 2 === 0) await designateHub(trx, realm, area);
    }
    const isumi = areas.find(({ key }) => key.startsWith('夷隅'))!;
    const giver = (name: string) => leads.get(areas.find(({ key }) => key.startsWith(name))!.key)!;
    const covers = [
      await plantCover(trx, realm, { area: isumi, designation: giver('茂原'), agreed: true }),
      await plantCover(trx, realm, { area: isumi, designation: giver('山武'), agreed: false }),
    ];
    return { zones: areas.map(({ key }) => key), covers };
  });
}

/** Everything the sample says of designations, so that what is planted stands alone. */
export async function removeDesignations(trx: Trx, { space, prefecture }: Realm): Promise<void> {
  for (const table of ['cover', 'yearly_report', 'designation_event', 'designation', 'provision_statement', 'body'])
    await sql`delete from ${sql.table(table)} where space = ${space} and prefecture = ${prefecture}`.execute(trx);
}

const common = {
  plan: 'eighth',
  unit,
  origin: 'by-hand',
  selection: null,
  step: null,
  roles: [],
  legalBasis: '',
} as const;

type Found = Awaited<ReturnType<typeof listInstitutions>>[number];

async function designate(trx: Trx, realm: Realm, { kind, name, register, number, municipality }: Found, role: Role) {
  const body = await insertBody(trx, realm, { kind, name, register, number, municipality, address: '', phone: '' });
  const { key: area, municipalities } = role.area;
  return insertDesignation(trx, realm, {
    ...{ ...common, body: body.id, kind: 'lead', area, municipalities, letterNumber: '' },
    ...{ roles: [], state: role.state, from: role.state === 'designated' ? day('2026-04-01') : null, until: null },
  });
}

async function designateHub(trx: Trx, realm: Realm, { key: area, municipalities }: DivisionArea) {
  const body = await insertBody(trx, realm, {
    ...{ kind: 'association', name: `${area}（連携拠点）`, register: null, number: null },
    ...{ municipality: municipalities[0] ?? null, address: '', phone: '' },
  });
  return insertDesignation(trx, realm, {
    ...{ ...common, body: body.id, kind: 'hub', area, municipalities, letterNumber: '' },
    ...{ roles: [], state: 'designated', from: day('2026-04-01'), until: null },
  });
}

type Planted = { area: DivisionArea; designation: number; agreed: boolean };

async function plantCover(trx: Trx, realm: Realm, { area, designation, agreed }: Planted): Promise<number> {
  const { key, municipalities } = area;
  const id = await insertCover(trx, realm, {
    ...{ designation, unit, area: key, municipalities, institution: null, scope: 'all', until: null },
    ...{ from: day('2026-10-01'), note: '平日夜間と休日の往診' },
  });
  if (!agreed) return id;
  const consent = { on: day('2026-09-20'), note: '' };
  await insertConsent(trx, realm, id, { ...consent, side: 'giver', municipality: null, by: '医療機関' });
  for (const municipality of municipalities)
    await insertConsent(trx, realm, id, { ...consent, side: 'receiver', municipality, by: municipality });
  const both = { giverAgreedOn: consent.on, receiverAgreedOn: consent.on, endedOn: null, endedReason: '' };
  await updateCover(trx, realm, { id, version: 1, ...both });
  return id;
}
