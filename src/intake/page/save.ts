import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../../kit/web/api.ts';
import { useLang } from '../../kit/web/lang.ts';
import { address } from '../../kit/web/search.ts';
import type { IntakeView, SuccessionAnswer } from '../view.ts';

type Answer = { withdrawals: number | null; successions: SuccessionAnswer[] };

type Asked = { intake: IntakeView; answer: Answer };

/** Saving, in the view at once; the answer comes when it is done or refused. */
export function useSave(prefecture: string, show: (view: IntakeView) => void) {
  const lang = useLang();
  const queries = useQueryClient();
  const { mutate, error, variables, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: ({ intake, answer }: Asked) =>
      send<IntakeView>('POST', address(`/api/${prefecture}/intake/${intake.id}/save`, { lang }), answer),
    onMutate: ({ intake }) => show({ ...intake, state: 'saving', progress: 0 }),
    onSuccess: async (saved) => {
      // What was asked before this answer came would tell of an older state after it.
      await queries.cancelQueries({ queryKey: ['intake', prefecture] });
      if (saved) show(saved);
    },
    onError: (_error, { intake }) => queries.invalidateQueries({ queryKey: ['intake', prefecture, intake.id] }),
  });
  return {
    run: (intake: IntakeView, answer: Answer) => mutate({ intake, answer }),
    isSaving: (intake: IntakeView) => isPending && variables.intake.id === intake.id,
    errorOf: (intake: IntakeView) => (variables?.intake.id === intake.id ? error : null),
  };
}

export type Save = ReturnType<typeof useSave>;
