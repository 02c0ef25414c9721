import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { dayInJapan } from '../../kit/pure/day.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import type { Db } from '../../kit/server/db.ts';
import type { App } from '../../kit/server/http.ts';
import { lang, params, realmOf } from '../asked.ts';
import { postCookie, readCookie } from '../gate.ts';
import { loadHanded } from '../handover/routes.ts';
import { type Arrival, arrival } from '../handover/view.ts';
import type { Act, Actor, HeldPost, Realm } from '../model.ts';
import type { Directory } from '../offices/model.ts';
import { holderOn } from '../offices/rules.ts';
import { loadDirectory } from '../offices/store.ts';
import type { Policy } from '../permission.ts';
import { mayAtHome, maySomewhere } from '../rules.ts';
import { asActor } from '../scope.ts';
import { findHeldPost } from '../store.ts';
import { acts, postEnded } from '../text.ts';
import { actingView, type Chosen } from './view.ts';

const config = { act: 'posts.act-as' as const };
const machine: Actor = { kind: 'person', name: '' };

/** Who one is at this machine, and the switch to another role: until sign-in arrives. */
export function actingRoutes(app: App, policies: Policy): void {
  const read = { config, schema: { params, querystring: z.object({ lang }) } };
  app.get('/api/:realm/acting', read, async (request) => {
    const { lang } = request.query;
    const realm = realmOf(request.params);
    const chosen = await chosenIn(request.db, request, realm);
    // Whoever sits at this machine chooses among all posts, whatever the role they look as may read.
    const directory = await loadDirectory(asActor(request.db, machine, realm), realm);
    const today = dayInJapan(new Date());
    const who = actorOf(chosen);
    const can = who
      ? (Object.keys(acts) as Act[]).filter((act) => act !== 'posts.act-as' && maySomewhere(policies, who, act, realm))
      : [];
    return actingView({
      chosen,
      directory,
      arrival: await arrivalOf(request.db, chosen, directory, realm, lang),
      can: can.map((act) => acts[act][lang]),
      ways: {
        accounts: can.includes('posts.read'),
        audit: can.includes('audit.read'),
        import: mayImport(policies, chosen),
      },
      today,
      lang,
    });
  });

  const chosen = z.object({ post: z.union([z.number().int().min(1), z.literal('resident'), z.null()]) });
  app.post('/api/:realm/acting', { config, schema: { params, body: chosen } }, async (request, reply) => {
    const { post } = request.body;
    if (typeof post === 'number') {
      const held = await findHeldPost(request.db, post);
      if (!held || !same(held.realm, realmOf(request.params))) throw postEnded();
    }
    return setCookie(reply, post).code(204).send();
  });
}

const setCookie = (reply: FastifyReply, post: number | 'resident' | null): FastifyReply =>
  reply.header(
    'set-cookie',
    `${postCookie}=${post ?? ''}; Path=/; HttpOnly; SameSite=Strict${post === null ? '; Max-Age=0' : ''}`,
  );

const same = (a: Realm, b: Realm) => a.space === b.space && a.prefecture === b.prefecture;

async function chosenIn(db: Db, request: FastifyRequest, realm: Realm): Promise<Chosen> {
  const chosen = readCookie(request.headers.cookie);
  if (chosen === undefined) return { is: 'nothing' };
  if (chosen === 'resident') return { is: 'resident' };
  const post = await findHeldPost(db, Number(chosen));
  if (!post) return { is: 'gone', id: Number(chosen) };
  if (same(post.realm, realm)) return { is: 'post', post, here: 'same' };
  return { is: 'post', post, here: realm.space === 'sample' ? 'sample' : 'elsewhere' };
}

function actorOf(chosen: Chosen): Actor | null {
  if (chosen.is === 'nothing') return machine;
  if (chosen.is === 'resident') return { kind: 'resident', name: '' };
  if (chosen.is === 'gone' || chosen.here === 'elsewhere') return null;
  return chosen.here === 'sample' ? machine : personIn(chosen.post);
}

/** Nobody imports into the sample: there one is shown the way to the prefecture of one's own post. */
function mayImport(policies: Policy, chosen: Chosen): boolean {
  const who = chosen.is === 'post' ? personIn(chosen.post) : actorOf(chosen);
  return who !== null && mayAtHome(policies, who, 'data.import');
}

const personIn = (post: HeldPost): Actor => ({ kind: 'person', name: post.person, post });

/** Told until the new holder says they have seen it; whoever was first in a post has nothing to take over. */
async function arrivalOf(
  db: Db,
  chosen: Chosen,
  { posts }: Directory,
  realm: Realm,
  lang: Lang,
): Promise<Arrival | null> {
  if (chosen.is !== 'post' || chosen.here !== 'same') return null;
  const post = posts.find(({ id }) => id === chosen.post.id);
  const holding = post && holderOn(post, dayInJapan(new Date()));
  if (!holding || post.holdings[0] === holding) return null;
  const handed = await loadHanded(db, realm, post.id);
  return handed.note.seenBy === holding.id ? null : arrival(holding.from, handed, lang);
}
