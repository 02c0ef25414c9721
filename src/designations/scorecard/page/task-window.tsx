import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { say } from '../../../kit/pure/wording.ts';
import { Refused, send } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { DayField } from '../../../kit/web/form/day-field.tsx';
import { ErrorSummary, type FieldFault } from '../../../kit/web/form/error-summary.tsx';
import { TextField } from '../../../kit/web/form/text-field.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { text as kitText } from '../../../kit/web/text.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import { Window } from '../../../kit/web/window.tsx';
import type { BridgingFields } from '../model.ts';
import type { ScorecardView } from '../view.ts';
import { text } from './text.ts';

/** A task as it is written: a new one of a zone, or one that is there. */
export type Written = BridgingFields & { area: string; zone: string; id: number | null; version: number };

type Props = { view: ScorecardView; task: Written; onClose: () => void };

const fieldId = (id: string) => `bridging-${id}`;

export function TaskWindow({ view, task, onClose }: Props) {
  const [now, setNow] = useState(task);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const t = useText(text);
  const kit = useText(kitText);
  const lang = useLang();
  const toast = useToast();
  const queries = useQueryClient();
  const set = (part: Partial<Written>) => setNow((before) => ({ ...before, ...part }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { area, zone: _, id, version, ...fields } = now;
    const { key } = view.realm;
    try {
      if (id === null) await send('POST', `/api/${key}/bridging`, { unit: view.unit, area, ...fields });
      else await send('PUT', `/api/${key}/bridging/${id}`, { version, ...fields });
      await queries.invalidateQueries({ queryKey: ['scorecard', key] });
      toast({ text: t.saved });
      onClose();
    } catch (error) {
      const refused = error instanceof Refused && error.faults.length > 0 ? error.faults : null;
      const told = refused?.map(({ at, message }) => ({
        field: at?.column ? fieldId(at.column) : '',
        words: say(message, lang),
      }));
      setFaults(told ?? [{ field: '', words: t.unreachable }]);
    }
  };
  const line = (id: 'association' | 'municipality' | 'purpose' | 'outcome', kind: 'line' | 'text', help?: string) => (
    <TextField
      id={fieldId(id)}
      label={t[id]}
      help={help}
      fault={faults.find(({ field }) => field === fieldId(id))?.words}
      value={now[id]}
      onChange={(words) => set({ [id]: words })}
      onLeave={() => {}}
      width="long"
      kind={kind}
    />
  );
  const day = (id: 'dueOn' | 'doneOn') => (
    <DayField
      id={fieldId(id)}
      label={t[id]}
      fault={faults.find(({ field }) => field === fieldId(id))?.words}
      value={now[id] ?? ''}
      onChange={(day) => set({ [id]: day || null })}
    />
  );
  return (
    <Window title={t.titleNew(task.zone)} open onOpen={onClose}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        {faults.length > 0 && <ErrorSummary faults={faults} />}
        {line('association', 'line')}
        {line('municipality', 'line')}
        {line('purpose', 'text', t.purposeHelp)}
        <Duties view={view} chosen={now.duties} onChange={(duties) => set({ duties })} />
        <div className="flex flex-wrap gap-6">
          {day('dueOn')}
          {now.id !== null && day('doneOn')}
        </div>
        {now.id !== null && line('outcome', 'text', t.outcomeHelp)}
        <div className="flex flex-wrap gap-3">
          <Button look="solid" type="submit">
            {t.save}
          </Button>
          <Button onClick={onClose}>{kit.cancel}</Button>
        </div>
      </form>
    </Window>
  );
}

type DutiesProps = { view: ScorecardView; chosen: readonly string[]; onChange: (duties: string[]) => void };

function Duties({ view, chosen, onChange }: DutiesProps) {
  const t = useText(text);
  return (
    <fieldset>
      <legend className="text-dns-16B-130">{t.about}</legend>
      <div className="grid gap-x-4 desktop:grid-cols-2">
        {view.duties.map(({ id, name }) => (
          <label key={id} className="flex min-h-11 items-center gap-2 text-dns-16N-130 desktop:min-h-9">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
              className="size-5 shrink-0"
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
