import { z } from 'zod';
import type { Day } from '../../kit/pure/day.ts';
import { planIds } from '../../plans/model.ts';
import { type Designation, designationStates } from '../model.ts';
import type { Kept } from './model.ts';

const day = z
  .string()
  .transform((text) => text as Day)
  .nullable();

/** A designation as its audit entries hold it. */
const snapshot = z.looseObject({
  version: z.number().int(),
  state: z.enum(designationStates),
  plan: z.enum(planIds),
  roles: z.array(z.string()),
  legalBasis: z.string(),
  letterNumber: z.string(),
  // Records of before 0.6.0 say neither.
  letterDated: day.default(null),
  letter: z.number().int().nullable().default(null),
  ofLetter: z.number().int().optional(),
  from: day,
  until: day,
});

export function readKept(kept: unknown): Kept | null {
  const read = snapshot.safeParse(kept);
  if (!read.success) return null;
  const { version, state, plan, roles, legalBasis, letterNumber, letterDated, letter, from, until } = read.data;
  const values = { state, plan, roles, legalBasis, letterNumber, letterDated, letter, from, until };
  return { version, values, ofLetter: read.data.ofLetter ?? null };
}

export const toKept = (designation: Designation) => {
  const { version, state, body, kind, area, plan, roles, legalBasis, from, until, step } = designation;
  const { letterNumber, letterDated, letter } = designation;
  const said = { version, state, body: body.name, kind, area, plan, roles, legalBasis };
  return { ...said, letterNumber, letterDated, letter, from, until, step };
};
