import type { Actor, Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import type { Wording } from '../../kit/pure/wording.ts';
import type { Division, MunicipalityCode } from '../../regions/model.ts';
import type { Source } from '../../sources/model.ts';
import type { HubRecord, HubState } from '../model.ts';

/** `unknown`: asked, not answered. `unset`: nobody has written it down. */
export type RecordState = HubState | 'unknown' | 'unset';

export const recordStates = ['set-up', 'considering', 'none', 'unknown', 'unset'] as const satisfies RecordState[];

/** Who a field is for: everybody, those who work together in the prefecture, those who keep the record. */
export type HubScope = 'public' | 'shared' | 'own';

export type HubFieldId = 'state' | 'name' | 'body' | 'address' | 'phone' | 'hours' | 'nightPhone' | 'contact' | 'memo';

export type HubField = {
  id: HubFieldId;
  scope: HubScope;
  kind: 'state' | 'line' | 'phone' | 'text';
  /** Letters it may have. */
  longest: number;
};

/** 拠点の記録: the fields in the order they are read. */
export const hubFields: readonly HubField[] = [
  { id: 'state', scope: 'public', kind: 'state', longest: 20 },
  { id: 'name', scope: 'public', kind: 'line', longest: 100 },
  { id: 'body', scope: 'public', kind: 'line', longest: 100 },
  { id: 'address', scope: 'public', kind: 'line', longest: 200 },
  { id: 'phone', scope: 'public', kind: 'phone', longest: 40 },
  { id: 'hours', scope: 'public', kind: 'line', longest: 200 },
  { id: 'nightPhone', scope: 'shared', kind: 'phone', longest: 40 },
  { id: 'contact', scope: 'own', kind: 'line', longest: 100 },
  { id: 'memo', scope: 'own', kind: 'text', longest: 2000 },
];

export type HubValues = { state: RecordState } & Record<Exclude<HubFieldId, 'state'>, string>;

/** What of a record a reader got: fields that are not for them are missing. */
export type HubPart = { state: RecordState } & Partial<HubValues>;

/** Version 0 is a municipality nobody has written about. */
export type StoredHub<Values = HubPart> = { municipality: MunicipalityCode; version: number; values: Values };

/** What everybody may read of a record, and since when it says what its state is. */
export type OpenHub = { municipality: MunicipalityCode; since: Day | null } & Pick<
  HubValues,
  'state' | 'name' | 'body' | 'address' | 'phone' | 'hours'
>;

/** What saving answers: the version there is now, and what differs from before. */
export type Written = { version: number; changed: HubFieldId[] };

/** One field in a conflict: where both began, what was sent, what stands there by now. */
export type FieldConflict = { id: HubFieldId; base: string; mine: string; theirs: string };

/** Somebody, as an audit entry names them. */
export type Who = { kind: string; name: string; office: string | null };

/** Somebody saved the record since the version one began with. */
export type HubConflict = {
  baseVersion: number;
  version: number;
  by: Who | null;
  at: string | null;
  fields: FieldConflict[];
};

/** What surrounds the records of a realm on a day. */
export type HubGround = {
  realm: Realm;
  key: string;
  name: Wording;
  actor: Actor;
  day: Day;
  municipalities: Division;
  container: Division | null;
  survey: HubRecord | null;
  sources: Source[];
};

export type LoadedHub = {
  ground: HubGround;
  hub: StoredHub;
  changed: { by: Who; at: string } | null;
};
