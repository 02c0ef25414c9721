import type { FastifyRequest } from 'fastify';
import { refuse } from '../kit/pure/fault.ts';
import type { Db } from '../kit/server/db.ts';
import type { App } from '../kit/server/http.ts';
import type { Act, Actor, Realm, Target } from './model.ts';
import type { Policy } from './permission.ts';
import { inside, may, maySomewhere, opens } from './rules.ts';
import { asActor } from './scope.ts';
import { findHeldPost } from './store.ts';
import { postEnded, refusal, wrongPrefecture } from './text.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route does; every route under /api names one. */
    act?: Act;
    /** Asks of parts of the realm only: the route itself shows or changes what the actor's reach allows, no more. */
    partly?: boolean;
  }
  interface FastifyRequest {
    actor: Actor;
    /** The database as the actor may see it, in the realm the address names. */
    db: Db;
  }
}

/** Until sign-in arrives, whoever sits at this machine is the prefecture's officer. */
const localOfficer: Actor = { kind: 'person', name: '県医（このパソコンの利用者）' };

export const postCookie = 'tsunagi-post';

/** `sample`, or a prefecture's two digits: the first part of every address. Null for anything else. */
export function readRealm(key: string): Realm | null {
  if (key === 'sample') return { space: 'sample', prefecture: '12' };
  return /^(0[1-9]|[1-3]\d|4[0-7])$/.test(key) ? { space: 'own', prefecture: key } : null;
}

export const realmKey = (realm: Realm): string => (realm.space === 'sample' ? 'sample' : realm.prefecture);

/** Asks of every request under /api who may; a route that does not say what it does cannot be registered. */
export function guard(app: App, db: Db, policies: Policy): void {
  app.decorateRequest('actor');
  app.decorateRequest('db');
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api')) return;
    const act = route.config?.act;
    if (!act) throw new Error(`route without act: ${route.method} ${route.url}`);
    if (!policies.some((line) => line.acts.includes(act))) throw new Error(`act without a policy: ${act}`);
  });
  app.addHook('preHandler', async (request) => {
    const { act, partly = false } = request.routeOptions.config;
    if (!act) return;
    const target = targetOf(request);
    const asked = inside(await actorOf(db, request, act), target.realm);
    // Whoever stands before another prefecture with the wrong post must be able to put it down.
    const actor = act === 'posts.act-as' && !opens(asked, target.realm) ? localOfficer : asked;
    if (!opens(actor, target.realm)) throw wrongPrefecture(actor);
    const allowed = partly ? maySomewhere(policies, actor, act, target.realm) : may(policies, actor, act, target);
    if (!allowed) throw refusal(policies, actor, act, target);
    request.actor = actor;
    request.db = asActor(db, actor, target.realm);
  });
}

/**
 * Who asks: the post chosen at this machine, while it is held; `住民` for whoever looks as a resident. A choice that
 * names no post is refused like one that ended: it makes nobody the officer.
 */
async function actorOf(db: Db, request: FastifyRequest, act: Act): Promise<Actor> {
  const chosen = readCookie(request.headers.cookie);
  if (chosen === undefined) return localOfficer;
  if (chosen === 'resident') return { kind: 'resident', name: '住民' };
  const post = await findHeldPost(db, Number(chosen));
  if (post) return { kind: 'person', name: post.person, post };
  if (act === 'posts.act-as') return localOfficer;
  throw postEnded();
}

const noPost = '0';

export function readCookie(header: string | undefined): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='));
  const chosen = pairs.find(([name]) => name === postCookie)?.[1];
  return chosen === undefined || /^([1-9]\d{0,14}|resident)$/.test(chosen) ? chosen : noPost;
}

function targetOf(request: FastifyRequest): Target {
  const { realm: key, municipality, institution, office, post } = (request.params ?? {}) as Record<string, string>;
  const realm = key === undefined ? null : readRealm(key);
  if (key !== undefined && realm === null) throw unknownRealm(key);
  return {
    realm,
    ...(municipality === undefined ? {} : { municipality }),
    ...(institution === undefined ? {} : { institution }),
    ...(office === undefined ? {} : { office: Number(office) }),
    ...(post === undefined ? {} : { post: Number(post) }),
  };
}

/** Asks within a handler, of a target that the address alone does not tell; refuses in words. */
export function demand(
  policy: Policy,
  actor: Actor,
  act: Act,
  target: Target,
  whose?: { ja: string; en: string },
): void {
  if (!may(policy, actor, act, target)) throw refusal(policy, actor, act, target, whose);
}

export const unknownRealm = (key: string) =>
  refuse('unknown-realm', {
    ja: `「${key}」という都道府県はありません。01から47の番号か、見本（sample）を選んでください。`,
    en: `There is no prefecture "${key}". Choose 01 to 47, or sample.`,
  });
