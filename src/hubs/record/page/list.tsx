import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Table } from '../../../kit/pure/table.ts';
import { get } from '../../../kit/web/api.ts';
import { PageHead } from '../../../kit/web/frame/page-head.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { Link } from '../../../kit/web/link.tsx';
import { Loaded } from '../../../kit/web/loaded.tsx';
import { address } from '../../../kit/web/search.ts';
import { ListTable, narrowed } from '../../../kit/web/table/list.tsx';
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
  const query = useQuery({
    queryKey: ['hubs', realm, lang],
    queryFn: ({ signal }) => get<HubListView>(`/api/${realm}/hubs`, { lang }, signal),
  });
  return <Loaded query={query} draw={(view) => <HubList view={view} />} />;
}

function HubList({ view }: { view: HubListView }) {
  const { realm } = route.useParams();
  const { lang } = route.useSearch();
  const t = useText(text);
  const space = t.space(view.realm.name, view.realm.sample);
  return (
    <>
      <PageHead
        asOf={view.table.asOf}
        printed={[space, t.asOf(view.table.asOf)]}
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
  const table = filtered(view, search);
  const state = new Map(view.rows.map((row) => [row.municipality, row.state]));
  const go = (to: Partial<HubsSearch>) =>
    navigate({ search: (now) => ({ ...now, ...to }), resetScroll: false, replace: true });
  return (
    <>
      <ListFilter view={view} search={search} go={go} shown={table.rows.length} />
      <ListTable
        table={table}
        sort={search.sort}
        onSort={(sort) => go({ sort })}
        none={t.none}
        clear={t.clear}
        onClear={() => go({ state: undefined, q: undefined, mine: undefined })}
        onRow={({ id }) =>
          navigate({
            to: '/$realm/hubs/$municipality',
            params: { realm, municipality: id },
            search: { lang: search.lang },
          })
        }
        draw={(row, { id }) => (id === 'state' ? <StateChip state={state.get(row.id) ?? 'unset'} /> : null)}
      />
    </>
  );
}

const filtered = (view: HubListView, { state, q, mine }: HubsSearch): Table =>
  narrowed(
    view.table,
    view.rows,
    (facts) => (state === undefined || facts.state === state) && (mine === undefined || facts.mayWrite),
    q,
  );
