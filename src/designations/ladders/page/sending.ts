import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Fault } from '../../../kit/pure/fault.ts';
import { say } from '../../../kit/pure/wording.ts';
import { Refused, send } from '../../../kit/web/api.ts';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { text as kitText } from '../../../kit/web/text.ts';

/** Sends something, and reads what shows ladders and designations anew. */
export function useSending<Answer>(path: string, done: (answer: Answer) => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => send<Answer>('POST', path, body),
    onSuccess: async (answer) => {
      await cache.invalidateQueries({ queryKey: ['designations'] });
      done(answer as Answer);
    },
  });
}

export const faultsOf = (error: unknown): Fault[] => (error instanceof Refused ? error.faults : []);

/** What was answered instead, in words; empty where nothing went wrong. */
export function useRefusal(error: unknown): string {
  const lang = useLang();
  const kit = useText(kitText);
  if (!error) return '';
  return error instanceof Refused
    ? error.faults.map(({ message }) => say(message, lang)).join(' ')
    : kit.unreachable.body;
}
