import { type Profile, profiling } from '../../facilities/profiles.ts';
import { areaIndex } from '../../regions/rules.ts';
import type { BodyKind } from '../model.ts';
import { compare } from './candidates.ts';
import type { Candidate, Facts, Ladder, Verdict } from './model.ts';

/** A candidate as a run sees it. What meets a criterion, and what is said of it, hangs on its profile alone. */
export type Entry = { candidate: Candidate; profile: number; verdict: Verdict };

/** Who stands in each area, in the order of their codes. */
export type Roll = { areas: readonly Entry[][]; profiles: readonly Profile<BodyKind>[] };

export function rollOf({ candidates, unit, eligibility }: Facts, kind: Ladder['kind']): Roll {
  const index = areaIndex(unit);
  const { profiles, of } = profiling<BodyKind>();
  const areas: Entry[][] = unit.areas.map(() => []);
  for (const candidate of candidates) {
    const at = index.get(candidate.municipality);
    if (at === undefined) continue;
    areas[at]!.push({ candidate, profile: of(candidate), verdict: eligibility(candidate, kind) });
  }
  for (const inArea of areas) inArea.sort(inOrder);
  return { areas, profiles };
}

const inOrder = ({ candidate: a }: Entry, { candidate: b }: Entry): number =>
  compare(a.municipality, b.municipality) || compare(a.code, b.code);

export const candidateOf = ({ candidate }: Entry): Candidate => candidate;
