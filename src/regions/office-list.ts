import type { NewOffice } from '../accounts/offices/model.ts';

type Named = { code: string; name: string; nameEn: string | null };
type Member = { kind: string; area: string; municipality: string };

/** An office to set up; `below` is the one among the same list that sets it up. */
export type OfficePlan = Omit<NewOffice, 'ties'> & { key: string; below: string | null };

const plan = (
  key: string,
  role: NewOffice['role'],
  name: string,
  nameEn: string | null,
  rest: Partial<OfficePlan> = {},
): OfficePlan => ({
  ...{ key, role, name, nameEn, municipalities: [], institutions: [], bodies: [], below: null },
  ...rest,
});

/**
 * The offices a prefecture can begin with: its own three, its health centres, each municipality, each medical
 * association. A health centre that bears the name of a municipality it covers is that municipality's.
 */
export function officePlans(municipalities: readonly Named[], members: readonly Member[]): OfficePlan[] {
  const all = municipalities.map(({ code }) => code);
  const areas = (kind: string) => [
    ...Map.groupBy(
      members.filter((m) => m.kind === kind),
      (m) => m.area,
    ),
  ];
  const codes = (of: readonly Member[]) => of.map((m) => m.municipality).sort();
  const cityOf = (area: string, of: readonly Member[]) =>
    municipalities.find(({ name, code }) => area === name && of.some((m) => m.municipality === code));
  return [
    plan('medical', 'prefecture-medical', '医療政策担当課', 'Medical policy', { municipalities: all }),
    plan('care', 'prefecture-care', '介護保険担当課', 'Long-term care insurance', { municipalities: all }),
    plan('health', 'prefecture-health', '健康づくり担当課', 'Health promotion', { municipalities: all }),
    ...municipalities.map(({ code, name, nameEn }) =>
      plan(code, 'municipality', `${name} 在宅医療・介護連携担当課`, nameEn && `${nameEn}, home care`, {
        municipalities: [code],
      }),
    ),
    ...areas('health-centre').map(([area, of]) =>
      plan(`centre ${area}`, 'health-centre', /保健所|保健福祉|センター$/.test(area) ? area : `${area}保健所`, null, {
        municipalities: codes(of),
        below: cityOf(area, of)?.code ?? 'medical',
      }),
    ),
    ...areas('medical-association').map(([area, of]) =>
      plan(`association ${area}`, 'association', area, null, {
        municipalities: codes(of),
        bodies: [`association ${area}`],
      }),
    ),
  ];
}
