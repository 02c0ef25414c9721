import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { parseDay } from '../../../kit/pure/day.ts';
import { type Lang, say } from '../../../kit/pure/wording.ts';
import { Refused, send } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { DayField } from '../../../kit/web/form/day-field.tsx';
import { ErrorSummary, type FieldFault } from '../../../kit/web/form/error-summary.tsx';
import { RadioField } from '../../../kit/web/form/radio-field.tsx';
import { TextField } from '../../../kit/web/form/text-field.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { fieldLook } from '../../../kit/web/look.ts';
import { Window } from '../../../kit/web/window.tsx';
import { kindWording, type LetterKind, letterKinds } from '../model.ts';
import type { LettersSearch } from '../page-address.ts';
import type { LettersView, SubjectView } from '../view.ts';
import { type Asking, renewLetters, usePreview, useSubjects } from './asking.ts';
import { LetterFiles } from './list.tsx';
import { RecordFields } from './record-fields.tsx';
import { LetterSheets } from './sheet.tsx';
import { SubjectFields } from './subjects.tsx';
import { text } from './text.ts';

type Writing = NonNullable<LettersView['writing']>;
type Props = { realm: string; writing: Writing; search: LettersSearch; close: () => void };

/** Choose what letters are about, see the first, and issue them all. */
export function IssueWindow({ realm, writing, search, close }: Props) {
  const lang = useLang();
  const t = useText(text).window;
  const [asking, setAsking] = useState<Asking>(() => begin(writing, search, lang));
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [issued, setIssued] = useState<readonly number[] | null>(null);
  const [taken, setTaken] = useState(false);
  const [busy, setBusy] = useState(false);
  const queries = useQueryClient();
  const subjects = useSubjects(realm, asking.kind);
  const change = (to: Partial<Asking>) => setAsking((now) => ({ ...now, ...to }));
  const sent = withVersions(asking, subjects.data);
  const preview = usePreview(realm, parseDay(asking.dated) === null ? null : firstOf(sent));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found: FieldFault[] = [
      ...(asking.letters.length === 0 ? [{ field: 'letter-subjects', words: t.noneChosen }] : []),
      ...(asking.dated === '' ? [{ field: 'letter-dated', words: t.datedFault }] : []),
    ];
    setFaults(found);
    if (found.length > 0 || busy) return;
    setBusy(true);
    try {
      const made = await send<{ ids: number[] }>('POST', `/api/${realm}/letters`, sent);
      await renewLetters(queries, realm);
      setIssued(made!.ids);
    } catch (error) {
      setFaults(refusalsOf(error, lang, t.unreachable));
      setTaken(error instanceof Refused && error.faults.some(({ code }) => code === 'letter-number-taken'));
      await queries.invalidateQueries({ queryKey: ['letter-subjects', realm] });
    }
    setBusy(false);
  };

  const fault = (field: string) => faults.find((one) => one.field === `letter-${field}`)?.words;
  const field = (
    id: 'number' | 'numberReason' | 'sender' | 'contact',
    width: 'medium' | 'long',
    kind: 'line' | 'text' = 'line',
  ) => (
    <TextField
      id={`letter-${id}`}
      label={t[id]}
      help={t[`${id}Help`]}
      fault={fault(id)}
      value={asking[id]}
      onChange={(value) => change({ [id]: value })}
      onLeave={() => {}}
      width={width}
      kind={kind}
    />
  );

  return (
    <Window title={t.title} open onOpen={(open) => !open && close()}>
      {issued ? (
        <Issued realm={realm} ids={issued} close={close} />
      ) : (
        <form onSubmit={submit} noValidate className="flex flex-col gap-4">
          {faults.length > 0 && <ErrorSummary faults={faults} />}
          <KindField kind={asking.kind} onChange={(kind) => change({ kind, letters: [] })} lang={lang} />
          <SubjectFields
            asking={asking}
            subjects={subjects.data ?? null}
            fault={fault('subjects')}
            onChange={(letters) => change({ letters })}
          />
          {search.replaces && <p className="tint rounded-8 bg-solid-gray-50 p-3">{t.replaces(search.replaces)}</p>}
          {field('number', 'medium')}
          {(taken || asking.numberReason !== '') && field('numberReason', 'long')}
          <RecordFields asking={asking} subjects={subjects.data ?? []} fault={fault} change={change} />
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
          {field('sender', 'long')}
          {field('contact', 'long', 'text')}
          <RadioField
            id="letter-lang"
            label={t.lang}
            choices={t.langs}
            value={asking.lang}
            onChange={(lang) => change({ lang, letters: asking.letters.map(({ subject }) => ({ subject })) })}
            onLeave={() => {}}
          />
          {preview.data?.[0] && asking.letters.length > 0 && (
            <Look label={labelOf(asking, subjects.data)} previewed={preview.data[0]} lang={lang} />
          )}
          <div className="flex flex-wrap items-center gap-3 border-solid-gray-200 border-t pt-4">
            <Button look="solid" type="submit" aria-disabled={busy}>
              {t.issue(asking.letters.length)}
            </Button>
            <Button look="text" onClick={close}>
              {t.cancel}
            </Button>
            <p className="text-dns-14N-130 text-solid-gray-700">{t.frozen}</p>
          </div>
          <p className="text-dns-14N-130 text-solid-gray-700 leading-150">{t.holder}</p>
        </form>
      )}
    </Window>
  );
}

