import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refused, send } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Faults } from '../../../kit/web/failure.tsx';
import { DayField } from '../../../kit/web/form/day-field.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { text as kitText } from '../../../kit/web/text.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import { Window } from '../../../kit/web/window.tsx';
import type { ReportListView } from '../list-view.ts';
import { text } from './text.ts';

/** Whom to ask: everybody, or one designation by its name. */
export type AskOf = { designation: number; name: string } | 'all';

type Props = { view: ReportListView; of: AskOf; onClose: () => void };

export function AskWindow({ view, of, onClose }: Props) {
  const [dueOn, setDueOn] = useState('');
  const t = useText(text);
  const kit = useText(kitText);
  const toast = useToast();
  const queries = useQueryClient();
  const asking = useMutation({
    mutationFn: () =>
      send<{ asked: number; before: number }>('POST', `/api/${view.realm.key}/reports`, {
        ...{ fiscalYear: view.year.value, dueOn: dueOn || null },
        designations: of === 'all' ? undefined : [of.designation],
      }),
    onSuccess: async (done) => {
      await queries.invalidateQueries({ queryKey: ['reports', view.realm.key] });
      toast({ text: t.ask.done(done?.asked ?? 0, done?.before ?? 0) });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    asking.mutate();
  };
  return (
    <Window title={t.ask.title(of === 'all' ? undefined : of.name)} open onOpen={onClose}>
      <p className="leading-150">{of === 'all' ? t.ask.how : t.ask.howOne}</p>
      <p className="mt-3 text-dns-16B-130">{view.year.label}</p>
      <form onSubmit={submit} noValidate className="mt-3">
        <DayField label={t.ask.due} help={t.ask.dueHelp} value={dueOn} onChange={setDueOn} />
        {asking.error instanceof Refused && (
          <div role="alert" className="mt-4">
            <Faults error={asking.error} />
          </div>
        )}
        <div className="mt-6 flex flex-wrap gap-3">
          <Button look="solid" type="submit" disabled={asking.isPending}>
            {t.ask.run}
          </Button>
          <Button onClick={onClose}>{kit.cancel}</Button>
        </div>
      </form>
    </Window>
  );
}
