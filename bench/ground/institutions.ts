import type { InstitutionKind as AnyKind, Filing, Tally } from '../../src/facilities/model.ts';
import type { Day } from '../../src/kit/pure/day.ts';
import type { Municipality, MunicipalityClass, MunicipalityCode } from '../../src/regions/model.ts';
import { someDay } from './days.ts';
import { below, pick, type Random } from './random.ts';

/** The kinds that home-care criteria ask about. */
export type InstitutionKind = Exclude<AnyKind, 'dental' | 'pharmacy'>;

/** An institution of a made-up register. */
export type Registered = { kind: InstitutionKind; number: string; municipality: MunicipalityCode; filings: Filing[] };

/** How many institutions of each kind a register lists. */
export type Size = Record<InstitutionKind, number>;

export const countrySize: Size = { hospital: 8_000, clinic: 92_000, 'visiting-nurse-station': 10_000 };
export const prefectureSize: Size = { hospital: 280, clinic: 3_060, 'visiting-nurse-station': 360 };

const grades: Record<InstitutionKind, string[]> = {
  hospital: ['支援病１', '支援病２', '支援病３'],
  clinic: ['支援診１', '支援診２', '支援診３'],
  'visiting-nurse-station': ['１', '２', '３'].map((grade) => `機能強化型訪問看護管理療養費${grade}`),
};

/** Every symbol the shipped criteria ask about. */
export const askedSymbols: readonly string[] = [...Object.values(grades).flat(), '在後病'].sort();

const unasked: readonly string[] = Array.from({ length: 320 }, (_, i) => `届出${i + 1}`);
/** Filings beside those asked about, about as many as a real register prints. */
const others: Size = { hospital: 23, clinic: 6, 'visiting-nurse-station': 1 };

/** How many of each kind hold any filing that the shipped criteria ask about. */
export type Shares = Record<InstitutionKind, number>;

export const everyone: Shares = { hospital: 1, clinic: 1, 'visiting-nurse-station': 1 };
/** About as in a real register: one clinic in six supports home care. */
export const asRegistered: Shares = { hospital: 0.35, clinic: 0.16, 'visiting-nurse-station': 0.12 };

const weights: Record<MunicipalityClass, number> = {
  'designated-city': 40,
  'special-ward': 12,
  city: 5,
  ward: 5,
  town: 1,
  village: 0.4,
};

/** Institutions of the given size, more of them where more people live; the same for the same random numbers. */
export function institutions(
  random: Random,
  size: Size,
  municipalities: readonly Municipality[],
  shares: Shares = everyone,
): Registered[] {
  const draw = drawer(random, municipalities);
  return Object.entries(size).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, i) => ({
      kind: kind as InstitutionKind,
      number: `${kind[0]!.toUpperCase()}${i + 1}`,
      municipality: draw(),
      filings: random() < shares[kind as InstitutionKind] ? filings(random, kind as InstitutionKind) : [],
    })),
  );
}

function drawer(random: Random, municipalities: readonly Municipality[]): () => MunicipalityCode {
  const shares = municipalities.map((m) => weights[m.class] * (0.3 + random()));
  const places = municipalities.flatMap((m, i) => Array<string>(Math.ceil(shares[i]! * 20)).fill(m.code));
  return () => pick(random, places);
}

/** One grade after another, some after a gap, some ended for good; hospitals may also back others up. */
function filings(random: Random, kind: InstitutionKind): Filing[] {
  const first = someDay(random, 2014, 2023);
  const change = someDay(random, 2020, 2027);
  const end = random() < 0.2 ? someDay(random, 2021, 2027) : null;
  const history = [
    { symbol: pick(random, grades[kind]), from: first, until: change },
    { symbol: pick(random, grades[kind]), from: change, until: end },
  ];
  if (kind === 'hospital' && random() < 0.3)
    history.push({ symbol: '在後病', from: someDay(random, 2014, 2025), until: end });
  return history.filter((f) => f.until === null || f.from < f.until);
}

/** Filings no criterion asks about. */
export function otherFilings(random: Random, kind: InstitutionKind): Filing[] {
  const start = below(random, unasked.length);
  return Array.from({ length: others[kind] }, (_, i) => ({
    symbol: unasked[(start + i * 7) % unasked.length]!,
    from: someDay(random, 2010, 2026),
    until: random() < 0.1 ? someDay(random, 2026, 2028) : null,
  }));
}

const holds = (filing: Filing, at: Day) =>
  (filing.from === null || filing.from <= at) && (filing.until === null || at < filing.until);

export const symbolsOn = (filings: readonly Filing[], at: Day): string[] =>
  [...new Set(filings.filter((f) => holds(f, at)).map((f) => f.symbol))].sort();

/** What the store would answer for a day. */
export function talliesOn(registered: readonly Registered[], at: Day): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { kind, municipality, filings } of registered) {
    const symbols = symbolsOn(filings, at);
    if (symbols.length === 0) continue;
    const key = [municipality, kind, ...symbols].join(' ');
    const tally = tallies.get(key) ?? { municipality, kind, symbols, count: 0 };
    tallies.set(key, { ...tally, count: tally.count + 1 });
  }
  return [...tallies.keys()].sort().map((key) => tallies.get(key)!);
}
