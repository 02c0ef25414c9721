import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '../../../kit/web/button.tsx';
import { ChoiceField } from '../../../kit/web/choice-field.tsx';
import { Field } from '../../../kit/web/field.tsx';
import { DayField } from '../../../kit/web/form/day-field.tsx';
import { Icon } from '../../../kit/web/icon.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { fieldLook } from '../../../kit/web/look.ts';
import { text as kitText } from '../../../kit/web/text.ts';
import { Window } from '../../../kit/web/window.tsx';
import type { CoverChoice } from '../choices.ts';
import type { CoverScope } from '../model.ts';
import type { CoverSearch } from '../page-address.ts';
import type { CoverView } from '../view.ts';
import { Elsewhere, useCoverAct, useFaults } from './acts.tsx';
import { text } from './text.ts';

type Props = { view: CoverView; search: CoverSearch; go: (to: Partial<CoverSearch>) => void };

/** Chooses an area and whom it is to be covered by, neighbours first. */
export function ProposeWindow({ view, search, go }: Props) {
  const t = useText(text);
  const close = () => go({ propose: undefined, lead: undefined });
  return (
    <Window title={t.propose} open={search.propose !== undefined} onOpen={(open) => open || close()}>
      <ProposeForm key={`${search.propose} ${search.lead}`} view={view} search={search} onClose={close} />
    </Window>
  );
}

const columns = ['area', 'designation', 'from', 'until'];

function ProposeForm({ view, search, onClose }: { view: CoverView; search: CoverSearch; onClose: () => void }) {
  const t = useText(text);
  const kit = useText(kitText);
  const choices = view.choices ?? [];
  const [area, setArea] = useState(choices.some(({ key }) => key === search.propose) ? search.propose! : '');
  const [lead, setLead] = useState(search.lead ?? '');
  const [scope, setScope] = useState<CoverScope>('all');
  const [from, setFrom] = useState<string>(view.asOf.day);
  const [until, setUntil] = useState('');
  const [note, setNote] = useState('');
  const proposing = useCoverAct(onClose, t.proposed);
  const { at, elsewhere } = useFaults(proposing.error);
  const chosen = choices.find(({ key }) => key === area);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { designation: Number(lead || 0), unit: view.unit.id, area, scope, from, until: until || null, note };
    proposing.mutate({ path: '', body });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Select label={t.area} value={area} onChange={setArea} fault={at('area')}>
        {choices.map(({ key, name, supportLabel }) => (
          <option key={key} value={key}>
            {t.within(name, supportLabel)}
          </option>
        ))}
      </Select>
      <div>
        <p className="text-dns-16B-130">{t.scope}</p>
        <ChoiceField
          label={t.scope}
          choices={(['all', 'children'] as const).map((id) => ({ id, label: t.scopes[id] }))}
          value={scope}
          onChange={setScope}
        />
      </div>
      <Select label={t.lead} value={lead} onChange={setLead} fault={at('designation')}>
        {chosen && <Leads choice={chosen} scope={scope} />}
      </Select>
      {chosen && leadsFor(chosen, scope).length === 0 && <p className="text-dns-14N-130">{t.leadNone}</p>}
      <div className="grid gap-4 desktop:grid-cols-2">
        <DayField label={t.from} required={t.required} value={from} onChange={setFrom} fault={at('from')} />
        <DayField label={t.until} help={t.untilHelp} value={until} onChange={setUntil} fault={at('until')} />
      </div>
      <Field label={t.note} help={t.noteHelp} value={note} onChange={setNote} />
      <Elsewhere words={elsewhere(columns)} />
      <div className="flex flex-wrap gap-3">
        <Button look="solid" type="submit" disabled={proposing.isPending}>
          {t.propose}
        </Button>
        <Button onClick={onClose}>{kit.cancel}</Button>
      </div>
    </form>
  );
}

/** Whoever is outside the secondary area may be noted for 小児 only. */
const leadsFor = ({ leads }: CoverChoice, scope: CoverScope) =>
  leads.filter(({ inside }) => inside || scope === 'children');

function Leads({ choice, scope }: { choice: CoverChoice; scope: CoverScope }) {
  const t = useText(text);
  const leads = leadsFor(choice, scope);
  const groups = [
    { label: t.leadNear, list: leads.filter(({ inside, adjacent }) => inside && adjacent === true) },
    { label: t.leadFar, list: leads.filter(({ inside, adjacent }) => inside && adjacent === false) },
    { label: t.leadUnknown, list: leads.filter(({ inside, adjacent }) => inside && adjacent === null) },
    { label: t.leadOutside, list: leads.filter(({ inside }) => !inside) },
  ];
  return groups.map(
    ({ label, list }) =>
      list.length > 0 && (
        <optgroup key={label} label={label}>
          {list.map(({ designation, name, area }) => (
            <option key={designation} value={designation}>
              {t.within(name, area)}
            </option>
          ))}
        </optgroup>
      ),
  );
}

type SelectProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  fault: string | undefined;
  children: ReactNode;
};

function Select({ label, value, onChange, fault, children }: SelectProps) {
  const t = useText(text);
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="text-dns-16B-130">
        {label}
        <span className="ml-2 font-400 text-red-900">{t.required}</span>
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-required
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        className={`${fieldLook} mt-1 block w-full max-desktop:min-h-11 ${fault ? 'border-2! border-red-900!' : ''}`}
      >
        <option value="">{t.areaNone}</option>
        {children}
      </select>
      {fault && (
        <p id={`${id}-fault`} className="mt-1 flex items-center gap-1 text-dns-14N-130 text-red-900">
          <Icon name="warning" className="size-4" />
          {fault}
        </p>
      )}
    </div>
  );
}
