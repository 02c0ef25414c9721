import type { Criterion } from '../../facilities/criteria/model.ts';
import type { Division } from '../../regions/model.ts';
import { municipalityKind } from '../../regions/rules.ts';
import type { Shown } from './model.ts';

/** Criteria of the papers' own matrix, shown at first; the others are one choice away. */
const shownFirst = new Set([
  'enhanced-support-hospital',
  'support-hospital',
  'enhanced-support-hospital-or-clinic',
  'support-hospital-or-enhanced-clinic',
  'backup-hospital',
  'enhanced-visiting-nurse-station',
]);

/** Completes a choice: what is not chosen, or is not there, falls back to what the papers look at first. */
export function completeShown(chosen: Partial<Shown>, units: Division[], criteria: Criterion[]): Shown {
  const unitIds = units.map((u) => u.kind.id);
  const criterionIds = criteria.map((c) => c.id);
  const some = <T>(wanted: T[] | undefined, all: T[], fallback: T[]) => {
    const kept = all.filter((x) => wanted?.includes(x));
    return kept.length > 0 ? kept : fallback;
  };
  const shownUnits = some(chosen.units, unitIds, unitIds);
  const shownCriteria = some(
    chosen.criteria,
    criterionIds,
    criteria.filter((c) => !c.shipped || shownFirst.has(c.id)).map((c) => c.id),
  );
  const finest = shownUnits.filter((id) => id !== municipalityKind.id).at(-1) ?? shownUnits[0]!;
  const preferred = shownUnits.find((id) => id === 'medical-association') ?? finest;
  return {
    units: shownUnits,
    criteria: shownCriteria,
    unit: shownUnits.find((id) => id === chosen.unit) ?? preferred,
    criterion: criterionIds.find((id) => id === chosen.criterion) ?? shownCriteria[0]!,
  };
}
