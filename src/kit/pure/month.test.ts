import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { day, daysLater, weekdayOf } from './day.ts';
import { monthsLater, weeksOf } from './month.ts';

test('月の表は日曜日から始まり、その月の日だけを持つ', () => {
  const weeks = weeksOf(day('2026-04-15'));
  assert.deepEqual(weeks[0], [
    null,
    null,
    null,
    day('2026-04-01'),
    day('2026-04-02'),
    day('2026-04-03'),
    day('2026-04-04'),
  ]);
  assert.deepEqual(weeks.at(-1)!.slice(4), [day('2026-04-30'), null, null]);
});

test('どの月の表にも、その月の日が曜日どおりに1回ずつ並ぶ', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 63_000 }), (after) => {
      const at = daysLater(day('1926-01-01'), after);
      const weeks = weeksOf(at);
      const days = weeks.flat().filter((one) => one !== null);
      assert.ok(days.includes(at));
      assert.ok(days.every((one, i) => one.slice(0, 7) === at.slice(0, 7) && Number(one.slice(8)) === i + 1));
      assert.ok(weeks.every((week) => week.every((one, i) => one === null || weekdayOf(one) === i)));
      assert.notEqual(daysLater(days.at(-1)!, 1).slice(0, 7), at.slice(0, 7));
    }),
    { seed: 20260401, numRuns: 1000 },
  );
});

test('短い月へ移ると、その月の終わりの日になる', () => {
  assert.equal(monthsLater(day('2026-01-31'), 1), '2026-02-28');
  assert.equal(monthsLater(day('2024-02-29'), 12), '2025-02-28');
  assert.equal(monthsLater(day('2026-01-15'), -1), '2025-12-15');
});
