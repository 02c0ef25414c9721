import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { ways } from '../src/facilities/criteria/rules.ts';
import { shippedCriteria } from '../src/facilities/criteria/shipped.ts';
import type { Holdings, InstitutionKind } from '../src/facilities/model.ts';
import { resourcesOf } from '../src/facilities/rules.ts';
import { day } from '../src/kit/pure/day.ts';
import type { Border, Municipality } from '../src/regions/model.ts';
import { readMunicipalities } from '../src/regions/reference.ts';
import { containerKindId, divisions, namedKinds } from '../src/regions/rules.ts';
import type { Grounds } from '../src/zones/model.ts';

type Line = Record<string, string>;

export function csv(path: string): Line[] {
  const text = readFileSync(new URL(`../data/${path}`, import.meta.url), 'utf8');
  return papaparse.parse<Line>(text, { header: true, skipEmptyLines: true }).data;
}

export const sampleDay = day('2026-11-01');

/** Every code of the shipped table. */
export function allMunicipalities(): Municipality[] {
  return readMunicipalities(readFileSync(new URL('../data/reference/municipalities.csv', import.meta.url), 'utf8'));
}

/** The sample as the database would answer it, without a database. */
export function sampleGrounds(): Grounds {
  const kinds = namedKinds.map(({ kind }) => kind).filter((kind) => kind.id !== 'vision-area');
  const municipalities = allMunicipalities().filter((m) => m.prefecture === '12');
  const areas = csv('sample/chiba/areas.csv').map((a) => ({ kind: a.kind!, name: a.name!, nameEn: a.name_en ?? null }));
  const members = csv('sample/chiba/municipalities.csv').flatMap((m) =>
    kinds.map((kind) => ({ kind: kind.id, area: m[kind.id]!, municipality: m.code! })),
  );
  const units = divisions(municipalities, kinds, areas, members);
  return {
    asOf: sampleDay,
    units,
    criteria: [...shippedCriteria],
    holdings: sampleHoldings(),
    container: units.find((u) => u.kind.id === containerKindId) ?? null,
    borders: csv('reference/borders.csv').map((b): Border => [b.a!, b.b!]),
    links: [],
  };
}

const columns: Record<string, string> = {
  機能強化型在支病: 'enhanced-support-hospital',
  機能強化型在支診: 'enhanced-support-clinic',
  在宅療養後方支援病院: 'backup-hospital',
  機能強化型訪問看護ST: 'enhanced-visiting-nurse-station',
  在支病: 'support-hospital',
};

function sampleHoldings(): Holdings {
  const resource = (id: string) =>
    resourcesOf(ways(shippedCriteria.find((c) => c.id === id)!.condition, sampleDay))![0]!;
  const published = csv('sample/chiba/resources.csv').flatMap((row, i) =>
    Object.entries(columns).map(([heading, id]) => ({
      areaKind: 'medical-association',
      area: row.郡市区医師会!,
      resource: resource(id),
      count: Number(row[heading]),
      asOf: sampleDay,
      trace: { source: 1, row: i + 2 },
    })),
  );
  const tallies = csv('sample/chiba/institutions.csv').map((row) => ({
    municipality: row.municipality!,
    kind: row.kind as InstitutionKind,
    symbols: row.symbols!.split(';'),
    count: 1,
  }));
  const listed = Map.groupBy(Object.values(columns).map(resource), (r) => r.kind);
  const coverage = [...listed].map(([kind, rs]) => ({
    source: 2,
    origin: 'invented' as const,
    kind,
    symbols: [...new Set(rs.flatMap((r) => r.symbols))],
  }));
  return { tallies, coverage, published };
}
