import type { OpenHub } from '../../hubs/record/model.ts';
import type { MunicipalityCode } from '../../regions/model.ts';
import { areaIndex } from '../../regions/rules.ts';
import type { Body, Designation } from '../model.ts';
import type { NewBody } from '../record/model.ts';
import type { Candidate, Facts, HubBody, Picked } from './model.ts';

/** An association that has an account, and the municipalities it answers for. */
export type Association = { id: number; name: string; municipalities: MunicipalityCode[] };

/** What is known of the bodies a hub ladder may choose. */
export type HubGround = {
  municipalities: readonly MunicipalityCode[];
  /** Bodies that carry out the care coordination project. */
  projects: readonly Designation[];
  hubs: readonly OpenHub[];
  /** Municipalities of which the newest survey says that they have no hub. */
  without: readonly MunicipalityCode[];
  associations: readonly Association[];
  bodies: readonly Body[];
};

/** What a body is, and for which municipalities: one organisation is one candidate, however many kinds it is (H2). */
type Found = Pick<Candidate, 'code' | 'name' | 'kind'> & {
  symbol: HubBody;
  municipalities: readonly MunicipalityCode[];
};

const organisations: readonly Body['kind'][] = ['association', 'corporation'];

function foundIn({ projects, hubs, associations, bodies }: HubGround): Found[] {
  const ofBody = ({ id, number, name, kind }: Body) => ({ code: number ?? `${id}`, name, kind });
  const codeOf = (name: string, municipality: MunicipalityCode | null) =>
    bodies.find((body) => body.name === name && (body.municipality ?? municipality) === municipality);
  const at = ({ municipality }: Body) => (municipality === null ? [] : [municipality]);
  return [
    ...projects.map(
      ({ body, municipalities }): Found => ({
        ...{ ...ofBody(body), symbol: 'consultation-desk', municipalities },
      }),
    ),
    ...hubs
      .filter(({ state, name }) => state === 'set-up' && name !== '')
      .map(({ municipality, name }): Found => {
        const body = codeOf(name, municipality);
        const known = body ? ofBody(body) : { code: `hub ${municipality}`, name, kind: 'other' as const };
        return { ...known, symbol: 'consultation-desk', municipalities: [municipality] };
      }),
    ...associations.map(({ id, name, municipalities }): Found => {
      const body = bodies.find((one) => one.kind === 'association' && one.name === name);
      const known = body ? ofBody(body) : { code: `office ${id}`, name, kind: 'association' as const };
      return { ...known, symbol: 'association-or-corporation', municipalities };
    }),
    ...bodies
      .filter(({ kind }) => organisations.includes(kind))
      .map((body): Found => ({ ...ofBody(body), symbol: 'association-or-corporation', municipalities: at(body) })),
    ...bodies
      .filter(({ kind }) => kind === 'support-centre')
      .map((body): Found => ({ ...ofBody(body), symbol: 'support-centre', municipalities: at(body) })),
  ];
}

/** Each body once in every area it is for. */
export function hubCandidates(ground: HubGround, unit: Facts['unit']): Candidate[] {
  const places = areaIndex(unit);
  const candidates = new Map<string, Candidate>();
  for (const { symbol, municipalities, ...found } of foundIn(ground)) {
    for (const municipality of municipalities) {
      const key = `${places.get(municipality)} ${found.code}`;
      const there = candidates.get(key) ?? { ...found, municipality, symbols: [] };
      if (!there.symbols.includes(symbol)) there.symbols.push(symbol);
      candidates.set(key, there);
    }
  }
  return [...candidates.values()];
}

/** The kinds of which every municipality is known to have its own, or, for desks, to have none. */
export function listedIn(ground: HubGround): HubBody[] {
  const found = Map.groupBy(foundIn(ground), ({ symbol }) => symbol);
  const told = ground.hubs.filter(
    ({ state, name }) => state === 'none' || state === 'considering' || (state === 'set-up' && name !== ''),
  );
  const recorded = new Set(
    ground.hubs.filter(({ state }) => state !== 'unset').map(({ municipality }) => municipality),
  );
  const surveyed = ground.without.filter((code) => !recorded.has(code));
  const desks = [...told.map(({ municipality }) => municipality), ...surveyed];
  const known = (symbol: HubBody): Set<MunicipalityCode> => {
    const own = (found.get(symbol) ?? []).flatMap(({ municipalities }) => [...municipalities]);
    return new Set([...own, ...(symbol === 'consultation-desk' ? desks : [])]);
  };
  const bodies: HubBody[] = ['consultation-desk', 'association-or-corporation', 'support-centre'];
  return bodies.filter((symbol) => {
    const there = known(symbol);
    return ground.municipalities.every((code) => there.has(code));
  });
}

/** The body to be written down for a candidate that is none yet: a recorded hub, or an association with an account. */
export function unwrittenBody({ code, name, municipality }: Picked): NewBody | null {
  const written = { name, register: null, number: null, address: '', phone: '' };
  if (code.startsWith('hub ')) return { ...written, kind: 'other', municipality };
  return code.startsWith('office ') ? { ...written, kind: 'association', municipality: null } : null;
}
