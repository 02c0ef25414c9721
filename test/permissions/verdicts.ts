import type { Act, Actor, HeldPost, NamedBody, Realm, Role, Target } from '../../src/accounts/model.ts';
import { type Policy, postHolders } from '../../src/accounts/permission.ts';
import { type Extent, extentOf, inside, may, maySomewhere, opens } from '../../src/accounts/rules.ts';
import { day } from '../../src/kit/pure/day.ts';
import { actorOf } from './cast.ts';
import { deeds } from './deeds.ts';
import { grid, roleOrder } from './grid.ts';
import { oracle } from './oracle.ts';

/** The rules a verdict is given by: the product's, or ones somebody broke. */
export type Rules = {
  inside: typeof inside;
  may: typeof may;
  maySomewhere: typeof maySomewhere;
  opens: typeof opens;
  extentOf: typeof extentOf;
};
export const productRules: Rules = { inside, may, maySomewhere, opens, extentOf };

/** Sentences of the oracle that these policies and rules answer otherwise. */
export function againstOracle(policy: Policy, rules: Rules = productRules): string[] {
  return oracle
    .filter(([, who, what, allowed]) => {
      const actor = actorOf(who);
      const [act, target] = deeds[what](who);
      return (actor !== null && rules.may(policy, rules.inside(actor, target.realm), act, target)) !== allowed;
    })
    .map(([sentence]) => sentence);
}

type Letter = '全' | '管' | '団' | '院' | '課' | '下' | '役' | '他' | '見' | '本' | '区' | '・';

const own: Realm = { space: 'own', prefecture: '12' };
const sample: Realm = { space: 'sample', prefecture: '12' };

const postOf = (role: Role, realm: Realm, bodies: NamedBody[] = []): HeldPost => ({
  ...{ id: 11, title: '担当', role, realm, office: { id: 1, name: '課' }, municipalities: ['12217'] },
  ...{ bodies, institutions: ['medical 1'], below: [2], person: '人', from: day('2026-04-01'), until: null },
});

function actorIn(role: Role, realm: Realm, bodies: NamedBody[] = []): Actor {
  if (role === 'operator' || role === 'sample' || role === 'resident') return { kind: role, name: role };
  return { kind: 'person', name: '人', post: postOf(role, realm, bodies) };
}

/** Targets by what they are to the post; the bare realm first. */
const targets: [what: string, target: Omit<Target, 'realm'>][] = [
  ['県', {}],
  ['自分の市町村', { municipality: '12217' }],
  ['よその市町村', { municipality: '12211' }],
  ['自分の団体', { body: 'hub 1' }],
  ['自分の市町村の自分の団体', { municipality: '12217', body: 'hub 1' }],
  ['自分の市町村のほかの団体', { municipality: '12217', body: 'hub 2' }],
  ['よその市町村の自分の団体', { municipality: '12211', body: 'hub 1' }],
  ['自院', { institution: 'medical 1' }],
  ['ほかの医療機関', { institution: 'medical 2' }],
  ['自分の課', { office: 1 }],
  ['自分の課の自分の役職', { office: 1, post: 11 }],
  ['自分の課のほかの役職', { office: 1, post: 12 }],
  ['設けた課', { office: 2, post: 21 }],
  ['設けた課と自分の役職', { office: 2, post: 11 }],
  ['よその課', { office: 3, post: 31 }],
  ['自分の役職', { post: 11 }],
  ['ほかの役職', { post: 12 }],
];

function letterAllows(
  letter: Letter,
  realm: Realm,
  { municipality, body, institution, office, post }: Omit<Target, 'realm'>,
  bodies: readonly NamedBody[],
) {
  const inSample = realm.space === 'sample';
  const here = municipality === '12217';
  const answers: Record<Letter, boolean> = {
    団: bodies.length > 0 ? body === 'hub 1' : here,
    ...{ '・': false, 全: true, 見: inSample, 本: !inSample, 管: here, 区: here && !inSample },
    ...{ 院: institution === 'medical 1', 課: office === 1, 下: office === 2 && post !== 11 },
    ...{ 役: post === 11, 他: post !== 11 },
  };
  return answers[letter];
}

/** A role's whole extent, told in the same letters. */
function extentAllows(letter: Letter, realm: Realm, bodies: readonly NamedBody[]): Extent {
  const inSample = realm.space === 'sample';
  const whole = ['全', '他'].includes(letter) || (letter === '見' && inSample) || (letter === '本' && !inSample);
  if (whole) return { whole: true };
  const near = letter === '管' || (letter === '団' && bodies.length === 0) || (letter === '区' && !inSample);
  return {
    ...{ whole: false, municipalities: near ? ['12217'] : [], institutions: letter === '院' ? ['medical 1'] : [] },
    bodies: letter === '団' ? [...bodies] : [],
    ...{ offices: letter === '課' ? [1] : letter === '下' ? [2] : [], posts: letter === '役' ? [11] : [] },
  };
}

