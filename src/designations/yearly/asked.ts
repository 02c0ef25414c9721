import { z } from 'zod';
import { tidyText } from '../../kit/pure/typed-text.ts';
import { ageScopes } from '../model.ts';
import { answers, verdicts } from './model.ts';

export const id = z.coerce.number().int().min(1).max(2_000_000_000);
export const version = z.number().int().min(1).max(2_000_000_000);
export const aYear = z.coerce.number().int().min(2015).max(2100);

/** Far beyond what is kept: the rules say by how much it is too long. */
const words = z.string().max(20_000);

const item = z.string().max(40);

export const givenAnswers = {
  beds: z.boolean().nullable(),
  answers: z
    .array(z.strictObject({ item, answer: z.enum(answers), evidence: words, ages: z.array(z.enum(ageScopes)).max(3) }))
    .max(10),
};

const comment = z.string().max(1000).transform(tidyText);

export const givenReviews = {
  reviews: z.array(z.strictObject({ item, verdict: z.enum(verdicts), comment })).max(10),
  comment,
};
