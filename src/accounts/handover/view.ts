import { type Day, writeDay } from '../../kit/pure/day.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import type { Directory, OfficePost } from '../offices/model.ts';
import {
  type Asks,
  type HoldingView,
  holdingView,
  nameOf,
  type Place,
  type PostLine,
  placeName,
  postLine,
  titleOf,
} from '../offices/view.ts';
import { text } from './text.ts';

export type TaskView = {
  id: number;
  title: string;
  due: string | null;
  overdue: boolean;
  done: boolean;
  version: number;
};
export type DraftView = { subject: string; municipality: string | null; saved: string };

export type Handed = {
  note: string;
  version: number;
  tasks: TaskView[];
  drafts: DraftView[];
};

export type PostView = {
  id: number;
  office: string;
  title: string;
  sentence: string;
  line: PostLine;
  officeId: number;
  holders: (HoldingView & { is: 'past' | 'now' | 'coming' })[];
  /** Null where only the holder reads it; `onlyHolder` says so. */
  handed: Handed | null;
  onlyHolder: string;
};

export type Given = {
  note: { note: string; version: number };
  tasks: { id: number; title: string; due: Day | null; done: boolean; version: number }[];
  drafts: { subject: string; savedAt: Date }[];
};

type Asked = { today: Day; lang: Lang; asks: Asks; whoMay: string; places: readonly Place[] };

export function postView(post: OfficePost, directory: Directory, given: Given | null, asked: Asked): PostView {
  const { today, lang, asks, whoMay } = asked;
  const t = text[lang];
  const office = directory.offices.find(({ id }) => id === post.office)!;
  const line = postLine(post, today, lang, asks);
  const holders = post.holdings
    .map((holding) => holdingView(holding, lang))
    .map((one) => ({ ...one, is: timeOf(one, today) }))
    .reverse();
  return {
    id: post.id,
    office: nameOf(office, lang),
    officeId: office.id,
    title: titleOf(post, lang),
    sentence: line.is === 'held' ? t.sentence.held(line.holder!, line.period!) : t.sentence[line.is],
    line,
    holders,
    handed: given && handed(given, asked),
    onlyHolder: t.onlyHolder(whoMay),
  };
}

const timeOf = ({ from, last }: HoldingView, today: Day): 'past' | 'now' | 'coming' =>
  from > today ? 'coming' : last !== null && last < today ? 'past' : 'now';

function handed({ note, tasks, drafts }: Given, { today, lang, places }: Asked): Handed {
  const t = text[lang];
  return {
    ...note,
    tasks: tasks.map(({ due, ...task }) => ({
      ...task,
      due: due && t.dueOn(writeDay(due, lang)),
      overdue: due !== null && due < today && !task.done,
    })),
    drafts: drafts.map(({ subject, savedAt }) => ({
      ...subjectOf(subject, places, lang),
      saved: t.savedAt(
        savedAt.toLocaleString(lang === 'ja' ? 'ja-JP' : 'en-GB', {
          timeZone: 'Asia/Tokyo',
          dateStyle: 'medium',
          timeStyle: 'short',
        }),
      ),
    })),
  };
}

/** Drafts are kept under the record they belong to. */
function subjectOf(subject: string, places: readonly Place[], lang: Lang): Pick<DraftView, 'subject' | 'municipality'> {
  const [, code] = /^hub:(\d+)/.exec(subject) ?? [];
  const place = places.find((one) => one.code === code);
  if (!place) return { subject: text[lang].draftOf[subject.split(':')[0]!] ?? subject, municipality: null };
  return { subject: text[lang].hub(placeName(place, lang)), municipality: place.code };
}

export type Arrival = { from: string; sentence: string };

/** What a new holder is told once: from when, and what passed to them. */
export function arrival(from: Day, { note, tasks, drafts }: Given, lang: Lang): Arrival {
  const t = text[lang];
  const open = tasks.filter((task) => !task.done).length;
  const what = [
    ...(note.note === '' ? [] : [t.arrivedNote]),
    ...(open > 0 ? [t.arrivedTasks(open)] : []),
    ...(drafts.length > 0 ? [t.arrivedDrafts(drafts.length)] : []),
  ];
  const day = writeDay(from, lang);
  const short = lang === 'ja' ? day.replace(/^\D+(元|\d+)年/, '') : day;
  return { from: day, sentence: t.arrived(short, what) };
}
