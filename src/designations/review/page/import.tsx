import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Refused, upload } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { DropZone } from '../../../kit/web/drop-zone.tsx';
import { Faults } from '../../../kit/web/failure.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { TableView } from '../../../kit/web/table/table.tsx';
import { Window } from '../../../kit/web/window.tsx';
import type { CurrentView } from '../current/view.ts';
import { text } from './text.ts';

const route = getRouteApi('/$realm/designations/review');

type Step =
  | { at: 'choose'; error: unknown }
  | { at: 'reading' }
  | { at: 'saving' }
  | { at: 'shown'; view: CurrentView; file: File }
  | { at: 'saved'; view: CurrentView };

/** Takes in 現行の位置付け一覧: the file is read and shown, and saved when somebody says so. */
export function ImportWindow({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const t = useText(text);
  const [step, setStep] = useState<Step>({ at: 'choose', error: null });
  const close = (to: boolean) => {
    if (!to) setStep({ at: 'choose', error: null });
    onOpen(to);
  };
  return (
    <Window title={t.take} open={open} onOpen={close}>
      <div className="flex flex-col gap-4" aria-live="polite">
        <Body step={step} setStep={setStep} close={() => close(false)} />
      </div>
    </Window>
  );
}

type BodyProps = { step: Step; setStep: (step: Step) => void; close: () => void };

function Body({ step, setStep, close }: BodyProps) {
  const t = useText(text);
  const send = useSend();
  const read = async ([file]: File[]) => {
    if (!file) return;
    setStep({ at: 'reading' });
    await send('preview', file).then(
      (view) => setStep({ at: 'shown', view, file }),
      (error) => setStep({ at: 'choose', error }),
    );
  };
  const save = async (file: File, expected: number) => {
    setStep({ at: 'saving' });
    await send('import', file, expected).then(
      (view) => setStep({ at: 'saved', view }),
      (error) => setStep({ at: 'choose', error }),
    );
  };
  if (step.at === 'reading' || step.at === 'saving') return <p>{step.at === 'reading' ? t.reading : t.saving}</p>;
  if (step.at === 'choose') return <Choose error={step.error} read={read} />;
  const { view } = step;
  return (
    <>
      <p className="text-std-20B-150">{view.sentence}</p>
      <Parts view={view} />
      <div className="flex flex-wrap gap-3">
        {step.at === 'shown' && view.changes > 0 && (
          <Button look="solid" onClick={() => save(step.file, view.changes)}>
            {t.save(view.changes)}
          </Button>
        )}
        <Button onClick={() => setStep({ at: 'choose', error: null })}>{t.other}</Button>
        <Button look="text" onClick={close}>
          {step.at === 'saved' ? t.close : t.cancel}
        </Button>
      </div>
    </>
  );
}

function Choose({ error, read }: { error: unknown; read: (files: File[]) => void }) {
  const t = useText(text);
  return (
    <>
      {error !== null &&
        (error instanceof Refused && error.faults.length > 0 ? <Faults error={error} /> : <p>{t.failed}</p>)}
      <DropZone choose={t.choose} or={t.or} accept=".xlsx,.xlsm,.csv,.tsv,.txt" primary focus onFiles={read}>
        <p className="text-dns-14N-130 text-solid-gray-700">{t.formats}</p>
      </DropZone>
    </>
  );
}

function Parts({ view }: { view: CurrentView }) {
  return (
    <>
      {view.notices.map((notice) => (
        <p key={notice} className="text-dns-14N-130">
          {notice}
        </p>
      ))}
      {view.parts.map(({ id, title, count, hint, table }) => (
        <details key={id} open={id !== 'added'} className="rounded-8 border border-solid-gray-200">
          <summary className="cursor-pointer px-3 py-2 text-dns-16B-130">
            {title} <span className="tabular-nums">{count}</span>
          </summary>
          <p className="px-3 pb-2 text-dns-14N-130 text-solid-gray-700">{hint}</p>
          <TableView table={{ ...table, title }} caption="hidden" dense />
        </details>
      ))}
    </>
  );
}

/** Sends the file as it is; what was saved is asked for anew by every page about designations. */
function useSend() {
  const { realm } = route.useParams();
  const lang = useLang();
  const queries = useQueryClient();
  const abort = useRef(new AbortController());
  return async (step: 'preview' | 'import', file: File, expected?: number): Promise<CurrentView> => {
    const search = { name: file.name, lang, ...(expected === undefined ? {} : { expected: String(expected) }) };
    const way = { onSent: () => {}, signal: abort.current.signal };
    const view = await upload<CurrentView>(`/api/${realm}/designations/review/${step}`, search, file, way);
    if (step === 'import') await queries.invalidateQueries();
    return view;
  };
}
