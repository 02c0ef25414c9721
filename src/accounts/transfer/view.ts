import { type Day, writeDay } from '../../kit/pure/day.ts';
import type { Fault } from '../../kit/pure/fault.ts';
import type { Table } from '../../kit/pure/table.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import type { Directory, OfficePost } from '../offices/model.ts';
import { peopleByLabel, standing } from '../offices/rules.ts';
import { type Asks, nameOf, titleOf } from '../offices/view.ts';
import type { SavedMove } from './model.ts';
import { type Move, type MoveFault, type Plan, whyNotUndone } from './rules.ts';
import { text } from './text.ts';

export type TransferPost = {
  id: number;
  office: string;
  title: string;
  version: number;
  holder: string | null;
  /** Somebody who is named from that day or later already. */
  named: string | null;
};

export type PastTransfer = { id: number; line: string; saved: string; day: string; why: string | null };

export type TransferView = {
  on: Day;
  day: string;
  sentence: string;
  posts: TransferPost[];
  people: string[];
  past: PastTransfer[];
};

type Saved = { id: number; on: Day; moves: SavedMove[]; savedAt: Date; savedBy: string; undone: boolean };
type Given = { directory: Directory; on: Day; today: Day; lang: Lang; asks: Asks };

/** The posts whoever asks may appoint to, in the order of their offices. */
export function transferPosts({ directory, on, today, lang, asks }: Given): TransferPost[] {
  return directory.offices.flatMap((office) =>
    directory.posts
      .filter((post) => post.office === office.id && asks('posts.write', { office: office.id, post: post.id }))
      .map((post) => ({
        id: post.id,
        office: nameOf(office, lang),
        title: titleOf(post, lang),
        version: post.version,
        holder: holderName(post, today, lang),
        named: namedFrom(post, on, lang),
      })),
  );
}

function holderName(post: OfficePost, today: Day, lang: Lang): string | null {
  const now = standing(post, today);
  return now.is === 'held' ? nameOf(now.holding.person, lang) : null;
}

function namedFrom({ holdings }: OfficePost, on: Day, lang: Lang): string | null {
  const named = holdings.find(({ from }) => from >= on);
  if (!named) return null;
  const when = writeDay(named.from, lang);
  return lang === 'ja' ? `${when}から${nameOf(named.person, lang)}` : `${nameOf(named.person, lang)} from ${when}`;
}

export function transferView(given: Given, saved: readonly Saved[]): TransferView {
  const { directory, on, today, lang, asks } = given;
  const t = text[lang];
  const posts = transferPosts(given);
  const day = writeDay(on, lang);
  const mine = ({ moves }: Saved) =>
    moves.every(({ post }) => {
      const office = directory.posts.find(({ id }) => id === post)?.office;
      return office !== undefined && asks('posts.write', { office, post });
    });
  return {
    on,
    day,
    sentence: t.sentence(day, posts.length),
    posts,
    people: [...peopleByLabel(directory).keys()],
    past: saved.filter(mine).map((one) => pastTransfer(one, directory.posts, today, lang)),
  };
}

function pastTransfer(one: Saved, posts: readonly OfficePost[], today: Day, lang: Lang): PastTransfer {
  const t = text[lang];
  const why = whyNotUndone(one, posts, today);
  const day = writeDay(one.on, lang);
  const when = one.savedAt.toLocaleString(lang === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone: 'Asia/Tokyo',
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return {
    id: one.id,
    day,
    line: t.pastLine(day, one.moves.length),
    saved: t.savedBy(one.savedBy, when),
    why: why && t.why[why],
  };
}

export type StepView = { post: number; office: string; title: string; before: string; after: string; isNew: boolean };
export type FaultView = { post: number; name: string; message: MoveFault['message'] };

export type PlanView = { sentence: string; steps: StepView[]; faults: FaultView[] };

export function planView(plan: Plan, { offices, posts }: Directory, on: Day, lang: Lang): PlanView {
  const t = text[lang];
  const of = (id: number) => {
    const post = posts.find((one) => one.id === id);
    const office = offices.find((one) => one.id === post?.office);
    return { office: office ? nameOf(office, lang) : '', title: post ? titleOf(post, lang) : String(id) };
  };
  return {
    sentence: plan.steps.length === 0 ? t.nothing : t.preview(writeDay(on, lang), plan.steps.length, plan.unchanged),
    steps: plan.steps.map(({ post, leaves, comes }) => ({
      post: post.id,
      ...of(post.id),
      before: leaves ? nameOf(leaves.person, lang) : t.vacant,
      after: comes ? (comes.person ? nameOf(comes.person, lang) : comes.name) : t.vacant,
      isNew: comes !== null && comes.person === null,
    })),
    faults: plan.faults.map(({ post, message }) => {
      const { office, title } = of(post);
      return { post, name: `${office} ${title}`.trim(), message };
    }),
  };
}

/** What a filled-in form says: into the page's fields, not yet saved. */
export type FormView = { on: Day; moves: Move[]; rejects: Fault[] };

/** The form as a table, for CSV. */
export function transferTable(posts: readonly TransferPost[], on: Day, lang: Lang): Table {
  const t = text[lang];
  const order = ['number', 'office', 'post', 'holder', 'successor', 'from'] as const;
  return {
    id: 'transfer',
    title: t.intro(writeDay(on, lang))[0]!,
    asOf: writeDay(on, lang),
    columns: order.map((id) => ({
      id,
      heading: t.columns[id],
      key: t.keys[id],
      kind: id === 'from' ? 'day' : id === 'number' ? 'code' : 'text',
    })),
    rows: transferRows(posts, on, lang).map((cells, i) => ({ id: String(i), cells: cells.map((text) => ({ text })) })),
    footnotes: t.intro('').slice(1),
    caveats: [],
    sources: [],
  };
}

export const transferRows = (posts: readonly TransferPost[], on: Day, lang: Lang): string[][] =>
  posts.map((post) => [
    String(post.id),
    post.office,
    post.title,
    post.holder ?? text[lang].vacant,
    '',
    writeDay(on, lang),
  ]);
