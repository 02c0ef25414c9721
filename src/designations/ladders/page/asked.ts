import type { LadderChoice, LaddersView } from '../list-view.ts';
import type { LaddersSearch } from '../page-address.ts';

/** Which ladder is run, in which version, on what. */
export type Shown = { id: string; version: string; unit: string; asof: string | undefined };

export type Go = (to: Partial<LaddersSearch>) => void;

/** What the address says, else the first ladder in its newest version. */
export function shownLadder({ ladders, usualUnit, units }: LaddersView, search: LaddersSearch): Shown {
  const ladder = ladders.find(({ id }) => id === search.ladder) ?? ladders[0]!;
  const version = search.ladder === ladder.id && search.version ? search.version : String(ladder.newest);
  const unit = units.some(({ id }) => id === search.unit) ? search.unit! : usualUnit;
  return { id: ladder.id, version, unit, asof: search.asof };
}

export const choiceOf = ({ ladders }: LaddersView, id: string): LadderChoice | undefined =>
  ladders.find((one) => one.id === id);
