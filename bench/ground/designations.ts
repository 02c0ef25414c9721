import type { BodyFacts, FactFiling } from '../../src/designations/eligibility/model.ts';
import type { BodyKind, Designation } from '../../src/designations/model.ts';
import type { Reviewed } from '../../src/designations/review/model.ts';
import { type Day, day, daysLater } from '../../src/kit/pure/day.ts';
import { below, pick, type Random, seeded } from './random.ts';

/** 令和6年度: 11,309 bodies, of which 8,350 hospitals and clinics (papers, requirement A4). */
export const national = { hospitalsAndClinics: 8_350, others: 2_959 };

export const reviewDay = day('2026-11-22');

const register: Partial<Record<BodyKind, string>> = {
  hospital: 'medical',
  clinic: 'medical',
  pharmacy: 'pharmacy',
  'visiting-nurse-station': 'visiting-nurse',
};
const symbols: Partial<Record<BodyKind, string[]>> = {
  hospital: ['支援病１', '支援病２', '支援病３', '在後病', '在医総管１'],
  clinic: ['支援診１', '支援診２', '支援診３', '在医総管１', '在医総管２'],
  pharmacy: ['在薬', '在薬総１', '在薬総２'],
  'visiting-nurse-station': ['訪看充'],
};

/** All lead institutions of the country, invented and the same in every run. */
export function nationalDesignations(): Reviewed[] {
  const random = seeded(11_309);
  const kinds: BodyKind[] = [
    ...Array.from({ length: national.hospitalsAndClinics }, (_, i): BodyKind => (i % 4 === 0 ? 'hospital' : 'clinic')),
    ...Array.from(
      { length: national.others },
      (_, i): BodyKind => (i % 3 === 0 ? 'visiting-nurse-station' : 'pharmacy'),
    ),
  ];
  return kinds.map((kind, i) => reviewed(random, kind, i + 1));
}

function reviewed(random: Random, kind: BodyKind, id: number): Reviewed {
  const from = daysLater(day('2024-04-01'), below(random, 900));
  const prefecture = String(1 + below(random, 47)).padStart(2, '0');
  const municipality = `${prefecture}${100 + below(random, 60)}`;
  const name = `見本${random() < 0.3 ? 'クリニック' : '医院'}${id}`;
  const number = String(id).padStart(7, '0');
  const body = { id, kind, name, register: register[kind]!, number, municipality, address: '', phone: '', version: 1 };
  const designation: Designation = {
    ...{ id, body, kind: 'lead', plan: 'eighth', unit: 'municipality', area: municipality, state: 'designated' },
    ...{ municipalities: [municipality], origin: 'inherited', selection: null, step: null, roles: [], legalBasis: '' },
    ...{
      letterNumber: '',
      letterDated: null,
      letter: null,
      from,
      until: random() < 0.05 ? daysLater(reviewDay, below(random, 400) - 200) : null,
      version: 1,
    },
  };
  return {
    designation,
    facts: factsOf(random, kind, name),
    lastReport: random() < 0.6 ? daysLater(reviewDay, -below(random, 700)) : null,
    covers: random() < 0.02 ? [municipality] : [],
    consulted: random() < 0.3,
  };
}

function factsOf(random: Random, kind: BodyKind, name: string): BodyFacts {
  const filings = Array.from({ length: below(random, 3) }, () => filing(random, pick(random, symbols[kind]!)));
  const stated = random() < 0.1 ? [daysLater(reviewDay, -below(random, 700))] : [];
  const closed = random() < 0.02 ? daysLater(reviewDay, -below(random, 300)) : null;
  return {
    ...{ name, kind, filings, listedSymbols: random() < 0.9 ? ['*'] : symbols[kind]! },
    standing: closed ? { in: 'closed', since: closed, source: null } : { in: 'list', source: null },
    statements: stated.map((statedOn) => ({ statedOn, statedBy: '院長', statement: '訪問診療を行っています' })),
  };
}

function filing(random: Random, symbol: string): FactFiling {
  const from = daysLater(day('2022-04-01'), below(random, 1_000));
  const until: Day | null = random() < 0.1 ? daysLater(from, 1 + below(random, 1_000)) : null;
  const startsOn = random() < 0.02 ? daysLater(reviewDay, below(random, 60)) : from;
  return { symbol, from, until, startsOn, source: null };
}
