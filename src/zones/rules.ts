import type { Criterion, CriterionId, Way } from '../facilities/criteria/model.ts';
import { isWider, ways } from '../facilities/criteria/rules.ts';
import {
  type Census,
  census,
  countByMunicipality,
  countInDivision,
  groups,
  type Publications,
  publications,
} from '../facilities/rules.ts';
import type { Division, DivisionArea } from '../regions/model.ts';
import type { Cell, CountedCell, Cure, Gap, Grounds, UnitId } from './model.ts';
import { type Neighbourhood, neighbourhood } from './neighbours/rules.ts';

export type Comparison = { units: Division[]; criteria: Criterion[]; cells: Cell[]; ways: Map<CriterionId, Way[]> };

/**
 * Every unit under every criterion (Z3): how many zones there would be, how many institutions, which zones are
 * blank (Z4). A criterion whose source is not loaded answers no-data, never 0.
 */
export function compare(grounds: Grounds): Comparison {
  const seen = census(grounds.holdings.tallies);
  const asked = new Map(grounds.criteria.map((c) => [c.id, ways(c.condition, grounds.asOf)]));
  const placing = grounds.units.map((unit) => groups(seen, unit));
  const known = publications(grounds.holdings.published);
  const laid = { seen, asked, placing, known };
  const cells = grounds.criteria.flatMap((criterion) => criterionCells(criterion, grounds, laid));
  return { units: grounds.units, criteria: grounds.criteria, cells, ways: asked };
}

/** What all cells of a comparison share, laid out once. */
type Laid = { seen: Census; asked: Map<CriterionId, Way[]>; placing: Int32Array[]; known: Publications };

function criterionCells(criterion: Criterion, grounds: Grounds, { seen, asked, placing, known }: Laid): Cell[] {
  const way = asked.get(criterion.id)!;
  let counted: Int32Array | undefined;
  const byMunicipality = () => {
    counted ??= countByMunicipality(seen, way);
    return counted;
  };
  const { holdings, units: divisions } = grounds;
  return divisions.map((unit, u) => {
    const head = { unit: unit.kind.id, criterion: criterion.id, zones: unit.areas.length };
    const count = countInDivision(way, unit, { holdings, known, divisions, group: placing[u]!, byMunicipality });
    if ('missing' in count)
      return { ...head, basis: null, reason: 'no-data', cause: count.reason, missing: count.missing };
    const blanks = unit.areas.filter((_, i) => count.counts[i]! < criterion.minimum);
    return {
      ...head,
      basis: count.basis,
      institutions: count.total,
      counts: count.counts,
      blanks,
      traces: count.traces,
    };
  });
}

export function cellOf(comparison: Comparison, unit: UnitId, criterion: CriterionId): Cell {
  const cell = comparison.cells.find((c) => c.unit === unit && c.criterion === criterion);
  if (!cell) throw new RangeError(`no cell ${unit} × ${criterion}`);
  return cell;
}

export const isCounted = (cell: Cell): cell is CountedCell => cell.basis !== null;

/**
 * The way out of blank zones by widening the criterion: from the one asked, each time to the narrowest wider
 * criterion (fewest institutions) that leaves fewer zones blank, until none is.
 */
export function wideningPath(comparison: Comparison, from: CountedCell): CountedCell[] {
  const path = [from];
  for (;;) {
    const last = path.at(-1)!;
    if (last.blanks.length === 0) return path;
    const next = widerCells(comparison, last).find((cell) => cell.blanks.length < last.blanks.length);
    if (!next) return path;
    path.push(next);
  }
}

const minimumOf = (comparison: Comparison, criterion: CriterionId) =>
  comparison.criteria.find((c) => c.id === criterion)!.minimum;

/** Cells of the same unit under wider criteria that ask for no fewer institutions, narrowest first. */
export function widerCells(comparison: Comparison, than: CountedCell): CountedCell[] {
  const narrow = comparison.ways.get(than.criterion)!;
  const minimum = minimumOf(comparison, than.criterion);
  return comparison.cells
    .filter((cell) => cell.unit === than.unit && isWider(comparison.ways.get(cell.criterion)!, narrow))
    .filter((cell) => minimumOf(comparison, cell.criterion) >= minimum)
    .filter(isCounted)
    .sort((a, b) => a.institutions - b.institutions);
}

const wayKeys = (ways: readonly Way[]) => ways.map((way) => `${way.kind} ${[...way.symbols].sort().join(' ')}`);

