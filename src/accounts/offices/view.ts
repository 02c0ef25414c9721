import { type Day, writeDay } from '../../kit/pure/day.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Act, NamedBody, Target } from '../model.ts';
import { postHolders } from '../permission.ts';
import { accountPolicy } from '../policy.ts';
import { roles, whoMay } from '../text.ts';
import type { BodyChoice, Directory, Holding, Office, OfficePost, OfficeRole, TieKind } from './model.ts';
import { bodyName, lastDay, namesBodies, peopleByLabel, standing } from './rules.ts';
import { text } from './text.ts';

export type Place = { code: string; name: string; nameEn: string | null };

/** Whether whoever asks may do something in this realm. */
export type Asks = (act: Act, target?: Omit<Target, 'realm'>) => boolean;

export type HoldingView = { id: number; person: string; from: Day; last: Day | null; period: string };

export type PostLine = {
  id: number;
  title: string;
  version: number;
  is: 'held' | 'coming' | 'ended' | 'vacant';
  holder: string | null;
  period: string | null;
  /** Who comes next, or who was there before. */
  beside: string | null;
  holdings: HoldingView[];
  mayWrite: boolean;
};

export type OfficeView = {
  id: number;
  role: OfficeRole;
  name: string;
  version: number;
  about: string[];
  setUpBy: number[];
  advisedBy: number[];
  municipalities: string[];
  institutions: string[];
  bodies: NamedBody[];
  /** Said where it could name its association or hub and has not. */
  unnamed: string | null;
  posts: PostLine[];
  mayAddPost: boolean;
};

export type OfficeGroup = { role: OfficeRole; label: string; offices: OfficeView[] };

export type OfficesView = {
  today: Day;
  sentence: string;
  groups: OfficeGroup[];
  /** How people already known are written, for choosing. */
  people: string[];
  places: { code: string; name: string }[];
  /** What an office can stand for. */
  bodies: { body: NamedBody; name: string; municipalities: readonly string[] }[];
  mayWrite: boolean;
  mayTransfer: boolean;
  /** Who may write, for whoever may not. */
  readOnly: string | null;
};

type Given = { directory: Directory; places: Place[]; bodies: BodyChoice[]; today: Day; lang: Lang; asks: Asks };

export function officesView({ directory, places, bodies, today, lang, asks }: Given): OfficesView {
  const t = text[lang];
  const lines = directory.posts.map((post) => postLine(post, today, lang, asks));
  const count = (...states: PostLine['is'][]) => lines.filter((line) => states.includes(line.is)).length;
  const groups = (postHolders as OfficeRole[]).map((role) => ({
    role,
    label: roles[role][lang],
    offices: directory.offices
      .filter((office) => office.role === role)
      .map((office) =>
        officeView(office, { directory, places, bodies, lang, asks }, linesOf(office, directory.posts, lines)),
      ),
  }));
  const mayTransfer = lines.some((line) => line.mayWrite);
  return {
    today,
    sentence:
      directory.offices.length === 0
        ? t.nobody
        : t.sentence(directory.offices.length, lines.length, count('coming', 'ended', 'vacant'), count('coming')),
    groups: groups.filter((group) => group.offices.length > 0),
    people: [...peopleByLabel(directory).keys()],
    places: places.map((place) => ({ code: place.code, name: placeName(place, lang) })),
    bodies: bodies.map(({ body, municipalities }) => ({ body, name: bodyWords(body, bodies, lang), municipalities })),
    mayWrite: asks('posts.write'),
    mayTransfer,
    readOnly: mayTransfer || asks('posts.write') ? null : t.readOnly(whoMay(accountPolicy, 'posts.write', lang)),
  };
}

const linesOf = (office: Office, posts: readonly OfficePost[], lines: readonly PostLine[]): PostLine[] =>
  lines.filter((_, i) => posts[i]!.office === office.id);

export const placeName = ({ name, nameEn }: Place, lang: Lang) => say({ ja: name, en: nameEn }, lang);

export const nameOf = (named: { name: string; nameEn: string | null }, lang: Lang): string =>
  say({ ja: named.name, en: named.nameEn }, lang);

