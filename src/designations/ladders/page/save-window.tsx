import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../kit/web/button.tsx';
import { ChoiceField } from '../../../kit/web/choice-field.tsx';
import { Field } from '../../../kit/web/field.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import { Window } from '../../../kit/web/window.tsx';
import type { LaddersView } from '../list-view.ts';
import type { LadderSaved } from '../versions.ts';
import { choiceOf, type Go } from './asked.ts';
import { type Document, textOf } from './draft.ts';
import type { EditingForm } from './editing.ts';
import { faultsOf, useRefusal, useSending } from './sending.ts';
import { text } from './text.ts';

type Props = {
  view: LaddersView;
  document: Document;
  /** The version it began from; null for a ladder that came with Tsunagi. */
  base: number | null;
  note: string;
  /** Keeps what is written as a draft until a version is saved. */
  form: EditingForm;
  open: boolean;
  onOpen: (open: boolean) => void;
  go: Go;
};

export function SaveWindow({ open, onOpen, ...rest }: Props) {
  const t = useText(text).saving;
  return (
    <Window title={t.title} open={open} onOpen={onOpen}>
      <SaveForm {...rest} onOpen={onOpen} />
    </Window>
  );
}

type As = 'version' | 'copy';

function SaveForm({ view, document, base, note, form, onOpen, go }: Omit<Props, 'open'>) {
  const t = useText(text).saving;
  const toast = useToast();
  const cache = useQueryClient();
  const [as, setAs] = useState<As>('version');
  const id = textOf(document.id);
  const own = choiceOf(view, id);
  const shipped = own?.shipped ?? false;
  const saving = useSending<LadderSaved>(`/api/${view.realm.key}/designations/ladders`, ({ id, version, copied }) => {
    onOpen(false);
    toast({ text: copied ? t.copied(version) : t.saved(version) });
    go({ ladder: id, version: undefined, edit: undefined, with: undefined });
  });
  const refusal = useRefusal(saving.error);
  const met = faultsOf(saving.error).some(({ code }) => code === 'changed-meanwhile');
  const missing = faultsOf(saving.error).some(({ at }) => at?.part === 'note');
  const store = async (baseVersion: number | null) => {
    const copy = as === 'copy' && !shipped;
    const body = {
      ...{ document: copy ? { ...document, id: freeId(view, id) } : document, note },
      ...{ baseVersion: copy ? null : baseVersion, draft: await form.written() },
    };
    saving.mutate(body, { onError: form.goOn });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    store(base);
  };
  const onTop = async () => {
    await cache.refetchQueries({ queryKey: ['designations', 'ladders', view.realm.key] });
    store(newestOf(cache.getQueriesData<LaddersView>({ queryKey: ['designations', 'ladders', view.realm.key] }), id));
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <p className="leading-150">{shipped ? t.whyShipped : t.why}</p>
      {own && !shipped && (
        <ChoiceField
          label={t.as}
          choices={[
            { id: 'version', label: t.asVersion },
            { id: 'copy', label: t.asCopy },
          ]}
          value={as}
          onChange={setAs}
        />
      )}
      <Field
        label={t.note}
        required={t.required}
        help={t.noteHelp}
        value={note}
        onChange={(note) => form.type({ note })}
        fault={missing ? refusal : undefined}
      />
      {refusal && !missing && (
        <p role="alert" className="text-red-900 leading-150">
          {refusal}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button look="solid" type="submit" disabled={saving.isPending}>
          {t.act}
        </Button>
        {met && (
          <Button onClick={onTop} disabled={saving.isPending}>
            {t.onTop}
          </Button>
        )}
      </div>
    </form>
  );
}

/** The newest version by any list that is there. */
function newestOf(lists: [unknown, LaddersView | undefined][], id: string): number | null {
  const found = lists.flatMap(([, list]) => list?.ladders?.find((one) => one.id === id)?.newest ?? []);
  return found.length > 0 ? Math.max(...found) : null;
}

function freeId({ ladders }: LaddersView, id: string): string {
  const taken = new Set(ladders.map((one) => one.id));
  const stem = id.replace(/-\d+$/, '');
  let n = 2;
  while (taken.has(`${stem}-${n}`)) n += 1;
  return `${stem}-${n}`;
}
