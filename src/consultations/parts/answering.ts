import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Draft } from '../../accounts/drafts/model.ts';
import { dayInJapan } from '../../kit/pure/day.ts';
import { say } from '../../kit/pure/wording.ts';
import { get, Refused, send } from '../../kit/web/api.ts';
import { useAutosave } from '../../kit/web/form/autosave.ts';
import type { FieldFault } from '../../kit/web/form/error-summary.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { useToast } from '../../kit/web/toast.tsx';
import type { Answer } from '../model.ts';
import type { ConsultationView } from '../view.ts';
import { text } from './text.ts';

/** The answer while it is written. */
export type Writing = {
  answer: Answer;
  answeredOn: string;
  answeredBy: string;
  opinion: string;
  proxyNote: string;
};

export const fieldId = (consultation: number, field: string): string => `consultation-${consultation}-${field}`;

const pathOf = (realm: string, id: number) => `/api/${realm}/drafts/${encodeURIComponent(`consultation:${id}`)}`;

/** One's own draft of an answer; always asked anew, another PC may have typed. */
export const useAnswerDraft = (realm: string, id: number) =>
  useQuery({
    queryKey: ['drafts', realm, `consultation:${id}`],
    queryFn: ({ signal }) => get<{ draft: Draft | null }>(pathOf(realm, id), {}, signal),
    staleTime: 0,
    gcTime: 0,
  });

function begin({ answer }: ConsultationView, draft: Draft | null): Writing {
  const written = (draft?.body ?? {}) as Partial<Writing>;
  return {
    answer: written.answer ?? answer?.id ?? 'agreed',
    answeredOn: written.answeredOn ?? answer?.day ?? dayInJapan(new Date()),
    answeredBy: written.answeredBy ?? answer?.by ?? '',
    opinion: written.opinion ?? answer?.opinion ?? '',
    proxyNote: written.proxyNote ?? answer?.proxyNote ?? '',
  };
}

/** The words of an answer, the draft that follows them, and sending it. */
export function useAnswering(realm: string, view: ConsultationView, draft: Draft | null, done: () => void) {
  const [writing, setWriting] = useState(() => begin(view, draft));
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [busy, setBusy] = useState(false);
  const seen = useRef(draft?.savedAt ?? null);
  const queries = useQueryClient();
  const toast = useToast();
  const lang = useLang();
  const t = useText(text);
  const save = async (value: Writing) => {
    const body = { baseVersion: view.version, body: value, seen: seen.current };
    seen.current = (await send<{ savedAt: string }>('PUT', pathOf(realm, view.id), body))!.savedAt;
    return seen.current;
  };
  const { state, saver } = useAutosave(save, seen.current);
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    await saver.settle();
    const { proxyNote, ...answer } = writing;
    const body = { ...answer, proxyNote, version: view.version, seen: seen.current ?? undefined };
    try {
      await send('PUT', `/api/${realm}/consultations/${view.id}/answer`, body);
      await renewConsultations(queries, realm);
      toast({ text: t.saved });
      done();
    } catch (error) {
      saver.typed(writing);
      setFaults(faultsIn(error, (field) => fieldId(view.id, field), lang, t.form.unreachable));
    }
    setBusy(false);
  };
  return {
    ...{ writing, faults, busy, state, saver, submit },
    type: (change: Partial<Writing>) => {
      const next = { ...writing, ...change };
      setWriting(next);
      saver.typed(next);
    },
    leave: async () => {
      if (await saver.safe()) done();
    },
  };
}

/** Each reason, at the field it stands at. */
export function faultsIn(
  error: unknown,
  idOf: (field: string) => string,
  lang: 'ja' | 'en',
  unreachable: string,
): FieldFault[] {
  if (!(error instanceof Refused) || error.faults.length === 0) return [{ field: '', words: unreachable }];
  return error.faults.map(({ at, message }) => ({
    field: at?.column ? idOf(at.column) : '',
    words: say(message, lang),
  }));
}

/** Whatever tells of consultations is asked anew. */
export const renewConsultations = (queries: ReturnType<typeof useQueryClient>, realm: string) =>
  Promise.all(
    [
      ['consultations', realm],
      ['designation', realm],
      ['designations', realm],
    ].map((queryKey) => queries.invalidateQueries({ queryKey })),
  );
