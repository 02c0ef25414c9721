import { useState } from 'react';
import { say } from '../../../kit/pure/wording.ts';
import type { FieldFault } from '../../../kit/web/form/error-summary.tsx';
import { RadioField } from '../../../kit/web/form/radio-field.tsx';
import { TextField } from '../../../kit/web/form/text-field.tsx';
import { useLang } from '../../../kit/web/lang.ts';
import { type HubField, type HubFieldId, type HubValues, hubFields, type RecordState, recordStates } from '../model.ts';
import { hubFaults, initialValues, tidy } from '../rules.ts';
import { faultOf, fieldHelp, fieldLabels, scopeWords, stateWords } from '../text.ts';
import type { HubRecordView } from '../view.ts';
import type { EditingForm } from './editing.ts';
import { SurveyAnswer } from './record-card.tsx';
import { fieldId } from './saving.ts';

type Props = { view: HubRecordView; form: EditingForm; faults: readonly FieldFault[] };

const widths: Partial<Record<HubFieldId, 'short' | 'medium'>> = {
  phone: 'short',
  nightPhone: 'short',
  name: 'medium',
  body: 'medium',
  contact: 'medium',
};

/** The fields of the record that the writer may see; what is wrong is said once a field was left. */
export function RecordFields({ view, form, faults }: Props) {
  const [left, setLeft] = useState<ReadonlySet<HubFieldId>>(new Set());
  const lang = useLang();
  const open = hubFields.filter(({ id }) => view.fields.some((field) => field.id === id));
  const wrong = hubFaults({ ...initialValues('unset'), ...tidy(form.editing.mine) } as HubValues);
  const sent = faults.length > 0;
  const faultAt = (id: HubFieldId): string | undefined => {
    const fault = wrong.find((one) => one.id === id);
    return fault && (sent || left.has(id)) ? say(faultOf(fault).message, lang) : undefined;
  };
  const leave = (id: HubFieldId) => {
    setLeft((now) => new Set([...now, id]));
    form.saver.flush();
  };
  return (
    <>
      {open.map((field) => (
        <Field key={field.id} field={field} view={view} form={form} fault={faultAt(field.id)} leave={leave} />
      ))}
    </>
  );
}

type FieldProps = Omit<Props, 'faults'> & { field: HubField; fault?: string; leave: (id: HubFieldId) => void };

function Field({ field: { id, kind, scope }, view, form, fault, leave }: FieldProps) {
  const lang = useLang();
  const value = form.editing.mine[id] ?? '';
  const shared = {
    id: fieldId(id),
    label: fieldLabels[id][lang],
    note: <span className="font-400 text-dns-14N-130 text-solid-gray-700">{scopeWords[scope][lang]}</span>,
    onLeave: () => leave(id),
  };
  if (kind === 'state') {
    return (
      <RadioField
        {...shared}
        choices={recordStates.map((state) => ({ id: state, label: stateWords[state][lang] }))}
        value={value as RecordState}
        onChange={(state) => form.type({ state })}
        aside={<SurveyAnswer view={view} />}
      />
    );
  }
  return (
    <TextField
      {...shared}
      help={fieldHelp[id]?.[lang]}
      fault={fault}
      value={value}
      onChange={(text) => form.type({ [id]: text })}
      width={widths[id] ?? 'long'}
      kind={kind}
    />
  );
}
