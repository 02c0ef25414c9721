import type { FormEvent } from 'react';
import type { Draft } from '../../../accounts/drafts/model.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Card } from '../../../kit/web/card.tsx';
import { ErrorSummary } from '../../../kit/web/form/error-summary.tsx';
import { SaveLine } from '../../../kit/web/form/save-line.tsx';
import { TextField } from '../../../kit/web/form/text-field.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import type { HubRecordView } from '../view.ts';
import { ChangedSince } from './changed-since.tsx';
import { Conflict } from './conflict.tsx';
import { type EditingForm, useEditing } from './editing.ts';
import { RecordFields } from './fields.tsx';
import { useSaving } from './saving.ts';
import { text } from './text.ts';

type Props = { view: HubRecordView; subject: string; draft: Draft | null; close: () => void };

/** The record while it is written; every word is kept as a draft as it is typed. */
export function RecordForm({ view, subject, draft, close }: Props) {
  const form = useEditing(view, subject, draft);
  const saving = useSaving(view, form, close);
  const toast = useToast();
  const all = useText(text);
  const t = all.form;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.submit();
  };
  const setAside = async () => {
    saving.later();
    await form.setAside();
    toast({ text: all.kept });
    close();
  };
  const leave = async () => {
    if (await form.leave()) close();
  };
  return (
    <Card id="form" title={t.title}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4 border-solid-gray-200 border-t p-4">
        {saving.faults.length > 0 && <ErrorSummary faults={saving.faults} />}
        <ChangedSince view={view} began={form.editing} />
        <RecordFields view={view} form={form} faults={saving.faults} />
        <TextField
          id="hub-reason"
          label={t.reason}
          help={t.reasonHelp}
          value={form.editing.reason}
          onChange={form.explain}
          onLeave={() => form.saver.flush()}
          width="long"
          kind="line"
        />
        {form.elsewhere && <Elsewhere form={form} />}
        {saving.meeting && !saving.deciding && (
          <p className="flex flex-wrap items-center gap-3">
            {all.conflict.waiting}
            <Button look="small" onClick={saving.decide}>
              {all.conflict.resolve}
            </Button>
          </p>
        )}
        <div className="sticky bottom-0 -mx-4 -mb-4 flex flex-wrap items-center gap-3 rounded-b-8 border-solid-gray-200 border-t bg-white p-4">
          <Button look="solid" type="submit" aria-disabled={saving.busy}>
            {t.save}
          </Button>
          <Button look="text" onClick={leave}>
            {t.leave}
          </Button>
          <SaveLine state={form.state} />
        </div>
      </form>
      {saving.meeting && saving.deciding && (
        <Conflict
          meeting={saving.meeting}
          busy={saving.busy}
          onSave={saving.choose}
          onKeep={setAside}
          onLater={saving.later}
        />
      )}
    </Card>
  );
}

/** The same draft went on somewhere else: which of the two goes on here. */
function Elsewhere({ form }: { form: EditingForm }) {
  const t = useText(text).draft;
  return (
    <div role="alert" className="tint rounded-8 border border-yellow-1000 bg-yellow-50 p-3">
      <p>{t.elsewhere}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Button look="small" onClick={form.takeMine}>
          {t.takeMine}
        </Button>
        <Button look="small" onClick={form.takeTheirs}>
          {t.takeTheirs}
        </Button>
      </div>
    </div>
  );
}
