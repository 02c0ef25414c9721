import type { HubRecord } from '../../hubs/model.ts';
import type { BodyKind, Designation } from '../model.ts';
import type { Benchmark, Own } from './model.ts';

/** A percentage with as many decimals as its source prints, half up: 8,350 of 11,309 is 73.8; 355 of 871 is 41. */
export function percentOf(figure: number, denominator: number | null, decimals: number): number | null {
  if (denominator === null || denominator === 0) return null;
  const scale = 10 ** decimals;
  return Math.round((figure * 100 * scale) / denominator + Number.EPSILON) / scale;
}

/** The sum of parts of one whole; null where they are defined differently, or of something else (V8). */
export function sumOf(parts: readonly Benchmark[]): number | null {
  const [first] = parts;
  if (!first) return null;
  const alike = parts.every(
    ({ definition, denominator, prefecture }) =>
      definition === first.definition && denominator === first.denominator && prefecture === first.prefecture,
  );
  return alike ? parts.reduce((sum, { figure }) => sum + figure, 0) : null;
}

const medical: readonly BodyKind[] = ['hospital', 'clinic'];

/**
 * What the prefecture's own records say of each national figure. A kind of which nothing is designated has no figure:
 * nobody has written it down yet, which is not 0.
 */
export function ownFigures(designations: readonly Designation[]): Map<string, Own> {
  const inForce = designations.filter(({ state }) => state === 'designated' || state === 'under-review');
  const bodies = (kind: Designation['kind']) => [
    ...new Map(inForce.filter((one) => one.kind === kind).map((one) => [one.body.id, one])).values(),
  ];
  const projects = new Set(bodies('project').map(({ body }) => body.id));
  return new Map([...leadFigures(bodies('lead'), inForce), ...hubFigures(bodies('hub'), projects)]);
}

function leadFigures(leads: readonly Designation[], all: readonly Designation[]): [string, Own][] {
  if (leads.length === 0) return [];
  const of = (figure: number): Own => ({ figure, denominator: leads.length });
  const hospitals = leads.filter(({ body }) => medical.includes(body.kind)).length;
  const considered = (role: string) =>
    new Set(all.filter(({ kind, roles }) => kind === 'lead' && roles.includes(role)).map(({ body }) => body.id)).size;
  return [
    ['lead', { figure: leads.length, denominator: null }],
    ['lead-medical', of(hospitals)],
    ['lead-other', of(leads.length - hospitals)],
    ['role-night', of(considered('night-support'))],
    ['role-mediation', of(considered('mediation'))],
  ];
}

function hubFigures(hubs: readonly Designation[], projects: ReadonlySet<number>): [string, Own][] {
  if (hubs.length === 0) return [];
  const of = (figure: number): Own => ({ figure, denominator: hubs.length });
  const run = (by: BodyKind) => of(hubs.filter(({ body }) => body.kind === by).length);
  const same = hubs.filter(({ body }) => projects.has(body.id)).length;
  return [
    ['hub', { figure: hubs.length, denominator: null }],
    ['hub-municipality', run('municipality')],
    ['hub-association', run('association')],
    ...(projects.size > 0 ? [['same-body', of(same)] as [string, Own]] : []),
  ];
}

/** Municipalities with a hub, as the newest survey counted them for the prefecture; null where none did. */
export function ownCoverage(survey: HubRecord | null): Own | null {
  const sum = (of: 'municipalities' | 'withHub') => survey!.coverage.reduce((total, row) => total + row[of], 0);
  if (survey && survey.coverage.length > 0) return { figure: sum('withHub'), denominator: sum('municipalities') };
  if (!survey || survey.states.length === 0) return null;
  return { figure: survey.states.filter(({ state }) => state === 'set-up').length, denominator: survey.states.length };
}
