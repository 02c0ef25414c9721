import { type Day, dayInJapan } from '../../src/kit/pure/day.ts';
import { below, type Random } from './random.ts';

const dayAt = (year: number, month: number, date: number): Day => dayInJapan(new Date(Date.UTC(year, month - 1, date)));

/** The days comparisons are asked for: the first of every third month from 2020 to 2026. */
export const askedDays: readonly Day[] = Array.from({ length: 25 }, (_, i) => dayAt(2020, 1 + 3 * i, 1));

/** Any day from the start of year `from` on, before the year `until`. */
export const someDay = (random: Random, from: number, until: number): Day =>
  dayAt(from, 1, 1 + below(random, 365 * (until - from)));
