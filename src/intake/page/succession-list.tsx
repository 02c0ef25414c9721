import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../../kit/web/lang.ts';
import { text as kitText } from '../../kit/web/text.ts';
import { text } from '../text.ts';
import type { SuccessionView } from '../view.ts';
import { Decision } from './decision.tsx';

const atFirst = 10;

type Props = {
  successions: SuccessionView[];
  onTouch: (kept: SuccessionView) => void;
  onDone: (kept: SuccessionView, answer: SuccessionView['answer']) => void;
};

/** The first of them; the others on demand. */
export function SuccessionList({ successions, onTouch, onDone }: Props) {
  const [all, setAll] = useState(false);
  const t = useText(kitText);
  const shown = all ? successions : successions.slice(0, atFirst);
  const hidden = successions.length - shown.length;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (all) list.current?.children[atFirst]?.querySelector('button')?.focus();
  }, [all]);
  return (
    <>
      <ul ref={list}>
        {shown.map((kept) => (
          <Kept key={kept.id} kept={kept}>
            <Decision kept={kept} onTouch={() => onTouch(kept)} onDone={(answer) => onDone(kept, answer)} />
          </Kept>
        ))}
      </ul>
      {hidden > 0 && (
        <div className="border-solid-gray-200 border-t px-3 py-1">
          <button type="button" className="link min-h-9 rounded-4" onClick={() => setAll(true)}>
            {t.showRest(hidden)}
          </button>
        </div>
      )}
    </>
  );
}

/** The two names stand one under the other: what differs is seen at once. */
function Kept({ kept, children }: { kept: SuccessionView; children: ReactNode }) {
  const t = useText(text).succession;
  const { former, successor, address, reasons, seenOn, register } = kept;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-solid-gray-200 border-t px-3 py-2">
      <div className="min-w-0 flex-[1_1_24rem]">
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 tabular-nums">
          <Numbered label={t.former} {...former} />
          <Numbered label={t.successor} {...successor} />
        </dl>
        <p className="mt-1 text-dns-14N-130 text-solid-gray-700">{address}</p>
        <p className="text-dns-14N-130 text-solid-gray-700">{t.grounds(reasons, seenOn, register)}</p>
      </div>
      {children}
    </li>
  );
}

function Numbered({ label, number, name }: { label: string; number: string; name: string }) {
  return (
    <>
      <dt>
        <span className="mr-2 text-solid-gray-700">{label}</span>
        {number}
      </dt>
      <dd className="font-700">{name}</dd>
    </>
  );
}
