export type Lang = 'ja' | 'en';

/** One wording in both languages. */
export type Wording = { ja: string; en: string };

export const langs: readonly Lang[] = ['ja', 'en'];

/** Japanese where a proper name has no English form. */
export type ProperName = { ja: string; en?: string | null };

export function say(wording: ProperName, lang: Lang): string {
  return lang === 'en' ? (wording.en ?? wording.ja) : wording.ja;
}
