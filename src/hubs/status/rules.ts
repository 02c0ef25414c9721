import type { Division, MunicipalityCode } from '../../regions/model.ts';
import type { HubRecord, HubState } from '../model.ts';
import type { OpenHub } from '../record/model.ts';
import type { AnswerTotals, MunicipalityStatus, Share, StatusGround } from './model.ts';

/** Each municipality's state: the record where it says something, else what the survey heard, else nothing. */
export function statuses(
  municipalities: readonly MunicipalityCode[],
  hubs: readonly OpenHub[],
  survey: HubRecord | null,
): MunicipalityStatus[] {
  const written = new Map(hubs.map((hub) => [hub.municipality, hub]));
  const heard = new Map(survey?.states.map(({ municipality, state }) => [municipality, state]));
  return municipalities.map((municipality): MunicipalityStatus => {
    const hub = written.get(municipality) ?? null;
    if (hub && hub.state !== 'unset') return { municipality, state: hub.state, from: 'record', since: hub.since, hub };
    const state = heard.get(municipality);
    return { municipality, state: state ?? 'unset', from: state ? 'survey' : null, since: null, hub };
  });
}

export const answers: readonly HubState[] = ['set-up', 'none', 'considering'];

/**
 * The share of some municipalities (H7): counted from them where every one's state is known; else as published, where
 * areas with published counts make up just these; else of those that answered. No answer is not "no hub".
 */
export function shareOf(codes: readonly MunicipalityCode[], ground: StatusGround): Share {
  const municipalities = codes.length;
  const { heard, withHub } = heardOf(codes, ground);
  if (municipalities > 0 && heard === municipalities)
    return { municipalities, answered: heard, withHub, basis: 'municipalities' };
  const published = publishedOf(codes, ground);
  if (published) return { municipalities, ...published, basis: 'published' };
  if (heard > 0) return { municipalities, answered: heard, withHub, basis: 'partly' };
  return { municipalities, answered: null, withHub: null, basis: null };
}

function heardOf(codes: readonly MunicipalityCode[], { statuses }: StatusGround) {
  const among = new Set(codes);
  const states = statuses.filter(({ municipality }) => among.has(municipality)).map(({ state }) => state);
  const heard = states.filter((state) => answers.some((one) => one === state)).length;
  return { heard, withHub: states.filter((state) => state === 'set-up').length };
}

function publishedOf(codes: readonly MunicipalityCode[], { survey, divisions }: StatusGround) {
  const wanted = new Set(codes);
  for (const { kind, areas } of divisions) {
    const inside = areas.filter((area) => area.municipalities.every((code) => wanted.has(code)));
    const rows = inside.flatMap((area) => {
      const row = survey?.coverage.find((one) => one.areaKind === kind.id && one.area === area.key);
      return row ? [{ ...row, holds: area.municipalities.length }] : [];
    });
    const sum = (of: 'municipalities' | 'withHub' | 'holds') => rows.reduce((total, row) => total + row[of], 0);
    if (wanted.size > 0 && sum('holds') === wanted.size)
      return { answered: sum('municipalities'), withHub: sum('withHub') };
  }
  return null;
}

/** The whole: the sum of the areas where each has figures, else of all municipalities together. */
export function wholeShare(unit: Division | null, shares: readonly Share[], ground: StatusGround): Share {
  const whole = shareOf(
    ground.statuses.map(({ municipality }) => municipality),
    ground,
  );
  const complete = unit !== null && unit.unassigned.length === 0 && shares.every(({ basis }) => basis !== null);
  if (!complete || shares.length === 0) return whole;
  const bases = new Set(shares.map(({ basis }) => basis));
  return {
    municipalities: whole.municipalities,
    answered: shares.reduce((sum, { answered }) => sum + answered!, 0),
    withHub: shares.reduce((sum, { withHub }) => sum + withHub!, 0),
    basis: bases.size === 1 ? shares[0]!.basis : 'mixed',
  };
}

/** How many municipalities gave each answer: counted where all are known, else as the survey counted them. */
export function answerTotals(ground: StatusGround): AnswerTotals {
  const { statuses, survey } = ground;
  const count = (state: HubState) => statuses.filter((one) => one.state === state).length;
  const heard = answers.reduce((sum, state) => sum + count(state), 0);
  const counted = { 'set-up': count('set-up'), none: count('none'), considering: count('considering') };
  const unanswered = statuses.length - heard;
  if (heard > 0 && unanswered === 0) return { ...counted, unanswered, basis: 'municipalities' };
  if (survey && survey.answers.length > 0) return surveyTotals(survey, statuses.length);
  const { answered, withHub, basis } = shareOf(
    statuses.map(({ municipality }) => municipality),
    ground,
  );
  if (basis === 'partly') return { ...counted, unanswered, basis };
  const left = answered === null ? null : statuses.length - answered;
  return { 'set-up': withHub, none: null, considering: null, unanswered: left, basis };
}

function surveyTotals({ answers: given }: HubRecord, municipalities: number): AnswerTotals {
  const of = (state: HubState) => given.find((one) => one.state === state)?.municipalities ?? null;
  const left = municipalities - given.reduce((sum, one) => sum + one.municipalities, 0);
  const complete = answers.every((state) => of(state) !== null);
  return {
    'set-up': of('set-up'),
    none: of('none'),
    considering: of('considering'),
    unanswered: complete && left >= 0 ? left : null,
    basis: 'answers',
  };
}
