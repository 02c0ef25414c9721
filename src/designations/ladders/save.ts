import { removeDraft } from '../../accounts/drafts/store.ts';
import type { Actor, Realm } from '../../accounts/model.ts';
import { thisMachine } from '../../accounts/rules.ts';
import { insertAuditEntry } from '../../accounts/store.ts';
import { listCriteria } from '../../facilities/criteria/store.ts';
import type { Day } from '../../kit/pure/day.ts';
import { Refusal } from '../../kit/pure/fault.ts';
import type { Db, Trx } from '../../kit/server/db.ts';
import { whoIs } from '../record/save.ts';
import { isShipped } from './known.ts';
import type { Ladder, LadderId, LadderResult } from './model.ts';
import { changedMeanwhile, noteMissing, nothingChanged } from './save-text.ts';
import { shippedLadders } from './shipped.ts';
import { insertLadder, insertSelection, listSavedLadders, lockLadder } from './store.ts';
import { validateLadder } from './validate.ts';
import type { LadderSaved, SavedLadder } from './versions.ts';

export type LadderGiven = {
  document: unknown;
  /** The version it began from; null for one that is new. */
  baseVersion: number | null;
  note: string;
  /** The draft it was written in, which ends with it. */
  draft?: { subject: string; seen?: string };
};

/** Keeps a ladder as a new version; a changed shipped one becomes a ladder of the prefecture's own. */
export async function saveLadder(
  db: Db,
  actor: Actor,
  { realm, today }: { realm: Realm; today: Day },
  { document, baseVersion, note, draft }: LadderGiven,
): Promise<LadderSaved> {
  const read = validateLadder(document, await listCriteria(db, realm), today);
  if (Array.isArray(read)) throw new Refusal(read);
  if (note.trim() === '') throw noteMissing();
  return db.transaction().execute(async (trx) => {
    const copied = isShipped(read.id);
    if (copied && shippedLadders.some((one) => sameLadder(one, read))) throw nothingChanged();
    const id = copied ? await freeId(trx, realm, read.id) : read.id;
    const there = await lockLadder(trx, realm, id);
    const [newest] = there;
    if (!copied) requireNewest(newest, baseVersion);
    if (newest && sameLadder(newest.ladder, read)) throw nothingChanged();
    const ladder: Ladder = { ...read, id, version: (newest?.ladder.version ?? 0) + 1 };
    await insertLadder(trx, realm, { ladder, note: note.trim(), by: whoIs(actor) });
    await insertAuditEntry(trx, actor, realm, {
      ...{ act: 'ladders.write', subject: `ladder ${id}`, record: `ladder ${id}`, reason: note.trim() },
      before: newest ? told(newest.ladder) : null,
      after: told(ladder),
    });
    if (draft) await removeDraft(trx, realm, actor.post?.id ?? thisMachine, draft);
    return { id, version: ladder.version, copied };
  });
}

function requireNewest(newest: SavedLadder | undefined, baseVersion: number | null): void {
  if ((newest?.ladder.version ?? null) !== baseVersion && newest) throw changedMeanwhile(newest);
}

/** The first id behind that of the shipped ladder that nobody has. */
async function freeId(trx: Trx, realm: Realm, shipped: LadderId): Promise<LadderId> {
  await lockLadder(trx, realm, `own of ${shipped}`);
  const taken = new Set((await listSavedLadders(trx, realm)).map(({ ladder }) => ladder.id));
  for (let n = 2; ; n++) {
    const id = `${shipped}-${n}`;
    if (!taken.has(id) && !isShipped(id)) return id;
  }
}

/** What it says, whatever its number. */
const plain = ({ version: _, ...rest }: Ladder) => rest;

/** Documents differ in the order of their entries; what has no place of its own is compared by name. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]));
};

export const sameLadder = (a: Ladder, b: Ladder): boolean =>
  JSON.stringify(sorted(plain(a))) === JSON.stringify(sorted(plain(b)));

const told = ({ version, name, plan, basis, continuation, steps }: Ladder) => ({
  ...{ version, name: name.ja, plan, basis: basis.ja, continuation },
  steps: steps.map(({ id, name }) => `${id} ${name.ja}`),
});

/** Keeps what a ladder gave, with the document it followed. */
export async function saveSelection(
  db: Db,
  actor: Actor,
  realm: Realm,
  { ladder, result, note }: { ladder: Ladder; result: LadderResult; note: string },
): Promise<{ id: number }> {
  return db.transaction().execute(async (trx) => {
    const id = await insertSelection(trx, realm, { ladder, result, note: note.trim(), by: whoIs(actor) });
    await insertAuditEntry(trx, actor, realm, {
      ...{ act: 'ladders.write', subject: `selection ${id}`, record: `selection ${id}`, reason: note.trim() },
      before: null,
      after: { ladder: ladder.id, version: ladder.version, unit: result.unit, asOf: result.asOf },
    });
    return { id };
  });
}
