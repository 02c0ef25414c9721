import type { Fault } from '../kit/pure/fault.ts';
import type { Wanted } from '../kit/pure/headings.ts';
import { matchKey } from '../kit/pure/match-key.ts';
import { termFault } from './faults.ts';
import { type LocalTerm, officialWords, type TermRow, type WordId, wordIds } from './model.ts';
import { termFaults, tidyTerm } from './rules.ts';
import { text } from './text.ts';
import { columnKey, type TermColumn } from './view.ts';

const read: TermColumn[] = ['word', 'official', 'officialEn', 'ja', 'en', 'enPlural'];

/** Keys first: they stand in sheet データ and in CSV whatever the language. */
export const wantedColumns: Wanted<TermColumn>[] = read.map((key) => ({
  key,
  names: [columnKey(key), text.ja.table[key], text.en.table[key]],
}));

export const requiredColumns: TermColumn[] = ['word', 'ja'];

export type ReadTerms = { terms: (LocalTerm & { word: WordId })[]; unchanged: number; rejects: Fault[] };

type Raw = { rows: { row: number; cells: string[] }[]; columns: Partial<Record<TermColumn, number>> };
type FileRow = { row: number; word: WordId; term: LocalTerm };

/** The words a table would change, and the rows that cannot be taken, each with its place. */
export function readTerms({ rows, columns }: Raw, now: readonly TermRow[]): ReadTerms {
  const rejects: Fault[] = [];
  const found: FileRow[] = [];
  for (const { row, cells } of rows) {
    const cell = (column: TermColumn) => (cells[columns[column] ?? -1] ?? '').trim();
    const word = wordNamed(cell('word'));
    const at = { row, column: text.ja.table.word };
    if (word === null) rejects.push(unknownWord(at, cell('word')));
    else if (found.some((one) => one.word === word)) rejects.push(doubledWord(at, cell('word')));
    else {
      const was = now.find((one) => one.word === word)!;
      const given = (column: keyof LocalTerm) => (columns[column] === undefined ? was[column] : cell(column));
      found.push({
        row,
        word,
        term: tidyTerm(word, { ja: given('ja'), en: given('en'), enPlural: given('enPlural') }),
      });
    }
  }
  const next = now.map(({ word, ja, en, enPlural }) => ({
    word,
    ...(found.find((one) => one.word === word)?.term ?? { ja, en, enPlural }),
  }));
  const faults = termFaults(next).filter(({ word }) => found.some((one) => one.word === word));
  for (const fault of faults) {
    const { row, term } = found.find(({ word }) => word === fault.word)!;
    rejects.push(termFault(fault, { row, column: text.ja.table[fault.field] }, term[fault.field]));
  }
  const sound = found.filter(({ word }) => !faults.some((fault) => fault.word === word));
  const changed = sound.filter(({ word, term }) => {
    const was = now.find((one) => one.word === word)!;
    return term.ja !== was.ja || term.en !== was.en || term.enPlural !== was.enPlural;
  });
  return {
    terms: changed.map(({ word, term }) => ({ word, ...term })),
    unchanged: sound.length - changed.length,
    rejects: rejects.sort((a, b) => (a.at?.row ?? 0) - (b.at?.row ?? 0)),
  };
}

/** By its id, or by any official form of it. */
function wordNamed(said: string): WordId | null {
  const key = matchKey(said);
  const names = (word: WordId) => [word, ...officialWords[word].ja, ...officialWords[word].en];
  return wordIds.find((word) => names(word).some((name) => matchKey(name) === key)) ?? null;
}

const unknownWord = (at: Fault['at'], found: string): Fault => ({
  code: 'unknown-term',
  message: {
    ja: `用語の記号ではありません。${wordIds.join('、')}のどれかにしてください。`,
    en: `This is no word id. Use one of ${wordIds.join(', ')}.`,
  },
  at,
  found,
});

const doubledWord = (at: Fault['at'], found: string): Fault => ({
  code: 'doubled-row',
  message: {
    ja: '同じ用語が2行あります。使わない行を消してください。',
    en: 'The same word stands in two rows. Remove the one that is not meant.',
  },
  at,
  found,
});
