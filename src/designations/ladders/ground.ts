import type { Realm } from '../../accounts/model.ts';
import type { Criterion } from '../../facilities/criteria/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { Division, Prefecture } from '../../regions/model.ts';
import type { Source } from '../../sources/model.ts';
import type { Facts, Ladder } from './model.ts';

/** What ladders of a realm are run on, read once for all units. */
export type LadderGround = {
  realm: Realm;
  key: string;
  prefecture: Prefecture;
  asOf: Day;
  units: Division[];
  criteria: Criterion[];
  sources: Source[];
  /** The unit that is meant where none is named. */
  usualUnit: string;
  /** Why those with a role today have it is not for whoever asks: nobody is continued for them. */
  reasonsHidden: boolean;
  /** The facts of a unit; refuses a unit that is not loaded. */
  factsOf: (unit: string, kind?: Ladder['kind']) => Facts;
};
