import type { Day } from '../../kit/pure/day.ts';
import type { MunicipalityCode } from '../../regions/model.ts';
import { hubDuties } from '../model.ts';
import type { BridgingFields, Score, ScoreCell, ScoredHub, ScoredZone, Weakness } from './model.ts';

type Zone = { key: string; municipalities: readonly MunicipalityCode[] };

const meets = (zone: Zone, hub: ScoredHub): boolean =>
  hub.municipalities.some((code) => zone.municipalities.includes(code));

/** What the hubs of each zone do of the six duties (H1, H3). A hub counts in every zone it has a municipality of. */
export const scoreZones = (zones: readonly Zone[], hubs: readonly ScoredHub[]): ScoredZone[] =>
  zones.map((zone) => {
    const own = hubs.filter((hub) => meets(zone, hub));
    const cells = hubDuties.map(({ id }) => cellOf(id, own));
    return { area: zone.key, municipalities: zone.municipalities, hubs: own, cells, weak: weaknessOf(own, cells) };
  });

function cellOf(duty: string, hubs: readonly ScoredHub[]): ScoreCell {
  const said = hubs.flatMap(({ answers }) => (answers ? [answers.get(duty) ?? 'not-done'] : []));
  const [done, partly, notDone] = (['done', 'partly', 'not-done'] as const).map(
    (answer) => said.filter((one) => one === answer).length,
  ) as [number, number, number];
  const noReport = hubs.length - said.length;
  return { duty, score: scoreOf({ done, partly, notDone, noReport }), done, partly, notDone, noReport };
}

/** 実施 where every hub does it; some doing it, or all in part, is 一部実施; silence is no 未実施. */
function scoreOf({ done, partly, notDone, noReport }: Omit<ScoreCell, 'duty' | 'score'>): Score {
  const all = done + partly + notDone + noReport;
  if (all === 0) return 'no-hub';
  if (noReport === all) return 'no-report';
  if (done === all) return 'done';
  return done + partly > 0 ? 'partly' : 'not-done';
}

/** 課題のある圏域: no hub, no report, or half of the duties and more not done (H3). */
function weaknessOf(hubs: readonly ScoredHub[], cells: readonly ScoreCell[]): Weakness | null {
  if (hubs.length === 0) return 'no-hub';
  if (hubs.every(({ answers }) => answers === null)) return 'no-report';
  const undone = cells.filter(({ score }) => score === 'not-done').length;
  return undone * 2 >= cells.length ? 'half-not-done' : null;
}

/** The duties a bridging task would be about. */
export const weakDuties = ({ weak, cells }: ScoredZone): string[] =>
  weak === 'half-not-done' ? cells.filter(({ score }) => score === 'not-done').map(({ duty }) => duty) : [];

export type BridgingFault = 'association' | 'municipality' | 'purpose' | 'outcome' | 'done-to-come' | 'duties' | 'done';

/** Every reason why a task cannot be kept: who with whom, what for, and what came of it once it is done. */
export function bridgingFaults(task: BridgingFields, today: Day): BridgingFault[] {
  const known = hubDuties.map(({ id }) => id);
  return [
    ...(task.association.trim() === '' ? (['association'] as const) : []),
    ...(task.municipality.trim() === '' ? (['municipality'] as const) : []),
    ...(task.purpose.trim() === '' ? (['purpose'] as const) : []),
    ...(task.duties.every((duty) => known.includes(duty)) ? [] : (['duties'] as const)),
    ...(task.doneOn !== null && task.outcome.trim() === '' ? (['outcome'] as const) : []),
    ...(task.doneOn === null && task.outcome.trim() !== '' ? (['done'] as const) : []),
    ...(task.doneOn !== null && task.doneOn > today ? (['done-to-come'] as const) : []),
  ];
}
