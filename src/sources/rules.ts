import type { Day } from '../kit/pure/day.ts';
import type { Source, SourceKind } from './model.ts';

const counting: ReadonlySet<SourceKind> = new Set(['register', 'published', 'invented']);

/** Sources of counts, whose days are the days worth looking at. */
export const countingSources = (sources: readonly Source[]): Source[] => sources.filter((s) => counting.has(s.kind));

/** The newest day anything counted describes; null where nothing is loaded. */
export function latestDay(sources: readonly Source[]): Day | null {
  const days = countingSources(sources).map((s) => s.asOf);
  return days.length > 0 ? days.reduce((a, b) => (b > a ? b : a)) : null;
}

/** Does it say which municipality stands in which area? */
export const isOfAreas = ({ kind }: Pick<Source, 'kind'>): boolean => kind === 'areas' || kind === 'reference';
