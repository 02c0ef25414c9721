import type { Act, Actor, HeldPost, NamedBody, Realm, Role, Target } from './model.ts';
import type { Line, Policy, Reach } from './permission.ts';

/** Stands in the place of a post for whoever sits at this machine. */
export const thisMachine = 0;

/** The role somebody acts in; without a post, a person is the officer at this machine. */
export const roleOf = (actor: Actor): Role =>
  actor.kind === 'person' ? (actor.post?.role ?? 'prefecture-medical') : actor.kind;

/**
 * Who somebody is inside a realm. The sample is there to practise in: whoever comes with a post of an own prefecture
 * is its officer there.
 */
export const inside = (actor: Actor, realm: Realm | null): Actor =>
  realm?.space === 'sample' && actor.post?.realm.space === 'own' ? { kind: 'person', name: actor.name } : actor;

const sameRealm = (a: Realm, b: Realm) => a.space === b.space && a.prefecture === b.prefecture;

/** Whether somebody may look into a realm at all: a post opens its own prefecture and no other. */
export const opens = ({ post }: Actor, realm: Realm | null): boolean =>
  post === undefined || realm === null || sameRealm(post.realm, realm);

/** The sentences that speak of this actor, act and space, whatever they reach. */
export function linesFor(policy: Policy, actor: Actor, act: Act, realm: Realm | null): Line[] {
  if (!opens(actor, realm)) return [];
  const role = roleOf(actor);
  return policy.filter(
    ({ roles, acts, space }) =>
      acts.includes(act) &&
      (roles === 'everyone' || roles.includes(role)) &&
      (space === 'both' || realm === null || space === realm.space),
  );
}

/** Whether a sentence allows the act on this target. */
export function may(policy: Policy, actor: Actor, act: Act, target: Target): boolean {
  return linesFor(policy, actor, act, target.realm).some(({ reach }) => reaches(reach, actor.post, target));
}

/** Whether the act is allowed on anything at all of the realm: what a page asks before it shows a button. */
export const maySomewhere = (policy: Policy, actor: Actor, act: Act, realm: Realm | null): boolean =>
  linesFor(policy, actor, act, realm).length > 0;

/** Whether the act is allowed in the prefecture of one's own post; whoever has none at this machine may be of any. */
export const mayAtHome = (policy: Policy, actor: Actor, act: Act): boolean =>
  maySomewhere(policy, actor, act, actor.post?.realm ?? null);

/** An office that names no body is told by its municipalities, as all were before bodies could be named. */
const namesNone = (post: HeldPost | undefined): post is HeldPost => post?.bodies.length === 0;

function reaches(reach: Reach, post: HeldPost | undefined, target: Target): boolean {
  switch (reach) {
    case 'anywhere':
    case 'prefecture':
      return true;
    case 'own-municipality':
    case 'centre-municipalities':
    case 'own-zone':
      return target.municipality !== undefined && post?.municipalities.includes(target.municipality) === true;
    case 'own-zone-unnamed':
      return namesNone(post) && target.municipality !== undefined && post.municipalities.includes(target.municipality);
    case 'own-body':
      return target.body !== undefined && post?.bodies.includes(target.body) === true;
    case 'own-institution':
      return target.institution !== undefined && post?.institutions.includes(target.institution) === true;
    case 'own-office':
      return target.office !== undefined && target.office === post?.office.id;
    case 'offices-below':
      return target.office !== undefined && post?.below.includes(target.office) === true && target.post !== post.id;
    case 'own-post':
      return target.post !== undefined && target.post === (post?.id ?? thisMachine);
    case 'other-posts':
      return target.post === undefined || target.post !== post?.id;
  }
}

/** What of a realm an act may be done to: all of it, or these municipalities, institutions, bodies, offices and posts. */
export type Extent = { whole: true } | ({ whole: false } & Parts);

type Parts = {
  municipalities: string[];
  institutions: string[];
  bodies: NamedBody[];
  offices: number[];
  posts: number[];
};

export function extentOf(policy: Policy, actor: Actor, act: Act, realm: Realm): Extent {
  const reaches = new Set(linesFor(policy, actor, act, realm).map((line) => line.reach));
  if (reaches.has('anywhere') || reaches.has('prefecture') || reaches.has('other-posts')) return { whole: true };
  const { post } = actor;
  const where = ['own-municipality', 'centre-municipalities', 'own-zone'] as const;
  const when = <T>(met: boolean, list: readonly T[] | undefined): T[] => (met ? [...(list ?? [])] : []);
  return {
    whole: false,
    municipalities: when(
      where.some((reach) => reaches.has(reach)) || (reaches.has('own-zone-unnamed') && namesNone(post)),
      post?.municipalities,
    ),
    institutions: when(reaches.has('own-institution'), post?.institutions),
    bodies: when(reaches.has('own-body'), post?.bodies),
    offices: [
      ...when(reaches.has('own-office') && post !== undefined, [post?.office.id ?? 0]),
      ...when(reaches.has('offices-below'), post?.below),
    ],
    posts: when(reaches.has('own-post'), [post?.id ?? thisMachine]),
  };
}
