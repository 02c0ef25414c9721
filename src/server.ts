import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import fastifyStatic from '@fastify/static';
import { z } from 'zod';
import { actingRoutes } from './accounts/acting/routes.ts';
import { auditRoutes } from './accounts/audit/routes.ts';
import { draftRoutes } from './accounts/drafts/routes.ts';
import { guard, readRealm } from './accounts/gate.ts';
import { handoverRoutes } from './accounts/handover/routes.ts';
import { type BodiesOf, officeRoutes, type PlacesOf } from './accounts/offices/routes.ts';
import { transferRoutes } from './accounts/transfer/routes.ts';
import { auditWords } from './audit-words.ts';
import { consultationRoutes } from './consultations/routes.ts';
import { designatedHubs } from './designations/designated-hubs.ts';
import { loadNamedBodies } from './designations/named-bodies.ts';
import { designationRoutes } from './designations/routes.ts';
import { criterionRoutes } from './facilities/criteria/routes.ts';
import { deskRoutes } from './hubs/desks/routes.ts';
import { hubRoutes } from './hubs/record/routes.ts';
import { hubStatusRoutes } from './hubs/status/routes.ts';
import { intakeRoutes } from './intake/routes.ts';
import { dayInJapan } from './kit/pure/day.ts';
import type { Fault } from './kit/pure/fault.ts';
import type { Db } from './kit/server/db.ts';
import { type App, createApp } from './kit/server/http.ts';
import { answerFaults } from './kit/server/http-plain.ts';
import { apiDocument, recordRoutes } from './kit/server/openapi.ts';
import { isPagePath } from './page-paths.ts';
import { policies } from './policies.ts';
import { linkRoutes } from './regions/links/routes.ts';
import { placesOf, prefectureName } from './regions/names.ts';
import { realmRoutes } from './regions/routes.ts';
import { apiWords } from './server-text.ts';
import { termExamples, termPlaces } from './term-places.ts';
import { termsInForce } from './terms/in-force.ts';
import { termRoutes } from './terms/routes.ts';
import { zoneRoutes } from './zones/routes.ts';

const client = new URL('../dist/web/', import.meta.url);

export async function productVersion(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

type Asked = { pages: boolean; built?: URL };

/** The product over HTTP: the nouns' routes, and the pages when `pages` is asked for. */
export async function createServer(db: Db, { pages, built = client }: Asked): Promise<App> {
  const version = await productVersion();
  const app = createApp();
  termsInForce(app, db);
  guard(app, db, policies);
  describedRoutes(app, version);
  realmRoutes(app, version);
  actingRoutes(app, policies);
  const places: PlacesOf = (db, realm) => placesOf(db, realm, dayInJapan(new Date()));
  const bodies: BodiesOf = (db, realm) => loadNamedBodies(db, realm, dayInJapan(new Date()));
  officeRoutes(app, places, bodies);
  transferRoutes(app);
  handoverRoutes(app, places);
  termRoutes(app, termPlaces, termExamples);
  zoneRoutes(app);
  criterionRoutes(app);
  linkRoutes(app);
  hubStatusRoutes(app);
  deskRoutes(app, designatedHubs);
  hubRoutes(app);
  consultationRoutes(app);
  designationRoutes(app);
  draftRoutes(app);
  intakeRoutes(app);
  auditRoutes(app, { words: auditWords, nameOf: prefectureName });
  if (!pages) app.setNotFoundHandler((request, reply) => answerFaults(request, reply, 404, [notFound]));
  else if (existsSync(new URL('index.html', built))) await servePages(app, built);
  else app.setNotFoundHandler((request, reply) => answerFaults(request, reply, ...withoutPages(request.url)));
  return app;
}

/** That the server is there, and what it can be asked. */
function describedRoutes(app: App, version: string): void {
  const config = { act: 'realms.list' as const };
  const querystring = z.object({ lang: z.enum(['ja', 'en']).default('ja') });
  const routes = recordRoutes(app);
  app.get('/api/alive', { config }, async () => ({ version }));
  app.get('/api/openapi.json', { config, schema: { querystring } }, async ({ query: { lang } }) =>
    apiDocument(routes, { words: apiWords, lang, version }),
  );
}

/** Built files with long caching where their name carries a hash; every other address is the client's, which says where there is no page. */
async function servePages(app: App, built: URL): Promise<void> {
  await app.register(fastifyStatic, {
    root: built,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header('cache-control', /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' && isForPeople(request.url)) {
      const there = isPagePath(pathOf(request.url), (key) => readRealm(key) !== null);
      return reply.code(there ? 200 : 404).sendFile('index.html');
    }
    return answerFaults(request, reply, 404, [notFound]);
  });
}

const isApi = (url: string): boolean => /^\/api(?![\w-])/.test(url);

const pathOf = (url: string): string => url.split('?')[0]!;

/** A file that an older page asks for after an update is missing; a page in its place would be read as a script. */
const isForPeople = (url: string): boolean => !isApi(url) && !/^\/assets\/|\.\w{2,5}$/.test(pathOf(url));

const withoutPages = (url: string): [status: number, faults: Fault[]] =>
  isApi(url) ? [404, [notFound]] : [503, [notBuilt]];

const notFound: Fault = {
  code: 'not-found',
  message: {
    ja: 'そのアドレスはありません。写しまちがいがないかを確かめるか、ホームから選び直してください。',
    en: 'There is no such address. Check that it was copied completely, or choose again from home.',
  },
};

const notBuilt: Fault = {
  code: 'pages-not-built',
  message: {
    ja: '画面がまだ組み立てられていません。つなぎを止め、つなぎのフォルダーで npm start を実行してください。組み立ててから開きます。入っているデータはそのままです。',
    en: 'The pages have not been built yet. Stop Tsunagi and run npm start in its folder: it builds them, then opens. The data stay as they are.',
  },
};
