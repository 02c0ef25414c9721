import { z } from 'zod';
import type { Day } from '../../kit/pure/day.ts';
import { planIds } from '../../plans/model.ts';
import { type Designation, designationStates } from '../model.ts';
import type { DesignationChange } from './model.ts';

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
  from: day,
  until: day,
});

export type Kept = { version: number; values: DesignationChange & Pick<Designation, 'state'> };

export function readKept(kept: unknown): Kept | null {
  const read = snapshot.safeParse(kept);
  if (!read.success) return null;
  const { version, state, plan, roles, legalBasis, letterNumber, from, until } = read.data;
  return { version, values: { state, plan, roles, legalBasis, letterNumber, from, until } };
}

export const toKept = (designation: Designation) => {
  const { version, state, body, kind, area, plan, roles, legalBasis, letterNumber, from, until, step } = designation;
  return { version, state, body: body.name, kind, area, plan, roles, legalBasis, letterNumber, from, until, step };
};
