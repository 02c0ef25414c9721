import type { Criterion, CriterionId } from '../facilities/criteria/model.ts';
import type { Basis, Holdings } from '../facilities/model.ts';
import type { Day } from '../kit/pure/day.ts';
import type { Link } from '../regions/links/model.ts';
import type { AreaKindId, Border, Division, DivisionArea, MunicipalityCode } from '../regions/model.ts';
import type { Trace } from '../sources/model.ts';

/** 圏域の設定単位: an existing division asked whether its areas could serve as home-care zones. */
export type UnitId = AreaKindId;

/** Everything a comparison rests on, as of one day. */
export type Grounds = {
  asOf: Day;
  units: Division[];
  criteria: Criterion[];
  holdings: Holdings;
  /** The division whose borders a cure never crosses (二次医療圏); null where none is loaded. */
  container: Division | null;
  /** Null where no borders are known: neighbours are then all zones of the same container. */
  borders: Border[] | null;
  /** Bridges, ferries and roads an office named: neighbours without a border on land. */
  links: Link[];
};

/** One unit under one criterion. */
export type Cell = CountedCell | UncountedCell;

export type CountedCell = {
  unit: UnitId;
  criterion: CriterionId;
  zones: number;
  basis: Basis;
  institutions: number;
  blanks: DivisionArea[];
  /** Institutions per zone, in the order of the division's areas. */
  counts: number[];
  traces: Trace[];
};

export type UncountedCell = {
  unit: UnitId;
  criterion: CriterionId;
  zones: number;
  basis: null;
  /** The source that is missing: symbols nobody loaded, or totals that cannot be split to this unit. */
  reason: 'no-data';
  /** No loaded source lists the symbols in `missing`; totals cannot be split to this unit; areas in `missing` have none. */
  cause: 'not-loaded' | 'not-split' | 'incomplete';
  missing: string[];
};

/** What would close one blank zone. */
export type Cure = {
  zone: DivisionArea;
  /** First wider criterion, along the widening path, under which the zone is no longer blank. */
  wider: { criterion: CriterionId; count: number } | null;
  /** Neighbouring zones inside the same container that have institutions of the criterion itself, and the links it takes. */
  neighbours: { zone: DivisionArea; count: number; links: Link[] }[];
  /** Those that have too few themselves. */
  lackingNeighbours: DivisionArea[];
  /** Fewest zones of the same container that, merged with this one, are no longer blank. */
  merge: { zones: DivisionArea[]; count: number; links: Link[] } | null;
  /** False: no borders are loaded, so neighbour means any zone of the same container. */
  bordersKnown: boolean;
};

/** Counted municipalities without any institution of a criterion. */
export type Gap = { criterion: CriterionId; municipalities: MunicipalityCode[] | null };
