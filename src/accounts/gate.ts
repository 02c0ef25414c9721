import { refuse } from '../kit/pure/fault.ts';
import type { App } from '../kit/server/http.ts';
import type { Act, Actor, Realm } from './model.ts';
import { may } from './rules.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route does; every route under /api names one. */
    act?: Act;
  }
  interface FastifyRequest {
    actor: Actor;
  }
}

/** Until sign-in arrives, whoever sits at this machine is the prefecture's officer. */
const localOfficer: Actor = { kind: 'person', name: '県医（このパソコンの利用者）' };

/** `sample`, or a prefecture's two digits: the first part of every address. Null for anything else. */
export function readRealm(key: string): Realm | null {
  if (key === 'sample') return { space: 'sample', prefecture: '12' };
  return /^(0[1-9]|[1-3]\d|4[0-7])$/.test(key) ? { space: 'own', prefecture: key } : null;
}

export const realmKey = (realm: Realm): string => (realm.space === 'sample' ? 'sample' : realm.prefecture);

/** Asks of every request under /api who may; a route that does not say what it does cannot be registered. */
export function guard(app: App): void {
  app.decorateRequest('actor');
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api') && !route.config?.act)
      throw new Error(`route without act: ${route.method} ${route.url}`);
  });
  app.addHook('preHandler', async (request) => {
    const { act } = request.routeOptions.config;
    if (!act) return;
    request.actor = localOfficer;
    const { realm: key } = (request.params ?? {}) as { realm?: string };
    const realm = key === undefined ? null : readRealm(key);
    if (key !== undefined && realm === null) throw unknownRealm(key);
    if (!may(request.actor, act, realm)) throw notAllowed();
  });
}

export const unknownRealm = (key: string) =>
  refuse('unknown-realm', {
    ja: `「${key}」という都道府県はありません。01から47の番号か、見本（sample）を選んでください。`,
    en: `There is no prefecture "${key}". Choose 01 to 47, or sample.`,
  });

const notAllowed = () =>
  refuse('not-allowed', {
    ja: 'この操作はここではできません。見本は操作者だけが入れかえられます。',
    en: 'This cannot be done here. Only an operator replaces the sample.',
  });
