import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Refused, send } from '../../kit/web/api.ts';
import type { StartView, SuccessionView } from '../view.ts';
import { useStart } from './state.tsx';

type Answer = SuccessionView['answer'];

/** Decides one succession or undoes that; the page follows once it is written. */
export function useDecide(id: string, done: (answer: Answer) => void) {
  const { prefecture } = useStart();
  const queries = useQueryClient();
  const start = { queryKey: ['start', prefecture] };
  const show = (answer: Answer) =>
    queries.setQueriesData<StartView>(start, (view) => view && withAnswer(view, id, answer));
  const { mutate, isPending, isIdle, error } = useMutation({
    networkMode: 'always',
    mutationFn: (answer: Answer) =>
      send('POST', `/api/${prefecture}/successions`, { id, same: answer === 'open' ? null : answer === 'same' }),
    onSuccess: (_nothing, answer) => {
      show(answer);
      done(answer);
    },
    onError: (error) => error instanceof Refused && queries.invalidateQueries(start),
  });
  const run = (answer: Answer) => {
    if (!isPending) mutate(answer);
  };
  return { run, error, asked: !isIdle };
}

export type Decide = ReturnType<typeof useDecide>;

const withAnswer = (view: StartView, id: string, answer: Answer): StartView => ({
  ...view,
  successions: view.successions.map((kept) => (kept.id === id ? { ...kept, answer } : kept)),
});
