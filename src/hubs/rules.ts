import type { Division, DivisionArea } from '../regions/model.ts';
import type { HubRecord } from './model.ts';

export type HubCount = { area: string; municipalities: number; withHub: number; unanswered: number };

/**
 * Hubs per area of a division: as published for its areas, else counted from the states of its municipalities (H7).
 * Of states only the municipalities that answered count: no answer is not "no hub".
 */
export function hubCounts(record: Omit<HubRecord, 'answers'>, division: Division): HubCount[] {
  const published = record.coverage.filter((c) => c.areaKind === division.kind.id);
  if (published.length > 0) return division.areas.map((area) => asPublished(area, published));
  if (record.states.length === 0) return [];
  const states = new Map(record.states.map((s) => [s.municipality, s.state]));
  return division.areas.map((area) => {
    const answered = area.municipalities.filter((code) => states.has(code));
    return {
      area: area.key,
      municipalities: answered.length,
      withHub: answered.filter((code) => states.get(code) === 'set-up').length,
      unanswered: area.municipalities.length - answered.length,
    };
  });
}

/** An area the published table does not have did not answer. */
function asPublished(area: DivisionArea, published: HubRecord['coverage']): HubCount {
  const row = published.find((c) => c.area === area.key);
  return row
    ? { area: area.key, municipalities: row.municipalities, withHub: row.withHub, unanswered: 0 }
    : { area: area.key, municipalities: 0, withHub: 0, unanswered: area.municipalities.length };
}

export function sumHubs(counts: readonly HubCount[]): Omit<HubCount, 'area'> {
  return counts.reduce(
    (sum, c) => ({
      municipalities: sum.municipalities + c.municipalities,
      withHub: sum.withHub + c.withHub,
      unanswered: sum.unanswered + c.unanswered,
    }),
    { municipalities: 0, withHub: 0, unanswered: 0 },
  );
}

/** Share in percent with one decimal, half up: 43 of 54 is 79.6. Null where there is nothing to share. */
export const sharePercent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 1000) / whole + Number.EPSILON) / 10;
