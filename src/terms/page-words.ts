import type { LocalWords } from '../kit/pure/local-words.ts';
import { readWordsFrom } from '../kit/pure/worded.ts';
import { noLocal, wordIds } from './model.ts';
import { wordsOf } from './rules.ts';

type Said = { word: string; ja: string; en: string; enPlural: string };

let held: { said: string; words: LocalWords | null } = { said: '[]', words: null };
readWordsFrom(() => held.words);

/** Holds the words of the space on screen, for every text that is drawn from now on; answers what tells them from others. */
export function holdWords(local: readonly Said[]): string {
  const said = JSON.stringify(local);
  if (said !== held.said) {
    const rows = wordIds.map((word) => ({ ...noLocal, ...local.find((one) => one.word === word), word, version: 0 }));
    held = { said, words: wordsOf(rows) };
  }
  return said;
}
