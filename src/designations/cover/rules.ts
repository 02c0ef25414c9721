import type { Day } from '../../kit/pure/day.ts';
import type { Fault } from '../../kit/pure/fault.ts';
import type { Link } from '../../regions/links/model.ts';
import { neighbours } from '../../regions/links/rules.ts';
import type { Border, Division, DivisionArea, MunicipalityCode } from '../../regions/model.ts';
import { areaIndex } from '../../regions/rules.ts';
import type { Designation } from '../model.ts';
import { coverFault } from './faults.ts';
import type { Cover, CoverDraft, CoverState, Standing, Support } from './model.ts';

/** A record of some unit and area: a designation, a cover, or a zone itself. */
type Placed = { unit: string; area: string; municipalities: readonly MunicipalityCode[] };

/** Whether a record concerns a zone: the same zone, or one of another unit that shares a municipality with it. */
export const concerns = (record: Placed, zone: Placed): boolean =>
  record.unit === zone.unit
    ? record.area === zone.area
    : record.municipalities.some((code) => zone.municipalities.includes(code));

/**
 * Where a designation stands among the zones of a unit: as it was made, or, where it was made for more than one of them,
 * in the zone its body lies in.
 */
export function standsIn(designation: Designation, unit: Division | undefined): Placed {
  const { body, municipalities } = designation;
  const seated = body.municipality !== null && municipalities.includes(body.municipality);
  if (!unit || !seated || designation.unit === unit.kind.id) return designation;
  const inside = unit.areas.some((area) => municipalities.every((code) => area.municipalities.includes(code)));
  const seat = unit.areas.find((area) => area.municipalities.includes(body.municipality!));
  if (inside || !seat) return designation;
  return { unit: unit.kind.id, area: seat.key, municipalities: seat.municipalities };
}

/** In force on a day, whatever became of it later. */
export function stands({ state, from, until }: Designation, at: Day): boolean {
  if (from === null || at < from) return false;
  if (until !== null) return at < until && state !== 'dropped';
  return state === 'designated' || state === 'under-review';
}

/** A day before which a side had not agreed does not know of it. */
const agreed = (on: Day | null, at: Day): boolean => on !== null && on <= at;

export function stateOn(cover: Cover, at: Day): CoverState {
  const { from, until, endedOn, giverAgreedOn, receiverAgreedOn, consents } = cover;
  if ((endedOn !== null && endedOn <= at) || (until !== null && until <= at)) return 'ended';
  if (agreed(giverAgreedOn, at) && agreed(receiverAgreedOn, at)) return from <= at ? 'in-force' : 'agreed';
  return consents.some(({ on }) => on <= at) ? 'one-side' : 'proposed';
}

/** Whose institution it is, and whether it still is one on the day. */
export type Covering = { cover: Cover; designation: Designation | null };

const serves = ({ cover, designation }: Covering, at: Day): boolean =>
  stateOn(cover, at) === 'in-force' && designation !== null && stands(designation, at);

/** What carries a zone through the night (A9). Cover for 小児 only is noted beside it and closes no gap. */
export function supportOf(zone: Placed, { leads, covering }: Around, at: Day): Support {
  if (leads.some((lead) => isCarrying(lead) && stands(lead, at))) return 'own';
  const forAll = covering.filter(({ cover }) => cover.scope === 'all');
  const served = forAll.filter((one) => serves(one, at));
  if (isWhole(zone, served)) return 'neighbour';
  const arranged = forAll.filter((one) => isBeingArranged(one, at));
  return arranged.length > 0 && isWhole(zone, [...served, ...arranged]) ? 'arranged' : 'none';
}

/** Only hospitals and clinics carry anybody; others that were designated once await their review (A4). */
export const isCarrying = ({ kind, body }: Designation): boolean =>
  kind === 'lead' && (body.kind === 'hospital' || body.kind === 'clinic');

type Around = { leads: readonly Designation[]; covering: readonly Covering[] };

/** Cover of a part of a zone is no cover of the zone. */
const isWhole = (zone: Placed, covering: readonly Covering[]): boolean =>
  covering.some(({ cover }) => cover.unit === zone.unit && cover.area === zone.area) ||
  zone.municipalities.every((code) => covering.some(({ cover }) => cover.municipalities.includes(code)));

const isBeingArranged = ({ cover, designation }: Covering, at: Day): boolean =>
  ['agreed', 'one-side', 'proposed'].includes(stateOn(cover, at)) && designation !== null && stands(designation, at);

/** Covers whose institution stepped down while they had not ended: their areas lose them unnoticed. */
export const lost = (covering: readonly Covering[], at: Day): Covering[] =>
  covering.filter(
    ({ cover, designation }) => stateOn(cover, at) !== 'ended' && (designation === null || !stands(designation, at)),
  );

/** The municipalities of the covered area that have yet to agree. */
export const yetToAgree = ({ municipalities, consents }: Cover): MunicipalityCode[] =>
  municipalities.filter((code) => !consents.some((one) => one.side === 'receiver' && one.municipality === code));

/** Where areas lie: secondary areas, and who is next to whom. */
export type CoverGround = {
  units: readonly Division[];
  container: Division | null;
  borders: Border[] | null;
  links: readonly Link[];
};

