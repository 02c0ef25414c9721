import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { createContext, useContext } from 'react';
import { get, send } from '../../kit/web/api.ts';
import { useLang } from '../../kit/web/lang.ts';
import type { ActingView } from './view.ts';

/** Who one is in the space on screen. */
export function useActing(realm: string) {
  const lang = useLang();
  return useQuery({
    queryKey: ['acting', realm, lang],
    queryFn: ({ signal }) => get<ActingView>(`/api/${realm}/acting`, { lang }, signal),
  });
}

/** Another role sees other things: everything on screen is read anew. */
export function useSwitch(realm: string, done: (post: number | 'resident' | null) => void) {
  const queries = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: (post: number | 'resident' | null) => send('POST', `/api/${realm}/acting`, { post }),
    onSuccess: async (_answer, post) => {
      done(post);
      await queries.resetQueries();
      await router.invalidate();
    },
  });
}

export const ActingRealm = createContext('sample');
export const useActingRealm = () => useContext(ActingRealm);
