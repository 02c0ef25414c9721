import { type LocalWords, localWords } from '../kit/pure/local-words.ts';
import { matchKey } from '../kit/pure/match-key.ts';
import { type LocalTerm, officialWords, type TermRow, untouched, type WordId, wordIds } from './model.ts';

export type TermField = keyof LocalTerm;

/** Why a table of words cannot be kept. `with`: the word it would be mistaken for. */
export type TermFault = {
  word: WordId;
  field: TermField;
  rule: 'too-long' | 'signs' | 'no-letters' | 'no-japanese' | 'no-plural' | 'no-singular' | 'taken';
  with?: string;
};

export const longest: Record<TermField, number> = { ja: 30, en: 60, enPlural: 60 };

/** Spaces around and between as one; a word that says the official one again changes nothing. */
export function tidyTerm(word: WordId, term: LocalTerm): LocalTerm {
  const { ja, en, enPlural } = officialWords[word];
  const clean = (text: string) => text.replace(/[^\S\n\t]+/g, ' ').trim();
  const said = { ja: clean(term.ja), en: clean(term.en), enPlural: clean(term.enPlural) };
  const same = (text: string, official: readonly string[]) => text.toLowerCase() === official[0]!.toLowerCase();
  const english = said.en === '' || !same(said.en, en) || !same(said.enPlural, enPlural);
  return {
    ja: same(said.ja, ja) ? '' : said.ja,
    en: english ? said.en : '',
    enPlural: english ? said.enPlural : '',
  };
}

const fields = ['ja', 'en', 'enPlural'] as const;
/** What breaks a text, and what nobody sees: joiners, fillers, marks of direction and of variants. */
const signs =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029\u115f\u1160\u3164\uffa0<>{}[\]&`"\\|$]|\u034f|[\ufe00-\ufe0f]/u;

/** All reasons at once. */
export function termFaults(rows: readonly (LocalTerm & { word: WordId })[]): TermFault[] {
  return rows.flatMap((row) => [...ownFaults(row), ...takenFaults(row, rows)]);
}

function ownFaults(row: LocalTerm & { word: WordId }): TermFault[] {
  const { word, ja, en, enPlural } = row;
  const each = fields.flatMap((field): TermFault[] => {
    const text = row[field];
    if (text === '') return [];
    if (signs.test(text)) return [{ word, field, rule: 'signs' }];
    if ([...text].length > longest[field]) return [{ word, field, rule: 'too-long' }];
    return /\p{L}/u.test(text) ? [] : [{ word, field, rule: 'no-letters' }];
  });
  return [
    ...each,
    ...(ja === '' && (en !== '' || enPlural !== '') ? [{ word, field: 'ja', rule: 'no-japanese' } as const] : []),
    ...(en !== '' && enPlural === '' ? [{ word, field: 'enPlural', rule: 'no-plural' } as const] : []),
    ...(en === '' && enPlural !== '' ? [{ word, field: 'en', rule: 'no-singular' } as const] : []),
  ];
}

/** Two things must not go by one name, nor one by the official name of another: nobody could tell them apart. */
function takenFaults(row: LocalTerm & { word: WordId }, rows: readonly (LocalTerm & { word: WordId })[]): TermFault[] {
  const others = wordIds.filter((word) => word !== row.word);
  return fields.flatMap((field): TermFault[] => {
    const text = matchKey(row[field]);
    if (text === '') return [];
    const names = others.flatMap((word) => {
      const { ja, en, enPlural } = officialWords[word];
      const local = rows.find((one) => one.word === word);
      return field === 'ja' ? [...ja, local?.ja] : [...en, ...enPlural, local?.en, local?.enPlural];
    });
    const taken = names.find((name) => name !== undefined && matchKey(name) === text);
    return taken === undefined ? [] : [{ word: row.word, field, rule: 'taken', with: taken }];
  });
}

/** The words in force; null where every word is the official one. */
export function wordsOf(rows: readonly TermRow[]): LocalWords | null {
  if (rows.every(({ ja }) => ja === '')) return null;
  const localOf = (word: WordId) => rows.find((row) => row.word === word);
  return localWords({
    ja: {
      words: wordIds.map((word) => ({ official: officialWords[word].ja, local: localOf(word)?.ja ?? '' })),
      untouched: untouched.ja,
    },
    en: {
      words: wordIds.flatMap((word) => [
        { official: officialWords[word].en, local: localOf(word)?.en ?? '' },
        { official: officialWords[word].enPlural, local: localOf(word)?.enPlural ?? '' },
      ]),
      untouched: untouched.en,
    },
  });
}
