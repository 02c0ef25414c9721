import { z } from 'zod';
import { askedDay, lang, params } from '../accounts/asked.ts';
import type { Actor } from '../accounts/model.ts';
import type { Day } from '../kit/pure/day.ts';
import type { Db } from '../kit/server/db.ts';
import type { Compared, Shown } from './compare/model.ts';
import { completeShown } from './compare/shown.ts';

/** What every address of the comparison may carry, its day in any spelling. */
export const askedOf = {
  lang,
  asof: askedDay.optional(),
};

const list = z
  .string()
  .max(2000)
  .transform((text) => text.split(',').filter(Boolean));

/** What is shown: the units and criteria of the table, and the chosen cell. */
export const shownQuery = z.object({
  ...askedOf,
  units: list.optional(),
  criteria: list.optional(),
  unit: z.string().max(100).optional(),
  criterion: z.string().max(100).optional(),
});

/** A unit or criterion in the address that is not there falls back to what is shown first, and an old link still opens. */
export const choose = (compared: Compared, chosen: Partial<Shown>): Shown =>
  completeShown(chosen, compared.grounds.units, compared.grounds.criteria);

export const realmParams = params;

/** A request that passed the gate: who asks, and the database as they may see it. */
export type Asking = { params: { realm: string }; actor: Actor; db: Db };

export type Load = (asking: Asking, asof: Day | undefined) => Promise<Compared>;
