import { z } from 'zod';
import { dayInJapan } from '../../kit/pure/day.ts';
import type { Db } from '../../kit/server/db.ts';
import type { App } from '../../kit/server/http.ts';
import { lang, params, realmOf } from '../asked.ts';
import type { Realm } from '../model.ts';
import { postHolders } from '../permission.ts';
import { aDay, asksOf, id, someWords, version, words } from './asked.ts';
import { addOffice, addPost, appoint, changeCoverage, setLastDay } from './change.ts';
import type { NewOffice, OfficeRole } from './model.ts';
import { loadDirectory } from './store.ts';
import { officesView, type Place } from './view.ts';

/** The municipalities of a realm, by name: known to whoever holds the codes. */
export type PlacesOf = (db: Db, realm: Realm) => Promise<Place[]>;

const write = { act: 'posts.write' as const };
const covered = z.object({
  municipalities: z.array(z.string().max(10)).max(2_000),
  institutions: z.array(z.string().regex(/^[a-z]+ \S{1,20}$/)).max(500),
  setUpBy: z.array(id).max(50),
  advisedBy: z.array(id).max(50),
});
const newOffice = covered.extend({
  role: z.enum(postHolders as readonly [OfficeRole, ...OfficeRole[]]),
  name: words,
  nameEn: someWords,
});

const tiesOf = ({ setUpBy, advisedBy, ...rest }: z.infer<typeof covered>) => ({
  municipalities: [...new Set(rest.municipalities)],
  institutions: [...new Set(rest.institutions)],
  ties: [
    ...[...new Set(setUpBy)].map((above) => ({ above, kind: 'set-up-by' as const })),
    ...[...new Set(advisedBy)].map((above) => ({ above, kind: 'advised-by' as const })),
  ] satisfies NewOffice['ties'],
});

export function officeRoutes(app: App, placesOf: PlacesOf): void {
  const read = { config: { act: 'posts.read' as const }, schema: { params, querystring: z.object({ lang }) } };
  app.get('/api/:realm/offices', read, async ({ db, actor, params, query: { lang } }) => {
    const realm = realmOf(params);
    const [directory, places] = await Promise.all([loadDirectory(db, realm), placesOf(db, realm)]);
    const today = dayInJapan(new Date());
    return officesView({ directory, places, today, lang, asks: asksOf(actor, realm) });
  });

  const codesOf = async (db: Db, realm: Realm) => (await placesOf(db, realm)).map(({ code }) => code);

  app.post(
    '/api/:realm/offices',
    { config: write, schema: { params, body: newOffice } },
    async ({ db, actor, params, body }, reply) => {
      const realm = realmOf(params);
      const { role, name, nameEn } = body;
      const office = { role, name, nameEn, ...tiesOf(body) };
      return reply.code(201).send({ id: await addOffice({ db, actor, realm }, office, await codesOf(db, realm)) });
    },
  );

  const coverage = { config: write, schema: { params: params.extend({ id }), body: covered.extend({ version }) } };
  app.post('/api/:realm/offices/:id/coverage', coverage, async ({ db, actor, params, body }, reply) => {
    const realm = realmOf(params);
    const at = { id: params.id, version: body.version };
    await changeCoverage({ db, actor, realm }, at, tiesOf(body), await codesOf(db, realm));
    return reply.code(204).send();
  });
  postRoutes(app);
}

/** Who holds which post: asked with office and post in the address, so that nobody appoints to their own. */
function postRoutes(app: App): void {
  const ofOffice = params.extend({ office: id });
  const title = z.object({ title: words, titleEn: someWords });
  app.post(
    '/api/:realm/offices/:office/posts',
    { config: write, schema: { params: ofOffice, body: title } },
    async ({ db, actor, params, body }, reply) => {
      const change = { db, actor, realm: realmOf(params) };
      return reply.code(201).send({ id: await addPost(change, params.office, body.title, body.titleEn) });
    },
  );

  const ofPost = ofOffice.extend({ post: id });
  const period = z.object({ version, person: words, from: aDay, last: aDay.nullable() });
  app.post(
    '/api/:realm/offices/:office/posts/:post/holdings',
    { config: write, schema: { params: ofPost, body: period } },
    async ({ db, actor, params, body }, reply) => {
      const { office, post } = params;
      await appoint({ db, actor, realm: realmOf(params) }, { office, post, version: body.version }, body);
      return reply.code(201).send({});
    },
  );

  app.post(
    '/api/:realm/offices/:office/posts/:post/holdings/:id/end',
    { config: write, schema: { params: ofPost.extend({ id }), body: z.object({ version, last: aDay }) } },
    async ({ db, actor, params, body }, reply) => {
      const { office, post } = params;
      const at = { office, post, version: body.version };
      await setLastDay({ db, actor, realm: realmOf(params) }, at, params.id, body.last);
      return reply.code(204).send();
    },
  );
}
