import { z } from 'zod';
import { params } from '../../accounts/asked.ts';
import { readRealm } from '../../accounts/gate.ts';
import type { Actor, Realm } from '../../accounts/model.ts';
import { insertAuditEntry, listAuditSubjects } from '../../accounts/store.ts';
import { Refusal, refuse } from '../../kit/pure/fault.ts';
import type { Db } from '../../kit/server/db.ts';
import type { App } from '../../kit/server/http.ts';
import { institutionKinds } from '../model.ts';
import { listSymbols } from '../store.ts';
import type { Criterion, CriterionDraft } from './model.ts';
import { criterionOf, draftFaults } from './rules.ts';
import { insertCriterion, listCriteria, removeCriterion } from './store.ts';

const words = z.string().regex(/^[^\p{Cc}\p{Cs}]*$/u);
const symbols = z.array(words.trim().min(1).max(60)).max(50);
const draft = z.object({
  name: words.max(100),
  kind: z.enum(institutionKinds),
  any: symbols,
  also: symbols.default([]),
  minimum: z.number().int(),
});
const config = { act: 'criteria.write' as const };

export function criterionRoutes(app: App): void {
  app.post('/api/:realm/criteria', { config, schema: { params, body: draft } }, async (request, reply) => {
    const added = await addCriterion(request.db, readRealm(request.params.realm)!, request.actor, request.body);
    return reply.code(201).send({ id: added.id });
  });

  const one = params.extend({ id: z.string().max(100) });
  app.delete('/api/:realm/criteria/:id', { config, schema: { params: one } }, async (request, reply) => {
    const { realm, id } = request.params;
    await dropCriterion(request.db, readRealm(realm)!, request.actor, id);
    return reply.code(204).send();
  });

  const read = { act: 'facilities.read' as const };
  app.get('/api/:realm/symbols', { config: read, schema: { params } }, async (request) => ({
    symbols: await listSymbols(request.db, readRealm(request.params.realm)!),
  }));
}

async function addCriterion(db: Db, realm: Realm, actor: Actor, given: CriterionDraft): Promise<Criterion> {
  return db.transaction().execute(async (trx) => {
    const existing = await listCriteria(trx, realm);
    const faults = draftFaults(given, existing);
    if (faults.length > 0) throw new Refusal(faults);
    const used = await listAuditSubjects(trx, realm, 'criteria.write');
    const criterion = criterionOf(given, [...used, ...existing.map((c) => c.id)]);
    if (!(await insertCriterion(trx, realm, criterion))) throw takenMeanwhile();
    await insertAuditEntry(trx, actor, realm, { act: 'criteria.write', subject: criterion.id, after: criterion });
    return criterion;
  });
}

async function dropCriterion(db: Db, realm: Realm, actor: Actor, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const before = await removeCriterion(trx, realm, id);
    if (!before) throw notRemovable(id);
    await insertAuditEntry(trx, actor, realm, { act: 'criteria.write', subject: id, before });
  });
}

const takenMeanwhile = () =>
  refuse('criterion-taken', {
    ja: '同じときに別の基準が加えられました。もう一度「加える」を押してください。',
    en: 'Another criterion was added at the same moment. Add it again.',
  });

const notRemovable = (id: string) =>
  refuse('unknown-criterion', {
    ja: `「${id}」は加えた基準の中にありません。はじめからある基準は消せません。`,
    en: `"${id}" is not among the criteria that were added. Those that come with Tsunagi cannot be removed.`,
  });
