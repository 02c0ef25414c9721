import { type Day, writeDay } from '../../kit/pure/day.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import type { Arrival } from '../handover/view.ts';
import type { HeldPost } from '../model.ts';
import type { Directory, OfficePost, OfficeRole } from '../offices/model.ts';
import { lastDay, standing } from '../offices/rules.ts';
import { nameOf, titleOf } from '../offices/view.ts';
import { postHolders } from '../permission.ts';
import { roles } from '../text.ts';
import { text } from './text.ts';

/** What somebody chose at this machine. */
export type Chosen =
  | { is: 'nothing' }
  | { is: 'resident' }
  | { is: 'post'; post: HeldPost; here: 'same' | 'sample' | 'elsewhere' }
  | { is: 'gone'; id: number };

export type PostChoice = { id: number; label: string; holder: string | null; why: string | null; current: boolean };

export type Ways = { accounts: boolean; audit: boolean; import: boolean };

export type ActingView = {
  is: 'machine' | 'post' | 'resident' | 'gone' | 'elsewhere';
  /** 部署 氏名, for the header. */
  short: string;
  /** What the strip says while a role is switched. */
  strip: string | null;
  note: string | null;
  post: number | null;
  arrival: Arrival | null;
  can: string[];
  /** Which ways lead anywhere for this role. */
  ways: Ways;
  groups: { label: string; posts: PostChoice[] }[];
};

type Given = {
  chosen: Chosen;
  directory: Directory;
  arrival: Arrival | null;
  can: string[];
  ways: Ways;
  today: Day;
  lang: Lang;
};

export function actingView({ chosen, directory, arrival, can, ways, today, lang }: Given): ActingView {
  const current = chosen.is === 'post' ? chosen.post.id : null;
  return { ...whoIs(chosen, directory, lang), arrival, can, ways, groups: choices(directory, current, today, lang) };
}

function whoIs(
  chosen: Chosen,
  directory: Directory,
  lang: Lang,
): Omit<ActingView, 'arrival' | 'can' | 'ways' | 'groups'> {
  const t = text[lang];
  if (chosen.is === 'nothing') return { is: 'machine', short: t.machine, strip: null, note: t.machineNote, post: null };
  if (chosen.is === 'resident') {
    return { is: 'resident', short: t.resident, strip: t.strip(t.residentLong), note: null, post: null };
  }
  if (chosen.is === 'gone') {
    const label = labelOf(directory, chosen.id, lang) ?? t.aPost;
    return { is: 'gone', short: t.aPost, strip: t.gone(label), note: t.goneNote, post: null };
  }
  const { post, here } = chosen;
  const label = labelOf(directory, post.id, lang) ?? `${post.office.name} ${post.title}`;
  const short = `${post.office.name} ${post.person}`;
  if (here === 'elsewhere') return { is: 'elsewhere', short, strip: t.elsewhere(label), note: null, post: null };
  if (here === 'sample') return { is: 'post', short, strip: t.inSample(label), note: null, post: null };
  return {
    is: 'post',
    short: shortOf(directory, post, lang) ?? short,
    strip: t.strip(label),
    note: null,
    post: post.id,
  };
}

function found({ posts, offices }: Directory, id: number) {
  const post = posts.find((one) => one.id === id);
  const office = offices.find((one) => one.id === post?.office);
  return post && office ? { post, office } : null;
}

function labelOf(directory: Directory, id: number, lang: Lang): string | null {
  const there = found(directory, id);
  return there && `${nameOf(there.office, lang)} ${titleOf(there.post, lang)}`;
}

function shortOf(directory: Directory, { id, person }: HeldPost, lang: Lang): string | null {
  const there = found(directory, id);
  const holder = there?.post.holdings.find((holding) => holding.person.name === person)?.person;
  return there && `${nameOf(there.office, lang)} ${holder ? nameOf(holder, lang) : person}`;
}

function choices({ offices, posts }: Directory, current: number | null, today: Day, lang: Lang): ActingView['groups'] {
  return (postHolders as OfficeRole[])
    .map((role) => ({
      label: roles[role][lang],
      posts: offices
        .filter((office) => office.role === role)
        .flatMap((office) =>
          posts
            .filter((post) => post.office === office.id)
            .map((post) => ({
              id: post.id,
              label: `${nameOf(office, lang)} ${titleOf(post, lang)}`,
              ...holderAndWhyNot(post, today, lang),
              current: post.id === current,
            })),
        ),
    }))
    .filter((group) => group.posts.length > 0);
}

/** Nobody can look as a post that nobody holds today. */
function holderAndWhyNot(post: OfficePost, today: Day, lang: Lang): Pick<PostChoice, 'holder' | 'why'> {
  const t = text[lang];
  const now = standing(post, today);
  if (now.is === 'held') return { holder: nameOf(now.holding.person, lang), why: null };
  if (now.is === 'coming') {
    return { holder: nameOf(now.next.person, lang), why: t.coming(writeDay(now.next.from, lang)) };
  }
  if (now.is === 'ended') {
    return { holder: nameOf(now.last.person, lang), why: t.ended(writeDay(lastDay(now.last)!, lang)) };
  }
  return { holder: null, why: t.vacant };
}
