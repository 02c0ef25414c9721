import { type Observations, presence, rollUp } from '../engine/presence.ts';
import type { Division, MunicipalityCode } from '../regions/model.ts';
import { nesting } from '../regions/rules.ts';
import type { Trace } from '../sources/model.ts';
import type { Way } from './criteria/model.ts';
import { meets, symbolsAsked } from './criteria/rules.ts';
import type { Basis, Coverage, Holdings, InstitutionKind, PublishedTotal, Resource, Tally } from './model.ts';
import { type Profile, profiling } from './profiles.ts';

/** Holdings laid out for counting: municipalities and profiles as positions. */
export type Census = {
  placeOf: Map<MunicipalityCode, number>;
  observations: Observations;
  profiles: Profile<InstitutionKind>[];
};

export type Count = { basis: Basis; total: number; counts: number[]; traces: Trace[] };

/** Why nothing can be counted: symbols no loaded source lists, totals that cannot be split so, areas without a total. */
export type Uncounted = { missing: string[]; reason: 'not-loaded' | 'not-split' | 'incomplete' };

/** Interns municipalities and profiles; one pass over the tallies. */
export function census(tallies: readonly Tally[]): Census {
  const placeOf = new Map<MunicipalityCode, number>();
  const { profiles, of } = profiling<InstitutionKind>();
  const place = new Int32Array(tallies.length);
  const profile = new Int32Array(tallies.length);
  const weight = new Int32Array(tallies.length);
  tallies.forEach((tally, i) => {
    const known = placeOf.get(tally.municipality);
    if (known === undefined) placeOf.set(tally.municipality, placeOf.size);
    place[i] = known ?? placeOf.size - 1;
    profile[i] = of(tally);
    weight[i] = tally.count;
  });
  const observations = { places: placeOf.size, profiles: profiles.length, place, profile, weight };
  return { placeOf, profiles, observations };
}

/** Where each municipality of the census stands in a division; -1 outside. */
export function groups(seen: Census, division: Division): Int32Array {
  const group = new Int32Array(seen.placeOf.size).fill(-1);
  division.areas.forEach((area, i) => {
    for (const code of area.municipalities) {
      const place = seen.placeOf.get(code);
      if (place !== undefined) group[place] = i;
    }
  });
  return group;
}

/** Institutions of a criterion in each municipality of the census. */
export function countByMunicipality(seen: Census, asked: readonly Way[]): Int32Array {
  const met = Uint8Array.from(seen.profiles, (p) => (meets(p.kind, p.symbols, asked) ? 1 : 0));
  return presence(seen.observations, met);
}

/** Plain loops: a spread and a reduce over typed arrays take ten times as long, and a country has many areas. */
function listed(counts: Int32Array): number[] {
  const list: number[] = [];
  for (let i = 0; i < counts.length; i++) list.push(counts[i]!);
  return list;
}

function sum(counts: Int32Array): number {
  let n = 0;
  for (let i = 0; i < counts.length; i++) n += counts[i]!;
  return n;
}

/** Does a source of this origin list all symbols asked about? Answers with the sources that do, else what is missing. */
function covered(
  asked: readonly Way[],
  coverage: Coverage[],
  origin: Coverage['origin'],
): Trace[] | { missing: string[] } {
  const sources = new Set<number>();
  const missing: string[] = [];
  for (const [kind, symbols] of symbolsAsked(asked)) {
    const listed = coverage.filter((c) => c.origin === origin && c.kind === kind);
    for (const symbol of symbols) {
      const by = listed.find((c) => c.symbols.includes(symbol) || c.symbols.includes('*'));
      if (by) sources.add(by.source);
      else missing.push(symbol);
    }
  }
  return missing.length > 0 ? { missing } : [...sources].map((source) => ({ source }));
}

/** The resources whose sum a criterion is, one per institution kind; null where it asks for several symbols at once. */
export function resourcesOf(asked: readonly Way[]): Resource[] | null {
  if (asked.some((way) => way.symbols.length !== 1)) return null;
  return [...symbolsAsked(asked)].map(([kind, symbols]) => ({ kind, symbols: [...symbols].sort() }));
}

/** One table of published totals of a resource: its day and its count in each area. */
type TotalTable = { areaKind: string; asOf: string; ofArea: Map<string, PublishedTotal> };

/** Published totals by resource, laid out once for all criteria and units. */
export type Publications = {
  tablesOf(resource: Resource): TotalTable[];
  home(inner: Division, outer: Division): (number | null)[];
};

export function publications(published: readonly PublishedTotal[]): Publications {
  const key = ({ kind, symbols }: Resource) => `${kind} ${[...symbols].sort().join(' ')}`;
  const tables = new Map<string, TotalTable[]>();
  for (const [resource, totals] of Map.groupBy(published, (p) => key(p.resource))) {
    const ofKind = [...Map.groupBy(totals, (p) => p.areaKind)].map(([areaKind, rows]) => ({
      areaKind,
      asOf: rows[0]!.asOf,
      ofArea: new Map(rows.map((row) => [row.area, row])),
    }));
    tables.set(resource, ofKind);
  }
  const homes = new Map<Division, Map<Division, (number | null)[]>>();
  const home = (inner: Division, outer: Division) => {
    const ofInner = homes.get(inner) ?? new Map<Division, (number | null)[]>();
    homes.set(inner, ofInner);
    const known = ofInner.get(outer) ?? nesting(inner, outer);
    ofInner.set(outer, known);
    return known;
  };
  return { tablesOf: (resource) => tables.get(key(resource)) ?? [], home };
}

