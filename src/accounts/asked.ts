import { z } from 'zod';
import { type Day, dayInJapan, parseDay } from '../kit/pure/day.ts';
import { readRealm } from './gate.ts';
import type { Realm } from './model.ts';

/** The parts that most addresses have: the realm they begin with, and the language of the answer. */
export const params = z.object({ realm: z.string().max(10) });
export const lang = z.enum(['ja', 'en']).default('ja');

/** A day in any spelling; one that the calendar does not have is refused, never taken as another. */
export const askedDay = z
  .string()
  .max(20)
  .transform((text, ctx): Day => {
    const day = parseDay(text);
    if (day) return day;
    ctx.addIssue({ code: 'custom', message: 'day' });
    return z.NEVER;
  });

/** The gate has turned away whatever names no realm. */
export const realmOf = ({ realm }: { realm: string }): Realm => readRealm(realm)!;

export const today = (): Day => dayInJapan(new Date());
