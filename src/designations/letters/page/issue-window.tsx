import type { FormEvent } from 'react';
import { type Lang, say } from '../../../kit/pure/wording.ts';
import { Button } from '../../../kit/web/button.tsx';
import { DayField } from '../../../kit/web/form/day-field.tsx';
import { ErrorSummary } from '../../../kit/web/form/error-summary.tsx';
import { RadioField } from '../../../kit/web/form/radio-field.tsx';
import { TextField } from '../../../kit/web/form/text-field.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { fieldLook } from '../../../kit/web/look.ts';
import { Window } from '../../../kit/web/window.tsx';
import { kindWording, type LetterKind, letterKinds } from '../model.ts';
import type { LettersSearch } from '../page-address.ts';
import { FirstLetter } from './first-letter.tsx';
import { type Issuing, useIssuing, type Writing } from './issuing.ts';
import { LetterFiles } from './list.tsx';
import { RecordFields } from './record-fields.tsx';
import { SubjectFields } from './subjects.tsx';
import { text } from './text.ts';

type Props = { realm: string; writing: Writing; search: LettersSearch; close: () => void };

/** Choose what letters are about, see the first, and issue them all. */
export function IssueWindow({ realm, writing, search, close }: Props) {
  const t = useText(text).window;
  const form = useIssuing(realm, writing, search);
  return (
    <Window title={t.title} open onOpen={(open) => !open && close()}>
      {form.issued ? (
        <Issued realm={realm} ids={form.issued} close={close} />
      ) : (
        <IssueForm form={form} replaces={search.replaces} close={close} />
      )}
    </Window>
  );
}

type FormProps = { form: Issuing; replaces: LettersSearch['replaces']; close: () => void };

function IssueForm({ form, replaces, close }: FormProps) {
  const lang = useLang();
  const t = useText(text).window;
  const { asking, change, faults, preview } = form;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.issue();
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {faults.length > 0 && <ErrorSummary faults={faults} />}
      <KindField kind={asking.kind} onChange={(kind) => change({ kind, letters: [] })} lang={lang} />
      <SubjectFields
        asking={asking}
        subjects={form.subjects}
        fault={form.fault('subjects')}
        onChange={(letters) => change({ letters })}
      />
      {replaces && <p className="tint rounded-8 bg-solid-gray-50 p-3">{t.replaces(replaces)}</p>}
      <NumberFields form={form} />
      <SenderFields form={form} />
      {preview && asking.letters.length > 0 && <FirstLetter label={form.label} previewed={preview} lang={lang} />}
      <div className="flex flex-wrap items-center gap-3 border-solid-gray-200 border-t pt-4">
        <Button look="solid" type="submit" aria-disabled={form.busy}>
          {t.issue(asking.letters.length)}
        </Button>
        <Button look="text" onClick={close}>
          {t.cancel}
        </Button>
        <p className="text-dns-14N-130 text-solid-gray-700">{t.frozen}</p>
      </div>
      <p className="text-dns-14N-130 text-solid-gray-700 leading-150">{t.holder}</p>
    </form>
  );
}

/** The number and the day, and what they mean for the records. */
function NumberFields({ form }: { form: Issuing }) {
  const t = useText(text).window;
  const { asking, change, fault } = form;
  return (
    <>
      <Words form={form} id="number" width="medium" />
      {(form.taken || asking.numberReason !== '') && <Words form={form} id="numberReason" />}
      <RecordFields asking={asking} subjects={form.subjects ?? []} fault={fault} change={change} />
      {asking.letters.length > 1 && (
        <RadioField
          id="letter-numbering"
          label={t.numbering}
          choices={t.numberings}
          value={asking.numbering}
          onChange={(numbering) => change({ numbering })}
          onLeave={() => {}}
        />
      )}
      <DayField
        id="letter-dated"
        label={t.dated}
        fault={fault('dated')}
        value={asking.dated}
        onChange={(dated) => change({ dated })}
      />
    </>
  );
}

function SenderFields({ form }: { form: Issuing }) {
  const t = useText(text).window;
  const { asking, change } = form;
  return (
    <>
      <Words form={form} id="sender" />
      <Words form={form} id="contact" kind="text" />
      <RadioField
        id="letter-lang"
        label={t.lang}
        choices={t.langs}
        value={asking.lang}
        onChange={(lang) => change({ lang, letters: asking.letters.map(({ subject }) => ({ subject })) })}
        onLeave={() => {}}
      />
    </>
  );
}

type WordsProps = {
  form: Issuing;
  id: 'number' | 'numberReason' | 'sender' | 'contact';
  width?: 'medium' | 'long';
  kind?: 'line' | 'text';
};

function Words({ form, id, width = 'long', kind = 'line' }: WordsProps) {
  const t = useText(text).window;
  return (
    <TextField
      id={`letter-${id}`}
      label={t[id]}
      help={t[`${id}Help`]}
      fault={form.fault(id)}
      value={form.asking[id]}
      onChange={(value) => form.change({ [id]: value })}
      onLeave={() => {}}
      width={width}
      kind={kind}
    />
  );
}

type KindProps = { kind: LetterKind; onChange: (kind: LetterKind) => void; lang: Lang };

function KindField({ kind, onChange, lang }: KindProps) {
  const t = useText(text).window;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor="letter-kind" className="text-dns-16B-130">
        {t.kind}
      </label>
      <select
        id="letter-kind"
        value={kind}
        onChange={(event) => onChange(letterKinds.find((one) => one === event.target.value)!)}
        className={`${fieldLook} max-w-sm`}
      >
        {letterKinds.map((one) => (
          <option key={one} value={one}>
            {say(kindWording[one], lang)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Issued({ realm, ids, close }: { realm: string; ids: readonly number[]; close: () => void }) {
  const t = useText(text).window;
  return (
    <div className="flex flex-col gap-4">
      <p role="status" className="text-std-20B-150">
        {t.issued(ids.length)}
      </p>
      <p className="flex flex-wrap items-center gap-3">
        <b>{t.files}</b> <LetterFiles realm={realm} ids={ids.map(String)} />
      </p>
      <Button look="outline" className="self-start" onClick={close}>
        {t.close}
      </Button>
    </div>
  );
}
