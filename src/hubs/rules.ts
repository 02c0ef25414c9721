import type { Division } from '../regions/model.ts';
import type { HubRecord } from './model.ts';

export type HubCount = { area: string; municipalities: number; withHub: number };

/** Hubs per area of a division: as published for its areas, else counted from the states of its municipalities (H7). */
export function hubCounts(record: HubRecord, division: Division): HubCount[] {
  const published = record.coverage.filter((c) => c.areaKind === division.kind.id);
  if (published.length > 0)
    return published.map(({ area, municipalities, withHub }) => ({ area, municipalities, withHub }));
  const withHub = new Set(record.states.filter((s) => s.state === 'set-up').map((s) => s.municipality));
  if (record.states.length === 0) return [];
  return division.areas.map((area) => ({
    area: area.key,
    municipalities: area.municipalities.length,
    withHub: area.municipalities.filter((code) => withHub.has(code)).length,
  }));
}

export function sumHubs(counts: readonly HubCount[]): { municipalities: number; withHub: number } {
  return counts.reduce(
    (sum, c) => ({ municipalities: sum.municipalities + c.municipalities, withHub: sum.withHub + c.withHub }),
    { municipalities: 0, withHub: 0 },
  );
}

/** Share in percent with one decimal, half up: 43 of 54 is 79.6. */
export const sharePercent = (part: number, whole: number): number =>
  Math.round((part * 1000) / whole + Number.EPSILON) / 10;
