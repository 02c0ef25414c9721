import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { faultsIn } from '../../../consultations/parts/answering.ts';
import { get, send } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { ErrorSummary, type FieldFault } from '../../../kit/web/form/error-summary.tsx';
import { RadioField } from '../../../kit/web/form/radio-field.tsx';
import { TextField } from '../../../kit/web/form/text-field.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import { Window } from '../../../kit/web/window.tsx';
import { type BodyKind, bodyKinds, bodyKindWording, designationKinds, designationKindWording } from '../../model.ts';
import type { DesignationListView } from '../list-view.ts';
import type { FoundInstitution } from '../model.ts';
import { Select } from './select.tsx';
import { text } from './text.ts';

type Props = { view: DesignationListView; onOpen: (open: boolean) => void };

const idOf = (field: string) => `add-${field}`;

/** Names a candidate: an institution of the register, or a body written by hand. */
export function AddWindow({ view, onOpen }: Props) {
  const form = useNaming(view);
  const t = useText(text).add;
  const lang = useLang();
  const { draft, set, faults } = form;
  const areas = view.units.find(({ id }) => id === draft.unit)?.areas ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
  };
  return (
    <Window title={t.title} open onOpen={onOpen}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        {faults.length > 0 && <ErrorSummary faults={faults} />}
        <div className="grid gap-4 desktop:grid-cols-2">
          <Select
            label={t.kind}
            choices={designationKinds.map((id) => ({ id, name: designationKindWording[id][lang] }))}
            value={draft.kind}
            onChange={(kind) => set({ kind })}
          />
          <Select label={t.plan} choices={view.plans} value={draft.plan} onChange={(plan) => set({ plan })} />
          <Select
            label={t.unit}
            choices={view.units}
            value={draft.unit}
            onChange={(unit) => set({ unit, area: view.units.find(({ id }) => id === unit)?.areas[0]?.key ?? '' })}
          />
          <Select
            label={t.area}
            choices={areas.map(({ key, name }) => ({ id: key, name }))}
            value={draft.area}
            onChange={(area) => set({ area, areaChosen: true })}
          />
        </div>
        <RadioField
          id={idOf('from')}
          label={t.from}
          choices={[
            { id: 'register', label: t.register },
            { id: 'hand', label: t.byHand },
          ]}
          value={draft.from}
          onChange={(from) => set({ from })}
          onLeave={() => {}}
        />
        {draft.from === 'register' ? <Register form={form} view={view} /> : <ByHand form={form} view={view} />}
        <TextField
          {...{ id: idOf('reason'), label: t.reason, help: t.reasonHelp, value: draft.reason, onLeave: () => {} }}
          onChange={(reason) => set({ reason })}
          width="long"
          kind="line"
        />
        <Button look="solid" type="submit" aria-disabled={form.busy} className="self-start">
          {t.submit}
        </Button>
      </form>
    </Window>
  );
}

type Part = { form: ReturnType<typeof useNaming>; view: DesignationListView };

