import { z } from 'zod';
import { askedDay, lang, realmOf, today } from '../../accounts/asked.ts';
import type { Actor } from '../../accounts/model.ts';
import type { Db } from '../../kit/server/db.ts';
import { loadStanding } from './load.ts';

/** What addresses of the board and of cover carry: the unit and the day. */
export const standingQuery = z.object({
  lang,
  asof: askedDay.optional(),
  unit: z.string().max(100).optional(),
});

export type Asking = { params: { realm: string }; query: z.infer<typeof standingQuery>; actor: Actor; db: Db };

/** A day that is still to come shows what stands today. */
export function standingOf({ params, query, actor, db }: Asking) {
  const asked = { realm: realmOf(params), actor, today: today() };
  const past = query.asof !== undefined && query.asof < asked.today;
  return loadStanding(db, { ...asked, at: past ? query.asof! : null });
}
