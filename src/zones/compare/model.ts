import type { Criterion, CriterionId } from '../../facilities/criteria/model.ts';
import type { HubRecord } from '../../hubs/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Municipality, Prefecture } from '../../regions/model.ts';
import type { Source } from '../../sources/model.ts';
import type { Grounds, UnitId } from '../model.ts';
import type { Comparison } from '../rules.ts';
import type { ComparisonView } from '../view.ts';
import { compareText } from './text.ts';

/** What the reader chose to see. */
export type Shown = { units: UnitId[]; criteria: CriterionId[]; unit: UnitId; criterion: CriterionId };

/** A comparison with all that its page says about it. */
export type Compared = {
  realm: ComparisonView['realm'];
  prefecture: Prefecture;
  municipalities: Municipality[];
  grounds: Grounds;
  comparison: Comparison;
  /** Sources as of the day, and all of them for the days one can look at. */
  sources: Source[];
  dates: Source[];
  hubs: HubRecord | null;
  latest: Day;
  may: ComparisonView['may'];
};

/** The criterion's name, with the number a zone needs where that is not 1. */
export function criterionName(compared: Compared, id: CriterionId, lang: Lang): string {
  const { name, minimum } = criterionOf(compared, id);
  return minimum === 1 ? say(name, lang) : compareText[lang].atLeast(say(name, lang), minimum);
}

export const criterionOf = (compared: Compared, id: CriterionId): Criterion =>
  compared.grounds.criteria.find((c) => c.id === id)!;
