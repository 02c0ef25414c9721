import { createHash } from 'node:crypto';
import { removeDraft } from '../accounts/drafts/store.ts';
import type { Act, Actor, Realm } from '../accounts/model.ts';
import { thisMachine } from '../accounts/rules.ts';
import { insertAuditEntry } from '../accounts/store.ts';
import { refusal } from '../accounts/text.ts';
import type { Day } from '../kit/pure/day.ts';
import { Refusal } from '../kit/pure/fault.ts';
import type { Db, Trx } from '../kit/server/db.ts';
import { type Answering, type Asking, type AskingLetter, type Consultation, largestFile, type Party } from './model.ts';
import { consultationPolicy } from './policy.ts';
import {
  answerFaults,
  askFaults,
  type ConsultationFault,
  eachOnce,
  isParty,
  mayAnswer,
  withdrawFaults,
} from './rules.ts';
import {
  findFile,
  insertConsultation,
  insertFile,
  listConsultations,
  lockConsultation,
  lockSubject,
  removeConsultation,
  removeFile,
  writeAnswer,
  writeAskingLetter,
} from './store.ts';
import {
  askedWhom,
  changedMeanwhile,
  faultOf,
  fileEmpty,
  fileTooLarge,
  unknownConsultation,
  unknownFile,
} from './text.ts';

function requireSound(faults: readonly ConsultationFault[]): void {
  if (faults.length > 0) throw new Refusal(faults.map(faultOf));
}

/** Asks several parties at once: all of them or none. Answers the numbers, in the order of the parties. */
export async function askParties(
  trx: Trx,
  actor: Actor,
  realm: Realm,
  asking: Asking,
  parties: readonly Party[],
): Promise<number[]> {
  await lockSubject(trx, realm, asking.subject);
  const each = eachOnce(parties);
  requireSound(askFaults(asking, each, await listConsultations(trx, realm, asking.subject)));
  const asked: number[] = [];
  for (const party of each) {
    const id = await insertConsultation(trx, realm, asking, party);
    const { subject: _, ...told } = asking;
    await leaveEntry(trx, actor, realm, 'consultations.write', {
      of: { id, municipalities: party.municipalities, party: party.party },
      after: { party: party.party, name: party.name, ...told },
    });
    asked.push(id);
  }
  return asked;
}

type Given = { id: number; version: number; answer: Answering; seen?: string; today: Day };

/** Writes an answer, or writes it anew; by the party itself or by the prefecture for it. */
export async function saveAnswer(db: Db, actor: Actor, realm: Realm, given: Given): Promise<{ version: number }> {
  return db.transaction().execute(async (trx) => {
    const asked = await openFor(trx, actor, realm, given.id);
    if (asked.version !== given.version) throw changedMeanwhile();
    const proxy = !isParty(actor, realm, asked);
    const answer = { ...given.answer, proxyNote: proxy ? given.answer.proxyNote : '' };
    requireSound(answerFaults(answer, asked, { today: given.today, proxy }));
    await writeAnswer(trx, realm, asked.id, answer);
    const draft = { subject: `consultation:${asked.id}`, seen: given.seen };
    await removeDraft(trx, realm, actor.post?.id ?? thisMachine, draft);
    const { answer: was, answeredOn, answeredBy, opinion, proxyNote } = asked;
    await leaveEntry(trx, actor, realm, 'consultations.answer', {
      of: asked,
      before: was && { name: asked.name, answer: was, answeredOn, answeredBy, opinion, proxyNote },
      after: { name: asked.name, ...answer },
    });
    return { version: asked.version + 1 };
  });
}

export async function withdraw(db: Db, actor: Actor, realm: Realm, id: number, version: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const asked = await lockConsultation(trx, realm, id);
    if (!asked) throw unknownConsultation();
    if (asked.version !== version) throw changedMeanwhile();
    requireSound(withdrawFaults(asked));
    const { party, name, title, question, askedOn, dueOn } = asked;
    await removeConsultation(trx, realm, id);
    const before = { party, name, title, question, askedOn, dueOn };
    await leaveEntry(trx, actor, realm, 'consultations.write', { of: asked, before });
  });
}

type Handed = { id: number; name: string; type: string; bytes: Buffer };

export async function attachFile(db: Db, actor: Actor, realm: Realm, handed: Handed): Promise<{ id: number }> {
  const { name, type, bytes } = handed;
  if (bytes.length === 0) throw fileEmpty();
  if (bytes.length > largestFile) throw fileTooLarge(bytes.length);
  return db.transaction().execute(async (trx) => {
    const asked = await openFor(trx, actor, realm, handed.id);
    requireOpen(asked);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const addedBy = actor.post ? `${actor.post.office.name} ${actor.name}` : actor.name;
    const id = await insertFile(trx, realm, asked.id, { name, type, sha256, bytes, addedBy });
    const after = { name: asked.name, file: name, sha256 };
    await leaveEntry(trx, actor, realm, 'consultations.answer', { of: asked, before: { name: asked.name }, after });
    return { id };
  });
}

export async function detachFile(db: Db, actor: Actor, realm: Realm, id: number, file: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const asked = await openFor(trx, actor, realm, id);
    requireOpen(asked);
    const found = await findFile(trx, realm, id, file);
    if (!found) throw unknownFile();
    await removeFile(trx, realm, id, file);
    const before = { name: asked.name, file: found.name };
    await leaveEntry(trx, actor, realm, 'consultations.answer', { of: asked, before, after: { name: asked.name } });
  });
}

type AskedBy = { id: number; letter: AskingLetter | null; reason?: string };

/** Writes down which letter asked, or that none does any more; part of issuing or revoking it. */
export async function recordAskingLetter(trx: Trx, actor: Actor, realm: Realm, given: AskedBy): Promise<void> {
  const asked = await lockConsultation(trx, realm, given.id);
  if (!asked) throw unknownConsultation();
  await writeAskingLetter(trx, realm, asked.id, given.letter);
  const told = (letter: AskingLetter | null) => ({
    ...{ name: asked.name, letterNumber: letter?.number ?? '', letterDated: letter?.dated ?? null },
    letter: letter?.id ?? null,
  });
  await leaveEntry(trx, actor, realm, 'consultations.write', {
    ...{ of: asked, before: told(asked.letter), after: told(given.letter), reason: given.reason },
  });
}

function requireOpen({ closedOn }: Consultation): void {
  if (closedOn) requireSound([{ rule: 'closed', on: closedOn }]);
}

async function openFor(trx: Trx, actor: Actor, realm: Realm, id: number): Promise<Consultation> {
  const asked = await lockConsultation(trx, realm, id);
  if (!asked) throw unknownConsultation();
  if (!mayAnswer(actor, realm, asked))
    throw refusal(consultationPolicy, actor, 'consultations.answer', { realm }, askedWhom(asked));
  return asked;
}

type Left = {
  of: Pick<Consultation, 'id' | 'municipalities' | 'party'>;
  before?: unknown;
  after?: unknown;
  reason?: string;
};

function leaveEntry(
  trx: Trx,
  actor: Actor,
  realm: Realm,
  act: Act,
  { of, before, after, reason }: Left,
): Promise<void> {
  const record = `consultation ${of.id}`;
  const municipality = of.party === 'municipality' ? of.municipalities[0] : undefined;
  return insertAuditEntry(trx, actor, realm, {
    act,
    subject: record,
    record,
    municipality,
    before,
    after,
    reason: reason || undefined,
  });
}
