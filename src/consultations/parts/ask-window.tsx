import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { dayInJapan, daysLater } from '../../kit/pure/day.ts';
import { Button } from '../../kit/web/button.tsx';
import { Checkbox } from '../../kit/web/checkbox.tsx';
import { DayField } from '../../kit/web/form/day-field.tsx';
import { ErrorSummary, type FieldFault } from '../../kit/web/form/error-summary.tsx';
import { TextField } from '../../kit/web/form/text-field.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { useToast } from '../../kit/web/toast.tsx';
import { Window } from '../../kit/web/window.tsx';
import type { PartyKind } from '../model.ts';
import { faultsIn, renewConsultations } from './answering.ts';
import { text } from './text.ts';

/** A box to tick: one party, or several under one name. */
export type PartyGroup = {
  id: string;
  label: string;
  parties: { party: PartyKind; key: string }[];
  /** Asked before, and not answered. */
  waits: boolean;
};

type Asked = {
  title: string;
  question: string;
  dueOn: string | null;
  parties: { party: PartyKind; key: string }[];
};

type Props = {
  realm: string;
  groups: readonly PartyGroup[];
  title: string;
  onOpen: (open: boolean) => void;
  /** Stands above the parties. */
  head?: ReactNode;
  send: (asked: Asked) => Promise<{ asked: number }>;
};

const dayIn = (days: number): string => daysLater(dayInJapan(new Date()), days);
const usualDays = 30;
const idOf = (field: string) => `ask-${field}`;

/** Whom to ask, about what, until when. */
export function AskWindow({ realm, groups, title, onOpen, head, send }: Props) {
  const [chosen, setChosen] = useState(() => groups.filter(({ waits }) => !waits).map(({ id }) => id));
  const [words, setWords] = useState({ title, question: '', other: '', dueOn: dayIn(usualDays) });
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [busy, setBusy] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const lang = useLang();
  const all = useText(text);
  const t = all.ask;
  const other = words.other.trim();
  const parties = [
    ...groups.filter(({ id }) => chosen.includes(id)).flatMap((group) => group.parties),
    ...(other ? [{ party: 'other' as const, key: other }] : []),
  ];
  const set = (part: Partial<typeof words>) => setWords({ ...words, ...part });
  const faultAt = (field: string) => faults.find((fault) => fault.field === idOf(field))?.words;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      const { asked } = await send({
        title: words.title,
        question: words.question,
        dueOn: words.dueOn || null,
        parties,
      });
      await renewConsultations(queries, realm);
      toast({ text: t.done(asked) });
      onOpen(false);
    } catch (error) {
      setFaults(faultsIn(error, idOf, lang, all.form.unreachable));
      setBusy(false);
    }
  };
  const stay = () => {};
  return (
    <Window title={t.title} open onOpen={onOpen}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        {faults.length > 0 && <ErrorSummary faults={faults} />}
        {head}
        <fieldset id={idOf('parties')} tabIndex={-1} className="flex flex-col gap-2">
          <legend className="mb-1 text-dns-16B-130">{t.parties}</legend>
          {groups.map(({ id, label, waits }) => (
            <Checkbox
              key={id}
              checked={chosen.includes(id)}
              disabled={waits}
              onChange={(on) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
            >
              {label}
              {waits && <span className="ml-2 text-dns-14N-130 text-solid-gray-700">{t.askedBefore}</span>}
            </Checkbox>
          ))}
        </fieldset>
        <TextField
          {...{ id: idOf('other'), label: t.other, help: t.otherHelp, value: words.other, onLeave: stay }}
          onChange={(other) => set({ other })}
          width="medium"
          kind="line"
        />
        <TextField
          {...{ id: idOf('title'), label: t.subject, fault: faultAt('title'), value: words.title, onLeave: stay }}
          onChange={(title) => set({ title })}
          width="long"
          kind="line"
        />
        <TextField
          {...{ id: idOf('question'), label: t.question, fault: faultAt('question'), value: words.question }}
          onLeave={stay}
          onChange={(question) => set({ question })}
          width="long"
          kind="text"
        />
        <DayField
          {...{ id: idOf('dueOn'), label: t.due, fault: faultAt('dueOn'), value: words.dueOn }}
          onChange={(dueOn) => set({ dueOn })}
        />
        <Button look="solid" type="submit" aria-disabled={busy} className="self-start">
          {parties.length === 0 ? t.nobody : t.submit(parties.length)}
        </Button>
      </form>
    </Window>
  );
}
