import type { Realm } from '../accounts/model.ts';
import { type Db, lockNamed, sql, type Trx } from '../kit/server/db.ts';
import { noLocal, type TermRow, type WordId, wordIds } from './model.ts';

type Row = { word: WordId; ja: string; en: string; en_plural: string; version: number };

/** A row for each official word, in their order; version 0 where nobody has ever changed it. */
export async function listTerms(db: Db, { space, prefecture }: Realm): Promise<TermRow[]> {
  const { rows } = await sql<Row>`
    select word, ja, en, en_plural, version from term
    where space = ${space} and prefecture = ${prefecture}`.execute(db);
  return wordIds.map((word) => {
    const row = rows.find((one) => one.word === word);
    return row
      ? { word, ja: row.ja, en: row.en, enPlural: row.en_plural, version: row.version }
      : { word, ...noLocal, version: 0 };
  });
}

/** Writers of a prefecture's words wait for each other, before there is a row, too. */
export async function lockTerms(trx: Trx, realm: Realm): Promise<TermRow[]> {
  await lockNamed(trx, `tsunagi terms ${realm.space} ${realm.prefecture}`);
  return listTerms(trx, realm);
}

export async function writeTerm(trx: Trx, { space, prefecture }: Realm, term: TermRow): Promise<void> {
  const { word, ja, en, enPlural, version } = term;
  await sql`
    insert into term (space, prefecture, word, ja, en, en_plural, version)
    values (${space}, ${prefecture}, ${word}, ${ja}, ${en}, ${enPlural}, ${version})
    on conflict (space, prefecture, word) do update
      set ja = excluded.ja, en = excluded.en, en_plural = excluded.en_plural, version = excluded.version`.execute(trx);
}