/** The one secondary area all of these lie in; null where it is not known or they lie in several. */
export function homeOf(codes: readonly MunicipalityCode[], { container }: CoverGround): DivisionArea | null {
  if (!container) return null;
  const index = areaIndex(container);
  const homes = new Set(codes.map((code) => index.get(code)));
  const [home] = homes;
  return homes.size === 1 && home !== undefined ? container.areas[home]! : null;
}

/** Sharing a border or a named link; null where no borders are loaded. */
export function areNextTo(
  a: readonly MunicipalityCode[],
  b: readonly MunicipalityCode[],
  { borders, links }: CoverGround,
): boolean | null {
  if (!borders) return null;
  const touch = (x: MunicipalityCode, y: MunicipalityCode) => a.includes(x) && b.includes(y);
  return neighbours(borders, links).some(([x, y]) => touch(x, y) || touch(y, x));
}

export const areaOf = (ground: CoverGround, unit: string, key: string): DivisionArea | undefined =>
  ground.units.find((one) => one.kind.id === unit)?.areas.find((area) => area.key === key);

/** Every reason why this institution cannot cover this area in these days. */
export function coverFaults(draft: CoverDraft, covers: readonly Cover[], ground: CoverGround): Fault[] {
  const { designation } = draft;
  const area = areaOf(ground, draft.unit, draft.area);
  if (!area || !designation)
    return [
      ...(area ? [] : [coverFault('cover-area', 'area')]),
      ...(designation ? [] : [coverFault('cover-lead-missing', 'designation')]),
    ];
  return [
    ...roleFaults(draft, designation),
    ...placeFaults(draft, designation, area, ground),
    ...periodFaults(draft, designation),
    ...twiceFaults(draft, designation, covers),
  ];
}

function roleFaults({ from }: CoverDraft, designation: Designation): Fault[] {
  const { kind, state, body } = designation;
  if (kind !== 'lead' || !isCarrying(designation)) return [coverFault('cover-not-lead', 'designation', body.name)];
  const designated = state === 'designated' || state === 'under-review';
  const ended = designated && from !== null && designation.until !== null && designation.until <= from;
  return designated && !ended ? [] : [coverFault('cover-not-designated', 'designation', body.name)];
}

function placeFaults(draft: CoverDraft, giver: Designation, area: DivisionArea, ground: CoverGround): Fault[] {
  const covered = { unit: draft.unit, area: draft.area, municipalities: area.municipalities };
  const seat = standsIn(
    giver,
    ground.units.find(({ kind }) => kind.id === draft.unit),
  );
  if (concerns(seat, covered)) return [coverFault('cover-own-area', 'designation', giver.body.name, area.name)];
  if (draft.scope === 'children') return [];
  const from = areaOf(ground, giver.unit, giver.area)?.name ?? { ja: giver.area, en: null };
  const [home, other] = [homeOf(area.municipalities, ground), homeOf(seat.municipalities, ground)];
  if (!home) return [coverFault('cover-no-secondary', 'area', area.name)];
  if (!other) return [coverFault('cover-no-secondary', 'designation', from)];
  return home.key === other.key
    ? []
    : [coverFault('cover-outside', 'designation', from, other.name, area.name, home.name)];
}

function periodFaults({ from, until }: CoverDraft, { from: first, until: last }: Designation): Fault[] {
  if (from === null) return [coverFault('cover-from', 'from')];
  return [
    ...(until !== null && until <= from ? [coverFault('cover-order', 'until', from, until)] : []),
    ...(first !== null && from < first ? [coverFault('cover-before', 'from', first)] : []),
    ...(last !== null && until !== null && last < until ? [coverFault('cover-after', 'until', last)] : []),
  ];
}

function twiceFaults(draft: CoverDraft, { id, body }: Designation, covers: readonly Cover[]): Fault[] {
  if (draft.from === null) return [];
  const same = covers.find(
    (cover) =>
      cover.designation === id &&
      cover.unit === draft.unit &&
      cover.area === draft.area &&
      cover.scope === draft.scope &&
      overlap(cover, { from: draft.from!, until: draft.until }),
  );
  return same ? [coverFault('cover-twice', 'designation', body.name)] : [];
}

type Period = { from: Day; until: Day | null };

function overlap(cover: Cover, { from, until }: Period): boolean {
  const ends = [cover.until, cover.endedOn].filter((day): day is Day => day !== null).sort();
  const [end = null] = ends;
  if (end !== null && end <= cover.from) return false;
  return (until === null || cover.from < until) && (end === null || from < end);
}

/** Why it cannot be ended on this day for this reason. */
export function endFaults(cover: Cover, on: Day | null, reason: string, today: Day): Fault[] {
  return [
    ...(on === null ? [coverFault('cover-end-day', 'on')] : []),
    ...(on !== null && today < on ? [coverFault('cover-end-later', 'on')] : []),
    ...(reason === '' ? [coverFault('cover-end-reason', 'reason')] : []),
    ...(stateOn(cover, on ?? today) === 'ended' ? [coverFault('cover-ended', 'on')] : []),
  ];
}

const usual = 'medical-association';

/** The unit that is shown: the one asked for, else the medical associations, else the first that is loaded. */
export const unitShown = ({ units }: Pick<Standing, 'units'>, asked: string | undefined): Division =>
  units.find(({ kind }) => kind.id === asked) ?? units.find(({ kind }) => kind.id === usual) ?? units[0]!;
