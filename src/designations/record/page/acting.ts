import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { faultsIn, renewConsultations } from '../../../consultations/parts/answering.ts';
import { send } from '../../../kit/web/api.ts';
import type { FieldFault } from '../../../kit/web/form/error-summary.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { text as kitText } from '../../../kit/web/text.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import type { DesignationView } from '../view.ts';
import { text } from './text.ts';

export const fieldId = (field: string): string => `designation-${field}`;

/** Sends one change of a record; says what stands in the way, and offers the way back. */
export function useActing(view: DesignationView) {
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [busy, setBusy] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const lang = useLang();
  const t = useText(text);
  const kit = useText(kitText);
  const realm = view.realm.key;
  const path = `/api/${realm}/designations/${view.id}`;
  const renew = () => renewConsultations(queries, realm);
  const undo = async (version: number) => {
    const said = await send('POST', `${path}/undo`, { version }).then(
      () => t.record.undone,
      (error) => faultsIn(error, fieldId, lang, t.unreachable)[0]!.words,
    );
    await renew();
    toast({ text: said });
  };
  const act = async (method: 'POST' | 'PUT', part: string, body: object, said: string): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    try {
      const written = await send<{ version: number }>(method, `${path}${part}`, { version: view.version, ...body });
      setFaults([]);
      await renew();
      toast({ text: said, action: { label: kit.undo, run: () => undo(written!.version) } });
      return true;
    } catch (error) {
      setFaults(faultsIn(error, fieldId, lang, t.unreachable));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { faults, busy, act, undo: () => undo(view.version) };
}

export const faultAt = (faults: readonly FieldFault[], field: string): string | undefined =>
  faults.find((fault) => fault.field === fieldId(field))?.words;
