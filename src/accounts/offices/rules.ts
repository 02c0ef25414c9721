import { type Day, daysLater } from '../../kit/pure/day.ts';
import { matchKey } from '../../kit/pure/match-key.ts';
import type { NamedBody, OfficeId, Role } from '../model.ts';
import type { BodyChoice, Directory, Holding, Office, OfficePost, Person } from './model.ts';

type Period = { from: Day; until: Day | null };

const holdsOn = ({ from, until }: Period, at: Day): boolean => from <= at && (until === null || at < until);

export const holderOn = (post: Pick<OfficePost, 'holdings'>, at: Day): Holding | null =>
  post.holdings.find((holding) => holdsOn(holding, at)) ?? null;

export const overlaps = (a: Period, b: Period): boolean =>
  (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until);

/** Who stands in the way of holding a post for a period: a post has one holder at a time, and gaps are allowed. */
export const inTheWay = (holdings: readonly Holding[], period: Period): Holding | null =>
  holdings.find((holding) => overlaps(holding, period)) ?? null;

/** How a post stands on a day: held; not begun yet; ended and empty; never held. `next` is who is named already. */
export type Standing =
  | { is: 'held'; holding: Holding; next: Holding | null }
  | { is: 'coming'; next: Holding }
  | { is: 'ended'; last: Holding }
  | { is: 'vacant' };

export function standing(post: Pick<OfficePost, 'holdings'>, today: Day): Standing {
  const holding = holderOn(post, today);
  const next = post.holdings.find((one) => one.from > today) ?? null;
  if (holding) return { is: 'held', holding, next };
  if (next) return { is: 'coming', next };
  const last = post.holdings.at(-1);
  return last ? { is: 'ended', last } : { is: 'vacant' };
}

export const lastDay = ({ until }: Period): Day | null => (until === null ? null : daysLater(until, -1));

/** The 1 April that comes: transfers fall on it. */
export function nextApril(today: Day): Day {
  const april = `${today.slice(0, 4)}-04-01` as Day;
  return today < april ? april : (`${Number(today.slice(0, 4)) + 1}-04-01` as Day);
}

/** Whether an office would come to stand below itself: whoever sets up an office appoints in it. */
export function standsBelowItself(offices: readonly Office[], id: OfficeId, setUpBy: readonly OfficeId[]): boolean {
  const above = (office: OfficeId) =>
    office === id
      ? setUpBy
      : (offices.find((one) => one.id === office)?.ties ?? [])
          .filter((tie) => tie.kind === 'set-up-by')
          .map((tie) => tie.above);
  const seen = new Set<OfficeId>();
  const climb = (from: readonly OfficeId[]): boolean =>
    from.some((office) => {
      if (office === id) return true;
      if (seen.has(office)) return false;
      seen.add(office);
      return climb(above(office));
    });
  return climb(setUpBy);
}

/** The kind of body an office of a role can name; null for whoever stands for none. */
export const namesBodies = (role: Role): 'association' | 'hub' | null =>
  role === 'association' || role === 'hub' ? role : null;

/** Bodies of a kind within some municipalities: what an office there can stand for. */
export const bodiesWithin = (
  choices: readonly BodyChoice[],
  kind: ReturnType<typeof namesBodies>,
  municipalities: readonly string[],
): BodyChoice[] =>
  choices.filter(
    (one) => one.body.split(' ')[0] === kind && one.municipalities.some((code) => municipalities.includes(code)),
  );

/** What a body is called: an association bears its name in its key, a hub nobody may see yet has only its number. */
export const bodyName = (body: NamedBody, choices: readonly BodyChoice[]): string =>
  choices.find((one) => one.body === body)?.name ?? body.slice(body.indexOf(' ') + 1);

/** People by the words that mean them: the name, with the last post behind it where several bear it. */
export function peopleByLabel({ people, posts, offices }: Directory): Map<string, Person> {
  const sameName = Map.groupBy(people, ({ name }) => matchKey(name));
  const lastPostOf = new Map(
    posts
      .flatMap((post) => post.holdings.map((holding) => ({ post, holding })))
      .sort((a, b) => a.holding.from.localeCompare(b.holding.from))
      .map(({ post, holding }) => [holding.person.id, post] as const),
  );
  const labelOf = (person: Person): string => {
    if (sameName.get(matchKey(person.name))!.length === 1) return person.name;
    const post = lastPostOf.get(person.id);
    const office = offices.find(({ id }) => id === post?.office);
    return `${person.name}（${office ? `${office.name} ${post!.title}` : person.id}）`;
  };
  return new Map(people.map((person) => [labelOf(person), person]));
}

/** Whom a name means: somebody known, a new person, or nobody for certain. */
export type Meant = { is: 'known'; person: Person } | { is: 'new'; name: string } | { is: 'several'; labels: string[] };

export function whoIsMeant(written: string, byLabel: ReadonlyMap<string, Person>): Meant {
  const key = matchKey(written);
  const [label] = [...byLabel.keys()].filter((one) => matchKey(one) === key);
  if (label !== undefined) return { is: 'known', person: byLabel.get(label)! };
  const labels = [...byLabel].filter(([, person]) => matchKey(person.name) === key).map(([one]) => one);
  return labels.length > 0 ? { is: 'several', labels } : { is: 'new', name: written.trim() };
}
