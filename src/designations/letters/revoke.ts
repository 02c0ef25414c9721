import type { Actor, Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import { Refusal, refuse } from '../../kit/pure/fault.ts';
import type { Db } from '../../kit/server/db.ts';
import { whoIs } from '../record/save.ts';
import { letterFault } from './issue-text.ts';
import type { TakenBack } from './model.ts';
import { leaveLetterEntry, takeBack } from './recording.ts';
import { revokeFaults } from './revoke-rules.ts';
import { findLetters, insertRevocation, lockLetters } from './store.ts';

type Revoking = { realm: Realm; letter: number; on: Day; reason: string; today: Day };

/** 取消: the letter stays as it went out and says so from now on; its number leaves the record where it still is. */
export async function revokeLetter(db: Db, actor: Actor, given: Revoking): Promise<{ record: TakenBack }> {
  const { realm, letter: id, on, reason, today } = given;
  return db.transaction().execute(async (trx) => {
    await lockLetters(trx, realm);
    const [letter] = await findLetters(trx, realm, [id]);
    if (!letter) throw unknownLetter(id);
    const faults = revokeFaults(letter, { on, reason }, today);
    if (faults.length > 0) throw new Refusal(faults.map(letterFault));
    await insertRevocation(trx, realm, id, { on, reason, by: whoIs(actor) });
    await leaveLetterEntry(trx, actor, realm, { id, letter, revoked: { on, reason } });
    return { record: await takeBack(trx, actor, realm, letter, reason) };
  });
}

export const unknownLetter = (id: number) =>
  refuse('unknown-letter', {
    ja: `文書${id}はないか、見られません。文書の一覧から選び直してください。`,
    en: `There is no letter ${id}, or you may not see it. Choose again from the list of letters.`,
  });
