import { type Day, writeDay } from '../../kit/pure/day.ts';
import type { Wording } from '../../kit/pure/wording.ts';
import type { Directory, Holding, OfficePost, Person } from '../offices/model.ts';
import { holderOn, peopleByLabel, whoIsMeant } from '../offices/rules.ts';
import type { SavedMove } from './model.ts';

/** What is asked of one post on the day of a transfer: somebody comes, or the post falls vacant. */
export type Move = { post: number; version?: number; successor: string | null };

/** What a move does: who leaves, and who comes. */
export type Step = {
  post: OfficePost;
  leaves: Holding | null;
  comes: { person: Person | null; name: string } | null;
};

export type MoveFault = { post: number; code: string; message: Wording };

export type Plan = { steps: Step[]; unchanged: number; faults: MoveFault[] };

/** The whole transfer at once: every post that changes, how many stay as they are, and what cannot be done. */
export function planTransfer(directory: Directory, moves: readonly Move[], on: Day): Plan {
  const byLabel = peopleByLabel(directory);
  const plan: Plan = { steps: [], unchanged: 0, faults: [] };
  const seen = new Set<number>();
  for (const move of moves) {
    const post = directory.posts.find(({ id }) => id === move.post);
    const fault = seen.has(move.post) ? faults.twice : post ? whyNotMoved(post, move, on) : faults.unknown;
    seen.add(move.post);
    const step = post && !fault ? stepOf(post, move.successor, holderOn(post, on), byLabel) : null;
    if (fault) plan.faults.push({ post: move.post, ...fault });
    else if (step && 'code' in step) plan.faults.push({ post: move.post, ...step });
    else if (step) plan.steps.push(step);
    else plan.unchanged += 1;
  }
  return plan;
}

type Reason = Omit<MoveFault, 'post'>;

function whyNotMoved(post: OfficePost, { version }: Move, on: Day): Reason | null {
  if (version !== undefined && version !== post.version) return faults.changed;
  const named = post.holdings.find(({ from }) => from >= on);
  return named ? faults.named(named) : null;
}

/** Null where everything stays as it is. */
function stepOf(
  post: OfficePost,
  successor: string | null,
  leaves: Holding | null,
  byLabel: ReadonlyMap<string, Person>,
): Step | Reason | null {
  if (successor === null) return leaves && { post, leaves, comes: null };
  const meant = whoIsMeant(successor, byLabel);
  if (meant.is === 'several') return faults.unclear(meant.labels);
  if (meant.is === 'new') return { post, leaves, comes: { person: null, name: meant.name } };
  if (meant.person.id === leaves?.person.id) return null;
  return { post, leaves, comes: { person: meant.person, name: meant.person.name } };
}

const reason = (code: string, ja: string, en: string): Reason => ({ code, message: { ja, en } });

const faults = {
  unknown: reason(
    'unknown-post',
    'この役職はありません。用紙を受け取り直してください。',
    'There is no such post. Take the form anew.',
  ),
  twice: reason(
    'post-twice',
    'この役職が2回出てきます。1行にしてください。',
    'This post stands here twice. Keep one line.',
  ),
  changed: reason(
    'changed-meanwhile',
    '開いている間に、ほかの人がこの役職に就く人を変えました。最新の内容を読み込んでください。',
    'Somebody else changed who holds this post while you had it open. Load the latest.',
  ),
  named: ({ person, from }: Holding) =>
    reason(
      'successor-named',
      `${writeDay(from, 'ja')}から${person.name}さんが就くと決まっています。その異動を取り消すか、役職のページで直してから、もう一度入れてください。`,
      `${person.nameEn ?? person.name} is already named from ${writeDay(from, 'en')}. Undo that transfer or correct it on the post's page first.`,
    ),
  unclear: (labels: readonly string[]) =>
    reason(
      'person-unclear',
      `同じ名の人が${labels.length}人います。${labels.map((one) => `「${one}」`).join('か')}と書いてください。`,
      `Several people bear this name. Write ${labels.map((one) => `“${one}”`).join(' or ')}.`,
    ),
};

export type UndoFault = 'undone' | 'begun' | 'changed';

/** A transfer can be taken back as long as its day has not come and nobody changed one of its posts since. */
export function whyNotUndone(
  transfer: { on: Day; undone: boolean; moves: readonly SavedMove[] },
  posts: readonly OfficePost[],
  today: Day,
): UndoFault | null {
  if (transfer.undone) return 'undone';
  if (transfer.on <= today) return 'begun';
  const same = transfer.moves.every(({ post, version }) =>
    posts.some((one) => one.id === post && one.version === version),
  );
  return same ? null : 'changed';
}
