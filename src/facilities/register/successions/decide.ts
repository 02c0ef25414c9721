import { demand } from '../../../accounts/gate.ts';
import type { Actor, Realm } from '../../../accounts/model.ts';
import { insertAuditEntry } from '../../../accounts/store.ts';
import { refuse } from '../../../kit/pure/fault.ts';
import type { Db } from '../../../kit/server/db.ts';
import { lockRealm } from '../../../sources/store.ts';
import { facilityPolicy } from '../../policy.ts';
import type { SuccessionDecision } from '../model.ts';
import { decidedWhere, mayAnswer } from '../rules.ts';
import { cutStatements } from '../store.ts';
import { answerSuccession, extendStatement, findSuccession } from './store.ts';

/** Decides an open succession, or puts a decided one back to open, and what is stated of the former number with it. */
export async function decideSuccession(
  db: Db,
  actor: Actor,
  realm: Realm,
  id: string,
  answer: SuccessionDecision,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockRealm(trx, realm);
    const found = await findSuccession(trx, realm, id);
    if (!found) throw unknownSuccession();
    demandHere(actor, realm, found.municipalities);
    const { answer: before, former, seenOn: from, namedAgain, endsAnyway } = found;
    if (!mayAnswer(before, answer)) throw before === 'open' ? openAgain() : decidedMeanwhile(before);
    await answerSuccession(trx, realm, id, answer);
    if (answer === 'same') await cutStatements(trx, [former], { from, until: namedAgain });
    if (before === 'same') await extendStatement(trx, former, { from, until: endsAnyway });
    const [municipality] = found.municipalities;
    const entry = {
      act: 'successions.decide' as const,
      subject: `succession ${id}`,
      record: `succession ${id}`,
      municipality,
    };
    await insertAuditEntry(trx, actor, realm, { ...entry, before: { answer: before }, after: { answer } });
  });
}

function demandHere(actor: Actor, realm: Realm, municipalities: string[]): void {
  for (const municipality of decidedWhere(municipalities))
    demand(facilityPolicy, actor, 'successions.decide', { realm, municipality });
}

const unknownSuccession = () =>
  refuse('unknown-succession', {
    ja: 'この承継の候補はありません。ページを読み込み直すと、いまの候補が出ます。',
    en: 'There is no such possible succession. Load the page again to see the present ones.',
  });

const decidedMeanwhile = (answer: 'same' | 'different') =>
  refuse('decided-meanwhile', {
    ja: `この候補は、もう「${answer === 'same' ? '同じ機関' : '別の機関'}」と決められています。変えるときは、先に元に戻してください。`,
    en: `This one was already decided: ${answer === 'same' ? 'the same institution' : 'a different one'}. Undo that first to change it.`,
  });

const openAgain = () =>
  refuse('open-again', {
    ja: 'この候補は、もう未定に戻っています。あらためて決められます。',
    en: 'This one is open again already. It can be decided anew.',
  });
