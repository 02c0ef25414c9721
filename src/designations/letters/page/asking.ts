import { keepPreviousData, type QueryClient, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { Paper } from '../../../kit/pure/document.ts';
import type { Fault } from '../../../kit/pure/fault.ts';
import { get, send } from '../../../kit/web/api.ts';
import { useLang } from '../../../kit/web/lang.ts';
import type { LetterKind, PlaceValues } from '../model.ts';
import type { SubjectView } from '../view.ts';

/** What is sent to see or to issue letters. */
export type Asking = {
  kind: LetterKind;
  lang: 'ja' | 'en';
  dated: string;
  number: string;
  numbering: 'same' | 'branches';
  sender: string;
  contact: string;
  numberReason: string;
  record?: 'keep' | 'replace';
  recordReason: string;
  letters: { subject: string; addressee?: string; version?: number; replaces?: number }[];
};

export type Previewed = { values: PlaceValues; addressee: string; paper: Paper; faults: Fault[] };

/** What a letter of a kind can be about. */
export function useSubjects(realm: string, kind: LetterKind) {
  const lang = useLang();
  return useQuery({
    queryKey: ['letter-subjects', realm, kind, lang],
    queryFn: ({ signal }) => get<SubjectView[]>(`/api/${realm}/letters/subjects`, { kind, lang }, signal),
    staleTime: 0,
  });
}

/** Whatever shows a letter or the number of one. */
export const renewLetters = (queries: QueryClient, realm: string) =>
  Promise.all(
    ['letter', 'letters', 'letter-subjects', 'designation', 'designations', 'consultations'].map((key) =>
      queries.invalidateQueries({ queryKey: [key, realm] }),
    ),
  );

/** Letters as they would go out, asked anew as one types. */
export function usePreview(realm: string, asking: Asking | null) {
  const asked = useDeferredValue(asking);
  return useQuery({
    queryKey: ['letter-preview', realm, asked],
    queryFn: async () => (await send<Previewed[]>('POST', `/api/${realm}/letters/preview`, asked))!,
    enabled: asked !== null && asked.letters.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
    structuralSharing: false,
  });
}