/** An office that names no body, and one that does. */
const named: NamedBody[][] = [[], ['hub 1']];

/** Cells of the grid that these policies and rules answer otherwise. */
export function againstGrid(policy: Policy, rules: Rules = productRules): string[] {
  const found: string[] = [];
  const say = (right: boolean, ...words: string[]) => right || found.push(words.join(' '));
  for (const [act, letters] of Object.entries(grid) as [Act, string][])
    for (const [at, role] of roleOrder.entries())
      for (const [realm, bodies] of [own, sample].flatMap((realm) => named.map((bodies) => [realm, bodies] as const))) {
        const letter = letters[at] as Letter;
        const actor = actorIn(role, realm, bodies);
        for (const [what, target] of targets) {
          const is = rules.may(policy, actor, act, { realm, ...target });
          say(is === letterAllows(letter, realm, target, bodies), role, act, realm.space, `${bodies}`, what);
        }
        const anywhere = targets.some(([, target]) => letterAllows(letter, realm, target, bodies));
        say(rules.maySomewhere(policy, actor, act, realm) === anywhere, role, act, realm.space, 'somewhere');
        const extent = JSON.stringify(rules.extentOf(policy, actor, act, realm));
        say(extent === JSON.stringify(extentAllows(letter, realm, bodies)), role, act, realm.space, 'extent', extent);
      }
  return [...found, ...againstRealms(policy, rules)];
}

/** Posts before realms that are not theirs, and people without a post. */
function againstRealms(policy: Policy, rules: Rules): string[] {
  const found: string[] = [];
  const say = (right: boolean, what: string) => right || found.push(what);
  const tokyo: Realm = { space: 'own', prefecture: '13' };
  for (const role of postHolders) {
    const actor = actorIn(role, own);
    say(rules.opens(actor, own) && rules.opens(actor, null), `${role}: own prefecture`);
    for (const realm of [tokyo, sample]) {
      say(!rules.opens(actor, realm), `${role} opens ${realm.space} ${realm.prefecture}`);
      for (const act of Object.keys(grid) as Act[]) {
        say(!rules.may(policy, actor, act, { realm, municipality: '12217', post: 11, office: 2 }), `${role} ${act}`);
        say(!rules.maySomewhere(policy, actor, act, realm), `${role} ${act} somewhere`);
        const nothing = { whole: false, municipalities: [], institutions: [], bodies: [], offices: [], posts: [] };
        say(JSON.stringify(rules.extentOf(policy, actor, act, realm)) === JSON.stringify(nothing), `${role} ${act}`);
      }
    }
    say(rules.inside(actor, sample).post === undefined, `${role} practises in the sample`);
    say(rules.inside(actor, own).post !== undefined && rules.inside(actor, null).post !== undefined, `${role} stays`);
    const practised = actorIn(role, sample);
    say(rules.inside(practised, sample) === practised, `${role} of the sample stays itself`);
    say(!rules.opens(practised, own), `${role} of the sample stays in it`);
  }
  const nobody: Actor = { kind: 'person', name: '' };
  say(rules.may(policy, nobody, 'criteria.write', { realm: own }), 'this machine is the officer');
  say(rules.may(policy, nobody, 'drafts.write', { realm: own, post: 0 }), 'this machine has drafts');
  say(!rules.may(policy, nobody, 'drafts.write', { realm: own, post: 1 }), 'not others’ drafts');
  say(!rules.may(policy, nobody, 'drafts.write', { realm: own }), 'no drafts of nobody');
  for (const act of ['functions.read', 'audit.read', 'posts.write'] as const)
    for (const role of ['institution', 'municipality', 'hub'] as const) {
      const bare = {
        ...actorIn(role, own),
        post: { ...postOf(role, own), municipalities: [], institutions: [], bodies: [], below: [] },
      };
      const target = { realm: own, municipality: '12217', institution: 'medical 1', office: 3 };
      say(!rules.may(policy, bare, act, target), `${role} who answers for nothing: ${act}`);
    }
  const alone = { whole: false, municipalities: [], institutions: [], bodies: [], offices: [], posts: [0] };
  say(
    JSON.stringify(rules.extentOf(policy, nobody, 'drafts.write', own)) === JSON.stringify(alone),
    'extent of this machine',
  );
  return found;
}
