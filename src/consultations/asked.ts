import { z } from 'zod';
import { type Day, parseDay } from '../kit/pure/day.ts';
import { asTyped } from '../kit/pure/typed-text.ts';
import { partyKinds } from './model.ts';

export const day = z.iso
  .date()
  .refine((text) => parseDay(text) !== null)
  .transform((text) => text as Day);

const tidy = (text: string): string =>
  asTyped(text)
    .replace(/\p{Bidi_C}/gu, '')
    .trim();

/** Far beyond what is kept: the rules say by how much it is too long. */
export const words = z.string().max(20_000).transform(tidy);

/** Who is asked what, until when. */
export const asking = {
  title: words,
  question: words,
  dueOn: day.nullable(),
  parties: z.array(z.strictObject({ party: z.enum(partyKinds), key: words })).max(200),
};
