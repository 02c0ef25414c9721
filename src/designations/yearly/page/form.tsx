import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import type { Draft } from '../../../accounts/drafts/model.ts';
import { Button } from '../../../kit/web/button.tsx';
import { ConflictWindow } from '../../../kit/web/form/conflict-window.tsx';
import { DayField } from '../../../kit/web/form/day-field.tsx';
import { ErrorSummary, type FieldFault } from '../../../kit/web/form/error-summary.tsx';
import { RadioField } from '../../../kit/web/form/radio-field.tsx';
import { SaveLine } from '../../../kit/web/form/save-line.tsx';
import { TextField } from '../../../kit/web/form/text-field.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import { ageScopes, ageScopeWording } from '../../model.ts';
import { answers, type ItemAnswer } from '../model.ts';
import { settled } from '../rules.ts';
import { said } from '../said.ts';
import { answerWords, itemName } from '../text.ts';
import type { ReportItem, ReportView } from '../view.ts';
import { bedsIn, type EditingForm, type Fields, givenIn, itemIn, useEditing } from './editing.ts';
import { Item } from './item.tsx';
import { fieldId, useSaving } from './saving.ts';
import { text } from './text.ts';

/** The report while it is written; every answer is kept as a draft as it is given. */
export function ReportForm({ view, draft }: { view: ReportView; draft: Draft | null }) {
  const form = useEditing(view, draft);
  const saving = useSaving(view, form);
  const toast = useToast();
  const t = useText(text).one;
  const [receivedOn, setReceivedOn] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.submit(receivedOn || undefined);
  };
  const copyAll = () => {
    form.answerAll(view.items.flatMap(({ before }) => (before && before.answer !== 'not-applicable' ? [before] : [])));
    toast({ text: t.copied });
  };
  return (
    <form onSubmit={submit} noValidate className="mt-3 flex flex-col gap-3">
      {saving.faults.length > 0 && <ErrorSummary faults={saving.faults} />}
      {draft && <p className="text-dns-14N-130 text-solid-gray-700">{t.draftKept}</p>}
      {form.elsewhere && <p role="alert">{t.elsewhere}</p>}
      {view.may.proxy && (
        <div className="flex flex-wrap items-start justify-between gap-3">
          <p className="leading-150">{t.proxy}</p>
          <DayField
            id={fieldId('received-on')}
            label={t.receivedOn}
            help={t.receivedHelp}
            fault={saving.faults.find(({ field }) => field === fieldId('received-on'))?.words}
            value={receivedOn}
            onChange={setReceivedOn}
          />
        </div>
      )}
      <div className="flex flex-wrap items-center justify-between gap-3">
        {view.beds.asked && <Beds form={form} />}
        {view.before && (
          <Button look="small" onClick={copyAll}>
            {t.copyAll}
          </Button>
        )}
      </div>
      {view.items.map((item, at) => (
        <ItemForm key={item.id} view={view} item={item} at={at} form={form} faults={saving.faults} />
      ))}
      <div className="sticky bottom-0 flex flex-wrap items-center gap-3 rounded-8 border border-solid-gray-200 bg-white p-3">
        <Button look="solid" type="submit" aria-disabled={saving.busy}>
          {t.submit}
        </Button>
        <Button onClick={saving.save} aria-disabled={saving.busy}>
          {t.save}
        </Button>
        <SaveLine state={form.state} />
      </div>
      {saving.meeting && <Conflict view={view} saving={saving} mine={form.editing.mine} />}
    </form>
  );
}

function Beds({ form }: { form: EditingForm }) {
  const t = useText(text).one;
  const beds = bedsIn(form.editing.mine);
  return (
    <div>
      <RadioField
        id={fieldId(undefined)}
        label={t.beds}
        note={<span className="text-dns-14N-130 text-solid-gray-700">{t.bedsHelp}</span>}
        choices={[
          { id: 'yes', label: t.bedsYes },
          { id: 'no', label: t.bedsNo },
        ]}
        value={beds === null ? ('' as 'yes') : beds ? 'yes' : 'no'}
        onChange={(value) => form.say(value === 'yes')}
        onLeave={() => form.saver.flush()}
      />
    </div>
  );
}

