import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HistoryLine } from '../../kit/pure/history.ts';
import { say } from '../../kit/pure/wording.ts';
import { get } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { Chip } from '../../kit/web/chip.tsx';
import { HistoryPanel } from '../../kit/web/history/history-panel.tsx';
import { Icon } from '../../kit/web/icon.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { fieldLook } from '../../kit/web/look.ts';
import { Window } from '../../kit/web/window.tsx';
import { termFault } from '../faults.ts';
import type { TermRow, WordId } from '../model.ts';
import type { TermFault, TermField } from '../rules.ts';
import { fieldWording, text } from '../text.ts';
import type { TermLine } from '../view.ts';
import { fieldId, type TermsForm } from './form.ts';

type Props = { realm: string; line: TermLine; row: TermRow; form: TermsForm; mayWrite: boolean };

const fields = ['ja', 'en', 'enPlural'] as const;

/** One official word: where it is used, what it is called here, and the ways back. */
export function WordLine({ realm, line, row, form, mayWrite }: Props) {
  const t = useText(text);
  const { word, official } = line;
  const faults = form.faults.filter((fault) => fault.word === word);
  const local = [row.ja, row.en].some((said) => said !== '');
  const changed = form.changed.some((one) => one.word === word);
  return (
    <li className="border-solid-gray-200 border-t px-3 py-3 first:border-t-0">
      <div className="flex min-h-9 flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="text-dns-16B-130">{official}</h3>
        {local && !changed && <Chip look="met">{t.local}</Chip>}
        <Used line={line} />
        {mayWrite && (
          <span className="ml-auto flex flex-wrap gap-x-2">
            {local && (
              <Button look="text" aria-label={t.backOf(official)} onClick={() => form.back(word)}>
                {t.back}
              </Button>
            )}
            {line.version > 0 && <History realm={realm} word={word} official={official} />}
          </span>
        )}
      </div>
      {mayWrite ? (
        <div className="mt-1 grid grid-cols-1 gap-x-3 gap-y-2 desktop:grid-cols-3">
          {fields.map((field) => (
            <Box
              key={field}
              word={word}
              field={field}
              official={official}
              value={row[field]}
              fault={faults.find((fault) => fault.field === field)}
              onChange={(value) => form.type(word, field, value)}
            />
          ))}
        </div>
      ) : (
        <p className="mt-1">{row.ja === '' ? t.keep : [row.ja, row.en, row.enPlural].filter(Boolean).join(' / ')}</p>
      )}
    </li>
  );
}

function Used({ line }: { line: TermLine }) {
  const t = useText(text);
  return (
    <details className="text-dns-14N-130 text-solid-gray-700">
      <summary className="inline-flex min-h-6 max-desktop:min-h-11 cursor-pointer items-center rounded-4 underline decoration-dotted underline-offset-4">
        {line.used}
      </summary>
      <p className="mt-1">{t.ofWord(t.official, t.officialForms(line.forms))}</p>
      <p>{t.ofWord(t.usedIn, line.places.join(t.and))}</p>
    </details>
  );
}

type BoxProps = {
  word: WordId;
  field: TermField;
  official: string;
  value: string;
  fault: TermFault | undefined;
  onChange: (value: string) => void;
};

function Box({ word, field, official, value, fault, onChange }: BoxProps) {
  const t = useText(text);
  const lang = useLang();
  const id = fieldId(word, field);
  const label = say(fieldWording[field], lang);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-dns-14N-130 text-solid-gray-700">
        {label}
        <span className="sr-only">{t.ofWord('', official)}</span>
      </label>
      <input
        id={id}
        lang={field === 'ja' ? 'ja' : 'en'}
        value={value}
        autoComplete="off"
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={(event) => onChange(event.target.value)}
        className={`${fieldLook} w-full scroll-mt-16 scroll-mb-40 ${fault ? 'border-2! border-red-900!' : ''}`}
      />
      {fault && (
        <p id={`${id}-fault`} className="flex items-start gap-1 text-dns-14N-130 text-red-900">
          <Icon name="warning" className="size-4 shrink-0" />
          {say(termFault(fault, {}).message, lang)}
        </p>
      )}
    </div>
  );
}

function History({ realm, word, official }: { realm: string; word: WordId; official: string }) {
  const [open, setOpen] = useState(false);
  const t = useText(text);
  const lang = useLang();
  const { data } = useQuery({
    queryKey: ['term-history', realm, word, lang],
    queryFn: ({ signal }) => get<{ lines: HistoryLine[] }>(`/api/${realm}/terms/${word}/history`, { lang }, signal),
    enabled: open,
  });
  return (
    <>
      <Button look="text" aria-label={t.historyOf(official)} onClick={() => setOpen(true)}>
        {t.history}
      </Button>
      <Window title={t.historyOf(official)} open={open} onOpen={setOpen}>
        {data && <HistoryPanel lines={data.lines} />}
      </Window>
    </>
  );
}
