import { useId, useState } from 'react';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { fieldLook } from '../../../kit/web/look.ts';
import { designationKinds, designationKindWording } from '../../model.ts';
import type { DesignationListView } from '../list-view.ts';
import type { DesignationsSearch } from '../page-address.ts';
import { Select } from './select.tsx';
import { text } from './text.ts';

type Props = {
  view: DesignationListView;
  search: DesignationsSearch;
  go: (to: Partial<DesignationsSearch>) => void;
  shown: number;
};

const look =
  'inline-flex min-h-9 items-center gap-2 rounded-8 border px-3 text-dns-16N-130 hover:bg-key-50 max-desktop:min-h-11';
const pressed = 'border-2 border-key-900 bg-key-50 font-700';

/** The number in each stage, which is also the way to see only those; role, plan and words beside it. */
export function ListFilter({ view, search, go, shown }: Props) {
  const t = useText(text).filter;
  const lang = useLang();
  const id = useId();
  const [typed, setTyped] = useState(search.q ?? '');
  const find = (words: string) => {
    setTyped(words);
    go({ q: words.trim() || undefined });
  };
  const states = [{ state: undefined, label: t.all, count: view.rows.length }, ...view.counts];
  const any = { id: '' as const, name: t.all };
  return (
    <section aria-label={t.title} className="flex flex-wrap items-center gap-x-6 gap-y-2 pb-3 print:hidden">
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
      <Select
        inline
        label={t.kind}
        choices={[any, ...designationKinds.map((id) => ({ id, name: designationKindWording[id][lang] }))]}
        value={search.kind ?? ''}
        onChange={(kind) => go({ kind: kind || undefined })}
      />
      <Select
        inline
        label={t.plan}
        choices={[any, ...view.plans]}
        value={search.plan ?? ''}
        onChange={(plan) => go({ plan: plan || undefined })}
      />
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={id} className="text-dns-14N-130">
          {t.search}
        </label>
        <input
          id={id}
          type="search"
          value={typed}
          onChange={(event) => find(event.target.value)}
          className={`${fieldLook} w-48 max-desktop:min-h-11`}
        />
      </div>
      <p role="status" className="text-dns-14N-130 text-solid-gray-700">
        {t.shown(shown, view.rows.length)}
      </p>
    </section>
  );
}
