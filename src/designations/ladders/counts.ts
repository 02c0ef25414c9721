import type { Way } from '../../facilities/criteria/model.ts';
import type { InstitutionKind, Tally } from '../../facilities/model.ts';
import {
  type Count,
  type CountGrounds,
  census,
  countByMunicipality,
  countInDivision,
  groups,
  publications,
  type Uncounted,
} from '../../facilities/rules.ts';
import { type ByArea, byArea, leadWays, type Meets, meetsAny } from './candidates.ts';
import type { Candidate, Cause, Facts, HubBody, Ladder, Verdict } from './model.ts';
import { hubBodyWording } from './text.ts';

/** What is known of one criterion in every area of the unit. */
export type Known = {
  meets: Meets;
  /** Eligible candidates that meet it. */
  holders: ByArea;
  /** How many there surely are, and how many there can be. */
  least: number[];
  most: number[];
  /** What would have to be loaded to be sure; null where it is. */
  gap: { cause: Cause; missing: string[] } | null;
};

/** Candidates laid out by area, and what is known of each criterion, counted when first asked for. */
export type Counts = {
  all: ByArea;
  verdict: (candidate: Candidate) => Verdict;
  of: (criterion: string) => Known;
};

export function countsOf(facts: Facts, kind: Ladder['kind']): Counts {
  const all = byArea(facts.candidates, facts.unit);
  const verdicts = new Map(facts.candidates.map((one) => [one, facts.eligibility(one, kind)]));
  const verdict = (candidate: Candidate) => verdicts.get(candidate)!;
  const eligible = all.map((inArea) => inArea.filter((one) => verdict(one).eligible));
  const known = new Map<string, Known>();
  const count = kind === 'hub' ? hubCounter(facts, eligible) : leadCounter(facts, all, eligible);
  const of = (criterion: string): Known => {
    const found = known.get(criterion) ?? count(criterion);
    known.set(criterion, found);
    return found;
  };
  return { all, verdict, of };
}

const lengths = (areas: ByArea): number[] => areas.map((inArea) => inArea.length);

/** Bodies are known by list: where not every one of a kind is on it, there may be more. */
function hubCounter(facts: Facts, eligible: ByArea): (criterion: string) => Known {
  return (criterion) => {
    const meets: Meets = ({ symbols }) => symbols.includes(criterion);
    const holders = eligible.map((inArea) => inArea.filter(meets));
    const least = lengths(holders);
    const complete = facts.listedBodies.includes(criterion as HubBody);
    const missing = [hubBodyWording[criterion as HubBody]?.ja ?? criterion];
    return {
      meets,
      holders,
      least,
      most: complete ? least : least.map(() => Number.POSITIVE_INFINITY),
      gap: complete ? null : { cause: 'no-list', missing },
    };
  };
}

function leadCounter(facts: Facts, all: ByArea, eligible: ByArea): (criterion: string) => Known {
  const grounds = groundsOf(facts, eligible);
  const asked = new Map(facts.criteria.map((criterion) => [criterion.id, leadWays(criterion, facts)]));
  const counted = new Map<string, Count | Uncounted>();
  const countOf = (id: string): Count | Uncounted => {
    const found = counted.get(id) ?? grounds(asked.get(id) ?? []);
    counted.set(id, found);
    return found;
  };
  return (criterion) => {
    const own = asked.get(criterion) ?? [];
    const meets = meetsAny(own);
    const holders = eligible.map((inArea) => inArea.filter(meets));
    const barred = all.map((inArea, i) => inArea.filter(meets).length - holders[i]!.length);
    const direct = countOf(criterion);
    if (!('missing' in direct)) {
      const least = holders.map(({ length }, i) => surely(direct, i, length, barred[i]!));
      return { meets, holders, least, most: least, gap: null };
    }
    const others = [...asked].filter(([id, other]) => id !== criterion && other.length > 0);
    const published = (fits: (other: readonly Way[]) => boolean) =>
      others.flatMap(([id, other]) => {
        const count = fits(other) ? countOf(id) : null;
        return count && 'basis' in count && count.basis === 'published' ? [count] : [];
      });
    const narrower = published((other) => covers(own, other));
    const wider = published((other) => own.length > 0 && covers(other, own));
    const least = holders.map(({ length }, i) =>
      Math.max(length, ...narrower.map((count) => surely(count, i, length, barred[i]!))),
    );
    const most = least.map((n, i) => Math.max(n, Math.min(...wider.map((count) => count.counts[i]!))));
    const missing = direct.missing.length > 0 || own.length > 0 ? direct.missing : [criterion];
    return { meets, holders, least, most, gap: { cause: direct.reason, missing } };
  };
}

/** Published totals count those too that cannot be chosen; a list that names more than the totals goes first. */
const surely = (count: Count, area: number, listed: number, barred: number): number =>
  Math.max(listed, count.counts[area]! - (count.basis === 'published' ? barred : 0));

/** Does every institution that meets `narrow` meet `wide`? */
export const covers = (wide: readonly Way[], narrow: readonly Way[]): boolean =>
  narrow.every((way) => meetsAny(wide)({ code: '', name: '', municipality: '', ...way }));

function groundsOf(facts: Facts, eligible: ByArea): (asked: Way[]) => Count | Uncounted {
  const tallies = eligible.flat().map(
    ({ municipality, kind, symbols }): Tally => ({
      municipality,
      kind: kind as InstitutionKind,
      symbols,
      count: 1,
    }),
  );
  const seen = census(tallies);
  const shared: Omit<CountGrounds, 'byMunicipality'> = {
    holdings: { tallies, coverage: facts.coverage, published: facts.published },
    known: publications(facts.published),
    divisions: facts.divisions,
    group: groups(seen, facts.unit),
  };
  return (asked) =>
    countInDivision(asked, facts.unit, { ...shared, byMunicipality: () => countByMunicipality(seen, asked) });
}
