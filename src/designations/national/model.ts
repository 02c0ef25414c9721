import type { Wording } from '../../kit/pure/wording.ts';

export const benchmarkGroups = ['leads', 'roles', 'hubs', 'hub-survey', 'zones', 'councils'] as const;
export type BenchmarkGroup = (typeof benchmarkGroups)[number];

/** One published figure with what it is of. Two whose `definition` differs are never added. */
export type Benchmark = {
  id: string;
  group: BenchmarkGroup;
  /** Empty for the country. */
  prefecture: string;
  figure: number;
  /** Null where the figure is no part of anything. */
  denominator: number | null;
  /** As the source prints its percentage. */
  decimals: number;
  unit: Wording;
  label: Wording;
  /** What the denominator counts. */
  of: Wording;
  definition: string;
  defined: Wording;
  /** FY2024, or a day. */
  asOf: string;
  page: string;
  source: Wording;
};

/** A prefecture's own figure beside one of the country. */
export type Own = { figure: number; denominator: number | null };
