import { type FormEvent, useState } from 'react';
import { dayInJapan } from '../../../kit/pure/day.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Checkbox } from '../../../kit/web/checkbox.tsx';
import { DayField } from '../../../kit/web/form/day-field.tsx';
import { ErrorSummary, type FieldFault } from '../../../kit/web/form/error-summary.tsx';
import { TextField } from '../../../kit/web/form/text-field.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { Window } from '../../../kit/web/window.tsx';
import type { DesignationView } from '../view.ts';
import { faultAt, fieldId, useActing } from './acting.ts';
import { text } from './text.ts';

type Props = { view: DesignationView; next: DesignationView['next'][number]; onOpen: (open: boolean) => void };

const fields = ['on', 'until', 'reason', 'exception', 'despite', 'endCovers'].map(fieldId);

/** What stands on the page behind is told without leading there. */
const here = (fault: FieldFault): FieldFault => (fields.includes(fault.field) ? fault : { ...fault, field: '' });

/** What is said with a step. All that stands in its way comes back at once. */
export function StepWindow({ view, next: { step, label }, onOpen }: Props) {
  const { faults, busy, act } = useActing(view);
  const t = useText(text).step;
  const [draft, setDraft] = useState({
    ...{
      on: dayInJapan(new Date()) as string,
      until: view.facts.until ?? '',
      reason: '',
      exception: '',
      despite: '',
      endCovers: false,
    },
  });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { on, until, ...said } = draft;
    const days = { ...(step === 'withdraw' && { on }), ...(step === 'continue' && { until: until || null }) };
    if (await act('POST', '/steps', { step, ...said, ...days }, t.done(label))) onOpen(false);
  };
  const line = (field: 'reason' | 'exception' | 'despite', label: string, help: string) => (
    <TextField
      {...{ id: fieldId(field), label, help, value: draft[field], fault: faultAt(faults, field) }}
      onChange={(words) => set({ [field]: words })}
      onLeave={() => {}}
      width="long"
      kind="line"
    />
  );
  const designate = step === 'designate';
  return (
    <Window title={t.title(label)} open onOpen={onOpen}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        {faults.length > 0 && <ErrorSummary faults={faults.map(here)} />}
        {designate && <p className="leading-150">{view.sentence}</p>}
        {step === 'withdraw' && (
          <DayField
            {...{ id: fieldId('on'), label: t.on, value: draft.on, fault: faultAt(faults, 'on') }}
            onChange={(on) => set({ on })}
          />
        )}
        {step === 'continue' && (
          <DayField
            {...{ id: fieldId('until'), label: t.until, value: draft.until, fault: faultAt(faults, 'until') }}
            onChange={(until) => set({ until })}
          />
        )}
        {line('reason', t.reason, t.reasonHelp)}
        {designate && line('exception', t.exception, t.exceptionHelp)}
        {designate && line('despite', t.despite, t.despiteHelp)}
        {step === 'withdraw' && view.covers.length > 0 && (
          <div id={fieldId('endCovers')} tabIndex={-1}>
            <Checkbox checked={draft.endCovers} onChange={(endCovers) => set({ endCovers })}>
              {t.endCovers(view.covers.map(({ area }) => area).join('、'))}
            </Checkbox>
          </div>
        )}
        <div className="flex flex-wrap gap-3">
          <Button look="solid" type="submit" aria-disabled={busy}>
            {label}
          </Button>
          <Button look="text" onClick={() => onOpen(false)}>
            {t.cancel}
          </Button>
        </div>
      </form>
    </Window>
  );
}
