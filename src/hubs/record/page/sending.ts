import { type Merged, mergeFields } from '../../../kit/pure/merge.ts';
import { Refused, send } from '../../../kit/web/api.ts';
import type { HubConflict, HubFieldId, Written } from '../model.ts';
import { changesIn, type Editing, type Fields } from './draft.ts';

/** What both wrote, brought together as far as it goes by itself. */
export type Meeting = { conflict: HubConflict; merged: Merged<Fields>; theirs: Fields };

export type Sent = { kind: 'saved'; written: Written; after: Meeting | null } | { kind: 'conflict'; meeting: Meeting };

type From = { realm: string; municipality: string; draft: { subject: string; seen: string } | null | undefined };

/**
 * Saves; where somebody saved first, brings both together field by field and saves that, unless both changed the same
 * field: then somebody has to choose.
 */
export async function sendRecord(editing: Editing, from: From): Promise<Sent> {
  let now = editing;
  let after: Meeting | null = null;
  for (;;) {
    try {
      return { kind: 'saved', written: await put(now, from), after };
    } catch (error) {
      const conflict = conflictIn(error);
      if (!conflict) throw error;
      after = meet(now, conflict);
      if (after.merged.conflicts.length > 0) return { kind: 'conflict', meeting: after };
      now = { ...now, baseVersion: conflict.version, base: after.theirs, mine: after.merged.values };
    }
  }
}

async function put(editing: Editing, { realm, municipality, draft }: From): Promise<Written> {
  const { baseVersion, reason } = editing;
  const body = { baseVersion, fields: changesIn(editing), reason: reason.trim() || undefined, draft };
  return (await send<Written>('PUT', `/api/${realm}/hubs/${municipality}`, body))!;
}

function conflictIn(error: unknown): HubConflict | null {
  const body = error instanceof Refused && error.status === 409 ? error.body : null;
  return (body as { conflict?: HubConflict } | null)?.conflict ?? null;
}

function meet({ base, mine }: Editing, conflict: HubConflict): Meeting {
  const pick = (side: 'base' | 'theirs'): Fields =>
    Object.fromEntries(conflict.fields.map((field) => [field.id, field[side]]));
  const began: Fields = { ...base, ...pick('base') };
  const theirs: Fields = { ...began, ...pick('theirs') };
  // A field the form never touched is as it was when the form was opened, whatever the server calls its beginning.
  const wrote: Fields = Object.fromEntries(
    Object.entries(mine).map(([id, value]) => [id, value === base[id as HubFieldId] ? began[id as HubFieldId] : value]),
  );
  return { conflict, merged: mergeFields<Fields>({ base: began, mine: wrote, theirs }), theirs };
}

/** The choice made where both had changed the same fields. */
export function chosen(
  editing: Editing,
  { conflict, merged, theirs }: Meeting,
  sides: Record<string, 'mine' | 'theirs'>,
): Editing {
  const taken = merged.conflicts.filter((id) => sides[id] === 'theirs').map((id) => [id, theirs[id]]);
  return {
    ...editing,
    baseVersion: conflict.version,
    base: theirs,
    mine: { ...merged.values, ...Object.fromEntries(taken) },
  };
}

/** Takes the newest change back; refused in words where somebody changed the record since. */
export const undoRecord = (realm: string, municipality: string, baseVersion: number) =>
  send<Written>('PUT', `/api/${realm}/hubs/${municipality}`, { baseVersion, undo: true });
