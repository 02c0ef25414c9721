import { z } from 'zod';
import { askedDay } from '../../accounts/asked.ts';
import { storable, subjectPattern } from '../../accounts/drafts/rules.ts';

const printable = /^[^\p{Cc}\p{Cs}]*$/u;

export const ladderId = z.string().min(1).max(60).regex(printable);
export const unit = z.string().min(1).max(100).regex(printable);
export const version = z.coerce.number().int().min(1).max(1_000_000);
export const note = z
  .string()
  .max(500)
  .transform((text) => storable(text) as string);

/** Null: the newest day there is. */
export const asof = askedDay.optional().transform((day) => day ?? null);

/** The draft a version was written in; without `seen`, as it stands. */
export const ladderDraft = z.strictObject({
  subject: z
    .string()
    .regex(subjectPattern)
    .refine((subject) => subject.startsWith('ladder:')),
  seen: z.iso.datetime().optional(),
});
