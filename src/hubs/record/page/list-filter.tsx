import { useId, useState } from 'react';
import { Checkbox } from '../../../kit/web/checkbox.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { fieldLook } from '../../../kit/web/look.ts';
import type { HubListView } from '../list-view.ts';
import type { HubsSearch } from './address.ts';
import { text } from './text.ts';

type Props = { view: HubListView; search: HubsSearch; go: (to: Partial<HubsSearch>) => void; shown: number };

const look =
  'inline-flex min-h-9 items-center gap-2 rounded-8 border px-3 text-dns-16N-130 hover:bg-key-50 max-desktop:min-h-11';
const pressed = 'border-2 border-key-900 bg-key-50 font-700';

/** The number in each state, which is also the way to see only those. */
export function ListFilter({ view, search, go, shown }: Props) {
  const t = useText(text).list;
  const id = useId();
  const [typed, setTyped] = useState(search.q ?? '');
  const find = (words: string) => {
    setTyped(words);
    go({ q: words.trim() || undefined });
  };
  const some = view.rows.some((row) => row.mayWrite) && view.rows.some((row) => !row.mayWrite);
  const states = [{ state: undefined, label: t.all, count: view.rows.length }, ...view.counts];
  return (
    <section aria-label={t.filter} className="flex flex-wrap items-center gap-x-6 gap-y-2 pb-3 print:hidden">
      <div className="flex flex-wrap gap-2">
        {states.map(({ state, label, count }) => (
          <button
            key={label}
            type="button"
            aria-pressed={search.state === state}
            onClick={() => go({ state })}
            className={`${look} ${search.state === state ? pressed : 'border-solid-gray-536 bg-white'}`}
          >
            {label} <b className="tabular-nums">{count}</b>
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
      {some && (
        <Checkbox checked={search.mine === '1'} onChange={(on) => go({ mine: on ? '1' : undefined })}>
          {t.mine}
        </Checkbox>
      )}
      <p role="status" className="text-dns-14N-130 text-solid-gray-700">
        {t.shown(shown, view.rows.length)}
      </p>
    </section>
  );
}
