import { realmKey, unknownRealm } from '../../accounts/gate.ts';
import type { Realm } from '../../accounts/model.ts';
import type { Criterion } from '../../facilities/criteria/model.ts';
import { ways } from '../../facilities/criteria/rules.ts';
import { listCriteria } from '../../facilities/criteria/store.ts';
import type { FilingSymbol, Holdings, Institution } from '../../facilities/model.ts';
import { loadSymbols } from '../../facilities/register/symbols-file.ts';
import { getHoldings, listInstitutions } from '../../facilities/store.ts';
import { listOpenHubs } from '../../hubs/record/store.ts';
import { findHubs } from '../../hubs/store.ts';
import type { Day } from '../../kit/pure/day.ts';
import { refuse } from '../../kit/pure/fault.ts';
import { officially } from '../../kit/pure/worded.ts';
import { say } from '../../kit/pure/wording.ts';
import type { Db } from '../../kit/server/db.ts';
import { listLinks } from '../../regions/links/store.ts';
import type { Division } from '../../regions/model.ts';
import { officePlaces } from '../../regions/reference.ts';
import { containerKindId, divisions, municipalityKind } from '../../regions/rules.ts';
import { findRegions } from '../../regions/store.ts';
import { isOfAreas, latestDay } from '../../sources/rules.ts';
import { listSources } from '../../sources/store.ts';
import { judge } from '../eligibility/rules.ts';
import { type AskedBody, listFacts } from '../eligibility/store.ts';
import type { Body } from '../model.ts';
import { findInstitutions, listBodies, listDesignations, listEvents } from '../record/store.ts';
import { eligibleByKind } from './candidates.ts';
import { currentIn } from './current.ts';
import type { LadderGround } from './ground.ts';
import { type HubGround, hubCandidates, listedIn } from './hub-candidates.ts';
import type { Candidate, Facts, Ladder } from './model.ts';
import { listAssociations } from './store.ts';

export type LadderAsk = { realm: Realm; asOf: Day | null; today: Day };

/** Reads a realm as of a day for these ladders. */
export async function loadLadderGround(
  db: Db,
  { realm, asOf, today }: LadderAsk,
  ladders: readonly Ladder[],
): Promise<LadderGround> {
  const [sources, criteria, offices] = await Promise.all([
    listSources(db, realm),
    listCriteria(db, realm),
    officePlaces(),
  ]);
  const at = asOf ?? latestDay(sources) ?? today;
  const symbols = [...new Set([...symbolsAsked(ladders, criteria, at), ...(await evidence())])];
  const [regions, links] = await Promise.all([findRegions(db, realm, at), listLinks(db, realm)]);
  if (!regions) throw unknownRealm(realmKey(realm));
  const units = divisions(regions.municipalities, regions.kinds, regions.areas, regions.members);
  const municipalities = units.at(-1)!.areas.map(({ key }) => key);
  const [holdings, institutions, roles] = await Promise.all([
    getHoldings(db, realm, at, symbols),
    listInstitutions(db, realm, { at, symbols, municipalities }),
    loadRoles(db, realm, at),
  ]);
  const asked = institutions.flatMap(institutionAsked);
  const candidates = [...asked, ...(await withoutSymbols(db, realm, at, { bodies: roles.bodies, asked }))];
  const hubs: HubGround = { ...roles, municipalities };
  const shared: Omit<Facts, 'unit' | 'candidates' | 'current'> = {
    asOf: at,
    divisions: units,
    secondary: units.find(({ kind }) => kind.id === containerKindId) ?? null,
    borders: regions.borders,
    links,
    offices,
    criteria,
    coverage: holdings.coverage,
    published: holdings.published,
    listedBodies: listedIn(hubs),
    eligibility: await eligibilityOf(db, realm, at, { candidates, bodies: roles.bodies }),
    unplaced: holdings.unplaced ?? 0,
  };
  const leads = candidates.map(({ candidate }) => candidate);
  return {
    realm,
    key: realmKey(realm),
    prefecture: regions.prefecture,
    asOf: at,
    units,
    criteria,
    sources: sources.filter((source) => isOfAreas(source) || source.asOf <= at),
    usualUnit: usualUnit(holdings, units),
    reasonsHidden: roles.reasonsHidden,
    factsOf: (asked, kind = 'lead') => {
      const unit = unitOf(asked, units);
      const designations = roles.inForce.filter((one) => one.kind === kind);
      return {
        ...shared,
        unit,
        candidates: kind === 'hub' ? hubCandidates(hubs, unit) : leads,
        current: roles.reasonsHidden ? [] : currentIn(designations, roles.events, unit),
      };
    },
  };
}

