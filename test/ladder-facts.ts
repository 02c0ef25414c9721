import { readFileSync } from 'node:fs';
import { eligibleByKind } from '../src/designations/ladders/candidates.ts';
import type { Candidate, Facts } from '../src/designations/ladders/model.ts';
import type { BodyKind } from '../src/designations/model.ts';
import { shippedCriteria } from '../src/facilities/criteria/shipped.ts';
import type { Coverage } from '../src/facilities/model.ts';
import type { Border, Division } from '../src/regions/model.ts';
import { readOfficePlaces } from '../src/regions/reference.ts';
import { containerKindId, municipalityKind } from '../src/regions/rules.ts';
import { csv, sampleDay, sampleGrounds } from './sample-grounds.ts';

const reference = (name: string) => readFileSync(new URL(`../data/reference/${name}`, import.meta.url), 'utf8');

/** The sample as ladders see it, in one of its units. */
export function sampleFacts(unit: string): Facts {
  const { units, container, borders, holdings } = sampleGrounds();
  return {
    asOf: sampleDay,
    unit: units.find(({ kind }) => kind.id === unit)!,
    divisions: units,
    secondary: container,
    borders: borders!,
    links: [],
    offices: readOfficePlaces(reference('offices.csv')),
    criteria: shippedCriteria,
    candidates: csv('sample/chiba/institutions.csv').map((row) => ({
      code: row.number!,
      name: row.name!,
      kind: row.kind as BodyKind,
      municipality: row.municipality!,
      symbols: row.symbols!.split(';'),
    })),
    coverage: holdings.coverage,
    published: holdings.published,
    listedBodies: [],
    current: [],
    eligibility: eligibleByKind,
    unplaced: 0,
  };
}

export const allSymbols: Coverage[] = (['hospital', 'clinic', 'visiting-nurse-station', 'pharmacy'] as const).map(
  (kind) => ({ source: 1, origin: 'register', kind, symbols: ['*'] }),
);

/** A municipality of a made prefecture: its letter, its secondary area, its office in degrees. */
export type Made = { code: string; area: string; lon?: number };

const division = (id: string, areas: Map<string, string[]>): Division => ({
  kind: { id, name: { ja: id } },
  areas: [...areas].map(([key, municipalities]) => ({ key, name: { ja: key }, municipalities })),
  unassigned: [],
});

/** A made prefecture whose register lists every symbol, unless said otherwise. */
export function madeFacts(
  places: readonly Made[],
  borders: readonly string[],
  candidates: readonly Candidate[],
  more: Partial<Facts> = {},
): Facts {
  const unit = division(municipalityKind.id, new Map(places.map(({ code }) => [code, [code]])));
  const areas = new Map<string, string[]>();
  for (const { code, area } of places) areas.set(area, [...(areas.get(area) ?? []), code]);
  const secondary = division(containerKindId, areas);
  return {
    asOf: sampleDay,
    unit,
    divisions: [secondary, unit],
    secondary,
    borders: borders.map((pair): Border => [pair[0]!, pair[1]!]),
    links: [],
    offices: new Map(places.map(({ code, lon }, i) => [code, { lat: 35, lon: lon ?? 140 + i / 10 }])),
    criteria: shippedCriteria,
    candidates,
    coverage: allSymbols,
    published: [],
    listedBodies: [],
    current: [],
    eligibility: eligibleByKind,
    unplaced: 0,
    ...more,
  };
}

/** 支援診２ in A: `candidate('甲', 'A', 'clinic', '支援診２')`. */
export const candidate = (name: string, municipality: string, kind: BodyKind, ...symbols: string[]): Candidate => ({
  code: name,
  name,
  kind,
  municipality,
  symbols,
});
