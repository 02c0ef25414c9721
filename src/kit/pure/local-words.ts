import type { Lang } from './wording.ts';

/** How a word is written officially, in each way it is, and what stands for it; an empty local word leaves it as it is. */
export type LocalWord = { official: readonly string[]; local: string };

/** What stands for which words in one language, in one pass: what was put in is never looked at again. */
export type Substitution = { pattern: RegExp; stands: ReadonlyMap<string, string | null>; lang: Lang };

export type LocalWords = Record<Lang, Substitution>;

type Given = Record<Lang, { words: readonly LocalWord[]; untouched: readonly string[] }>;

/** Longest first. `untouched`: longer names that hold an official word and are never changed, nor are the local words themselves. */
export function localWords(given: Given): LocalWords {
  return { ja: substitution('ja', given.ja), en: substitution('en', given.en) };
}

function substitution(lang: Lang, { words, untouched }: Given[Lang]): Substitution {
  const stays = [...untouched, ...words.map(({ local }) => local)].filter((word) => word !== '');
  const stands = new Map<string, string | null>(stays.map((word) => [fold(word, lang), null]));
  for (const { official, local } of words)
    for (const word of official)
      if (!stands.has(fold(word, lang))) stands.set(fold(word, lang), local === '' ? null : local);
  const any = [...stands.keys()]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  const pattern = lang === 'ja' ? `()(${any})` : `(?<![\\p{L}\\p{N}])(?:(an?) )?(${any})(?![\\p{L}\\p{N}])`;
  return { pattern: new RegExp(pattern, lang === 'ja' ? 'gu' : 'giu'), stands, lang };
}

const fold = (word: string, lang: Lang): string => (lang === 'en' ? word.toLowerCase() : word);

/** The text in local words. What it was made with (`given`: names, data) stays as it was given. */
export function inLocalWords(
  text: string,
  { pattern, stands, lang }: Substitution,
  given: () => readonly string[] = none,
): string {
  return text.replace(pattern, (whole: string, article: string | undefined, word: string, offset: number) => {
    const local = stands.get(fold(word, lang)) ?? null;
    const from = offset + whole.length - word.length;
    if (local === null || given().some((name) => holds(text, name, from, from + word.length))) return whole;
    return lang === 'en' ? english(article, word, local) : local;
  });
}

const none = (): readonly string[] => [];

/** Whether a name stands in the text over this word, and is more than a piece of it. */
function holds(text: string, name: string, from: number, to: number): boolean {
  if (name === '') return false;
  let at = text.indexOf(name, Math.max(0, from - name.length + 1));
  while (at >= 0 && at < to) {
    const within = at >= from && at + name.length <= to && name.length < to - from;
    if (!within) return true;
    at = text.indexOf(name, at + 1);
  }
  return false;
}

/** Capital where the official word has one; "a" or "an" as the local word asks for. */
function english(article: string | undefined, word: string, local: string): string {
  const said = /^\p{Lu}/u.test(word) ? local.slice(0, 1).toUpperCase() + local.slice(1) : local;
  if (article === undefined) return said;
  const fitting = /^[aeio]/i.test(local) ? 'an' : 'a';
  return `${article.startsWith('A') ? fitting.slice(0, 1).toUpperCase() + fitting.slice(1) : fitting} ${said}`;
}
