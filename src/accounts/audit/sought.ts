import type { Act } from '../model.ts';
import { acts } from '../text.ts';
import type { AuditWords, Sought } from './model.ts';

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/** What is looked for, word by word, also as it is written down where the page says it in other words. */
export function soughtIn(q: string | undefined, { subjects, fields }: AuditWords): Sought[] {
  const words = plain(q ?? '')
    .split(/\s+/u)
    .filter(Boolean);
  return words.map((word) => {
    const means = (wording: { ja: string; en: string }) =>
      plain(wording.ja).includes(word) || plain(wording.en).includes(word);
    const named = (catalogue: Readonly<Record<string, { ja: string; en: string }>>) =>
      Object.keys(catalogue).filter((key) => means(catalogue[key]!));
    return {
      word,
      acts: named(acts) as Act[],
      subjects: Object.values(subjects).flatMap(named),
      values: Object.values(fields).flatMap(({ values = {} }) => Object.values(values).flatMap(named)),
    };
  });
}
