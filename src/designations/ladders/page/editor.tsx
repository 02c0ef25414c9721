import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { say } from '../../../kit/pure/wording.ts';
import { send } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Icon } from '../../../kit/web/icon.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import type { LaddersView } from '../list-view.ts';
import type { ResultView } from '../result-view.ts';
import { choiceOf, type Go, type Shown } from './asked.ts';
import { addStep, type Draft, draftOf, moveStep, removeStep, stepsOf, withStep } from './draft.ts';
import { type FaultAt, HeadFields } from './head-fields.tsx';
import { Preview } from './preview.tsx';
import { RawField } from './raw-field.tsx';
import { SaveWindow } from './save-window.tsx';
import { faultsOf } from './sending.ts';
import { StepFields } from './step-fields.tsx';
import { text } from './text.ts';

type Props = { view: LaddersView; result: ResultView; shown: Shown; go: Go };

/** The steps as they are written, and beside them what they give. */
export function Editor({ view, result, shown, go }: Props) {
  const t = useText(text).editor;
  const [draft, setDraft] = useState<Draft>(() => draftOf(result.document));
  const [saving, setSaving] = useState(false);
  const [base] = useState(() => (choiceOf(view, shown.id)?.shipped ? null : choiceOf(view, shown.id)!.newest));
  const preview = usePreview(view, draft, { unit: shown.unit, asof: result.asOf.day });
  const at = useFaultAt(preview.faults);
  const kind = draft.document.kind === 'hub' ? 'hub' : 'lead';
  const criteria = view.criteria[kind];
  const steps = stepsOf(draft.document);
  const ids = steps.map(({ id }) => String(id ?? ''));
  const change = (document: Draft['document']) => setDraft({ ...draft, document });
  const add = () => setDraft(addStep(draft, criteria[0]!.id, { ja: t.newStep.ja, en: t.newStep.en }));
  return (
    <>
      <p className="pb-2 leading-150">{choiceOf(view, shown.id)?.shipped ? t.whyShipped : t.why}</p>
      <div className="grid grid-cols-1 gap-3 wide:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
        <section
          aria-labelledby="steps"
          className="card self-start rounded-8 border border-solid-gray-200 bg-white p-3"
        >
          <div className="flex flex-wrap items-center justify-between gap-2 pb-2">
            <h2 id="steps" className="text-dns-16B-130">
              {t.title(result.ladder.name, result.ladder.version)}
            </h2>
            <div className="flex gap-2">
              <Button look="text" onClick={() => go({ edit: undefined })}>
                {t.leave}
              </Button>
              <Button look="solid" onClick={() => setSaving(true)} disabled={preview.faults.length > 0}>
                {t.save}
              </Button>
            </div>
          </div>
          {preview.faults.length > 0 && <FaultList count={preview.faults.length} rest={at.rest} />}
          <HeadFields document={draft.document} plans={view.plans} at={at.fault} onChange={change} />
          <h3 className="pt-4 pb-1 text-dns-16B-130">{t.steps}</h3>
          <p className="pb-2 text-dns-14N-130 text-solid-gray-700">{t.stepsWhy}</p>
          <ol className="flex flex-col gap-3">
            {steps.map((step, i) => (
              <StepFields
                key={draft.keys[i]}
                step={step}
                place={{ at: i, last: i === steps.length - 1, ids }}
                criteria={criteria}
                fault={(part) => at.fault(`steps[${i}]${part}`)}
                onChange={(to) => setDraft(withStep(draft, i, to))}
                onMove={(by) => setDraft(moveStep(draft, i, by))}
                onRemove={() => setDraft(removeStep(draft, i))}
              />
            ))}
          </ol>
          <Button className="mt-3" onClick={add}>
            <Icon name="plus" className="size-4" />
            {t.add}
          </Button>
          <RawField document={draft.document} onDocument={(document) => setDraft(draftOf(document))} />
        </section>
        <Preview result={preview.result} stale={preview.faults.length > 0} />
      </div>
      <SaveWindow view={view} document={draft.document} base={base} open={saving} onOpen={setSaving} go={go} />
    </>
  );
}

/** A moment after the last key, so that not every letter is run. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 400);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

function usePreview(view: LaddersView, draft: Draft, { unit, asof }: { unit: string; asof: string }) {
  const lang = useLang();
  const document = useDeferredValue(useSettled(draft.document));
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
function useFaultAt(faults: ReturnType<typeof faultsOf>): { fault: FaultAt; rest: string[] } {
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

function FaultList({ count, rest }: { count: number; rest: string[] }) {
  const t = useText(text).editor;
  return (
    <div role="status" className="tint mb-3 rounded-8 border border-red-900 bg-red-50 px-3 py-2 text-red-1000">
      <p className="flex items-center gap-2 text-dns-16B-130">
        <Icon name="warning" className="size-4" />
        {t.faults(count)}
      </p>
      <ul>
        {rest.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
