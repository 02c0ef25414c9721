import type { DivisionArea } from '../../regions/model.ts';
import { areaIndex } from '../../regions/rules.ts';
import type { Designation } from '../model.ts';
import type { DesignationEvent, EventStep } from '../record/model.ts';
import type { Current, Facts } from './model.ts';

/** The steps that say why a body has the role. */
const reasoned: readonly EventStep[] = ['continued', 'designated', 'inherited'];

/** The bodies that have a role today as the areas of a unit see them. */
export function currentIn(
  designations: readonly Designation[],
  events: readonly DesignationEvent[],
  unit: Facts['unit'],
): Current[] {
  const byDesignation = Map.groupBy(events, (event) => event.designation);
  const places = areaIndex(unit);
  return designations.flatMap((one) => {
    const area = areaOf(one, unit.areas, places, unit.kind.id);
    if (!area) return [];
    const reason = reasonOf(byDesignation.get(one.id) ?? []);
    return [{ area: area.key, code: one.body.number ?? `${one.body.id}`, name: one.body.name, reason }];
  });
}

/** Its own area; where the unit is another, the one it stands in. */
function areaOf(
  { unit, area, body }: Designation,
  areas: readonly DivisionArea[],
  places: ReadonlyMap<string, number>,
  shown: string,
): DivisionArea | undefined {
  if (unit === shown) return areas.find(({ key }) => key === area);
  return areas[places.get(body.municipality ?? '') ?? -1];
}

/** 継続の理由 where it was continued, else the reason it was given the role for; events come newest first. */
function reasonOf(events: readonly DesignationEvent[]): string {
  for (const step of reasoned) {
    const found = events.find((event) => event.step === step && event.reason.trim() !== '');
    if (found) return found.reason.trim();
  }
  return '';
}
