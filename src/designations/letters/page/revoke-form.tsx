import { type FormEvent, useState } from 'react';
import { faultsIn } from '../../../consultations/parts/answering.ts';
import type { Day } from '../../../kit/pure/day.ts';
import { send } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { DayField } from '../../../kit/web/form/day-field.tsx';
import { ErrorSummary, type FieldFault } from '../../../kit/web/form/error-summary.tsx';
import { TextField } from '../../../kit/web/form/text-field.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import type { TakenBack } from '../model.ts';
import { text } from './text.ts';

const fieldId = (field: string): string => `revoke-${field}`;

const danger =
  'min-h-9 self-start rounded-8 border border-red-900 bg-white px-4 text-oln-16B-100 text-red-900 hover:bg-red-50 max-desktop:min-h-11';

type Props = { realm: string; id: number; today: Day; done: () => Promise<unknown> };

/** 取り消す: from when, and why; what became of the number on record is said afterwards. */
export function RevokeForm({ realm, id, today, done }: Props) {
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState<{ on: string; reason: string }>({ on: today, reason: '' });
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [busy, setBusy] = useState(false);
  const toast = useToast();
  const lang = useLang();
  const all = useText(text);
  const t = all.one;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      const answer = await send<{ record: TakenBack }>('POST', `/api/${realm}/letters/${id}/revocation`, draft);
      toast({ text: t.revoked[answer!.record] });
      await done();
    } catch (error) {
      setFaults(faultsIn(error, fieldId, lang, all.window.unreachable));
    }
    setBusy(false);
  };
  if (!open)
    return (
      <button type="button" onClick={() => setOpen(true)} className={danger}>
        {t.revoke}
      </button>
    );
  const fault = (field: string) => faults.find((one) => one.field === fieldId(field))?.words;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 border-solid-gray-200 border-t pt-4">
      <h3 className="text-dns-16B-130">{t.revoke}</h3>
      <p className="leading-150">{t.revokeHelp}</p>
      {faults.length > 0 && <ErrorSummary faults={faults} />}
      <DayField
        {...{ id: fieldId('on'), label: t.on, value: draft.on, fault: fault('on') }}
        onChange={(on) => setDraft({ ...draft, on })}
      />
      <TextField
        {...{ id: fieldId('reason'), label: t.reason, help: t.reasonHelp, value: draft.reason, fault: fault('reason') }}
        onChange={(reason) => setDraft({ ...draft, reason })}
        onLeave={() => {}}
        width="long"
        kind="line"
      />
      <div className="flex flex-wrap gap-3">
        <button type="submit" aria-disabled={busy} className={danger}>
          {t.revoke}
        </button>
        <Button look="text" onClick={() => setOpen(false)}>
          {all.window.cancel}
        </Button>
      </div>
    </form>
  );
}
