import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { writePlace } from '../../../kit/pure/fault.ts';
import { say } from '../../../kit/pure/wording.ts';
import { Refused, send, upload } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Checkbox } from '../../../kit/web/checkbox.tsx';
import { DropZone } from '../../../kit/web/drop-zone.tsx';
import { Faults } from '../../../kit/web/failure.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { address, readLang } from '../../../kit/web/search.ts';
import { text as kitText } from '../../../kit/web/text.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import { Window } from '../../../kit/web/window.tsx';
import type { FormPreview, PreviewedReport } from '../form-view.ts';
import { text } from './text.ts';

type Props = { realm: string; year: number; report?: number; onClose: () => void };
type Kept = { saved: number[]; refused: { id: number }[] };

/** The form out, and back in with every change shown before it is saved. */
export function FormWindow({ realm, year, report, onClose }: Props) {
  const t = useText(text).form;
  const kit = useText(kitText);
  const lang = useLang();
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const asked = { year: `${year}`, report: report === undefined ? undefined : `${report}`, lang: readLang(lang) };
  const reading = useMutation({
    mutationFn: (file: File) => {
      const still = { onSent: () => {}, signal: new AbortController().signal };
      return upload<FormPreview>(`/api/${realm}/reports/form`, { ...asked, name: file.name }, file, still);
    },
    onSuccess: ({ reports }) => setLeft(new Set(reports.filter(({ outdated }) => outdated).map(({ id }) => id))),
  });
  const saving = useSaving(realm, onClose);
  const chosen = reading.data?.reports.filter(({ id }) => !left.has(id)) ?? [];
  const refused = reading.error ?? saving.error;
  const turn = (id: number, on: boolean) =>
    setLeft((now) => new Set(on ? [...now].filter((one) => one !== id) : [...now, id]));
  return (
    <Window title={t.title} open onOpen={onClose}>
      <p className="leading-150">{t.how}</p>
      <p className="my-3">
        <a href={address(`/api/${realm}/reports/form.xlsx`, asked)} download className="link">
          {t.take}
        </a>
      </p>
      <DropZone
        choose={t.give}
        or={t.orDrop}
        accept=".xlsx,.csv"
        primary={false}
        onFiles={([file]) => file && reading.mutate(file)}
      >
        <p role="status">{reading.isPending ? t.reading : ''}</p>
      </DropZone>
      {refused instanceof Refused && (
        <div role="alert" className="mt-4">
          <Faults error={refused} />
        </div>
      )}
      {reading.data && <Read read={reading.data} left={left} turn={turn} />}
      <div className="mt-6 flex flex-wrap gap-3">
        {chosen.length > 0 && (
          <Button look="solid" disabled={saving.isPending} onClick={() => saving.mutate(chosen)}>
            {t.save(chosen.length)}
          </Button>
        )}
        <Button onClick={onClose}>{kit.cancel}</Button>
      </div>
    </Window>
  );
}

function useSaving(realm: string, done: () => void) {
  const t = useText(text).form;
  const toast = useToast();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (chosen: PreviewedReport[]) =>
      send<Kept>('POST', `/api/${realm}/reports/form/save`, {
        reports: chosen.map(({ id, version, beds, answers }) => ({ id, version, beds, answers })),
      }),
    onSuccess: async (kept) => {
      await queries.invalidateQueries();
      const { saved = [], refused = [] } = kept ?? {};
      toast({ text: [t.saved(saved.length), ...(refused.length > 0 ? [t.refused(refused.length)] : [])].join(' ') });
      done();
    },
  });
}

type ReadProps = { read: FormPreview; left: ReadonlySet<number>; turn: (id: number, on: boolean) => void };

function Read({ read, left, turn }: ReadProps) {
  const t = useText(text).form;
  const lang = useLang();
  const items = read.reports.reduce((sum, { changes }) => sum + changes.length, 0);
  return (
    <div role="status" className="mt-4">
      <p className="text-dns-16B-130">{items > 0 ? t.changes(read.reports.length, items) : t.nothing}</p>
      <ul>
        {read.reports.map((report) => (
          <li key={report.id} className="border-solid-gray-200 border-t py-2">
            <Checkbox checked={!left.has(report.id)} onChange={(on) => turn(report.id, on)}>
              <b>{report.name}</b>
            </Checkbox>
            {report.outdated && (
              <p className="tint mt-1 rounded-4 bg-yellow-50 px-2 py-1 text-dns-14N-130">{t.outdated}</p>
            )}
            <dl className="mt-1 text-dns-14N-130">
              {report.changes.map(({ item, name, before, after }) => (
                <div key={item} className="py-1">
                  <dt className="text-dns-14B-130">{name}</dt>
                  <dd className="whitespace-pre-wrap">
                    <span className="text-solid-gray-700">{before}</span> →{' '}
                    <b className="tint bg-yellow-50 px-1">{after}</b>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {read.rejects.length > 0 && (
        <>
          <p className="mt-3 text-dns-16B-130 text-red-900">{t.rejects(read.rejects.length)}</p>
          <ul className="mt-1 flex flex-col gap-1 text-dns-14N-130">
            {read.rejects.map((fault) => (
              <li key={JSON.stringify([fault.code, fault.at])}>
                <span className="text-solid-gray-700">{fault.at && writePlace(fault.at, lang)}</span>{' '}
                {fault.found && `「${fault.found}」 `}
                {say(fault.message, lang)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
