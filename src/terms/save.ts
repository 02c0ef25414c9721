import type { Actor, Realm } from '../accounts/model.ts';
import { insertAuditEntry, listRecordVersions } from '../accounts/store.ts';
import { Refusal } from '../kit/pure/fault.ts';
import type { Db } from '../kit/server/db.ts';
import { termFault } from './faults.ts';
import { forgetTerms } from './in-force.ts';
import type { LocalTerm, TermRow, WordId } from './model.ts';
import { termFaults, tidyTerm } from './rules.ts';
import { lockTerms, writeTerm } from './store.ts';

export type GivenTerm = LocalTerm & { word: WordId; baseVersion: number };

/** Refused because somebody saved since; carries what they wrote. */
export class TermsChanged extends Refusal {
  readonly conflict: { terms: TermRow[]; by: string | null };
  constructor(conflict: TermsChanged['conflict']) {
    const by = conflict.by ? { ja: `${conflict.by}が`, en: conflict.by } : { ja: 'ほかの人が', en: 'Somebody else' };
    super([
      {
        code: 'changed-meanwhile',
        message: {
          ja: `${by.ja}先に用語を保存しました。違うところを見て、どちらを使うか選んでください。`,
          en: `${by.en} saved the words first. See where they differ, and choose which to use.`,
        },
      },
    ]);
    this.conflict = conflict;
  }
}

type Saving = { terms: readonly GivenTerm[]; reason?: string | undefined };

/** Saves the words that changed, each with its entry in the log; equal words leave nothing. */
export async function saveTerms(db: Db, actor: Actor, realm: Realm, { terms, reason }: Saving): Promise<TermRow[]> {
  const saved = await db.transaction().execute(async (trx) => {
    const now = await lockTerms(trx, realm);
    const changes = terms.flatMap((given) => {
      const row = now.find(({ word }) => word === given.word)!;
      const after = tidyTerm(given.word, given);
      return sameTerm(row, after) ? [] : [{ row, after, stale: row.version !== given.baseVersion }];
    });
    const stale = changes.filter((change) => change.stale).map(({ row }) => row);
    if (stale.length > 0) {
      const [newest] = await listRecordVersions(trx, realm, `term ${stale[0]!.word}`);
      throw new TermsChanged({ terms: stale, by: newest?.name ?? null });
    }
    const next = now.map((row): TermRow => {
      const change = changes.find((one) => one.row === row);
      return change ? { word: row.word, ...change.after, version: row.version + 1 } : row;
    });
    const changed = changes.map(({ row }) => row.word);
    const faults = termFaults(next).filter(({ word }) => changed.includes(word));
    if (faults.length > 0) throw new Refusal(faults.map((fault) => termFault(fault)));
    for (const { row, after } of changes) {
      await writeTerm(trx, realm, next.find(({ word }) => word === row.word)!);
      const record = `term ${row.word}`;
      await insertAuditEntry(trx, actor, realm, {
        ...{ act: 'terms.write', subject: record, record },
        ...(reason ? { reason } : {}),
        ...{ before: localOf(row), after },
      });
    }
    return next;
  });
  forgetTerms(db, realm);
  return saved;
}

const localOf = ({ ja, en, enPlural }: LocalTerm): LocalTerm => ({ ja, en, enPlural });

const sameTerm = (a: LocalTerm, b: LocalTerm): boolean => a.ja === b.ja && a.en === b.en && a.enPlural === b.enPlural;
