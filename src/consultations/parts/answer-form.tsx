import type { FormEvent } from 'react';
import type { Draft } from '../../accounts/drafts/model.ts';
import { Button } from '../../kit/web/button.tsx';
import { DayField } from '../../kit/web/form/day-field.tsx';
import { ErrorSummary } from '../../kit/web/form/error-summary.tsx';
import { RadioField } from '../../kit/web/form/radio-field.tsx';
import { SaveLine } from '../../kit/web/form/save-line.tsx';
import { TextField } from '../../kit/web/form/text-field.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { answers, answerWording } from '../model.ts';
import type { ConsultationView } from '../view.ts';
import { fieldId, useAnswerDraft, useAnswering } from './answering.ts';
import { text } from './text.ts';

type Props = { realm: string; view: ConsultationView; close: () => void };

/** Opens with what was typed before; every word is kept as a draft as it is typed. */
export function AnswerForm(props: Props) {
  const { data, isFetchedAfterMount, error } = useAnswerDraft(props.realm, props.view.id);
  if (!isFetchedAfterMount && !error) return null;
  return <Form {...props} draft={data?.draft ?? null} />;
}

function Form({ realm, view, close, draft }: Props & { draft: Draft | null }) {
  const form = useAnswering(realm, view, draft, close);
  const t = useText(text).form;
  const lang = useLang();
  const { writing, faults } = form;
  const id = (field: string) => fieldId(view.id, field);
  const faultAt = (field: string) => faults.find((fault) => fault.field === id(field))?.words;
  const leave = () => form.saver.flush();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
  };
  return (
    <form onSubmit={submit} noValidate className="mt-3 flex flex-col gap-4 border-solid-gray-200 border-t pt-3">
      {faults.length > 0 && <ErrorSummary faults={faults} />}
      <RadioField
        id={id('answer')}
        label={t.answer}
        choices={answers.map((one) => ({ id: one, label: answerWording[one][lang] }))}
        value={writing.answer}
        onChange={(answer) => form.type({ answer })}
        onLeave={leave}
      />
      <TextField
        {...{ id: id('opinion'), label: t.opinion, help: t.opinionHelp, fault: faultAt('opinion') }}
        value={writing.opinion}
        onChange={(opinion) => form.type({ opinion })}
        onLeave={leave}
        width="long"
        kind="text"
      />
      <div className="grid gap-x-6 gap-y-4 desktop:grid-cols-[minmax(0,24rem)_max-content]">
        <TextField
          {...{ id: id('answeredBy'), label: t.by, help: t.byHelp, fault: faultAt('answeredBy') }}
          value={writing.answeredBy}
          onChange={(answeredBy) => form.type({ answeredBy })}
          onLeave={leave}
          width="medium"
          kind="line"
        />
        <DayField
          {...{ id: id('answeredOn'), label: t.on, fault: faultAt('answeredOn') }}
          value={writing.answeredOn}
          onChange={(answeredOn) => form.type({ answeredOn })}
          onLeave={leave}
        />
      </div>
      {view.may.proxy && (
        <TextField
          {...{ id: id('proxyNote'), label: t.note, help: t.noteHelp, fault: faultAt('proxyNote') }}
          value={writing.proxyNote}
          onChange={(proxyNote) => form.type({ proxyNote })}
          onLeave={leave}
          width="long"
          kind="line"
        />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button look="solid" type="submit" aria-disabled={form.busy}>
          {t.send}
        </Button>
        <Button look="text" onClick={form.leave}>
          {t.leave}
        </Button>
        <SaveLine state={form.state} />
      </div>
    </form>
  );
}
