import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { Refused, send } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { Faults } from '../../kit/web/failure.tsx';
import { focusFirstFault } from '../../kit/web/field.tsx';
import { useText } from '../../kit/web/lang.ts';
import { text as kitText } from '../../kit/web/text.ts';
import { useToast } from '../../kit/web/toast.tsx';
import { Window } from '../../kit/web/window.tsx';
import { text } from '../text.ts';
import { CriterionFields } from './criterion-fields.tsx';
import { type DraftFault, draftFaults, newDraft, toSend } from './draft.ts';
import { useRefresh } from './refresh.ts';
import { useCompare } from './state.tsx';

type Props = { open: boolean; onOpen: (open: boolean) => void };

/** What was typed stays when the window is closed before it was sent. */
export function CriterionWindow({ open, onOpen }: Props) {
  const t = useText(text).criterionForm;
  const kit = useText(kitText);
  const [draft, setDraft] = useState(newDraft);
  const [faults, setFaults] = useState<DraftFault[]>([]);
  const added = useAdding(() => {
    setDraft(newDraft);
    onOpen(false);
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = draftFaults(draft);
    flushSync(() => setFaults(found));
    if (found[0]) focusFirstFault(event.currentTarget);
    else added.mutate(toSend(draft));
  };
  return (
    <Window title={t.title} open={open} onOpen={onOpen}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-6">
        <CriterionFields draft={draft} onDraft={setDraft} faults={faults} />
        {added.error && (
          <div role="alert">
            {added.error instanceof Refused && added.error.faults.length > 0 ? (
              <Faults error={added.error} places={false} />
            ) : (
              <p className="text-red-900">{kit.unreachable.body}</p>
            )}
          </div>
        )}
        <div className="flex flex-wrap gap-3">
          <Button look="solid" type="submit" disabled={added.isPending}>
            {t.submit}
          </Button>
          <Button onClick={() => onOpen(false)}>{kit.cancel}</Button>
        </div>
      </form>
    </Window>
  );
}

function useAdding(done: () => void) {
  const { realm, view, go } = useCompare();
  const t = useText(text).criterionForm;
  const toast = useToast();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (draft: ReturnType<typeof toSend>) => send<{ id: string }>('POST', `/api/${realm}/criteria`, draft),
    onSuccess: async (answer, draft) => {
      done();
      toast({ text: t.added(draft.name) });
      await refresh();
      const shown = view.criteria.filter((criterion) => criterion.shown).map((criterion) => criterion.id);
      if (answer) go({ criteria: [...shown, answer.id], criterion: answer.id });
    },
  });
}