/**
 * Published totals of one resource brought to a division: from the newest table whose areas each lie inside one area
 * of it, the division's own kind first among equally new ones. Null where totals would have to be split, or an area has
 * none, or the table counts areas that are no more.
 */
function rollUpPublished(
  resource: Resource,
  division: Division,
  known: Publications,
  divisions: readonly Division[],
): Pick<Count, 'total' | 'counts' | 'traces'> | null {
  const own = (table: TotalTable) => Number(table.areaKind === division.kind.id);
  const tables = [...known.tablesOf(resource)].sort((a, b) => b.asOf.localeCompare(a.asOf) || own(b) - own(a));
  for (const { areaKind, ofArea } of tables) {
    const inner = divisions.find((d) => d.kind.id === areaKind);
    if (!inner || ofArea.size !== inner.areas.length) continue;
    const homes = known.home(inner, division);
    const totals = inner.areas.map((area) => ofArea.get(area.key));
    if (homes.includes(null) || totals.includes(undefined) || !covers(inner, homes, division)) continue;
    const counts = division.areas.map(() => 0);
    totals.forEach((t, i) => {
      counts[homes[i]!]! += t!.count;
    });
    return { total: totals.reduce((n, t) => n + t!.count, 0), counts, traces: totals.map((t) => t!.trace) };
  }
  return null;
}

/** Do the inner areas together hold every municipality of every outer one? Where not, part of a count is unknown. */
function covers(inner: Division, homes: (number | null)[], outer: Division): boolean {
  const held = outer.areas.map(() => 0);
  inner.areas.forEach((area, i) => {
    held[homes[i]!]! += area.municipalities.length;
  });
  return outer.areas.every((area, i) => held[i] === area.municipalities.length);
}

function countPublished(
  asked: readonly Way[],
  division: Division,
  known: Publications,
  divisions: readonly Division[],
): Count | null {
  const parts = resourcesOf(asked)?.map((r) => rollUpPublished(r, division, known, divisions));
  if (!parts || parts.length === 0 || parts.includes(null)) return null;
  const counts = division.areas.map((_, i) => parts.reduce((n, part) => n + part!.counts[i]!, 0));
  return {
    basis: 'published',
    counts,
    total: parts.reduce((n, part) => n + part!.total, 0),
    traces: parts.flatMap((part) => part!.traces),
  };
}

const isPublished = (asked: readonly Way[], known: Publications): boolean =>
  resourcesOf(asked)?.every((resource) => known.tablesOf(resource).length > 0) ?? false;

/** Totals are there: either some areas of this very unit have none, or they are of areas that cannot be split to it. */
function unsplit(asked: readonly Way[], division: Division, known: Publications): Uncounted {
  const ofUnit = (resourcesOf(asked) ?? []).map((resource) =>
    known.tablesOf(resource).find((table) => table.areaKind === division.kind.id),
  );
  const left = division.areas.filter((area) => !ofUnit.every((table) => table?.ofArea.has(area.key)));
  const partly = left.length > 0 && left.length < division.areas.length;
  return partly
    ? { missing: left.map((area) => area.name.ja), reason: 'incomplete' }
    : { missing: [], reason: 'not-split' };
}

export type CountGrounds = {
  holdings: Holdings;
  /** `publications(holdings.published)`, once for all criteria and units. */
  known: Publications;
  divisions: readonly Division[];
  group: Int32Array;
  byMunicipality: () => Int32Array;
};

/**
 * How many institutions meet a criterion in each area of a division, each counted once: from registers where they
 * list all it asks, else from published totals, else from the sample's invented placement. Missing is not zero.
 *
 * `byMunicipality` is `countByMunicipality` of the same ways, so that several divisions share one count.
 */
export function countInDivision(asked: readonly Way[], division: Division, grounds: CountGrounds): Count | Uncounted {
  const { holdings, divisions, known } = grounds;
  const placed = (basis: Basis, traces: Trace[]): Count => {
    const counts = grounds.byMunicipality();
    const inAreas = rollUp(counts, grounds.group, division.areas.length);
    return { basis, total: sum(counts), counts: listed(inAreas), traces };
  };
  if (asked.length === 0) return { missing: [], reason: 'not-loaded' };
  const register = covered(asked, holdings.coverage, 'register');
  if (Array.isArray(register)) return placed('register', register);
  const published = countPublished(asked, division, known, divisions);
  if (published) return published;
  const invented = covered(asked, holdings.coverage, 'invented');
  if (Array.isArray(invented)) return placed('placed', invented);
  if (isPublished(asked, known)) return unsplit(asked, division, known);
  return { missing: holdings.published.length > 0 ? invented.missing : register.missing, reason: 'not-loaded' };
}
