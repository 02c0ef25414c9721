import { readFileSync } from 'node:fs';
import { eligibleByKind } from '../../src/designations/ladders/candidates.ts';
import type { Candidate, Facts, Ladder } from '../../src/designations/ladders/model.ts';
import { shippedLadders } from '../../src/designations/ladders/shipped.ts';
import { shippedCriteria } from '../../src/facilities/criteria/shipped.ts';
import type { Day } from '../../src/kit/pure/day.ts';
import { readOfficePlaces } from '../../src/regions/reference.ts';
import { containerKindId, municipalityKind } from '../../src/regions/rules.ts';
import { allListed } from './coverage.ts';
import { type Registered, symbolsOn } from './institutions.ts';
import { below, pick, seeded } from './random.ts';
import { type Divided, unitsOf } from './regions.ts';

const reference = (name: string) => readFileSync(new URL(`../../data/reference/${name}`, import.meta.url), 'utf8');

/** Everything a ladder is run on for the municipalities, but its candidates. */
export function factsOf(divided: Divided, asOf: Day): Omit<Facts, 'candidates'> {
  const divisions = unitsOf(divided);
  const of = (id: string) => divisions.find(({ kind }) => kind.id === id)!;
  const borders = reference('borders.csv').trim().split(/\r?\n/).slice(1);
  return {
    ...{ asOf, divisions, unit: of(municipalityKind.id), secondary: of(containerKindId) },
    borders: borders.map((line) => line.split(',') as [string, string]),
    offices: readOfficePlaces(reference('offices.csv')),
    ...{ criteria: shippedCriteria, coverage: allListed, published: [], links: [] },
    ...{ listedBodies: [], current: [], unplaced: 0, eligibility: eligibleByKind },
  };
}

/** Institutions as a ladder sees them on a day; some hold nothing any more. */
export const candidatesOn = (registered: readonly Registered[], at: Day): Candidate[] =>
  registered.map(({ kind, number, municipality, filings }) => ({
    ...{ code: number, name: `見本${number}`, kind, municipality },
    symbols: symbolsOn(filings, at),
  }));

/** Ladders that go on to a neighbour, each asking for other numbers. */
export function neighbourLadders(count: number): Ladder[] {
  const random = seeded(11);
  const onward = shippedLadders.filter(({ steps }) => steps.some(({ scope }) => scope.in === 'neighbour'));
  return Array.from({ length: count }, () => {
    const ladder = pick(random, onward);
    return { ...ladder, steps: ladder.steps.map((step) => ({ ...step, minimum: step.minimum + below(random, 4) })) };
  });
}
