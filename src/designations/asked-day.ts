import { z } from 'zod';
import { type Day, parseDay } from '../kit/pure/day.ts';

/** A day as it is asked for; one that the calendar does not have is refused, never taken as another. */
export const askedDay = z
  .string()
  .max(20)
  .transform((text, ctx): Day => {
    const day = parseDay(text);
    if (day) return day;
    ctx.addIssue({ code: 'custom', message: 'day' });
    return z.NEVER;
  });
