import { z } from 'zod';
import { refuse } from '../../kit/pure/fault.ts';
import type { Db } from '../../kit/server/db.ts';
import type { App } from '../../kit/server/http.ts';
import { params } from '../asked.ts';
import { demand, readRealm } from '../gate.ts';
import type { Actor, PostId, Realm } from '../model.ts';
import { accountPolicy } from '../policy.ts';
import { thisMachine } from '../rules.ts';
import type { Draft } from './model.ts';
import { storable, subjectPattern, tooDeep, wouldOverwrite } from './rules.ts';
import { findDraft, listDrafts, lockDraft, removeDraft, saveDraft } from './store.ts';

const one = params.extend({ subject: z.string().max(140).regex(subjectPattern) });
const longest = 100_000;
const given = z.object({
  baseVersion: z.number().int().min(0).max(2_000_000_000),
  body: z.record(z.string().max(100), z.unknown()).refine((body) => !tooDeep(body)),
  seen: z.string().max(40).nullable(),
});

/** What one types, saved as it is typed: each post has its own drafts, and nobody else's. */
export function draftRoutes(app: App): void {
  const config = { act: 'drafts.write' as const, partly: true };
  app.get('/api/:realm/drafts', { config, schema: { params } }, async (request) => {
    const { realm, post } = ownDrafts(request);
    return { drafts: await listDrafts(request.db, realm, post) };
  });

  app.get('/api/:realm/drafts/:subject', { config, schema: { params: one } }, async (request) => {
    const { realm, post } = ownDrafts(request);
    return { draft: await findDraft(request.db, realm, post, request.params.subject) };
  });

  app.put('/api/:realm/drafts/:subject', { config, schema: { params: one, body: given } }, async (request) => {
    const { realm, post } = ownDrafts(request);
    const { seen, baseVersion, body } = request.body;
    if (JSON.stringify(body).length > longest) throw tooLong();
    const draft = { subject: request.params.subject, baseVersion, body: storable(body) as Draft['body'] };
    return { savedAt: await keepDraft(request.db, realm, post, draft, seen) };
  });

  const dropped = { params: one, querystring: z.object({ seen: z.iso.datetime().optional() }) };
  app.delete('/api/:realm/drafts/:subject', { config, schema: dropped }, async (request, reply) => {
    const { realm, post } = ownDrafts(request);
    await removeDraft(request.db, realm, post, { ...request.params, ...request.query });
    return reply.code(204).send();
  });
}

/** The post drafts are kept with; whoever sits at this machine without one has its own. */
function ownDrafts({ params, actor }: { params: { realm: string }; actor: Actor }): { realm: Realm; post: PostId } {
  const realm = readRealm(params.realm)!;
  const post = actor.post?.id ?? thisMachine;
  demand(accountPolicy, actor, 'drafts.write', { realm, post });
  return { realm, post };
}

async function keepDraft(
  db: Db,
  realm: Realm,
  post: PostId,
  draft: Omit<Draft, 'savedAt'>,
  seen: string | null,
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    await lockDraft(trx, realm, post, draft.subject);
    if (wouldOverwrite(await findDraft(trx, realm, post, draft.subject), seen)) throw savedElsewhere();
    return saveDraft(trx, realm, post, draft);
  });
}

const savedElsewhere = () =>
  refuse('changed-meanwhile', {
    ja: '同じ役職のほかの画面で、この下書きが書き足されました。どちらを残すか選んでください。どちらの内容も消えていません。',
    en: 'This draft was continued on another screen of the same post. Choose which to keep; neither is lost.',
  });

const tooLong = () =>
  refuse('draft-too-long', {
    ja: `下書きが長すぎます（${longest.toLocaleString('ja')}字まで）。分けて保存してください。`,
    en: `The draft is too long (up to ${longest.toLocaleString('en')} letters). Save it in parts.`,
  });
