import { z } from 'zod';
import { dayInJapan } from '../../kit/pure/day.ts';
import type { Db } from '../../kit/server/db.ts';
import type { App } from '../../kit/server/http.ts';
import { askedDay, lang, params, realmOf } from '../asked.ts';
import type { NamedBody, Realm } from '../model.ts';
import { postHolders } from '../permission.ts';
import { asksOf, id, someWords, version, words } from './asked.ts';
import { addOffice, addPost, appoint, changeCoverage, type Grounds, setLastDay } from './change.ts';
import type { BodyChoice, NewOffice, OfficeRole } from './model.ts';
import { loadDirectory } from './store.ts';
import { officesView, type Place } from './view.ts';

/** The municipalities of a realm, by name: known to whoever holds the codes. */
export type PlacesOf = (db: Db, realm: Realm) => Promise<Place[]>;

/** The associations and hubs of a realm: known to whoever holds regions and designations. */
export type BodiesOf = (db: Db, realm: Realm) => Promise<BodyChoice[]>;

const write = { act: 'posts.write' as const };
const covered = z.object({
  municipalities: z.array(z.string().max(10)).max(2_000),
  institutions: z.array(z.string().regex(/^[a-z]+ \S{1,20}$/)).max(500),
  bodies: z.array(z.custom<NamedBody>((text) => /^(association|hub) \S.{0,199}$/u.test(`${text}`))).max(100),
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
  bodies: [...new Set(rest.bodies)],
  ties: [
    ...[...new Set(setUpBy)].map((above) => ({ above, kind: 'set-up-by' as const })),
    ...[...new Set(advisedBy)].map((above) => ({ above, kind: 'advised-by' as const })),
  ] satisfies NewOffice['ties'],
});

export function officeRoutes(app: App, placesOf: PlacesOf, bodiesOf: BodiesOf): void {
  const read = { config: { act: 'posts.read' as const }, schema: { params, querystring: z.object({ lang }) } };
  app.get('/api/:realm/offices', read, async ({ db, actor, params, query: { lang } }) => {
    const realm = realmOf(params);
    const [directory, places, bodies] = await Promise.all([
      loadDirectory(db, realm),
      placesOf(db, realm),
      bodiesOf(db, realm),
    ]);
    const today = dayInJapan(new Date());
    return officesView({ directory, places, bodies, today, lang, asks: asksOf(actor, realm) });
  });

  const groundsOf = async (db: Db, realm: Realm): Promise<Grounds> => {
    const [places, bodies] = await Promise.all([placesOf(db, realm), bodiesOf(db, realm)]);
    return { codes: places.map(({ code }) => code), bodies };
  };

  app.post(
    '/api/:realm/offices',
    { config: write, schema: { params, body: newOffice } },
    async ({ db, actor, params, body }, reply) => {
      const realm = realmOf(params);
      const { role, name, nameEn } = body;
      const office = { role, name, nameEn, ...tiesOf(body) };
      return reply.code(201).send({ id: await addOffice({ db, actor, realm }, office, await groundsOf(db, realm)) });
    },
  );

  const coverage = { config: write, schema: { params: params.extend({ id }), body: covered.extend({ version }) } };
  app.post('/api/:realm/offices/:id/coverage', coverage, async ({ db, actor, params, body }, reply) => {
    const realm = realmOf(params);
    const at = { id: params.id, version: body.version };
    await changeCoverage({ db, actor, realm }, at, tiesOf(body), await groundsOf(db, realm));
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
  const period = z.object({ version, person: words, from: askedDay, last: askedDay.nullable() });
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
    { config: write, schema: { params: ofPost.extend({ id }), body: z.object({ version, last: askedDay }) } },
    async ({ db, actor, params, body }, reply) => {
      const { office, post } = params;
      const at = { office, post, version: body.version };
      await setLastDay({ db, actor, realm: realmOf(params) }, at, params.id, body.last);
      return reply.code(204).send();
    },
  );
}
