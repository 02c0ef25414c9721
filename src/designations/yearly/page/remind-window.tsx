import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refused, send } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Checkbox } from '../../../kit/web/checkbox.tsx';
import { Chip } from '../../../kit/web/chip.tsx';
import { Faults } from '../../../kit/web/failure.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { address, readLang } from '../../../kit/web/search.ts';
import { text as kitText } from '../../../kit/web/text.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import { Window } from '../../../kit/web/window.tsx';
import type { ReportListView } from '../list-view.ts';
import { text } from './text.ts';

const waiting = new Set(['asked', 'begun', 'returned']);

/** 督促: whom it concerns, the list as a file, and the day it was done. */
export function RemindWindow({ view, onClose }: { view: ReportListView; onClose: () => void }) {
  const open = view.rows.flatMap((row, at) =>
    waiting.has(row.state) ? [{ row, cells: view.table.rows[at]!.cells }] : [],
  );
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(open.map(({ row }) => row.report!)));
  const all = useText(text);
  const t = all.remind;
  const kit = useText(kitText);
  const lang = readLang(useLang());
  const toast = useToast();
  const queries = useQueryClient();
  const { key } = view.realm;
  const reminding = useMutation({
    mutationFn: () => send<{ reminded: number }>('POST', `/api/${key}/reports/reminders`, { reports: [...chosen] }),
    onSuccess: async (done) => {
      await queries.invalidateQueries({ queryKey: ['reports', key] });
      toast({ text: t.done(done?.reminded ?? 0) });
      onClose();
    },
  });
  const turn = (id: number, on: boolean) =>
    setChosen((now) => new Set(on ? [...now, id] : [...now].filter((one) => one !== id)));
  const file = address(`/api/${key}/reports.xlsx`, { year: `${view.year.value}`, only: 'waiting', lang });
  return (
    <Window title={t.title} open onOpen={onClose}>
      <p className="leading-150">{open.length === 0 ? t.none : t.how}</p>
      {open.length > 0 && (
        <>
          <p className="mt-2">
            <a href={file} download className="link">
              {t.toFile}
            </a>
          </p>
          <ul className="mt-3 max-h-80 overflow-auto border-solid-gray-200 border-y">
            {open.map(({ row, cells }) => (
              <li key={row.report} className="flex flex-wrap items-center gap-2 border-solid-gray-200 border-b py-1">
                <Checkbox checked={chosen.has(row.report!)} onChange={(on) => turn(row.report!, on)}>
                  {cells
                    .flatMap((cell, at) => ('text' in cell && (at === 0 || at === 2) ? [cell.text] : []))
                    .join('　')}
                </Checkbox>
                {row.overdue && <Chip look="caution">{t.overdue}</Chip>}
                {row.reminded && <span className="text-dns-14N-130 text-solid-gray-700">{t.before(row.reminded)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {reminding.error instanceof Refused && (
        <div role="alert" className="mt-4">
          <Faults error={reminding.error} />
        </div>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        {chosen.size > 0 && (
          <Button look="solid" disabled={reminding.isPending} onClick={() => reminding.mutate()}>
            {t.run(chosen.size)}
          </Button>
        )}
        <Button onClick={onClose}>{kit.cancel}</Button>
      </div>
    </Window>
  );
}
