import { type FormEvent, useState } from 'react';
import { Button } from '../../../kit/web/button.tsx';
import { Card } from '../../../kit/web/card.tsx';
import { Checkbox } from '../../../kit/web/checkbox.tsx';
import { DayField } from '../../../kit/web/form/day-field.tsx';
import { ErrorSummary } from '../../../kit/web/form/error-summary.tsx';
import { TextField } from '../../../kit/web/form/text-field.tsx';
import { Icon } from '../../../kit/web/icon.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { Link } from '../../../kit/web/link.tsx';
import { address } from '../../../kit/web/search.ts';
import type { DesignationView } from '../view.ts';
import { faultAt, fieldId, useActing } from './acting.ts';
import { Select } from './select.tsx';
import { text } from './text.ts';

/** What is designated: whom, where, for how long, on which ground and with which roles considered. */
export function Facts({ view }: { view: DesignationView }) {
  const [editing, setEditing] = useState(false);
  const t = useText(text);
  const edit = view.may.write && !editing && (
    <Button look="small" onClick={() => setEditing(true)}>
      {t.facts.edit}
    </Button>
  );
  return (
    <Card id="facts" title={t.record.facts} aside={edit}>
      {editing ? <FactForm view={view} close={() => setEditing(false)} /> : <FactList view={view} />}
    </Card>
  );
}

