import { type FormEvent, useState } from 'react';
import { Button } from '../../../kit/web/button.tsx';
import { Field } from '../../../kit/web/field.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import { Window } from '../../../kit/web/window.tsx';
import type { LaddersView } from '../list-view.ts';
import type { ResultView } from '../result-view.ts';
import type { Go } from './asked.ts';
import { useRefusal, useSending } from './sending.ts';
import { text } from './text.ts';

type Props = { view: LaddersView; result: ResultView; open: boolean; onOpen: (open: boolean) => void; go: Go };

/** Keeps what the ladder gave, so that it stays as it is. */
export function KeepWindow({ view, result, open, onOpen, go }: Props) {
  const t = useText(text).keeping;
  return (
    <Window title={t.title} open={open} onOpen={onOpen}>
      <KeepForm view={view} result={result} onOpen={onOpen} go={go} />
    </Window>
  );
}

function KeepForm({ view, result, onOpen, go }: Omit<Props, 'open'>) {
  const t = useText(text).keeping;
  const toast = useToast();
  const [note, setNote] = useState('');
  const { ladder, unit, asOf } = result;
  const keeping = useSending<{ id: number }>(`/api/${view.realm.key}/designations/selections`, ({ id }) => {
    onOpen(false);
    toast({ text: t.kept(id) });
    go({ selection: String(id), area: undefined, with: undefined });
  });
  const refusal = useRefusal(keeping.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keeping.mutate({ ladder: ladder.id, version: ladder.version, unit: unit.id, asOf: asOf.day, note });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <p className="leading-150">{t.why(ladder.name, ladder.version, unit.name, asOf.label)}</p>
      <Field label={t.note} help={t.noteHelp} value={note} onChange={setNote} />
      {refusal && (
        <p role="alert" className="text-red-900">
          {refusal}
        </p>
      )}
      <Button look="solid" type="submit" disabled={keeping.isPending} className="self-start">
        {t.act}
      </Button>
    </form>
  );
}
