import type { Way } from '../../facilities/criteria/model.ts';
import { ways } from '../../facilities/criteria/rules.ts';
import type { InstitutionKind } from '../../facilities/model.ts';
import type { Division } from '../../regions/model.ts';
import { areaIndex } from '../../regions/rules.ts';
import { type BodyKind, bodyKindWording } from '../model.ts';
import type { Candidate, Facts, Ladder, Picked, Verdict } from './model.ts';
import { reasonWording } from './text.ts';

const isHospitalOrClinic = (kind: BodyKind): boolean => kind === 'hospital' || kind === 'clinic';

/** Who can be chosen at all. Whoever knows more of a body than its kind hands a stricter rule in with the facts. */
export function eligibleByKind({ kind }: Candidate, ladder: Ladder['kind']): Verdict {
  if (ladder === 'hub' || isHospitalOrClinic(kind)) return { eligible: true };
  const why = 'not-hospital-or-clinic';
  return { eligible: false, why, reason: reasonWording[why](bodyKindWording[kind]) };
}

/** Whether a body meets a criterion, in a hub ladder whether it is of the kind asked for. */
export type Meets = (candidate: Candidate) => boolean;

/** The ways of a criterion that a hospital or a clinic can take. */
export const leadWays = (criterion: Facts['criteria'][number], { asOf }: Pick<Facts, 'asOf'>): Way[] =>
  ways(criterion.condition, asOf).filter(({ kind }) => isHospitalOrClinic(kind));

export function meetsAny(asked: readonly Way[]): Meets {
  const byKind = Map.groupBy(asked, ({ kind }) => kind);
  return ({ kind, symbols }) => {
    const ofKind = byKind.get(kind as InstitutionKind);
    return ofKind?.some((way) => way.symbols.every((symbol) => symbols.includes(symbol))) ?? false;
  };
}

/** Candidates of each area of a division, in the order of their codes. */
export type ByArea = Candidate[][];

export function byArea(candidates: readonly Candidate[], unit: Division): ByArea {
  const index = areaIndex(unit);
  const areas: ByArea = unit.areas.map(() => []);
  for (const candidate of candidates) {
    const at = index.get(candidate.municipality);
    if (at !== undefined) areas[at]!.push(candidate);
  }
  for (const inArea of areas) inArea.sort(inOrder);
  return areas;
}

const inOrder = (a: Candidate, b: Candidate): number =>
  compare(a.municipality, b.municipality) || compare(a.code, b.code);

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const picked = ({ code, name, municipality }: Candidate): Picked => ({ code, name, municipality });
