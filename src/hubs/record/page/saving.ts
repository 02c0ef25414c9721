import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { say } from '../../../kit/pure/wording.ts';
import { Refused } from '../../../kit/web/api.ts';
import type { FieldFault } from '../../../kit/web/form/error-summary.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { text as kitText } from '../../../kit/web/text.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import type { HubFieldId, HubValues, Written } from '../model.ts';
import { hubFaults, tidy } from '../rules.ts';
import { faultOf, fieldLabels, sayWho } from '../text.ts';
import type { HubRecordView } from '../view.ts';
import type { Editing } from './draft.ts';
import type { EditingForm } from './editing.ts';
import { chosen, type Meeting, type Sent, sendRecord, undoRecord } from './sending.ts';
import { text } from './text.ts';

export const fieldId = (id: HubFieldId): string => `hub-${id}`;

/** Sends the form; says what stands in the way, and brings two versions together. */
export function useSaving(view: HubRecordView, form: EditingForm, done: () => void) {
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [meeting, setMeeting] = useState<Meeting | null>(null);
  const [deciding, setDeciding] = useState(false);
  const [busy, setBusy] = useState(false);
  const lang = useLang();
  const t = useText(text);
  const after = useAfterSaving(view);
  const queries = useQueryClient();
  const realm = view.realm.key;

  const goBack = (value: Editing) => {
    form.become(value);
    form.saver.flush();
  };
  const settle = async (sent: Sent) => {
    if (sent.kind === 'saved') {
      await after(sent.written, sent.after);
      return done();
    }
    setMeeting(sent.meeting);
    setDeciding(true);
  };
  const submit = async (value: Editing) => {
    const found = faultsOf(value, lang);
    setFaults(found);
    if (found.length > 0 || busy) return;
    setBusy(true);
    await form.saver.settle();
    try {
      const sent = await sendRecord(value, { realm, municipality: view.municipality.code, draft: form.written() });
      if (sent.kind === 'conflict') {
        goBack(value);
        queries.invalidateQueries({ queryKey: ['hub', realm, view.municipality.code] });
      }
      await settle(sent);
    } catch (error) {
      goBack(value);
      setFaults(refusalsOf(error, lang, t.form.unreachable));
    }
    setBusy(false);
  };
  return {
    faults,
    busy,
    meeting,
    deciding,
    submit: () => submit(form.editing),
    /** Words given up for the other's stay as a version beside the record. */
    choose: async (sides: Record<string, 'mine' | 'theirs'>) => {
      const next = chosen(form.editing, meeting!, sides);
      try {
        if (Object.values(sides).includes('theirs')) await form.keepAside();
      } catch (error) {
        setDeciding(false);
        return setFaults(refusalsOf(error, lang, t.form.unreachable));
      }
      setDeciding(false);
      setMeeting(null);
      form.become(next);
      return submit(next);
    },
    later: () => setDeciding(false),
    decide: () => setDeciding(true),
  };
}

function faultsOf({ mine }: Editing, lang: 'ja' | 'en'): FieldFault[] {
  const values = tidy(mine) as HubValues;
  const known = hubFaults({ ...values, state: values.state ?? 'unset' });
  return known.map((fault) => ({ field: fieldId(fault.id), words: say(faultOf(fault).message, lang) }));
}

export function refusalsOf(error: unknown, lang: 'ja' | 'en', unreachable: string): FieldFault[] {
  if (!(error instanceof Refused) || error.faults.length === 0) return [{ field: '', words: unreachable }];
  return error.faults.map(({ at, message }) => ({
    field: at?.column ? fieldId(at.column as HubFieldId) : '',
    words: say(message, lang),
  }));
}

/** Says what was saved, with the way back. */
export function useAfterSaving(view: HubRecordView) {
  const queries = useQueryClient();
  const toast = useToast();
  const lang = useLang();
  const t = useText(text);
  const kit = useText(kitText);
  const [realm, code] = [view.realm.key, view.municipality.code];
  const renew = () =>
    Promise.all(
      [
        ['hub', realm, code],
        ['hubs', realm],
        ['drafts', realm],
      ].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
  const undo = async (version: number) => {
    const refused = await undoRecord(realm, code, version).then(
      () => null,
      (error) => refusalsOf(error, lang, kit.unreachable.body)[0]!.words,
    );
    await renew();
    toast({ text: refused ?? t.undone });
  };
  return async ({ version, changed }: Written, after: Meeting | null) => {
    await renew();
    if (changed.length === 0) return toast({ text: t.nothingChanged });
    toast({ text: wordsAfter(after), action: { label: kit.undo, run: () => undo(version) } });
  };

  function wordsAfter(after: Meeting | null): string {
    const theirs = after?.merged.theirs ?? [];
    if (!after?.conflict.by || theirs.length === 0) return t.saved;
    const labels = theirs.map((id) => fieldLabels[id][lang]);
    return t.merged(sayWho(after.conflict.by, lang), labels);
  }
}
