import { type Day, writeDay } from '../../kit/pure/day.ts';
import { Refusal, refuse } from '../../kit/pure/fault.ts';
import type { Trx } from '../../kit/server/db.ts';
import type { Actor, Realm } from '../model.ts';
import { insist } from '../offices/asked.ts';
import type { Change } from '../offices/change.ts';
import { changedMeanwhile, unknownPost } from '../offices/faults.ts';
import type { Directory } from '../offices/model.ts';
import {
  endHolding,
  insertHolding,
  insertPerson,
  loadDirectory,
  removeHolding,
  removeIdlePerson,
  takePost,
} from '../offices/store.ts';
import { insertAuditEntry } from '../store.ts';
import type { SavedMove } from './model.ts';
import { type Move, planTransfer, type Step, whyNotUndone } from './rules.ts';
import { findTransfer, insertTransfer, markUndone } from './store.ts';
import { text } from './text.ts';

const act = 'posts.write' as const;

/** Nobody appoints where their post does not reach, nor to their own post. */
export function insistOnAll(actor: Actor, realm: Realm, { posts }: Directory, ids: readonly number[]): void {
  for (const id of ids) {
    const post = posts.find((one) => one.id === id);
    if (post) insist(actor, act, { realm, office: post.office, post: id });
  }
}

/** All or nothing: every successor of the day in one transaction. */
export async function saveTransfer({ db, actor, realm }: Change, on: Day, moves: readonly Move[], today: Day) {
  if (on < today) throw dayPassed(on);
  return db.transaction().execute(async (trx) => {
    const directory = await loadDirectory(trx, realm);
    insistOnAll(
      actor,
      realm,
      directory,
      moves.map(({ post }) => post),
    );
    const { steps, faults } = planTransfer(directory, moves, on);
    if (faults.length > 0) throw new Refusal(faults.map(({ code, message }) => ({ code, message })));
    if (steps.length === 0) throw nothingMoves();
    const known = new Map<string, number>();
    const saved: SavedMove[] = [];
    // Always in the same order, and before the audit log: two who save at once wait for each other, never in a circle.
    steps.sort((a, b) => a.post.id - b.post.id);
    for (const step of steps) saved.push(await take(trx, realm, step, on, known));
    const id = await insertTransfer(trx, realm, actor, { on, moves: saved });
    const reason = `人事異動 ${writeDay(on, 'ja')}`;
    for (const [i, step] of steps.entries()) {
      const before = step.leaves
        ? { holding: step.leaves.id, person: step.leaves.person.name, until: step.leaves.until }
        : undefined;
      const after = { transfer: id, left: on, holding: saved[i]!.came, person: step.comes?.name ?? null };
      await insertAuditEntry(trx, actor, realm, {
        act,
        subject: subjectOf(step, directory),
        record: `post ${step.post.id}`,
        reason,
        before,
        after,
      });
    }
    return { id, saved: saved.length };
  });
}

const subjectOf = ({ post }: Step, { offices }: Directory) =>
  `${offices.find(({ id }) => id === post.office)!.name} ${post.title}`;

/** Somebody new who comes to two posts is one person: `known` remembers whom this transfer wrote down. */
async function take(trx: Trx, realm: Realm, step: Step, on: Day, known: Map<string, number>): Promise<SavedMove> {
  const { post, leaves, comes } = step;
  if (!(await takePost(trx, post.id, post.version))) throw changedMeanwhile();
  if (leaves) await endHolding(trx, leaves.id, on);
  const isNew = comes !== null && comes.person === null && !known.has(comes.name);
  if (isNew) known.set(comes.name, await insertPerson(trx, realm, comes.name, null));
  const person = comes && (comes.person?.id ?? known.get(comes.name)!);
  return {
    post: post.id,
    version: post.version + 1,
    left: leaves && { holding: leaves.id, until: leaves.until },
    came: person === null ? null : await insertHolding(trx, realm, { post: post.id, person, from: on, until: null }),
    newPerson: isNew ? person : null,
  };
}

/** Puts every post back as it was before the transfer. */
export async function undoTransfer({ db, actor, realm }: Change, id: number, today: Day): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const directory = await loadDirectory(trx, realm);
    const transfer = await findTransfer(trx, realm, id);
    if (!transfer) throw unknownTransfer();
    insistOnAll(
      actor,
      realm,
      directory,
      transfer.moves.map(({ post }) => post),
    );
    const why = whyNotUndone(transfer, directory.posts, today);
    if (why) throw notUndone(why);
    if (!(await markUndone(trx, id))) throw changedMeanwhile();
    for (const move of transfer.moves) {
      if (!(await takePost(trx, move.post, move.version))) throw changedMeanwhile();
      if (move.came !== null) await removeHolding(trx, move.came);
      if (move.left) await endHolding(trx, move.left.holding, move.left.until);
    }
    for (const move of transfer.moves) {
      const post = directory.posts.find((one) => one.id === move.post);
      if (!post) throw unknownPost();
      const subject = subjectOf({ post, leaves: null, comes: null }, directory);
      const before = { transfer: id, ...move };
      await insertAuditEntry(trx, actor, realm, {
        act,
        subject,
        record: `post ${post.id}`,
        reason: '人事異動の取り消し',
        before,
      });
    }
    for (const { newPerson } of transfer.moves) if (newPerson !== null) await removeIdlePerson(trx, newPerson);
  });
}

const dayPassed = (on: Day) =>
  refuse('day-passed', {
    ja: `${writeDay(on, 'ja')}は過ぎています。今日からあとの日を選んでください。過ぎた日の異動は、役職ごとに「人を就ける」で入れます。`,
    en: `${writeDay(on, 'en')} has passed. Choose today or a later day; past changes are entered post by post.`,
  });

const nothingMoves = () => refuse('nothing-moves', { ja: text.ja.nothing, en: text.en.nothing });

const unknownTransfer = () =>
  refuse('unknown-transfer', {
    ja: 'その異動はありません。一覧を読み込み直してください。',
    en: 'There is no such transfer. Load the list again.',
  });

const notUndone = (why: keyof typeof text.ja.why) =>
  refuse(why === 'changed' ? 'changed-meanwhile' : `transfer-${why}`, {
    ja: `この異動は取り消せません。${text.ja.why[why]}。`,
    en: `This transfer cannot be undone: ${text.en.why[why]}.`,
  });