function begin(
  { last, today }: Writing,
  { designation, consultation, make, replaces }: LettersSearch,
  lang: Lang,
): Asking {
  const kind = make ?? (consultation ? 'consultation' : 'designation');
  const subject = consultation ? `consultation ${consultation}` : designation ? `designation ${designation}` : null;
  return {
    ...{ kind, lang, dated: today, number: '', numbering: 'same' },
    ...{ sender: last?.sender ?? '', contact: last?.contact ?? '' },
    ...{ numberReason: '', recordReason: '' },
    letters: subject ? [{ subject, ...(replaces && { replaces: Number(replaces) }) }] : [],
  };
}

/** The records as they were looked at: whoever changed one meanwhile is not written over. */
const withVersions = (asking: Asking, subjects: readonly SubjectView[] | undefined): Asking => ({
  ...asking,
  letters: asking.letters.map((letter) => {
    const version = subjects?.find(({ subject }) => subject === letter.subject)?.version;
    return version === undefined ? letter : { ...letter, version };
  }),
});

const firstOf = (asking: Asking): Asking => ({ ...asking, letters: asking.letters.slice(0, 1) });

const labelOf = ({ letters }: Asking, subjects: readonly SubjectView[] | undefined): string =>
  subjects?.find(({ subject }) => subject === letters[0]?.subject)?.label ?? '';

function refusalsOf(error: unknown, lang: Lang, unreachable: string): FieldFault[] {
  if (!(error instanceof Refused) || error.faults.length === 0) return [{ field: '', words: unreachable }];
  const own = ['number', 'dated', 'sender', 'contact', 'subjects', 'record', 'recordReason'];
  return error.faults.map(({ at, message }) => ({
    field: at?.column && own.includes(at.column) ? `letter-${at.column}` : '',
    words: say(message, lang),
  }));
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

type LookProps = {
  label: string;
  previewed: { paper: Parameters<typeof LetterSheets>[0]['paper']; faults: { message: { ja: string; en: string } }[] };
  lang: Lang;
};

/** The first letter, and what still has to be written for it. */
function Look({ label, previewed, lang }: LookProps) {
  const t = useText(text).window;
  const { faults, paper } = previewed;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-dns-16B-130">{t.lookOf(label)}</h3>
      {faults.length > 0 && (
        <div className="tint rounded-8 border border-yellow-1000 bg-yellow-50 p-3 text-dns-14N-130">
          <p className="font-700">{t.missing}</p>
          <ul className="mt-1 flex flex-col gap-1">
            {faults.map(({ message }) => (
              <li key={message.ja}>{say(message, lang)}</li>
            ))}
          </ul>
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section aria-label={label} tabIndex={0} className="max-h-128 overflow-auto bg-solid-gray-100 p-3 focus-inset">
        <LetterSheets paper={paper} label={t.look} />
      </section>
    </section>
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
