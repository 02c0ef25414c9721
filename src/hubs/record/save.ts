import { removeDraft } from '../../accounts/drafts/store.ts';
import type { Actor, Realm } from '../../accounts/model.ts';
import { thisMachine } from '../../accounts/rules.ts';
import { insertAuditEntry, listRecordVersions, type RecordVersion } from '../../accounts/store.ts';
import { Refusal, refuse } from '../../kit/pure/fault.ts';
import type { Wording } from '../../kit/pure/wording.ts';
import type { Db, Trx } from '../../kit/server/db.ts';
import type { MunicipalityCode } from '../../regions/model.ts';
import { entryOf, keptVersion, readKept, toKept, whoWrote } from './history.ts';
import type { HubConflict, HubValues, RecordState, StoredHub, Written } from './model.ts';
import { changedFields, fieldConflicts, hubFaults, initialValues } from './rules.ts';
import { lockHub, writeHub } from './store.ts';
import { conflictWords, faultOf, undoRefused } from './text.ts';

/** The draft a change came from, as the writer last saw it. */
export type WrittenFrom = { subject: string; seen?: string };

export type Writing = {
  municipality: MunicipalityCode;
  /** What the state is before anybody wrote. */
  survey: RecordState;
  baseVersion: number;
  /** Fields with their new values, or the change that made the base version taken back. */
  change: Partial<HubValues> | 'undo';
  reason?: string;
  /** Null where no draft ends with it. */
  draft: WrittenFrom | null;
};

/** Refused because somebody saved since; carries what each wrote, so that both can be brought together. */
export class ChangedMeanwhile extends Refusal {
  readonly conflict: HubConflict;
  constructor(message: Wording, conflict: HubConflict) {
    super([{ code: 'changed-meanwhile', message }]);
    this.conflict = conflict;
  }
}

/** Saves a change of a record, its audit entry and the end of its draft: all of it or nothing. */
export async function saveHub(db: Db, actor: Actor, realm: Realm, writing: Writing): Promise<Written> {
  return db.transaction().execute(async (trx) => {
    const { municipality, survey, change } = writing;
    const stored = await lockHub(trx, realm, municipality);
    const entries = await listRecordVersions(trx, realm, `hub ${municipality}`);
    const now = standing(stored, municipality, survey);
    if (writing.baseVersion !== now.version) throw changedMeanwhile(writing, now, entries);
    const wanted = change === 'undo' ? undone(now, entries, survey) : change;
    const changed = changedFields(now.values, wanted);
    const values = { ...now.values, ...wanted };
    if (change !== 'undo') requireSound(values);
    if (writing.draft) await removeDraft(trx, realm, actor.post?.id ?? thisMachine, writing.draft);
    if (changed.length === 0) return { version: now.version, changed };
    const after = { municipality, version: now.version + 1, values };
    await writeHub(trx, realm, after);
    await leaveEntry(trx, actor, realm, { before: stored && now, after, reason: writing.reason });
    return { version: after.version, changed };
  });
}

/** Whoever may write sees every field. */
function standing(stored: StoredHub | null, municipality: MunicipalityCode, survey: RecordState) {
  const values = { ...initialValues(survey), ...stored?.values };
  return { municipality, version: stored?.version ?? 0, values };
}

/** What stood there before the newest change. */
function undone(now: StoredHub<HubValues>, entries: readonly RecordVersion[], survey: RecordState): HubValues {
  const entry = entryOf(entries, now.version);
  if (!entry) throw nothingToUndo();
  return readKept(entry.before)?.values ?? initialValues(survey);
}

function requireSound(values: HubValues): void {
  const faults = hubFaults(values);
  if (faults.length > 0) throw new Refusal(faults.map(faultOf));
}

function changedMeanwhile(writing: Writing, now: StoredHub<HubValues>, entries: readonly RecordVersion[]) {
  const { baseVersion, survey, change } = writing;
  const base = keptVersion(entries, baseVersion) ?? initialValues(survey);
  const newest = entries[0];
  const by = newest ? whoWrote(newest) : null;
  const at = newest?.at ?? null;
  const words = change === 'undo' ? undoRefused : conflictWords;
  const fields = fieldConflicts(base, change === 'undo' ? {} : change, now.values);
  return new ChangedMeanwhile(words(by, at, new Date().toISOString()), {
    baseVersion,
    version: now.version,
    by,
    at,
    fields,
  });
}

const nothingToUndo = () =>
  refuse('nothing-to-undo', {
    ja: 'この記録には、元に戻せる変更がありません。直したいところを書き直してください。',
    en: 'There is no change of this record to take back. Change what you need.',
  });

type Change = { before: StoredHub<HubValues> | null; after: StoredHub<HubValues>; reason?: string };

function leaveEntry(trx: Trx, actor: Actor, realm: Realm, { before, after, reason }: Change): Promise<void> {
  return insertAuditEntry(trx, actor, realm, {
    act: 'hubs.write',
    subject: `hub ${after.municipality}`,
    record: `hub ${after.municipality}`,
    municipality: after.municipality,
    reason,
    before: before && toKept(before),
    after: toKept(after),
  });
}
