import type { Condition, Criterion } from '../../src/facilities/criteria/model.ts';
import { shippedCriteria } from '../../src/facilities/criteria/shipped.ts';
import type { Day } from '../../src/kit/pure/day.ts';
import { askedDays } from './days.ts';
import { below, type Random, seeded, some } from './random.ts';

/** One comparison asked for: nine criteria on a day. */
export type Question = { day: Day; criteria: Criterion[] };

/** No two are alike: each asks for other symbols, other numbers of institutions and another day. */
export function questions(count: number, seed = 7): Question[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, i) => ({
    day: askedDays[i % askedDays.length]!,
    criteria: shippedCriteria.map((criterion) => variant(random, criterion)),
  }));
}

/** A criterion of the same shape; that of backup hospitals asks for a grade as well. */
function variant(random: Random, criterion: Criterion): Criterion {
  const condition = fewer(random, criterion.condition);
  const grades = shippedCriteria.find((c) => c.id === 'support-hospital')!.condition;
  const all = criterion.id === 'backup-hospital';
  return {
    ...criterion,
    condition: all ? { all: [condition, fewer(random, grades)] } : condition,
    minimum: 1 + below(random, 3),
  };
}

function fewer(random: Random, condition: Condition): Condition {
  if ('kind' in condition) return { ...condition, symbols: some(random, condition.symbols) };
  if ('any' in condition) return { any: condition.any.map((part) => fewer(random, part)) };
  return { all: condition.all.map((part) => fewer(random, part)) };
}
