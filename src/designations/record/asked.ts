import { z } from 'zod';
import { asking, day, words } from '../../consultations/asked.ts';
import { planIds } from '../../plans/model.ts';
import { bodyKinds, designationKinds } from '../model.ts';
import { steps } from './model.ts';

const version = z.number().int().min(1).max(2_000_000_000);
const short = words.pipe(z.string().min(1).max(100));
export const sought = z.string().max(100).pipe(words);
const line = words.pipe(z.string().min(1).max(200));

const body = z.union([
  z.strictObject({ institution: z.strictObject({ register: short, number: short }) }),
  z.strictObject({ id: z.number().int().min(1) }),
  z.strictObject({
    written: z.strictObject({
      kind: z.enum(bodyKinds),
      name: line,
      municipality: z
        .string()
        .regex(/^\d{5}$/)
        .nullable(),
      address: words.default(''),
      phone: words.default(''),
    }),
  }),
]);

const named = { kind: z.enum(designationKinds), plan: z.enum(planIds), reason: words.default('') };

export const candidate = z.strictObject({ ...named, unit: short, area: short, body });
export const selected = z.strictObject({ ...named, selection: z.number().int().min(1) });

export const facts = z.strictObject({
  version,
  plan: z.enum(planIds).optional(),
  roles: z
    .array(short)
    .max(20)
    .transform((ids) => [...new Set(ids)])
    .optional(),
  legalBasis: words.optional(),
  letterNumber: words.optional(),
  letterDated: day.nullable().optional(),
  from: day.nullable().optional(),
  until: day.nullable().optional(),
  reason: words.default(''),
});

export const stepped = z.strictObject({
  version,
  step: z.enum(steps),
  on: day.optional(),
  reason: words.default(''),
  exception: words.default(''),
  despite: words.default(''),
  endCovers: z.boolean().default(false),
  until: day.nullable().default(null),
});

export const asked = z.strictObject({ version, ...asking });
