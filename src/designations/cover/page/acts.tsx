import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Day } from '../../../kit/pure/day.ts';
import { say } from '../../../kit/pure/wording.ts';
import { Refused, send } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Field, focusFirstFault } from '../../../kit/web/field.tsx';
import { DayField } from '../../../kit/web/form/day-field.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { text as kitText } from '../../../kit/web/text.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import { Window } from '../../../kit/web/window.tsx';
import type { CoverLine, CoverView } from '../view.ts';
import { text } from './text.ts';

/** What somebody is about to do with a cover. `give` and `receive` need no more words. */
export type Asked =
  | { act: 'give' | 'behalf' | 'end'; line: CoverLine }
  | { act: 'receive'; line: CoverLine; municipality: string };

/** Sends, says so, and reads everything that shows covers anew. */
export function useCoverAct(done: () => void, said: string) {
  const { realm } = useParams({ strict: false });
  const cache = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body: object }) =>
      send('POST', `/api/${realm}/designations/cover${path}`, body),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['designations'] });
      done();
      toast({ text: said });
    },
  });
}

export function useFaults(error: unknown) {
  const lang = useLang();
  const kit = useText(kitText);
  const faults = error instanceof Refused ? error.faults : [];
  const at = (column: string) =>
    faults
      .filter((fault) => fault.at?.column === column)
      .map(({ message }) => say(message, lang))
      .join(' ') || undefined;
  const elsewhere = (columns: readonly string[]) => {
    if (error && !(error instanceof Refused)) return kit.unreachable.body;
    const rest = faults.filter((fault) => !columns.includes(fault.at?.column ?? ''));
    return rest.map(({ message }) => say(message, lang)).join(' ');
  };
  return { at, elsewhere };
}

export function Elsewhere({ words }: { words: string }) {
  return words ? (
    <p role="alert" className="text-red-900">
      {words}
    </p>
  ) : null;
}

type Props = { view: CoverView; asked: Asked | null; onClose: () => void };

/** Agreeing takes one press; recording for others and ending ask for the words that stay on record. */
export function ActWindow({ view, asked, onClose }: Props) {
  const t = useText(text);
  const agreeing = useCoverAct(onClose, t.agreed);
  const toast = useToast();
  const lang = useLang();
  const { mutate } = agreeing;
  useEffect(() => {
    if (asked?.act !== 'give' && asked?.act !== 'receive') return;
    const { id, version } = asked.line;
    const receives = asked.act === 'receive';
    const body = { version, side: receives ? 'receiver' : 'giver', municipality: receives ? asked.municipality : null };
    onClose();
    mutate(
      { path: `/${id}/consent`, body },
      {
        onError: (error) =>
          toast({
            text: error instanceof Refused ? error.faults.map(({ message }) => say(message, lang)).join(' ') : t.failed,
          }),
      },
    );
  }, [asked, mutate, onClose, toast, lang, t]);
  const open = asked?.act === 'behalf' || asked?.act === 'end';
  const title = asked?.act === 'end' ? t.endTitle : t.consentTitle;
  return (
    <Window title={title} open={open} onOpen={(stays) => stays || onClose()}>
      {asked?.act === 'behalf' && <ConsentForm line={asked.line} onClose={onClose} />}
      {asked?.act === 'end' && <EndForm line={asked.line} today={view.asOf.day} onClose={onClose} />}
    </Window>
  );
}

type FormProps = { line: CoverLine; onClose: () => void };

const submitTo = (act: () => void) => (event: FormEvent<HTMLFormElement>) => {
  event.preventDefault();
  act();
};

function ConsentForm({ line, onClose }: FormProps) {
  const t = useText(text);
  const [note, setNote] = useState('');
  const agreeing = useCoverAct(onClose, t.agreed);
  const { at, elsewhere } = useFaults(agreeing.error);
  const submit = () =>
    agreeing.mutate({
      path: `/${line.id}/consent`,
      body: { version: line.version, side: 'giver', municipality: null, note },
    });
  return (
    <form onSubmit={submitTo(submit)} noValidate className="flex flex-col gap-4">
      <p className="leading-150">{t.consentWhy(line.giver, line.covered)}</p>
      <Field
        label={t.consentNote}
        required={t.required}
        help={t.consentNoteHelp}
        value={note}
        onChange={setNote}
        fault={at('note')}
      />
      <Elsewhere words={elsewhere(['note'])} />
      <Button look="solid" type="submit" disabled={agreeing.isPending} className="self-start">
        {t.record}
      </Button>
    </form>
  );
}

function EndForm({ line, today, onClose }: FormProps & { today: Day }) {
  const t = useText(text);
  const [on, setOn] = useState<string>(today);
  const [reason, setReason] = useState('');
  const ending = useCoverAct(onClose, t.ended);
  const { at, elsewhere } = useFaults(ending.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const body = { version: line.version, on, reason };
    ending.mutate({ path: `/${line.id}/end`, body }, { onError: () => flushSync(() => focusFirstFault(form)) });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <p className="leading-150">{t.endWhy(line.giver, line.covered)}</p>
      <DayField label={t.endOn} required={t.required} value={on} onChange={setOn} fault={at('on')} />
      <Field label={t.reason} required={t.required} value={reason} onChange={setReason} fault={at('reason')} />
      <Elsewhere words={elsewhere(['on', 'reason'])} />
      <Button look="solid" type="submit" disabled={ending.isPending} className="self-start">
        {t.endAct}
      </Button>
    </form>
  );
}
