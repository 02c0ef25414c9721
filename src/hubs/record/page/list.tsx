import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { matchKey } from '../../../kit/pure/match-key.ts';
import type { Table } from '../../../kit/pure/table.ts';
import { get } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Failure } from '../../../kit/web/failure.tsx';
import { AsOfLabel } from '../../../kit/web/frame/as-of.tsx';
import { PrintLine, TitleLine } from '../../../kit/web/frame/title-line.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { Link } from '../../../kit/web/link.tsx';
import { address } from '../../../kit/web/search.ts';
import { nextSort, readSort, writeSort } from '../../../kit/web/table/sort.ts';
import { TableView } from '../../../kit/web/table/table.tsx';
import { Skeleton } from '../../../kit/web/waiting.tsx';
import type { HubListView } from '../list-view.ts';
import type { HubsSearch } from './address.ts';
import { ListActions } from './list-actions.tsx';
import { ListFilter } from './list-filter.tsx';
import { StateChip } from './state-chip.tsx';
import { text } from './text.ts';

const route = getRouteApi('/$realm/hubs');

/** 拠点の一覧: every municipality with the state of its hub. */
export function HubsPage() {
  const { realm } = route.useParams();
  const lang = useLang();
  const { data, error, refetch } = useQuery({
    queryKey: ['hubs', realm, lang],
    queryFn: ({ signal }) => get<HubListView>(`/api/${realm}/hubs`, { lang }, signal),
  });
  if (data) return <HubList view={data} />;
  return error ? <Failure error={error} retry={() => refetch()} /> : <Skeleton />;
}

function HubList({ view }: { view: HubListView }) {
  const { realm } = route.useParams();
  const { lang } = route.useSearch();
  const t = useText(text);
  const space = t.space(view.realm.name, view.realm.sample);
  return (
    <>
      <AsOfLabel label={view.table.asOf} />
      <PrintLine words={[space, t.asOf(view.table.asOf)]} />
      <TitleLine
        crumbs={[{ label: t.home, href: address(`/${realm}/zones/compare`, { lang }) }]}
        title={t.hubs}
        actions={<ListActions view={view} />}
      />
      <p className="text-std-20B-150">{view.sentence}</p>
      {view.published && <p className="max-w-4xl leading-150">{view.published}</p>}
      <p className="pb-2 text-dns-16N-130">{view.readOnly ?? view.next}</p>
      <p className="flex flex-wrap gap-x-6 gap-y-2 pb-2 print:hidden">
        <Link href={address(`/${realm}/hubs/status`, { lang })} className="link">
          {t.list.status}
        </Link>
        <Link href={address(`/${realm}/hubs/desks`, { lang })} className="link">
          {t.list.desks}
        </Link>
      </p>
      <Rows view={view} />
    </>
  );
}

function Rows({ view }: { view: HubListView }) {
  const { realm } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const t = useText(text).list;
  const sort = readSort(search.sort);
  const table = filtered(view, search);
  const state = new Map(view.rows.map((row) => [row.municipality, row.state]));
  const go = (to: Partial<HubsSearch>) =>
    navigate({ search: (now) => ({ ...now, ...to }), resetScroll: false, replace: true });
  return (
    <>
      <ListFilter view={view} search={search} go={go} shown={table.rows.length} />
      <section className="card splits rounded-8 border border-solid-gray-200 bg-white">
        {table.rows.length === 0 ? (
          <p className="flex flex-wrap items-center gap-3 p-4">
            {t.none}
            <Button look="small" onClick={() => go({ state: undefined, q: undefined, mine: undefined })}>
              {t.clear}
            </Button>
          </p>
        ) : (
          <TableView
            table={table}
            caption="hidden"
            sort={sort}
            onSort={(column) => go({ sort: writeSort(nextSort(sort, column)) })}
            onRow={({ id }) =>
              navigate({
                to: '/$realm/hubs/$municipality',
                params: { realm, municipality: id },
                search: { lang: search.lang },
              })
            }
            draw={(row, { id }) => (id === 'state' ? <StateChip state={state.get(row.id) ?? 'unset'} /> : null)}
            tall
          />
        )}
      </section>
    </>
  );
}

function filtered(view: HubListView, { state, q, mine }: HubsSearch): Table {
  const wanted = matchKey(q ?? '');
  const rows = view.table.rows.filter((row, at) => {
    const facts = view.rows[at]!;
    const words = row.cells.map((cell) => ('text' in cell ? cell.text : '')).join(' ');
    return (
      (state === undefined || facts.state === state) &&
      (mine === undefined || facts.mayWrite) &&
      matchKey(words).includes(wanted)
    );
  });
  return { ...view.table, rows };
}
