import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Day } from '../../../kit/pure/day.ts';
import { writePlace } from '../../../kit/pure/fault.ts';
import { say } from '../../../kit/pure/wording.ts';
import { Refused, upload } from '../../../kit/web/api.ts';
import { DropZone } from '../../../kit/web/drop-zone.tsx';
import { Faults } from '../../../kit/web/failure.tsx';
import { DayField } from '../../../kit/web/form/day-field.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { ChoiceMenu } from '../../../kit/web/menu.tsx';
import { address, readDay, readLang } from '../../../kit/web/search.ts';
import { text } from '../text.ts';
import type { FormView, TransferView } from '../view.ts';

type Props = { realm: string; view: TransferView; onDay: (day: Day) => void; onRead: (read: FormView) => void };

/** The day, the form out, and the filled-in form back in. */
export function Form({ realm, view, onDay, onRead }: Props) {
  const [name, setName] = useState('');
  const t = useText(text);
  const reading = useMutation({
    mutationFn: (file: File) => {
      setName(file.name);
      const search = { name: file.name, day: view.on };
      const still = { onSent: () => {}, signal: new AbortController().signal };
      return upload<FormView>(`/api/${realm}/transfer/form`, search, file, still);
    },
    onSuccess: onRead,
  });
  return (
    <div className="grid gap-3 p-3 desktop-admin:grid-cols-[auto_minmax(0,1fr)]">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <DayChoice key={view.on} day={view.on} onDay={onDay} />
        <div className="desktop:mt-6">
          <FormMenu realm={realm} day={view.on} />
        </div>
      </div>
      <DropZone
        choose={t.give}
        or={t.orDrop}
        accept=".xlsx,.csv"
        primary={false}
        onFiles={([file]) => file && reading.mutate(file)}
      >
        <div role="status" className="text-left">
          {reading.isPending && <p>{t.reading}</p>}
          {reading.data && <Read name={name} read={reading.data} />}
          {reading.error instanceof Refused && <Faults error={reading.error} />}
        </div>
      </DropZone>
    </div>
  );
}

function DayChoice({ day, onDay }: { day: Day; onDay: (day: Day) => void }) {
  const [written, setWritten] = useState<string>(day);
  const t = useText(text);
  const leave = (value: string) => {
    const chosen = readDay(value);
    if (chosen && chosen !== day) onDay(chosen);
  };
  return <DayField label={t.day} value={written} onChange={setWritten} onLeave={leave} />;
}

function FormMenu({ realm, day }: { realm: string; day: string }) {
  const t = useText(text);
  const lang = readLang(useLang());
  const file = (format: string, extra = {}) => address(`/api/${realm}/transfer.${format}`, { day, lang, ...extra });
  return (
    <ChoiceMenu
      look="outline"
      label={t.form}
      choices={[
        { id: 'xlsx', label: t.xlsx, href: file('xlsx'), download: true },
        { id: 'csv', label: t.csv, href: file('csv'), download: true },
        { id: 'cp932', label: t.csvCp932, href: file('csv', { charset: 'cp932' }), download: true },
      ]}
    />
  );
}

function Read({ name, read }: { name: string; read: FormView }) {
  const t = useText(text);
  const lang = useLang();
  return (
    <>
      <p>{t.readFrom(name, read.moves.length)}</p>
      {read.rejects.length > 0 && (
        <>
          <p className="mt-2 text-dns-16B-130">{t.rejected(read.rejects.length)}</p>
          <ul className="mt-1 flex flex-col gap-1">
            {read.rejects.map((fault) => (
              <li key={JSON.stringify(fault.at)}>
                <span className="text-solid-gray-700">{fault.at && writePlace(fault.at, lang)}</span>{' '}
                {fault.found && `「${fault.found}」 `}
                {say(fault.message, lang)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
