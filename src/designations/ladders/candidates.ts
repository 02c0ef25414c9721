import type { Way } from '../../facilities/criteria/model.ts';
import { ways } from '../../facilities/criteria/rules.ts';
import { type BodyKind, officialBodyKinds } from '../model.ts';
import type { Candidate, Facts, Ladder, Picked, Verdict } from './model.ts';
import { reasonWording } from './text.ts';

const isHospitalOrClinic = (kind: BodyKind): boolean => kind === 'hospital' || kind === 'clinic';

const eligible: Verdict = { eligible: true };

/** Who can be chosen at all. Whoever knows more of a body than its kind hands a stricter rule in with the facts. */
export function eligibleByKind({ kind }: Candidate, ladder: Ladder['kind']): Verdict {
  if (ladder === 'hub' || isHospitalOrClinic(kind)) return eligible;
  const why = 'not-hospital-or-clinic';
  return { eligible: false, why, reason: reasonWording[why](officialBodyKinds[kind]) };
}

/** The ways of a criterion that a hospital or a clinic can take. */
export const leadWays = (criterion: Facts['criteria'][number], { asOf }: Pick<Facts, 'asOf'>): Way[] =>
  ways(criterion.condition, asOf).filter(({ kind }) => isHospitalOrClinic(kind));

export const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

export const picked = ({ code, name, municipality }: Candidate): Picked => ({ code, name, municipality });
