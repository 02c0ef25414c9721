import { z } from 'zod';
import type { Actor } from '../accounts/model.ts';
import { type Day, parseDay } from '../kit/pure/day.ts';
import type { Db } from '../kit/server/db.ts';
import type { Compared } from './compare/model.ts';

/** What every address of the comparison may carry, its day in any spelling. */
export const askedOf = {
  lang: z.enum(['ja', 'en']).default('ja'),
  asof: z
    .string()
    .max(20)
    .transform((text, ctx): Day => {
      const day = parseDay(text);
      if (day) return day;
      ctx.addIssue({ code: 'custom', message: 'asof' });
      return z.NEVER;
    })
    .optional(),
};

export const realmParams = z.object({ realm: z.string().max(10) });

/** A request that passed the gate: who asks, and the database as they may see it. */
export type Asking = { params: { realm: string }; actor: Actor; db: Db };

export type Load = (asking: Asking, asof: Day | undefined) => Promise<Compared>;
