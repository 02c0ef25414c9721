import type { Table } from '../kit/pure/table.ts';
import { type Lang, say } from '../kit/pure/wording.ts';
import { type LocalTerm, officialWords, type TermRow, type WordId } from './model.ts';
import { text } from './text.ts';
import type { TermExample, TermUsage } from './usage.ts';

export type TermLine = TermRow & {
  /** The official word in the language of the page, and all its forms. */
  official: string;
  forms: string[];
  used: string;
  places: string[];
};

/** 用語: GET /api/{realm}/terms. */
export type TermsView = {
  realm: { key: string; sample: boolean };
  sentence: string;
  lines: TermLine[];
  examples: TermExample[];
  /** Who may change words, where the reader may not. */
  readOnly: string | null;
  mayWrite: boolean;
  table: Table;
};

type Given = {
  realm: { key: string; sample: boolean };
  terms: readonly TermRow[];
  usage: TermUsage;
  mayWrite: boolean;
  who: string;
  asOf: string;
};

export function termsView({ realm, terms, usage, mayWrite, who, asOf }: Given, lang: Lang): TermsView {
  const t = text[lang];
  const changed = terms.filter(({ ja }) => ja !== '').length;
  return {
    realm,
    sentence: t.sentence(changed, terms.length),
    lines: terms.map((row) => {
      const { texts, places } = usage.words.find(({ word }) => word === row.word)!;
      return {
        ...row,
        official: officialOf(row.word, lang),
        forms: [...officialWords[row.word][lang === 'ja' ? 'ja' : 'en']],
        used: t.used(texts),
        places: places.map(({ name, texts }) => t.place(say(name, lang), texts)),
      };
    }),
    examples: usage.examples,
    readOnly: mayWrite ? null : t.readOnly(who),
    mayWrite,
    table: termsTable(terms, usage, asOf, lang),
  };
}

export const officialOf = (word: WordId, lang: Lang): string => officialWords[word][lang][0]!;

export const termColumns = ['word', 'official', 'officialEn', 'ja', 'en', 'enPlural', 'used'] as const;
export type TermColumn = (typeof termColumns)[number];

export const columnKey = (column: TermColumn): string => column.replace(/[A-Z]/g, (at) => `_${at.toLowerCase()}`);

/** The table as a file, which is read again as it was. */
export function termsTable(terms: readonly TermRow[], usage: TermUsage, asOf: string, lang: Lang): Table {
  const t = text[lang].table;
  const cell = (row: TermRow, column: TermColumn): string => {
    if (column === 'word') return row.word;
    if (column === 'official') return officialOf(row.word, 'ja');
    if (column === 'officialEn') return officialOf(row.word, 'en');
    return row[column as keyof LocalTerm];
  };
  return {
    id: 'terms',
    title: t.title,
    asOf,
    columns: termColumns.map((column) => ({
      ...{ id: column, key: columnKey(column), heading: t[column] },
      kind: column === 'used' ? 'number' : column === 'word' ? 'code' : 'text',
    })),
    rows: terms.map((row) => ({
      id: row.word,
      cells: termColumns.map((column) =>
        column === 'used'
          ? { figure: { state: 'ok', value: usage.words.find(({ word }) => word === row.word)!.texts } }
          : { text: cell(row, column) },
      ),
    })),
    footnotes: [t.note],
    caveats: [],
    sources: [],
  };
}
