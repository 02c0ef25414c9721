import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { say } from '../../../kit/pure/wording.ts';
import { Refused, send } from '../../../kit/web/api.ts';
import type { FieldFault } from '../../../kit/web/form/error-summary.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import { savingFaults, submittingFaults } from '../rules.ts';
import { answerFault } from '../text.ts';
import type { ReportView } from '../view.ts';
import { type Editing, type EditingForm, givenIn, type Meeting, meet } from './editing.ts';
import { text } from './text.ts';

export const fieldId = (item: string | undefined): string => `report-${item ?? 'beds'}`;

export const useRenew = ({ realm, id }: ReportView) => {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [
        ['report', realm.key, id],
        ['reports', realm.key],
        ['scorecard', realm.key],
      ].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
};

export function refusalsOf(error: unknown, lang: 'ja' | 'en', unreachable: string): FieldFault[] {
  if (!(error instanceof Refused) || error.faults.length === 0) return [{ field: '', words: unreachable }];
  return error.faults.map(({ at, code, message }) => ({
    field: fieldOf(code, at?.column),
    words: say(message, lang),
  }));
}

function fieldOf(code: string, column: string | undefined): string {
  if (code === 'day-to-come') return fieldId('received-on');
  return column || code === 'report-beds' ? fieldId(column) : '';
}

/** Whether it is handed in as well, and the day a paper came. */
type Way = { submit: boolean; receivedOn?: string };

/** Saves, and submits where that is meant; two versions are brought together first. */
export function useSaving(view: ReportView, form: EditingForm) {
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [meeting, setMeeting] = useState<(Meeting & Way) | null>(null);
  const [busy, setBusy] = useState(false);
  const lang = useLang();
  const t = useText(text).one;
  const toast = useToast();
  const renew = useRenew(view);
  const path = `/api/${view.realm.key}/reports/${view.id}`;

  const put = async (editing: Editing, way: Way): Promise<void> => {
    try {
      const body = { version: editing.baseVersion, ...givenIn(editing.mine), draft: form.written() };
      const kept = await send<{ version: number }>('PUT', path, body);
      if (way.submit) await send('POST', `${path}/submit`, { version: kept!.version, submittedOn: way.receivedOn });
      await renew();
      toast({ text: way.submit ? t.submitted : t.saved });
    } catch (error) {
      const met = meet(editing, error);
      if (!met) throw error;
      const merged = { baseVersion: met.version, base: met.theirs, mine: met.values };
      if (met.conflicts.length === 0) return put(merged, way);
      setMeeting({ ...met, ...way });
    }
  };
  const run = async (editing: Editing, way: Way) => {
    const given = givenIn(editing.mine);
    const found = (way.submit ? submittingFaults : savingFaults)(view.kind, given);
    const words = found.map((fault) => ({
      field: fieldId(fault.item ?? undefined),
      words: say(answerFault(view.kind, fault).message, lang),
    }));
    setFaults(words);
    if (words.length > 0 || busy) return;
    setBusy(true);
    await form.saver.settle();
    try {
      await put(editing, way);
    } catch (error) {
      form.become(editing);
      setFaults(refusalsOf(error, lang, t.unreachable));
    }
    setBusy(false);
  };
  return {
    ...{ faults, busy, meeting },
    save: () => run(form.editing, { submit: false }),
    submit: (receivedOn?: string) => run(form.editing, { submit: true, receivedOn }),
    later: () => setMeeting(null),
    choose: (sides: Record<string, 'mine' | 'theirs'>) => {
      if (!meeting) return;
      const taken = meeting.conflicts.filter((id) => sides[id] === 'theirs').map((id) => [id, meeting.theirs[id]]);
      const mine = { ...meeting.values, ...Object.fromEntries(taken) };
      const next = { baseVersion: meeting.version, base: meeting.theirs, mine };
      setMeeting(null);
      form.become(next);
      run(next, meeting);
    },
  };
}
