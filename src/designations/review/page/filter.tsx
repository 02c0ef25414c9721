import { useId, useState } from 'react';
import { Checkbox } from '../../../kit/web/checkbox.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { fieldLook } from '../../../kit/web/look.ts';
import type { ReviewSearch } from '../page-address.ts';
import type { ReviewView } from '../view.ts';
import { text } from './text.ts';

type Props = { view: ReviewView; search: ReviewSearch; go: (to: Partial<ReviewSearch>) => void; shown: number };

const look =
  'inline-flex min-h-9 items-center gap-2 rounded-8 border px-3 text-dns-16N-130 hover:bg-key-50 max-desktop:min-h-11';
const pressed = 'border-2 border-key-900 bg-key-50 font-700';

/** How many await what, out of all designations, which is also the way to see only those. */
export function ReviewFilter({ view, search, go, shown }: Props) {
  const t = useText(text);
  const id = useId();
  const [typed, setTyped] = useState(search.q ?? '');
  const find = (words: string) => {
    setTyped(words);
    go({ q: words.trim() || undefined });
  };
  const urgencies = [{ urgency: undefined, label: t.all, count: view.rows.length }, ...view.urgencies];
  return (
    <section aria-label={t.filter} className="flex flex-wrap items-center gap-x-6 gap-y-2 pb-3 print:hidden">
      <div className="flex flex-wrap gap-2">
        {urgencies.map(({ urgency, label, count }) => (
          <button
            key={label}
            type="button"
            aria-pressed={search.urgency === urgency}
            onClick={() => go({ urgency })}
            className={`${look} ${search.urgency === urgency ? pressed : 'border-solid-gray-536 bg-white'}`}
          >
            {label} <b className="tabular-nums">{t.of(count, view.counts.reviewed)}</b>
          </button>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={id} className="text-dns-14N-130">
          {t.search}
        </label>
        <input
          id={id}
          type="search"
          value={typed}
          onChange={(event) => find(event.target.value)}
          className={`${fieldLook} w-48`}
        />
      </div>
      <Checkbox checked={search.others === '1'} onChange={(on) => go({ others: on ? '1' : undefined })}>
        {t.others}
      </Checkbox>
      <p role="status" className="text-dns-14N-130 text-solid-gray-700">
        {t.shown(shown, view.rows.length)}
      </p>
    </section>
  );
}