/** Who has which role on the day, and the bodies there are. */
async function loadRoles(db: Db, realm: Realm, at: Day) {
  const [inForce, events, bodies, hubs, survey, associations] = await Promise.all([
    listDesignations(db, realm, { at }),
    listEvents(db, realm),
    listBodies(db, realm),
    listOpenHubs(db, realm),
    findHubs(db, realm, at),
    listAssociations(db, realm),
  ]);
  const told = new Set(events.map(({ designation }) => designation));
  return {
    ...{ inForce, events, bodies, hubs, associations },
    without: survey?.states.flatMap(({ municipality, state }) => (state === 'set-up' ? [] : [municipality])) ?? [],
    projects: inForce.filter(({ kind }) => kind === 'project'),
    reasonsHidden: inForce.some(({ id }) => !told.has(id)),
  };
}

/** A candidate, and what its eligibility is asked by. */
type AskedCandidate = { candidate: Candidate; register: string };

function institutionAsked({ register, number, name, kind, municipality, filings }: Institution): AskedCandidate[] {
  if (municipality === null) return [];
  const symbols = filings.map(({ symbol }) => symbol);
  return [{ register, candidate: { code: number, name, kind, municipality, symbols } }];
}

/** Bodies on the list of the day that filed nothing that is asked for: a statement may stand for them. */
async function withoutSymbols(
  db: Db,
  realm: Realm,
  at: Day,
  { bodies, asked }: { bodies: readonly Body[]; asked: readonly AskedCandidate[] },
): Promise<AskedCandidate[]> {
  const known = new Set(asked.map(({ register, candidate }) => `${register} ${candidate.code}`));
  const numbers = bodies.flatMap(({ register, number }) => (number === null ? [] : [`${register} ${number}`]));
  const missing = numbers.filter((key) => !known.has(key));
  if (missing.length === 0) return [];
  const found = await findInstitutions(db, realm, { words: '', at, numbers: missing });
  return found.flatMap(({ register, number, name, kind, municipality }) =>
    municipality === null ? [] : [{ register, candidate: { code: number, name, kind, municipality, symbols: [] } }],
  );
}

function symbolsAsked(ladders: readonly Ladder[], criteria: Criterion[], at: Day): FilingSymbol[] {
  const steps = ladders.flatMap((ladder) => ladder.steps);
  const named = new Set(steps.flatMap(({ criterion, prefer }) => [criterion, ...prefer]));
  const asked = criteria.filter(({ id }) => named.has(id));
  return asked.flatMap(({ condition }) => ways(condition, at).flatMap((way) => way.symbols));
}

const evidenceGroups = ['support-hospital', 'support-clinic', 'backup-hospital', 'management-fee'];

/** 受理記号 of those who provide home care or stand behind it: whoever holds one is told why it was not chosen. */
async function evidence(): Promise<FilingSymbol[]> {
  const known = await loadSymbols();
  return known.filter(({ group }) => group !== null && evidenceGroups.includes(group)).map(({ symbol }) => symbol);
}

/**
 * Who may be a lead institution by kind, filings, statements and standing on the day; who cannot be judged is not chosen.
 * The reasons are kept with selections, and so in official words.
 */
async function eligibilityOf(
  db: Db,
  realm: Realm,
  at: Day,
  { candidates, bodies }: { candidates: readonly AskedCandidate[]; bodies: readonly Body[] },
): Promise<Facts['eligibility']> {
  const bodyOf = new Map(bodies.map(({ id, register, number }) => [`${register} ${number}`, id]));
  const asked = candidates.map(({ candidate, register }): AskedBody => {
    const { code: number, name, kind, municipality } = candidate;
    return { id: bodyOf.get(`${register} ${number}`) ?? null, kind, name, register, number, municipality };
  });
  const facts = await listFacts(db, realm, asked, at);
  const factsOf = new Map(candidates.map(({ candidate }, i) => [candidate, facts[i]!]));
  return (candidate, kind) =>
    officially(() => {
      const known = factsOf.get(candidate);
      if (kind === 'hub' || !known) return eligibleByKind(candidate, kind);
      const { eligible, code, reason } = judge(kind, known, at);
      return eligible ? { eligible } : { eligible: false, why: code, reason };
    });
}

/** Municipalities where a register says who stands in each, else the areas of the totals that were loaded. */
function usualUnit({ coverage, published }: Holdings, units: Division[]): string {
  const listed = coverage.some(({ origin }) => origin === 'register');
  const counted = published.find(({ areaKind }) => units.some(({ kind }) => kind.id === areaKind));
  return listed || !counted ? municipalityKind.id : counted.areaKind;
}

function unitOf(unit: string, units: Division[]): Division {
  const found = units.find(({ kind }) => kind.id === unit);
  if (found) return found;
  const there = units.map(({ kind }) => `${kind.id}（${say(kind.name, 'ja')}）`).join('、');
  const ids = units.map(({ kind }) => kind.id).join(', ');
  throw refuse('unknown-unit', {
    ja: `単位「${unit}」は読み込まれていません。あるのは ${there} です。`,
    en: `The unit "${unit}" is not loaded. There are ${ids}.`,
  });
}
