import { z } from 'zod';
import type { Db } from '../../kit/server/db.ts';
import type { App } from '../../kit/server/http.ts';
import { askedDay, lang, params, realmOf, today } from '../asked.ts';
import type { Actor, Realm } from '../model.ts';
import { asksOf, id, version, whoMay, words } from '../offices/asked.ts';
import { changedMeanwhile, unknownPost } from '../offices/faults.ts';
import type { PlacesOf } from '../offices/routes.ts';
import { holderOn } from '../offices/rules.ts';
import { loadDirectory } from '../offices/store.ts';
import { insertAuditEntry } from '../store.ts';
import { findNote, insertTask, listTasks, listWaitingDrafts, markSeen, saveNote, setTaskDone } from './store.ts';
import { postView } from './view.ts';

const act = 'handover.write' as const;
const config = { act };
const ofPost = params.extend({ post: id });

/** Letters a database cannot hold are left out. */
const storableText = z
  .string()
  .max(20_000)
  .transform((text) => text.toWellFormed().replaceAll('\0', ''));

/** What a post holds for whoever is in it: note, tasks, drafts. */
export const loadHanded = async (db: Db, realm: Realm, post: number) => {
  const [note, tasks, drafts] = await Promise.all([
    findNote(db, post),
    listTasks(db, post),
    listWaitingDrafts(db, realm, post),
  ]);
  return { note, tasks, drafts };
};

export function handoverRoutes(app: App, placesOf: PlacesOf): void {
  const read = { config: { act: 'posts.read' as const }, schema: { params: ofPost, querystring: z.object({ lang }) } };
  app.get('/api/:realm/posts/:post', read, async ({ db, actor, params, query: { lang } }) => {
    const realm = realmOf(params);
    const directory = await loadDirectory(db, realm);
    const post = directory.posts.find((one) => one.id === params.post);
    if (!post) throw unknownPost();
    const asks = asksOf(actor, realm);
    const given = asks(act, { post: post.id }) ? await loadHanded(db, realm, post.id) : null;
    const places = await placesOf(db, realm);
    const said = { today: today(), lang, asks, places, whoMay: whoMay(actor, act, realm, lang) };
    return postView(post, directory, given, said);
  });

  const note = z.object({ note: storableText, version: z.number().int().min(0).max(2_000_000_000) });
  app.post('/api/:realm/posts/:post/note', { config, schema: { params: ofPost, body: note } }, async (request) => {
    const { post } = request.params;
    return keep(request, post, async (trx, realm) => {
      const before = await findNote(trx, post);
      if (before.version !== request.body.version) throw changedMeanwhile();
      if (!(await saveNote(trx, realm, post, request.body))) throw changedMeanwhile();
      return { before: { note: before.note }, after: { note: request.body.note } };
    });
  });

  app.post('/api/:realm/posts/:post/seen', { config, schema: { params: ofPost } }, async (request) => {
    const { post } = request.params;
    return keep(request, post, async (trx, realm) => {
      const { posts } = await loadDirectory(trx, realm);
      const holding = holderOn(posts.find(({ id }) => id === post)!, today());
      if (!holding) throw unknownPost();
      await markSeen(trx, realm, post, holding.id);
      return { after: { takenOver: holding.id, person: holding.person.name } };
    });
  });
  taskRoutes(app);
}

function taskRoutes(app: App): void {
  const task = z.object({ title: words, due: askedDay.nullable() });
  app.post(
    '/api/:realm/posts/:post/tasks',
    { config, schema: { params: ofPost, body: task } },
    async (request, reply) => {
      const { post } = request.params;
      await keep(request, post, async (trx, realm) => {
        const task = await insertTask(trx, realm, post, request.body);
        return { after: { task, ...request.body } };
      });
      return reply.code(201).send({});
    },
  );

  const one = ofPost.extend({ id });
  const done = z.object({ version, done: z.boolean() });
  app.post('/api/:realm/posts/:post/tasks/:id', { config, schema: { params: one, body: done } }, async (request) => {
    const { post, id } = request.params;
    return keep(request, post, async (trx) => {
      const before = (await listTasks(trx, post)).find((task) => task.id === id);
      if (!before || !(await setTaskDone(trx, { id, post, version: request.body.version }, request.body.done))) {
        throw changedMeanwhile();
      }
      return { before, after: { ...before, done: request.body.done } };
    });
  });
}

type Asked = { db: Db; actor: Actor; params: { realm: string } };
type Kept = { before?: unknown; after?: unknown };

/** Writes and its audit entry, in one transaction. */
async function keep(
  { db, actor, params }: Asked,
  post: number,
  work: (trx: Parameters<typeof saveNote>[0], realm: Realm) => Promise<Kept>,
) {
  const realm = realmOf(params);
  await db.transaction().execute(async (trx) => {
    const kept = await work(trx, realm);
    const subject = actor.post ? `${actor.post.office.name} ${actor.post.title}` : `post ${post}`;
    await insertAuditEntry(trx, actor, realm, { act, subject, record: `post ${post}`, ...kept });
  });
  return {};
}
