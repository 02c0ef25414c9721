import type { Day } from '../../kit/pure/day.ts';
import type { AreaKindId } from '../../regions/model.ts';
import type { Ladder, LadderId, LadderResult } from './model.ts';

/** A ladder as an office saved it. Documents are kept as they were, even where criteria they name are gone. */
export type SavedLadder = { ladder: Ladder; note: string; savedAt: string; savedBy: string };

/** A version of a ladder as it can be run; `saved` is null where it came with Tsunagi. */
export type LadderVersion = { ladder: Ladder; saved: Omit<SavedLadder, 'ladder'> | null };

/** A ladder, its newest version first. */
export type KnownLadder = { id: LadderId; shipped: boolean; versions: [LadderVersion, ...LadderVersion[]] };

/** `copied`: it was changed from a shipped ladder, which stays as it is. */
export type LadderSaved = { id: LadderId; version: number; copied: boolean };

/** What a ladder gave on a day, kept with the document it followed. */
export type Selection = {
  id: number;
  ladder: Ladder;
  unit: AreaKindId;
  asOf: Day;
  result: LadderResult;
  note: string;
  savedAt: string;
  savedBy: string;
};
