import { z } from 'zod';
import type { RecordVersion } from '../../accounts/store.ts';
import { type Day, dayInJapan } from '../../kit/pure/day.ts';
import { type HubFieldId, type HubValues, recordStates, type StoredHub, type Who } from './model.ts';
import { initialValues } from './rules.ts';

/** A record as its audit entries hold it; a field that came later is empty in older ones. */
const snapshot = z.looseObject({ version: z.number().int(), state: z.enum(recordStates) });

type Kept = { version: number; values: HubValues };

export function readKept(kept: unknown): Kept | null {
  const read = snapshot.safeParse(kept);
  if (!read.success) return null;
  const { version, state } = read.data;
  const empty = initialValues(state);
  const texts = Object.keys(empty).map((id) => [id, String(read.data[id] ?? empty[id as HubFieldId])]);
  return { version, values: Object.fromEntries(texts) as HubValues };
}

export const toKept = ({ version, values }: Kept) => ({ version, ...values });

export const whoWrote = (entry: RecordVersion): Who => ({ kind: entry.kind, name: entry.name, office: entry.office });

/** The entry a version was made by. */
export const entryOf = (entries: readonly RecordVersion[], version: number): RecordVersion | undefined =>
  entries.find((entry) => readKept(entry.after)?.version === version);

/** A version as it stood, from the change that made it or the one that ended it. */
export function keptVersion(entries: readonly RecordVersion[], version: number): HubValues | null {
  const kept = entries.flatMap(({ before, after }) => [readKept(after), readKept(before)]);
  return kept.find((one) => one?.version === version)?.values ?? null;
}

/** The record as it stood at the end of a day; null where nobody had written it yet. Entries come newest first. */
export function standingOn(
  entries: readonly RecordVersion[],
  municipality: string,
  day: Day,
): StoredHub<HubValues> | null {
  const entry = entries.find((one) => dayInJapan(new Date(one.at)) <= day);
  const kept = readKept(entry?.after);
  return kept ? { municipality, ...kept } : null;
}
