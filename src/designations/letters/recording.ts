import type { Actor, Realm } from '../../accounts/model.ts';
import { insertAuditEntry } from '../../accounts/store.ts';
import type { AskingLetter } from '../../consultations/model.ts';
import { recordAskingLetter } from '../../consultations/save.ts';
import { findConsultation, lockConsultation } from '../../consultations/store.ts';
import type { Trx } from '../../kit/server/db.ts';
import type { RecordLetter } from '../record/model.ts';
import { changedMeanwhile } from '../record/refusals.ts';
import { leaveEntry } from '../record/save.ts';
import { findDesignation, lockDesignation, updateDesignation } from '../record/store.ts';
import type { About } from './about.ts';
import { subjectNumber } from './ground.ts';
import type { Recorded } from './issue-rules.ts';
import type { Letter, NewLetter, TakenBack } from './model.ts';
import { takesBack } from './revoke-rules.ts';

/** The record a letter is about: its version is the one it was made from. */
export const recordOf = ({ designation, consultation }: About): { version: number } => consultation ?? designation;

export function recordedOf({ designation, consultation }: About): Recorded {
  if (!consultation)
    return { number: designation.letterNumber, dated: designation.letterDated, letter: designation.letter };
  const { letter } = consultation;
  return letter ? { number: letter.number, dated: letter.dated, letter: letter.id } : noNumber;
}

const noNumber: Recorded = { number: '', dated: null, letter: null };

/** Holds the record until the letter is out; refuses where it is no longer as the letter says. */
export async function lockSubject(trx: Trx, realm: Realm, { about }: { about: About }): Promise<void> {
  const { designation, consultation } = about;
  if (!consultation) {
    const now = await lockDesignation(trx, realm, designation.id);
    if (now?.version !== designation.version) throw changedMeanwhile();
    return;
  }
  const now = await lockConsultation(trx, realm, consultation.id);
  if (now?.version !== consultation.version || now.letter?.id !== consultation.letter?.id) throw changedMeanwhile();
}

type Written = { about: About; record: AskingLetter; reason: string };

/** Writes number and day of a letter into what it is about. */
export async function recordLetter(
  trx: Trx,
  actor: Actor,
  realm: Realm,
  { about, record, reason }: Written,
): Promise<void> {
  const { designation, consultation } = about;
  if (consultation) return recordAskingLetter(trx, actor, realm, { id: consultation.id, letter: record, reason });
  const wanted = { letterNumber: record.number, letterDated: record.dated, letter: record.id };
  await writeDesignation(trx, actor, realm, { id: designation.id, wanted, letter: record.id, reason });
}

/** Takes the number of a revoked letter back from its record, where it is still there. */
export async function takeBack(
  trx: Trx,
  actor: Actor,
  realm: Realm,
  letter: Letter,
  reason: string,
): Promise<TakenBack> {
  const asked = subjectNumber(letter.subject, 'consultation');
  if (asked !== null) {
    const one = await findConsultation(trx, realm, asked);
    if (!one?.letter) return 'none';
    if (!takesBack(letter, { letter: one.letter.id, letterNumber: one.letter.number })) return 'kept';
    await recordAskingLetter(trx, actor, realm, { id: asked, letter: null, reason });
    return 'cleared';
  }
  const id = subjectNumber(letter.subject, 'designation');
  const record = id === null ? null : await lockDesignation(trx, realm, id);
  if (!record || record.letterNumber === '') return 'none';
  if (!takesBack(letter, record)) return 'kept';
  const wanted = { letterNumber: '', letterDated: null, letter: null };
  await writeDesignation(trx, actor, realm, { id: record.id, wanted, letter: letter.id, reason });
  return 'cleared';
}

type Change = { id: number; wanted: RecordLetter; letter: number; reason: string };

async function writeDesignation(
  trx: Trx,
  actor: Actor,
  realm: Realm,
  { id, wanted, letter, reason }: Change,
): Promise<void> {
  const before = await lockDesignation(trx, realm, id);
  if (!before || !(await updateDesignation(trx, realm, before, wanted))) throw changedMeanwhile();
  const after = (await findDesignation(trx, realm, id))!;
  await leaveEntry(trx, actor, realm, { before, after, said: { ofLetter: letter }, reason });
}

type Entry = { id: number; letter: NewLetter; revoked?: { on: string; reason: string } };

export function leaveLetterEntry(trx: Trx, actor: Actor, realm: Realm, { id, letter, revoked }: Entry): Promise<void> {
  const { document, template, subject, number, dated, addressee, replaces, numberReason, municipalities } = letter;
  const said = { template, subject, number, dated, addressee, title: document.title, replaces, numberReason };
  return insertAuditEntry(trx, actor, realm, {
    ...{ act: 'letters.write', subject: `letter ${id}`, record: `letter ${id}` },
    ...(municipalities.length === 1 ? { municipality: municipalities[0] } : {}),
    ...(revoked
      ? { before: said, after: { ...said, revokedOn: revoked.on }, reason: revoked.reason }
      : { after: said }),
  });
}
