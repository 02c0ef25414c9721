import { ways } from '../../src/facilities/criteria/rules.ts';
import type { Tally } from '../../src/facilities/model.ts';
import type { Division } from '../../src/regions/model.ts';
import type { Question } from '../ground/questions.ts';
import type { Answered } from './answer.ts';

/** The comparison as one would write it first: for each cell filter, then group in a Map. */
export function plain(question: Question, units: readonly Division[], tallies: readonly Tally[]): Answered[] {
  return question.criteria.flatMap((criterion, c) =>
    units.map((unit, u): Answered => {
      const asked = ways(criterion.condition, question.day);
      const met = tallies.filter((t) =>
        asked.some((way) => way.kind === t.kind && way.symbols.every((s) => t.symbols.includes(s))),
      );
      const home = new Map(unit.areas.flatMap((area) => area.municipalities.map((code) => [code, area.key] as const)));
      const counts = new Map<string, number>();
      for (const tally of met) {
        const key = home.get(tally.municipality);
        if (key) counts.set(key, (counts.get(key) ?? 0) + tally.count);
      }
      const blank = unit.areas.filter((area) => (counts.get(area.key) ?? 0) < criterion.minimum);
      return {
        unit: u,
        criterion: c,
        zones: unit.areas.length,
        institutions: met.reduce((n, t) => n + t.count, 0),
        blank: blank.length,
        names: blank.map((area) => area.name.ja).join('、'),
      };
    }),
  );
}