function FactList({ view }: { view: DesignationView }) {
  const all = useText(text);
  const [t, f] = [all.record, all.facts];
  const { body, area, factWords: words } = view;
  const rows: [label: string, value: React.ReactNode][] = [
    [t.body, [body.name, body.kind, body.number && t.number(body.number)].filter(Boolean).join('　')],
    [t.area, t.areaOf(area.name, area.unit)],
    ...(area.municipalities === area.name ? [] : [[t.municipalities, area.municipalities] as [string, string]]),
    [t.origin, view.origin],
    [f.plan, words.plan],
    [f.from, words.from],
    [f.until, words.until],
    [f.basis, words.legalBasis],
    [f.letter, <LetterNumber key="letter" view={view} />],
    ...(view.roles.length > 0 ? [[f.roles, <Roles key="roles" view={view} />] as [string, React.ReactNode]] : []),
  ];
  return (
    <dl className="border-solid-gray-200 border-t">
      {rows.map(([label, value]) => (
        <div
          key={label}
          className="grid grid-cols-[13rem_minmax(0,1fr)] gap-x-4 gap-y-1 border-solid-gray-200 border-b px-3 py-2 last:border-b-0 max-desktop:grid-cols-1"
        >
          <dt className="text-dns-16B-130">{label}</dt>
          <dd className="break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function LetterNumber({ view }: { view: DesignationView }) {
  const t = useText(text).facts;
  const lang = useLang() === 'en' ? 'en' : undefined;
  const { factWords, letter, realm } = view;
  if (letter === null) return factWords.letterNumber;
  return (
    <Link href={address(`/${realm.key}/designations/letters`, { letter: `${letter}`, lang })} className="link">
      {factWords.letterNumber}
      <span className="sr-only">{t.openLetter}</span>
    </Link>
  );
}

function Roles({ view }: { view: DesignationView }) {
  const { none } = useText(text).facts;
  const chosen = view.roles.filter((role) => role.chosen);
  if (chosen.length === 0) return none;
  return (
    <ul className="flex flex-col gap-1">
      {chosen.map(({ id, name }) => (
        <li key={id} className="flex items-start gap-1">
          <Icon name="check" className="mt-1 size-4 text-green-900" />
          {name}
        </li>
      ))}
    </ul>
  );
}

function FactForm({ view, close }: { view: DesignationView; close: () => void }) {
  const { faults, busy, act } = useActing(view);
  const all = useText(text);
  const t = all.facts;
  const [draft, setDraft] = useState({
    ...{ ...view.facts, from: view.facts.from ?? '', until: view.facts.until ?? '' },
    letterDated: view.facts.letterDated ?? '',
    roles: view.roles.filter(({ chosen }) => chosen).map(({ id }) => id),
    reason: '',
  });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const stay = () => {};
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = {
      ...draft,
      from: draft.from || null,
      until: draft.until || null,
      letterDated: draft.letterDated || null,
    };
    if (await act('PUT', '', body, all.record.saved)) close();
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 border-solid-gray-200 border-t p-4">
      {faults.length > 0 && <ErrorSummary faults={faults} />}
      <div className="grid gap-x-6 gap-y-4 desktop:grid-cols-2 wide:grid-cols-[repeat(3,minmax(0,max-content))]">
        <Select label={t.plan} choices={view.plans} value={draft.plan} onChange={(plan) => set({ plan })} />
        <DayField
          {...{ id: fieldId('from'), label: t.from, value: draft.from, fault: faultAt(faults, 'from') }}
          onChange={(from) => set({ from: from as typeof draft.from })}
        />
        <DayField
          {...{ id: fieldId('until'), label: t.until, help: t.untilHelp, value: draft.until }}
          fault={faultAt(faults, 'until')}
          onChange={(until) => set({ until: until as typeof draft.until })}
        />
      </div>
      {view.roles.length > 0 && (
        <fieldset id={fieldId('roles')} tabIndex={-1} className="flex flex-col gap-2">
          <legend className="mb-2 text-dns-16B-130">
            {t.roles} <span className="font-400 text-dns-14N-130 text-solid-gray-700">{t.rolesHelp}</span>
          </legend>
          {view.roles.map(({ id, name, asks }) => (
            <Checkbox
              key={id}
              checked={draft.roles.includes(id)}
              onChange={(on) => set({ roles: on ? [...draft.roles, id] : draft.roles.filter((one) => one !== id) })}
            >
              <b>{name}</b>
              <span className="block text-dns-14N-130 text-solid-gray-700 leading-150">{asks}</span>
            </Checkbox>
          ))}
        </fieldset>
      )}
      <div className="flex flex-col items-start gap-1">
        <div className="w-full">
          <TextField
            {...{ id: fieldId('legalBasis'), label: t.basis, value: draft.legalBasis, onLeave: stay }}
            fault={faultAt(faults, 'legalBasis')}
            onChange={(legalBasis) => set({ legalBasis })}
            width="long"
            kind="line"
          />
        </div>
        {draft.legalBasis === '' && (
          <Button look="text" onClick={() => set({ legalBasis: t.usualBasis })}>
            {t.usual}
          </Button>
        )}
      </div>
      <div className="grid gap-x-6 gap-y-4 desktop:grid-cols-[repeat(2,minmax(0,max-content))]">
        <TextField
          {...{ id: fieldId('letterNumber'), label: t.letter, help: t.letterHelp, value: draft.letterNumber }}
          {...{ onLeave: stay, fault: faultAt(faults, 'letterNumber') }}
          onChange={(letterNumber) => set({ letterNumber })}
          width="medium"
          kind="line"
        />
        <DayField
          {...{ id: fieldId('letterDated'), label: t.letterDated, help: t.letterDatedHelp, value: draft.letterDated }}
          fault={faultAt(faults, 'letterDated')}
          onChange={(letterDated) => set({ letterDated: letterDated as typeof draft.letterDated })}
        />
      </div>
      {view.facts.letterNumber !== '' && view.letter !== null && (
        <p className="text-dns-14N-130 text-solid-gray-700">{t.letterOwn}</p>
      )}
      <TextField
        {...{ id: fieldId('reason'), label: t.reason, value: draft.reason, onLeave: stay }}
        fault={faultAt(faults, 'reason')}
        onChange={(reason) => set({ reason })}
        width="long"
        kind="line"
      />
      <div className="flex flex-wrap gap-3">
        <Button look="solid" type="submit" aria-disabled={busy}>
          {t.save}
        </Button>
        <Button look="text" onClick={close}>
          {t.leave}
        </Button>
      </div>
    </form>
  );
}
