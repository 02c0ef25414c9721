import type { Division } from '../../regions/model.ts';
import type { Designation } from '../model.ts';
import type { CoverScope, Standing, Support } from './model.ts';
import { type Covering, concerns, stands, standsIn, stateOn, supportOf } from './rules.ts';

type Ground = Pick<Standing, 'at' | 'designations' | 'covers'>;

/** What carries one zone through the night, and by whom. */
export type ZoneSupport = {
  key: string;
  support: Support;
  leads: Designation[];
  covering: Covering[];
  /** Names of the neighbours' institutions that cover it; where none does yet, of those that are to. */
  givers: string[];
  /** Names of those that are noted for 小児 only. */
  children: string[];
};

/** Each cover with the designation it rests on; null where that is gone or not to be seen. */
export function coverings({ covers, designations }: Ground): Covering[] {
  const byId = new Map(designations.map((one) => [one.id, one]));
  return covers.map((cover) => ({ cover, designation: byId.get(cover.designation) ?? null }));
}

const runs = ({ cover }: Covering, { at }: Ground): boolean => stateOn(cover, at) !== 'ended';

export function zoneSupports(ground: Ground, unit: Division): ZoneSupport[] {
  const { designations, at } = ground;
  const all = coverings(ground).filter((one) => runs(one, ground));
  return unit.areas.map(({ key, municipalities }) => {
    const zone = { unit: unit.kind.id, area: key, municipalities };
    const leads = designations.filter((one) => one.kind === 'lead' && concerns(standsIn(one, unit), zone));
    const covering = all.filter(({ cover }) => concerns(cover, zone));
    const support = supportOf(zone, { leads, covering }, at);
    const living = covering.filter(({ designation }) => designation !== null && stands(designation, at));
    const inForce = living.filter(({ cover }) => stateOn(cover, at) === 'in-force');
    return {
      ...{ key, support, leads: leads.filter((one) => stands(one, at)), covering },
      givers: names(support === 'arranged' ? living : inForce, 'all'),
      children: names(living, 'children'),
    };
  });
}

const names = (covering: readonly Covering[], scope: CoverScope): string[] => [
  ...new Set(covering.flatMap(({ cover, designation }) => (cover.scope === scope ? [designation!.body.name] : []))),
];

/** From the zones the covering institution stands for to those it covers: several where the cover is of another unit. */
export type CoverArrow = { cover: number; from: string[]; to: string[]; dashed: boolean };

export function arrowsBetween(ground: Ground, unit: Division): CoverArrow[] {
  const zonesOf = (record: Parameters<typeof concerns>[0]) =>
    unit.areas.flatMap(({ key, municipalities }) =>
      concerns(record, { unit: unit.kind.id, area: key, municipalities }) ? [key] : [],
    );
  return coverings(ground).flatMap((one) => {
    const { cover, designation } = one;
    if (!designation || !runs(one, ground) || !stands(designation, ground.at)) return [];
    const from = zonesOf(standsIn(designation, unit));
    const to = zonesOf(cover).filter((key) => !from.includes(key));
    const dashed = stateOn(cover, ground.at) !== 'in-force';
    return from.length > 0 && to.length > 0 ? [{ cover: cover.id, from, to, dashed }] : [];
  });
}