function Register({ form: { draft, set, faults }, view }: Part) {
  const t = useText(text).add;
  const lang = useLang();
  const words = draft.words.trim();
  const { data } = useQuery({
    queryKey: ['designations', view.realm.key, 'institutions', words],
    queryFn: ({ signal }) =>
      get<{ institutions: FoundInstitution[] }>(
        `/api/${view.realm.key}/designations/institutions`,
        { q: words },
        signal,
      ),
    enabled: words !== '',
    placeholderData: (before) => before,
  });
  const found = words === '' ? [] : (data?.institutions ?? []);
  /** Most candidates serve the municipality they lie in; an area somebody chose stays. */
  const areaFor = (code: string | null) =>
    code !== null && draft.unit === 'municipality' && !draft.areaChosen ? { area: code } : {};
  const place = (code: string | null) =>
    view.units.find(({ id }) => id === 'municipality')?.areas.find(({ key }) => key === code)?.name ?? '';
  return (
    <div className="flex flex-col gap-2">
      <TextField
        {...{ id: idOf('body'), label: t.search, value: draft.words, onLeave: () => {} }}
        fault={faults.find(({ field }) => field === idOf('body'))?.words}
        onChange={(words) => set({ words, institution: null })}
        width="medium"
        kind="line"
      />
      <p role="status" className="text-dns-14N-130 text-solid-gray-700">
        {words !== '' && data && t.found(found.length)} {found.length >= 20 && t.tooMany}
      </p>
      {found.length > 0 && (
        <fieldset className="max-h-56 overflow-auto rounded-8 border border-solid-gray-200">
          <legend className="sr-only">{t.register}</legend>
          {found.map((one) => (
            <label
              key={`${one.register} ${one.number}`}
              className="flex min-h-11 items-center gap-2 border-solid-gray-200 border-b px-3 py-1 text-dns-16N-130 last:border-b-0 hover:bg-key-50"
            >
              <input
                type="radio"
                name={idOf('institution')}
                checked={draft.institution?.number === one.number && draft.institution.register === one.register}
                onChange={() => set({ institution: one, ...areaFor(one.municipality) })}
                className="size-5 shrink-0"
              />
              <span className="min-w-0 [overflow-wrap:anywhere]">
                {one.name}
                <span className="ml-2 text-dns-14N-130 text-solid-gray-700">
                  {[bodyKindWording[one.kind][lang], place(one.municipality), one.number].filter(Boolean).join(' ')}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

function ByHand({ form: { draft, set, faults }, view }: Part) {
  const t = useText(text).add;
  const lang = useLang();
  const municipalities = view.units.find(({ id }) => id === 'municipality')?.areas ?? [];
  return (
    <div className="grid gap-4 desktop:grid-cols-2">
      <TextField
        {...{ id: idOf('body'), label: t.name, value: draft.name, onLeave: () => {} }}
        fault={faults.find(({ field }) => field === idOf('body'))?.words}
        onChange={(name) => set({ name })}
        width="medium"
        kind="line"
      />
      <Select
        label={t.bodyKind}
        choices={bodyKinds.map((id) => ({ id, name: bodyKindWording[id][lang] }))}
        value={draft.bodyKind}
        onChange={(bodyKind) => set({ bodyKind })}
      />
      <Select
        label={t.municipality}
        choices={[{ id: '', name: t.none }, ...municipalities.map(({ key, name }) => ({ id: key, name }))]}
        value={draft.municipality}
        onChange={(municipality) => set({ municipality })}
      />
    </div>
  );
}

function useNaming(view: DesignationListView) {
  const unit = view.units.find(({ id }) => id === 'municipality') ?? view.units[0]!;
  const [draft, setDraft] = useState({
    ...{ kind: 'lead' as (typeof designationKinds)[number], plan: view.prepared, unit: unit.id },
    ...{
      area: unit.areas[0]?.key ?? '',
      areaChosen: false,
      from: 'register' as 'register' | 'hand',
      words: '',
      name: '',
      reason: '',
    },
    ...{ institution: null as FoundInstitution | null, bodyKind: 'association' as BodyKind, municipality: '' },
  });
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [busy, setBusy] = useState(false);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const toast = useToast();
  const lang = useLang();
  const all = useText(text);
  const realm = view.realm.key;
  const { institution, from } = draft;
  const name = from === 'register' ? institution?.name : draft.name.trim();
  const body =
    from === 'register'
      ? { institution: { register: institution?.register, number: institution?.number } }
      : { written: { kind: draft.bodyKind, name, municipality: draft.municipality || null } };
  const submit = async () => {
    if (!name) return setFaults([{ field: idOf('body'), words: from === 'register' ? all.add.choose : all.add.write }]);
    if (busy) return;
    setBusy(true);
    const { kind, plan, unit, area, reason } = draft;
    try {
      const named = await send<{ id: number }>('POST', `/api/${realm}/designations`, {
        ...{ kind, plan, unit, area, reason, body },
      });
      await queries.invalidateQueries({ queryKey: ['designations', realm] });
      toast({ text: all.add.done(name) });
      await navigate({
        to: '/$realm/designations/$designation',
        params: { realm, designation: `${named!.id}` },
        search: lang === 'en' ? { lang: 'en' } : {},
      });
    } catch (error) {
      setFaults(faultsIn(error, idOf, lang, all.unreachable));
      setBusy(false);
    }
  };
  return { draft, faults, busy, submit, set: (part: Partial<typeof draft>) => setDraft({ ...draft, ...part }) };
}
