import { useSearch } from '@tanstack/react-router';
import type { Lang } from '../pure/wording.ts';

/** The address says the language: `lang=en`, else Japanese. */
export function useLang(): Lang {
  return useSearch({ strict: false, select: (search) => ('lang' in search && search.lang === 'en' ? 'en' : 'ja') });
}

/** A catalogue holds the same wording in both languages; a missing English one does not compile. */
export type Catalogue<T> = Record<Lang, T>;

export function useText<T>(catalogue: Catalogue<T>): T {
  return catalogue[useLang()];
}
