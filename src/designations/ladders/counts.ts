import type { Way } from '../../facilities/criteria/model.ts';
import { meets } from '../../facilities/criteria/rules.ts';
import type { InstitutionKind } from '../../facilities/model.ts';
import {
  type Count,
  type CountGrounds,
  countInDivision,
  publications,
  type Uncounted,
} from '../../facilities/rules.ts';
import { leadWays } from './candidates.ts';
import type { Cause, Facts, HubBody, Ladder } from './model.ts';
import { remembered } from './remembered.ts';
import { type Entry, type Roll, rollOf } from './roll.ts';
import { hubBodyWording } from './text.ts';

type Holders = {
  /** Whether an entry meets the criterion, eligible or not. */
  meets: (entry: Pick<Entry, 'profile'>) => boolean;
  /** Eligible entries that meet it, in each area. */
  holders: number[];
  /** Those that meet it and cannot be chosen. */
  barred: number[];
};

/** What is known of one criterion in every area of the unit. */
export type Known = Omit<Holders, 'barred'> & {
  /** How many there surely are, and how many there can be. */
  least: number[];
  most: number[];
  /** What would have to be loaded to be sure; null where it is. */
  gap: { cause: Cause; missing: string[] } | null;
};

/** The candidates, and what is known of each criterion, counted when first asked for. */
export type Counts = { roll: Roll; of: (criterion: string) => Known };

export function countsOf(facts: Facts, kind: Ladder['kind']): Counts {
  const roll = rollOf(facts, kind);
  return { roll, of: remembered(kind === 'hub' ? hubCounter(facts, roll) : leadCounter(facts, roll)) };
}

/** The eligible entries of an area that meet a criterion. */
export const holdersIn = ({ roll }: Counts, known: Known, area: number): Entry[] =>
  roll.areas[area]!.filter((entry) => entry.verdict.eligible && known.meets(entry));

function holdersOf({ areas, profiles }: Roll, met: (profile: Roll['profiles'][number]) => boolean): Holders {
  const meeting = profiles.map(met);
  const holders = areas.map(() => 0);
  const barred = areas.map(() => 0);
  areas.forEach((inArea, area) => {
    for (const { profile, verdict } of inArea) {
      if (!meeting[profile]) continue;
      const counted = verdict.eligible ? holders : barred;
      counted[area]! += 1;
    }
  });
  return { meets: ({ profile }) => meeting[profile]!, holders, barred };
}

/** Bodies are known by list: where not every one of a kind is on it, there may be more. */
function hubCounter(facts: Facts, roll: Roll): (criterion: string) => Known {
  return (criterion) => {
    const { meets, holders: least } = holdersOf(roll, ({ symbols }) => symbols.includes(criterion));
    const complete = facts.listedBodies.includes(criterion as HubBody);
    const missing = [hubBodyWording[criterion as HubBody]?.ja ?? criterion];
    return {
      ...{ meets, holders: least, least },
      most: complete ? least : least.map(() => Number.POSITIVE_INFINITY),
      gap: complete ? null : { cause: 'no-list', missing },
    };
  };
}

/** What may be asked of a ladder's criterion: its ways, who meets them, and how many there are by every source. */
type Asked = Holders & { ways: Way[]; count: Count | Uncounted };

function leadCounter(facts: Facts, roll: Roll): (criterion: string) => Known {
  const grounds = groundsOf(facts);
  const waysOf = new Map(facts.criteria.map((criterion) => [criterion.id, leadWays(criterion, facts)]));
  const ask = remembered((criterion: string): Asked => {
    const ways = waysOf.get(criterion) ?? [];
    const found = holdersOf(roll, ({ kind, symbols }) => meets(kind as InstitutionKind, symbols, ways));
    const byMunicipality = () => Int32Array.from(found.holders);
    return { ...found, ways, count: countInDivision(ways, facts.unit, { ...grounds, byMunicipality }) };
  });
  const published = (fits: (other: Way[]) => boolean) => (criterion: string) =>
    [...waysOf].flatMap(([id, other]) => {
      const count = id !== criterion && other.length > 0 && fits(other) ? ask(id).count : null;
      return count && 'basis' in count && count.basis === 'published' ? [count] : [];
    });
  return (criterion) => {
    const { ways, count, meets, holders, barred } = ask(criterion);
    const surely = (counted: Count, area: number) =>
      counted.counts[area]! - (counted.basis === 'published' ? barred[area]! : 0);
    const atLeast = (counted: readonly Count[]) =>
      holders.map((listed, area) => Math.max(listed, ...counted.map((one) => surely(one, area))));
    if (!('missing' in count)) {
      const least = atLeast([count]);
      return { meets, holders, least, most: least, gap: null };
    }
    const least = atLeast(published((other) => covers(ways, other))(criterion));
    const wider = published((other) => ways.length > 0 && covers(other, ways))(criterion);
    const most = least.map((n, area) => Math.max(n, Math.min(...wider.map(({ counts }) => counts[area]!))));
    const missing = count.missing.length > 0 || ways.length > 0 ? count.missing : [criterion];
    return { meets, holders, least, most, gap: { cause: count.reason, missing } };
  };
}

/** Does every institution that meets `narrow` meet `wide`? */
export const covers = (wide: readonly Way[], narrow: readonly Way[]): boolean =>
  narrow.every(({ kind, symbols }) => meets(kind, symbols, wide));

/** Entries are counted by area already, so each area stands for one place. */
function groundsOf({ unit, divisions, coverage, published }: Facts): Omit<CountGrounds, 'byMunicipality'> {
  return {
    holdings: { tallies: [], coverage, published },
    known: publications(published),
    divisions,
    group: Int32Array.from(unit.areas.keys()),
  };
}
