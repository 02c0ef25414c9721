import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '../../../kit/web/api.ts';
import { useText } from '../../../kit/web/lang.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import { text } from '../text.ts';

/** Puts a whole transfer back. */
export function useUndo(realm: string) {
  const t = useText(text);
  const toast = useToast();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: { id: number; day: string }) => send('POST', `/api/${realm}/transfer/${id}/undo`),
    onSuccess: async (_answer, { day }) => {
      toast({ text: t.undoneToast(day) });
      await queries.invalidateQueries();
    },
  });
}