/** The criterion that names what a wider criterion adds to a narrower one, such as 強化型在支診; null where none does. */
export function addition(comparison: Comparison, narrow: CountedCell, wide: CountedCell): CountedCell | null {
  const before = wayKeys(comparison.ways.get(narrow.criterion)!);
  const added = wayKeys(comparison.ways.get(wide.criterion)!).filter((key) => !before.includes(key));
  const same = (keys: string[]) => keys.length === added.length && keys.every((key) => added.includes(key));
  const cell = comparison.cells.find((c) => c.unit === wide.unit && same(wayKeys(comparison.ways.get(c.criterion)!)));
  return cell && isCounted(cell) ? cell : null;
}

/**
 * What would close each blank zone of a cell (Z4): a wider criterion (first along the widening path, so that one
 * sequence of steps serves all zones), a neighbour, a merge.
 */
export function cures(comparison: Comparison, cell: CountedCell, grounds: Grounds): Cure[] {
  const unit = comparison.units.find((u) => u.kind.id === cell.unit)!;
  const minimum = minimumOf(comparison, cell.criterion);
  const { near, restsOn } = neighbourhood(unit, grounds);
  const wider = [...wideningPath(comparison, cell).slice(1), ...widerCells(comparison, cell)];
  return cell.blanks.map((zone) => {
    const at = unit.areas.indexOf(zone);
    return {
      zone,
      wider: widerFor(at, wider, comparison),
      neighbours: near[at]!.filter((n) => cell.counts[n]! >= minimum).map((n) => ({
        zone: unit.areas[n]!,
        count: cell.counts[n]!,
        links: restsOn([at, n]),
      })),
      lackingNeighbours: near[at]!.filter((n) => cell.counts[n]! < minimum).map((n) => unit.areas[n]!),
      merge: cheapestMerge(at, { near, restsOn }, cell.counts, minimum, unit.areas),
      bordersKnown: grounds.borders !== null,
    };
  });
}

function widerFor(at: number, wider: CountedCell[], comparison: Comparison): Cure['wider'] {
  const enough = wider.find((cell) => cell.counts[at]! >= minimumOf(comparison, cell.criterion));
  return enough ? { criterion: enough.criterion, count: enough.counts[at]! } : null;
}

/** Sets followed at each size; a prefecture's zones stay far below it, and a dense container stays quick. */
const setsKept = 500;

/**
 * The fewest zones that, joined to this one through neighbours, hold enough institutions; of equally few the ones with
 * most institutions. Grows connected sets one zone at a time. Null where the container has none.
 */
function cheapestMerge(
  from: number,
  { near, restsOn }: Neighbourhood,
  counts: readonly number[],
  minimum: number,
  areas: DivisionArea[],
): Cure['merge'] {
  const sum = (zones: readonly number[]) => zones.reduce((n, z) => n + counts[z]!, 0);
  if (sum(reachable(from, near)) < minimum) return null;
  let sets: number[][] = [[from]];
  while (sets.length > 0) {
    const grown = new Map<string, number[]>();
    for (const set of sets) {
      for (const n of set.flatMap((z) => near[z]!)) {
        if (set.includes(n)) continue;
        const next = [...set, n];
        grown.set([...next].sort((a, b) => a - b).join(), next);
      }
    }
    sets = [...grown.values()].sort((a, b) => sum(b) - sum(a)).slice(0, setsKept);
    const [first, ...others] = sets.filter((set) => sum(set) >= minimum);
    if (first) {
      const best = others.reduce((a, b) => (sum(b) > sum(a) ? b : a), first);
      return { zones: best.slice(1).map((z) => areas[z]!), count: sum(best), links: restsOn(best) };
    }
  }
  return null;
}

function reachable(from: number, near: number[][]): number[] {
  const seen = new Set([from]);
  for (const zone of seen) for (const n of near[zone]!) seen.add(n);
  return [...seen];
}

/** Municipalities without any institution of each criterion (Z12); null where the figures do not reach that deep. */
export function gaps(comparison: Comparison, municipalityUnit: UnitId): Gap[] {
  return comparison.criteria.map(({ id }) => {
    const cell = cellOf(comparison, municipalityUnit, id);
    return { criterion: id, municipalities: isCounted(cell) ? absentIn(cell, comparison) : null };
  });
}

function absentIn(cell: CountedCell, comparison: Comparison): string[] {
  const unit = comparison.units.find((u) => u.kind.id === cell.unit)!;
  return unit.areas.filter((_, i) => cell.counts[i] === 0).map((area) => area.key);
}
