import { type Day, dayOf, daysLater, monthLength, partsOf, weekdayOf } from './day.ts';

/** The days of the month a day is in, in weeks from Sunday; null where a week has days of another month. */
export function weeksOf(at: Day): (Day | null)[][] {
  const [year, month] = partsOf(at);
  const first = dayOf(year, month, 1)!;
  const length = monthLength(year, month);
  const before = weekdayOf(first);
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const after = week * 7 + weekday - before;
      return after >= 0 && after < length ? daysLater(first, after) : null;
    }),
  );
}

/** The same day so many months later, or the last of a shorter month. */
export function monthsLater(at: Day, months: number): Day {
  const [year, month, date] = partsOf(at);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return dayOf(toYear, toMonth, date) ?? dayOf(toYear, toMonth, monthLength(toYear, toMonth))!;
}
