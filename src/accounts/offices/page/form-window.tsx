import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { Refused, send } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Faults } from '../../../kit/web/failure.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { text as kitText } from '../../../kit/web/text.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import { Window } from '../../../kit/web/window.tsx';
import { text } from '../text.ts';

type Props = {
  title: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  path: string;
  body: () => object;
  /** Said once it is saved. */
  name: string;
  children: ReactNode;
};

/** A form over the page; what was typed stays when it is refused, and somebody else's change can be read in. */
export function FormWindow({ title, open, onOpen, path, body, name, children }: Props) {
  const t = useText(text).form;
  const kit = useText(kitText);
  const toast = useToast();
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: () => send('POST', path, body()),
    onSuccess: async () => {
      onOpen(false);
      toast({ text: t.saved(name) });
      await queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    saving.mutate();
  };
  const { error } = saving;
  return (
    <Window title={title} open={open} onOpen={onOpen}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        {children}
        {error && (
          <div role="alert">
            {error instanceof Refused && error.faults.length > 0 ? (
              <Faults error={error} places={false} />
            ) : (
              <p className="text-red-900">{kit.unreachable.body}</p>
            )}
          </div>
        )}
        <div className="flex flex-wrap gap-3">
          {error instanceof Refused && error.status === 409 ? (
            <Button look="solid" onClick={() => queries.invalidateQueries().then(() => saving.reset())}>
              {t.reload}
            </Button>
          ) : (
            <Button look="solid" type="submit" disabled={saving.isPending}>
              {t.save}
            </Button>
          )}
          <Button onClick={() => onOpen(false)}>{kit.cancel}</Button>
        </div>
      </form>
    </Window>
  );
}
