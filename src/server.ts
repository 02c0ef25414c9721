import { readFile } from 'node:fs/promises';
import fastifyStatic from '@fastify/static';
import { guard } from './accounts/gate.ts';
import { criterionRoutes } from './facilities/criteria/routes.ts';
import { intakeRoutes } from './intake/routes.ts';
import type { Db } from './kit/server/db.ts';
import { type App, createApp } from './kit/server/http.ts';
import { realmRoutes } from './regions/routes.ts';
import { zoneRoutes } from './zones/routes.ts';

const built = new URL('../dist/web/', import.meta.url);

export async function productVersion(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** The product over HTTP: the nouns' routes, and the pages when `pages` is asked for. */
export async function createServer(db: Db, options: { pages: boolean }): Promise<App> {
  const app = createApp();
  guard(app);
  realmRoutes(app, db, await productVersion());
  zoneRoutes(app, db);
  criterionRoutes(app, db);
  intakeRoutes(app, db);
  if (options.pages) await servePages(app);
  return app;
}

/** Built files with long caching where their name carries a hash; every other address is the client's own. */
async function servePages(app: App): Promise<void> {
  await app.register(fastifyStatic, {
    root: built,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header('cache-control', /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' || request.url.startsWith('/api')) return reply.code(404).send({ faults: [notFound] });
    return reply.sendFile('index.html');
  });
}

const notFound = {
  code: 'not-found',
  message: { ja: 'そのアドレスはありません。', en: 'There is no such address.' },
};
