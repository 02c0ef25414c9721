import { useState } from 'react';
import type { Draft as KeptDraft } from '../../../accounts/drafts/model.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Failure } from '../../../kit/web/failure.tsx';
import { SaveLine } from '../../../kit/web/form/save-line.tsx';
import { Icon } from '../../../kit/web/icon.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { Skeleton } from '../../../kit/web/waiting.tsx';
import type { LaddersView } from '../list-view.ts';
import type { ResultView } from '../result-view.ts';
import { choiceOf, type Go, type Shown } from './asked.ts';
import { addStep, type Draft, draftOf, moveStep, removeStep, stepsOf, withStep } from './draft.ts';
import { DraftNotices } from './draft-notices.tsx';
import { type Begun, useEditing, useLadderDraft } from './editing.ts';
import { HeadFields } from './head-fields.tsx';
import { Preview } from './preview.tsx';
import { RawField } from './raw-field.tsx';
import { SaveWindow } from './save-window.tsx';
import { StepFields } from './step-fields.tsx';
import { text } from './text.ts';
import { useFaultAt, usePreview } from './trying.ts';

type Props = { view: LaddersView; result: ResultView; shown: Shown; go: Go };

/** Opens where one left off. */
export function Editor(props: Props) {
  const { data, error, refetch } = useLadderDraft(props.view.realm.key, props.shown.id);
  if (data === undefined) return error ? <Failure error={error} retry={() => refetch()} /> : <Skeleton />;
  return <Writing {...props} kept={data} />;
}

/** The steps as they are written, and beside them what they give. */
function Writing({ view, result, shown, go, kept }: Props & { kept: KeptDraft | null }) {
  const { editor: t, raw: unread } = useText(text);
  const ladder = choiceOf(view, shown.id)!;
  const [begun] = useState<Begun>(() => ({
    id: shown.id,
    document: result.document,
    version: ladder.newest,
    title: t.title(result.ladder.name, result.ladder.version),
  }));
  const form = useEditing(view.realm.key, begun, kept);
  const { draft, raw, note } = form.editing;
  const setDraft = (draft: Draft) => form.type({ draft });
  const [saving, setSaving] = useState(false);
  const preview = usePreview(view, draft.document, { unit: shown.unit, asof: result.asOf.day });
  const at = useFaultAt(preview.faults);
  const wrong = preview.faults.length + (raw === null ? 0 : 1);
  const kind = draft.document.kind === 'hub' ? 'hub' : 'lead';
  const criteria = view.criteria[kind];
  const steps = stepsOf(draft.document);
  const ids = steps.map(({ id }) => String(id ?? ''));
  const change = (document: Draft['document']) => setDraft({ ...draft, document });
  const add = () => setDraft(addStep(draft, criteria[0]!.id, { ja: t.newStep.ja, en: t.newStep.en }));
  return (
    <>
      <p className="pb-2 leading-150">{ladder.shipped ? t.whyShipped : t.why}</p>
      <DraftNotices view={view} id={shown.id} form={form} />
      <div className="grid grid-cols-1 gap-3 wide:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
        <section
          aria-labelledby="steps"
          className="card self-start rounded-8 border border-solid-gray-200 bg-white p-3"
        >
          <div className="flex flex-wrap items-center justify-between gap-2 pb-2">
            <h2 id="steps" className="text-dns-16B-130">
              {begun.title}
            </h2>
            <div className="flex flex-wrap items-center gap-2">
              <SaveLine state={form.state} />
              <Button look="text" onClick={() => go({ edit: undefined })}>
                {t.leave}
              </Button>
              <Button look="solid" onClick={() => setSaving(true)} disabled={wrong > 0}>
                {t.save}
              </Button>
            </div>
          </div>
          {wrong > 0 && <FaultList count={wrong} rest={raw === null ? at.rest : [...at.rest, unread.broken]} />}
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
          <RawField
            key={form.from?.savedAt}
            document={draft.document}
            written={raw}
            onWritten={(raw) => form.type({ raw })}
            onDocument={(document, raw) => form.type({ draft: draftOf(document), raw })}
          />
        </section>
        <Preview result={preview.result} stale={preview.faults.length > 0} />
      </div>
      <SaveWindow
        {...{ view, form, go }}
        document={draft.document}
        base={ladder.shipped ? null : form.base}
        note={note}
        open={saving}
        onOpen={setSaving}
      />
    </>
  );
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
