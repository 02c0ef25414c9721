import type { Actor, Realm } from '../../accounts/model.ts';
import { may } from '../../accounts/rules.ts';
import { shareOf } from '../../hubs/status/rules.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { Division, DivisionArea } from '../../regions/model.ts';
import type { Cover } from '../cover/model.ts';
import { concerns, isCarrying, stands, standsIn } from '../cover/rules.ts';
import { type ZoneSupport, zoneSupports } from '../cover/zones.ts';
import type { Designation } from '../model.ts';
import { designationPolicy } from '../policy.ts';
import type { BoardFacts, BoardZone, Progress } from './model.ts';

/** 圏域内に積極的役割を担う医療機関と連携拠点を少なくとも1つ (Z2). Cover by a neighbour is a step, not the end. */
export function progressOf(has: { lead: boolean; hub: boolean; begun: boolean }): Progress {
  if (has.lead && has.hub) return 'met';
  return has.lead || has.hub || has.begun ? 'short' : 'not-started';
}

/** What a reader can be told who sees the plans of some or all municipalities of a zone, or of none. */
export function progressTo(open: { some: boolean; all: boolean }, has: Parameters<typeof progressOf>[0]): Progress {
  const progress = progressOf(has);
  const told = progress === 'met' || open.all || (open.some && progress === 'short');
  return told ? progress : 'unmet';
}

type Hubs = Pick<BoardZone, 'hubs' | 'setUp'>;

export const hasHub = ({ hubs, setUp }: Hubs): boolean => hubs.length > 0 || (setUp.withHub ?? 0) > 0;

/** No hub is seen, and not every municipality is known to have none. */
export const mayHaveHub = (zone: Hubs): boolean =>
  !hasHub(zone) && (zone.setUp.answered === null || zone.setUp.answered < zone.setUp.municipalities);

type Ground = {
  realm: Realm;
  actor: Actor;
  at: Day;
  past: boolean;
  designations: readonly Designation[];
  covers: readonly Cover[];
};

const isConsidered = ({ state }: Designation): boolean => state === 'candidate' || state === 'consulting';

/** What stands in each zone of a unit, the zones in their order. */
export function boardZones(ground: Ground, facts: BoardFacts, unit: Division): Omit<BoardZone, 'name'>[] {
  const designated = numbersDesignated(ground);
  const supports = zoneSupports(
    { ...ground, designations: [...ground.designations], covers: [...ground.covers] },
    unit,
  );
  return unit.areas.map((area, i) => zoneOf(area, supports[i]!, { ground, facts, unit, designated }));
}

type With = { ground: Ground; facts: BoardFacts; unit: Division; designated: ReadonlySet<string> };

function zoneOf(area: DivisionArea, support: ZoneSupport, { ground, facts, unit, designated }: With) {
  const { municipalities } = area;
  const zone = { unit: unit.kind.id, area: area.key, municipalities };
  const here = ground.designations.filter((one) => concerns(standsIn(one, unit), zone));
  const hubs = here.filter((one) => one.kind === 'hub' && stands(one, ground.at));
  // Who was a candidate on an earlier day is not kept; who is one today says nothing of then.
  const candidates = ground.past ? [] : here.filter((one) => one.kind !== 'project' && isConsidered(one));
  const setUp = shareOf(municipalities, facts.setUp);
  const standing = [...support.leads, ...hubs];
  const readable = standing.filter((one) => mayReadPlans(ground, one));
  const reported = facts.reports.filter(({ designation }) => readable.some(({ id }) => id === designation));
  const lead = support.leads.some(isCarrying);
  const hub = hasHub({ hubs, setUp });
  const begun = candidates.length > 0 || support.covering.length > 0;
  const open = municipalities.filter((municipality) => allowed(ground, { municipality }));
  return {
    ...support,
    ...{ municipalities, hubs, setUp, candidates },
    progress: progressTo({ some: open.length > 0, all: open.length === municipalities.length }, { lead, hub, begun }),
    reports: { due: readable.length, submitted: reported.filter(({ submittedOn }) => submittedOn !== null).length },
    others: (facts.institutions ?? []).filter(
      ({ municipality, number }) => municipalities.includes(municipality) && !designated.has(number),
    ),
    findings: readable.flatMap(({ id, body }) =>
      facts.findings.flatMap((one) => (one.designation === id ? [{ ...one, name: body.name }] : [])),
    ),
    plans: open.length > 0,
  };
}

const numbersDesignated = ({ designations, at }: Ground): ReadonlySet<string> =>
  new Set(
    designations.flatMap((one) =>
      one.kind === 'lead' && one.body.register === 'medical' && one.body.number !== null && stands(one, at)
        ? [one.body.number]
        : [],
    ),
  );

const allowed = ({ realm, actor }: Ground, target: { municipality?: string; institution?: string }): boolean =>
  may(designationPolicy, actor, 'designations.read-plans', { realm, ...target });

/** What the database hides must not look as if it were missing. */
const mayReadPlans = (ground: Ground, { body, municipalities }: Designation): boolean =>
  municipalities.some((municipality) => allowed(ground, { municipality })) ||
  (body.number !== null && allowed(ground, { institution: `${body.register} ${body.number}` }));
