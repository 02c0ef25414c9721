import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { matchKey } from '../../kit/pure/match-key.ts';
import { Answer } from '../../kit/web/answer.tsx';
import { get } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { PageHead } from '../../kit/web/frame/page-head.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Loaded } from '../../kit/web/loaded.tsx';
import { FileActions } from '../../kit/web/table/file-actions.tsx';
import { TableView } from '../../kit/web/table/table.tsx';
import { useHubCrumbs } from '../page-crumbs.ts';
import { DeskCard } from './page-card.tsx';
import { text } from './text.ts';
import type { DesksView } from './view.ts';

const route = getRouteApi('/$realm/hubs/desks');

/** 相談窓口の一覧: what residents and municipalities see, and nothing that is not public. */
export function DesksPage() {
  const { realm } = route.useParams();
  const lang = useLang();
  const query = useQuery({
    queryKey: ['desks', realm, lang],
    queryFn: ({ signal }) => get<DesksView>(`/api/${realm}/hubs/desks`, { lang }, signal),
  });
  return <Loaded query={query} draw={(view) => <Desks view={view} />} />;
}

function Desks({ view }: { view: DesksView }) {
  const { realm } = route.useParams();
  const { q = '' } = route.useSearch();
  const t = useText(text);
  const crumbs = useHubCrumbs(t);
  const found = view.municipalities.filter(({ names }) => names.some((name) => matchKey(name).includes(matchKey(q))));
  const shown = new Set(found.map(({ code }) => code));
  const table = { ...view.table, rows: view.table.rows.filter(({ id }) => shown.has(id.split('-')[0]!)) };
  return (
    <>
      <PageHead
        asOf={view.asOf}
        printed={[t.space(view.realm.name, view.realm.sample), t.asOf(view.asOf)]}
        crumbs={crumbs}
        title={t.title}
        actions={
          <FileActions
            path={`/api/${realm}/hubs/desks`}
            lines={[t.title, t.asOf(view.asOf), view.sentence]}
            tables={[table]}
          />
        }
      />
      <Answer sentence={view.sentence} lines={[t.what]} />
      <Finder found={found.length} />
      <div className="print:hidden">
        <Found municipalities={found} />
      </div>
      <div className="hidden print:block">
        <TableView
          table={table}
          caption="hidden"
          draw={(row, { id }) => (id === 'name' && 'figure' in row.cells[1]! ? t.notYet : null)}
        />
      </div>
    </>
  );
}

function Finder({ found }: { found: number }) {
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const t = useText(text);
  const id = useId();
  const [typed, setTyped] = useState(q ?? '');
  const find = (words: string) => {
    setTyped(words);
    navigate({ search: (now) => ({ ...now, q: words.trim() || undefined }), resetScroll: false, replace: true });
  };
  return (
    <search className="flex flex-wrap items-end gap-x-4 gap-y-2 pb-4 print:hidden">
      <div className="w-full max-w-md">
        <label htmlFor={id} className="text-std-18B-160">
          {t.search}
        </label>
        <input
          id={id}
          type="search"
          value={typed}
          onChange={(event) => find(event.target.value)}
          className="mt-1 block min-h-12 w-full rounded-8 border border-solid-gray-600 bg-white px-3 text-std-18N-160"
        />
      </div>
      <p role="status" className="text-dns-16N-130 text-solid-gray-700">
        {t.shown(found)}
      </p>
      {found === 0 && (
        <p className="flex w-full flex-wrap items-center gap-3 text-std-18N-160">
          {t.none(q ?? '')}
          <Button look="outline" onClick={() => find('')}>
            {t.clear}
          </Button>
        </p>
      )}
    </search>
  );
}

function Found({ municipalities }: { municipalities: DesksView['municipalities'] }) {
  const t = useText(text);
  const [listed, missing] = [
    municipalities.filter(({ desks }) => desks.length > 0),
    municipalities.filter(({ desks }) => desks.length === 0),
  ];
  return (
    <>
      <div className="grid gap-4 desktop:grid-cols-2 wide:grid-cols-3">
        {listed.map((one) => (
          <DeskCard key={one.code} municipality={one} />
        ))}
      </div>
      {missing.length > 0 && (
        <section className="mt-6 rounded-8 border border-solid-gray-200 bg-white p-4">
          <h2 className="text-std-20B-150">{t.missing}</h2>
          <p className="pb-2 text-std-18N-160">{t.missingHow}</p>
          <ul className="flex flex-wrap gap-x-4 gap-y-1 text-std-18N-160">
            {missing.map(({ code, name }) => (
              <li key={code}>{name}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
