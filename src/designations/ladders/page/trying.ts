import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { say } from '../../../kit/pure/wording.ts';
import { send } from '../../../kit/web/api.ts';
import { useLang } from '../../../kit/web/lang.ts';
import type { LaddersView } from '../list-view.ts';
import type { ResultView } from '../result-view.ts';
import type { Document } from './draft.ts';
import type { FaultAt } from './head-fields.tsx';
import { faultsOf } from './sending.ts';

/** A moment after the last key, so that not every letter is run. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 400);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** What the document gives as it is written, and what stands in the way. */
export function usePreview(view: LaddersView, written: Document, { unit, asof }: { unit: string; asof: string }) {
  const lang = useLang();
  const document = useDeferredValue(useSettled(written));
  const { data, error } = useQuery({
    queryKey: ['ladder-preview', view.realm.key, lang, unit, asof, JSON.stringify(document)],
    queryFn: () =>
      send<ResultView>('POST', `/api/${view.realm.key}/designations/ladders/preview`, {
        document,
        unit,
        asOf: asof,
        lang,
      }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return { result: data ?? null, faults: faultsOf(error) };
}

/** Faults by the place they belong to; `rest` are those of places the form has no field for. */
export function useFaultAt(faults: ReturnType<typeof faultsOf>): { fault: FaultAt; rest: string[] } {
  const lang = useLang();
  const known =
    /^(name\.(ja|en)|basis\.(ja|en)|plan|continuation|id|steps\[\d+\](\.(id|name\.(ja|en)|criterion|scope\.in|scope\.km|minimum|prefer(\[\d+\])?|preferredOnly|otherwise))?)$/;
  const fault: FaultAt = (part) =>
    faults
      .filter(({ at }) => at?.part === part || (part.endsWith('.prefer') && at?.part?.startsWith(`${part}[`)))
      .map(({ message }) => say(message, lang))
      .join(' ') || undefined;
  const rest = faults.filter(({ at }) => !known.test(at?.part ?? ''));
  return { fault, rest: rest.map(({ at, message }) => [at?.part, say(message, lang)].filter(Boolean).join('：')) };
}