export const titleOf = ({ title, titleEn }: Pick<OfficePost, 'title' | 'titleEn'>, lang: Lang): string =>
  say({ ja: title, en: titleEn }, lang);

function officeView(office: Office, given: Omit<Given, 'today'>, posts: PostLine[]): OfficeView {
  const { places, bodies, lang, asks } = given;
  const { offices } = given.directory;
  const kind = namesBodies(office.role);
  const t = text[lang];
  const tied = (kind: TieKind) => office.ties.filter((tie) => tie.kind === kind).map((tie) => tie.above);
  const names = (ids: number[]) =>
    ids.map((id) => nameOf(offices.find((one) => one.id === id)!, lang)).join(lang === 'ja' ? '、' : ', ');
  const called = (body: NamedBody) => bodyWords(body, bodies, lang);
  const [setUpBy, advisedBy] = [tied('set-up-by'), tied('advised-by')];
  return {
    id: office.id,
    role: office.role,
    name: nameOf(office, lang),
    version: office.version,
    about: [
      coverage(office, places, lang),
      ...(office.bodies.length > 0 ? [t.standsFor(office.bodies.map(called).join(lang === 'ja' ? '、' : ', '))] : []),
      ...(setUpBy.length > 0 ? [t.setUpBy(names(setUpBy))] : []),
      ...(advisedBy.length > 0 ? [t.advisedBy(names(advisedBy))] : []),
    ].filter((words) => words !== ''),
    setUpBy,
    advisedBy,
    municipalities: office.municipalities,
    institutions: office.institutions,
    bodies: office.bodies,
    unnamed: kind !== null && office.bodies.length === 0 ? t.unnamed[kind] : null,
    posts,
    mayAddPost: asks('posts.write', { office: office.id }),
  };
}

/** A hub that is only considered is nobody's to see but those who plan it; an association that was renamed reaches nothing. */
function bodyWords(body: NamedBody, bodies: readonly BodyChoice[], lang: Lang): string {
  const found = bodies.find((one) => one.body === body);
  if (found) return nameOf(found, lang);
  return body.startsWith('hub ') ? text[lang].hiddenHub : text[lang].gone(bodyName(body, bodies));
}

function coverage({ municipalities, institutions }: Office, places: Place[], lang: Lang): string {
  const t = text[lang];
  if (municipalities.length > 1 && municipalities.length === places.length) return t.wholePrefecture;
  const named = municipalities.map((code) => {
    const place = places.find((one) => one.code === code);
    return place ? placeName(place, lang) : code;
  });
  const all = [...named, ...institutions];
  return all.length === 0 ? '' : t.covers(all[0]!, all.length - 1);
}

export function holdingView(holding: Holding, lang: Lang): HoldingView {
  const last = lastDay(holding);
  return {
    id: holding.id,
    person: nameOf(holding.person, lang),
    from: holding.from,
    last,
    period: text[lang].period(writeDay(holding.from, lang), last && writeDay(last, lang)),
  };
}

export function postLine(post: OfficePost, today: Day, lang: Lang, asks: Asks): PostLine {
  const now = standing(post, today);
  const holdings = post.holdings.map((holding) => holdingView(holding, lang));
  const view = (holding: Holding | null) => holdings.find((one) => one.id === holding?.id) ?? null;
  const held = now.is === 'held' ? view(now.holding) : null;
  return {
    id: post.id,
    title: titleOf(post, lang),
    version: post.version,
    is: now.is,
    holder: held?.person ?? null,
    period: held?.period ?? null,
    beside: beside(now, lang),
    holdings,
    mayWrite: asks('posts.write', { office: post.office, post: post.id }),
  };
}

function beside(now: ReturnType<typeof standing>, lang: Lang): string | null {
  const t = text[lang];
  if (now.is === 'ended') return t.was(nameOf(now.last.person, lang), writeDay(lastDay(now.last)!, lang));
  const next = 'next' in now ? now.next : null;
  return next ? t.next(nameOf(next.person, lang), writeDay(next.from, lang)) : null;
}