type ItemProps = {
  view: ReportView;
  item: ReportItem;
  at: number;
  form: EditingForm;
  faults: readonly FieldFault[];
};

function ItemForm({ view, item, at, form, faults }: ItemProps) {
  const t = useText(text).one;
  const lang = useLang();
  const mine = itemIn(form.editing.mine, item.id);
  const change = (part: Partial<ItemAnswer>) => form.answer({ ...mine, ...part });
  const shared = { view, item, at };
  if (item.onlyWithBeds && bedsIn(form.editing.mine) === false) {
    return (
      <Item {...shared}>
        <p id={fieldId(item.id)} tabIndex={-1}>
          {t.notApplicable}
        </p>
      </Item>
    );
  }
  const active = mine.answer === 'done' || mine.answer === 'partly';
  const before = item.before?.answer === 'not-applicable' ? null : item.before;
  const copy = before && (
    <Button look="small" onClick={() => change(before)}>
      {t.copy}
      <span className="sr-only">{t.copyOf(item.name)}</span>
    </Button>
  );
  return (
    <Item {...shared} copy={copy}>
      <RadioField
        id={fieldId(item.id)}
        label={t.answer}
        choices={answers
          .filter((answer) => answer !== 'not-applicable')
          .map((answer) => ({ id: answer, label: answerWords(answer, lang) }))}
        value={mine.answer as Exclude<ItemAnswer['answer'], 'not-applicable'>}
        onChange={(answer) => change({ answer })}
        onLeave={() => form.saver.flush()}
      />
      {(active || mine.evidence !== '') && (
        <TextField
          id={`${fieldId(item.id)}-evidence`}
          label={t.evidence}
          help={t.evidenceHelp}
          fault={faults.find(({ field }) => field === fieldId(item.id))?.words}
          value={mine.evidence}
          onChange={(evidence) => change({ evidence })}
          onLeave={() => form.saver.flush()}
          width="long"
          kind="text"
        />
      )}
      {active && <Ages mine={mine} onChange={(ages) => change({ ages })} />}
    </Item>
  );
}

function Ages({ mine, onChange }: { mine: ItemAnswer; onChange: (ages: ItemAnswer['ages']) => void }) {
  const t = useText(text).one;
  const lang = useLang();
  const id = useId();
  return (
    <fieldset className="mt-2">
      <legend className="text-dns-16B-130">{t.ages}</legend>
      <div className="flex flex-wrap gap-x-6">
        {ageScopes.map((age) => (
          <label key={age} className="flex min-h-11 items-center gap-2 text-dns-16N-130 desktop:min-h-9">
            <input
              type="checkbox"
              name={id}
              checked={mine.ages.includes(age)}
              onChange={(event) =>
                onChange(ageScopes.filter((one) => (one === age ? event.target.checked : mine.ages.includes(one))))
              }
              className="size-5"
            />
            {ageScopeWording[age][lang]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type ConflictProps = { view: ReportView; saving: ReturnType<typeof useSaving>; mine: Fields };

/** Both changed the same items: which to take. */
function Conflict({ view, saving, mine }: ConflictProps) {
  const t = useText(text).one;
  const lang = useLang();
  const [asked] = useState(saving.meeting!);
  const words = (fields: Fields, id: string) =>
    id === 'beds' ? bedsWords(bedsIn(fields)) : said(settledItem(fields, id), lang);
  const bedsWords = (beds: boolean | null) => (beds === null ? '' : beds ? t.bedsYes : t.bedsNo);
  const settledItem = (fields: Fields, id: string): ItemAnswer =>
    settled(view.kind, givenIn(fields)).find(({ item }) => item === id)!;
  return (
    <ConflictWindow
      title={t.conflict}
      merged={asked.alone ? t.merged : ''}
      theirs={t.other}
      rows={asked.conflicts.map((id) => ({
        id,
        label: id === 'beds' ? t.beds : itemName(view.kind, id)[lang],
        mine: words(mine, id),
        theirs: words(asked.theirs, id),
      }))}
      busy={saving.busy}
      onSave={saving.choose}
      onKeep={saving.later}
      onLater={saving.later}
    />
  );
}
