import { useMutation } from '@tanstack/react-query';
import { writePlace } from '../../kit/pure/fault.ts';
import { say } from '../../kit/pure/wording.ts';
import { Refused, upload } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { DropZone } from '../../kit/web/drop-zone.tsx';
import { Faults } from '../../kit/web/failure.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { readLang } from '../../kit/web/search.ts';
import { useToast } from '../../kit/web/toast.tsx';
import { Window } from '../../kit/web/window.tsx';
import type { ReadTerms } from '../read.ts';
import { text } from '../text.ts';
import { officialOf } from '../view.ts';

type Props = { realm: string; onTake: (terms: ReadTerms['terms']) => void; onClose: () => void };

/** A table of words read into the boxes: shown first, and saved by nobody but the page. */
export function FileWindow({ realm, onTake, onClose }: Props) {
  const t = useText(text).file;
  const lang = useLang();
  const toast = useToast();
  const reading = useMutation({
    mutationFn: (file: File) => {
      const still = { onSent: () => {}, signal: new AbortController().signal };
      return upload<ReadTerms>(`/api/${realm}/terms/file`, { lang: readLang(lang), name: file.name }, file, still);
    },
  });
  const read = reading.data;
  const take = (terms: ReadTerms['terms']) => {
    onTake(terms);
    toast({ text: t.taken(terms.length) });
    onClose();
  };
  return (
    <Window title={t.title} open onOpen={onClose}>
      <p className="mb-3 leading-150">{t.how}</p>
      <DropZone
        choose={t.choose}
        or={t.drop}
        accept=".xlsx,.csv"
        primary={read === undefined}
        onFiles={([file]) => file && reading.mutate(file)}
      >
        <p role="status">{reading.isPending ? t.reading : ''}</p>
      </DropZone>
      {reading.error instanceof Refused && (
        <div role="alert" className="mt-4">
          <Faults error={reading.error} />
        </div>
      )}
      {read && <Found read={read} />}
      <div className="mt-6 flex flex-wrap gap-3">
        {read && read.terms.length > 0 && (
          <Button look="solid" onClick={() => take(read.terms)}>
            {t.take(read.terms.length)}
          </Button>
        )}
        <Button onClick={onClose}>{t.close}</Button>
      </div>
    </Window>
  );
}

function Found({ read }: { read: ReadTerms }) {
  const t = useText(text);
  const lang = useLang();
  return (
    <div role="status" className="mt-4">
      {read.terms.length === 0 && <p>{t.file.same}</p>}
      <ul className="flex flex-col gap-1">
        {read.terms.map(({ word, ja, en }) => (
          <li key={word}>
            {officialOf(word, lang)} → <b className="tint bg-yellow-50 px-1">{(lang === 'en' && en) || ja || t.keep}</b>
          </li>
        ))}
      </ul>
      {read.rejects.length > 0 && (
        <>
          <p className="mt-3 text-dns-16B-130 text-red-900">{t.file.rejects(read.rejects.length)}</p>
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
