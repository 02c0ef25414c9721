import { useQuery } from '@tanstack/react-query';
import type { Lang } from '../pure/wording.ts';
import { get } from './api.ts';

/** What is called otherwise in a space than officially. */
export type RealmWord = { word: string; ja: string; en: string; enPlural: string };

/** The spaces that hold data, each with its own address: /{key}/… */
export type RealmEntry = {
  key: string;
  name: string;
  nameEn?: string | null;
  sample: boolean;
  words: readonly RealmWord[];
};
export type Realms = { realms: RealmEntry[]; version: string };

export const realmsQuery = {
  queryKey: ['realms'],
  queryFn: ({ signal }: { signal: AbortSignal }) => get<Realms>('/api/realms', {}, signal),
};

export const useRealms = () => useQuery(realmsQuery);

export const realmName = (realm: RealmEntry, lang: Lang): string =>
  lang === 'en' ? (realm.nameEn ?? realm.name) : realm.name;
