import type { Day } from '../kit/pure/day.ts';
import type { Source, SourceKind } from './model.ts';

const dated: ReadonlySet<SourceKind> = new Set(['register', 'published', 'invented', 'hubs', 'functions']);

/** Sources that state something of a day, whose days are the days worth looking at. */
export const datedSources = (sources: readonly Source[]): Source[] => sources.filter((s) => dated.has(s.kind));

/** The newest day anything that is loaded describes; null where nothing is. */
export function latestDay(sources: readonly Source[]): Day | null {
  const days = datedSources(sources).map((s) => s.asOf);
  return days.length > 0 ? days.reduce((a, b) => (b > a ? b : a)) : null;
}

/** Does it say which municipality stands in which area? */
export const isOfAreas = ({ kind }: Pick<Source, 'kind'>): boolean => kind === 'areas' || kind === 'reference';
