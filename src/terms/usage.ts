import { inLocalWords, localWords } from '../kit/pure/local-words.ts';
import { officially } from '../kit/pure/worded.ts';
import type { Wording } from '../kit/pure/wording.ts';
import { officialWords, untouched, type WordId, wordIds } from './model.ts';

/** A page or paper, and the catalogues its texts stand in. */
export type TermPlace = { name: Wording; texts: readonly object[] };

/** A sentence as a page has it, in official words; `keep`: what in it is a name, which no table of words changes. */
export type TermExample = Wording & { keep: readonly string[] };

export type WordUsage = { word: WordId; texts: number; places: { name: Wording; texts: number }[] };

export type TermUsage = { words: WordUsage[]; examples: TermExample[] };

/** How many texts have each word, and where; the examples as they read officially. */
export function usageOf(places: readonly TermPlace[], examples: () => readonly TermExample[]): TermUsage {
  return officially(() => {
    const texts = places.map(({ name, texts }) => ({ name, texts: texts.flatMap((one) => textsIn(one)) }));
    const words = wordIds.map((word) => {
      const has = finder(word);
      const found = texts.map(({ name, texts }) => ({ name, texts: texts.filter(has).length }));
      return {
        word,
        texts: found.reduce((sum, place) => sum + place.texts, 0),
        places: found.filter((place) => place.texts > 0),
      };
    });
    return { words, examples: [...examples()] };
  });
}

const mark = '\u{1}';

function finder(word: WordId): (text: string) => boolean {
  const { ja } = localWords({
    ja: { words: [{ official: officialWords[word].ja, local: mark }], untouched: untouched.ja },
    en: { words: [], untouched: [] },
  });
  return (text) => inLocalWords(text, ja).includes(mark);
}

/** The Japanese texts of a catalogue; of one that is made from names and numbers, how it is written. */
function textsIn(node: unknown, found: string[] = []): string[] {
  if (typeof node === 'string') found.push(node);
  else if (typeof node === 'function') found.push(String(node));
  else if (typeof node === 'object' && node !== null) {
    const values = 'ja' in node && 'en' in node ? [node.ja] : Object.values(node);
    for (const value of values) textsIn(value, found);
  }
  return found;
}
