import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { parseDay, writeDayShort } from '../../kit/pure/day.ts';
import type { Table } from '../../kit/pure/table.ts';
import { Answer } from '../../kit/web/answer.tsx';
import { get } from '../../kit/web/api.ts';
import { Failure } from '../../kit/web/failure.tsx';
import { PageHead } from '../../kit/web/frame/page-head.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Link } from '../../kit/web/link.tsx';
import { address } from '../../kit/web/search.ts';
import { ListTable, narrowed } from '../../kit/web/table/list.tsx';
import { Skeleton } from '../../kit/web/waiting.tsx';
import { SectionTabs, useSectionCrumbs } from '../page-tabs.tsx';
import type { DesignationListView } from './list-view.ts';
import { ListActions } from './page/list-actions.tsx';
import { ListFilter } from './page/list-filter.tsx';
import { StageChip } from './page/stage-chip.tsx';
import { text } from './page/text.ts';
import type { DesignationsSearch } from './page-address.ts';

const route = getRouteApi('/$realm/designations/list');

/** 候補と位置付け: every record one may see, from candidate to withdrawal. */
export function DesignationsPage() {
  const { realm } = route.useParams();
  const { lang: written } = route.useSearch();
  const lang = useLang();
  const t = useText(text);
  const crumbs = useSectionCrumbs();
  const { data, error, refetch } = useQuery({
    queryKey: ['designations', realm, lang],
    queryFn: ({ signal }) => get<DesignationListView>(`/api/${realm}/designations`, { lang }, signal),
  });
  if (!data) return error ? <Failure error={error} retry={() => refetch()} /> : <Skeleton />;
  return (
    <>
      <PageHead
        asOf={data.table.asOf}
        printed={[t.space(data.realm.name, data.realm.sample), t.asOf(data.table.asOf)]}
        crumbs={crumbs}
        title={t.list}
        actions={<ListActions view={data} />}
      />
      <SectionTabs current="list" />
      <Answer sentence={data.sentence} lines={data.rows.length > 0 ? [data.next] : []} />
      {data.rows.length === 0 ? <Empty view={data} lang={written} /> : <Rows view={data} />}
    </>
  );
}

function Empty({ view, lang }: { view: DesignationListView; lang?: 'en' }) {
  const t = useText(text);
  return (
    <p className="flex flex-wrap gap-x-4 py-2 leading-150">
      {view.may.write ? t.empty : t.emptyRead}
      {view.may.write && (
        <Link href={address(`/${view.realm.key}/designations/ladders`, { lang })} className="link">
          {t.toLadders}
        </Link>
      )}
    </p>
  );
}

/** Written in full in files, where they are sorted and counted with. */
const dayColumns = ['from', 'until', 'letterDated'];

function Rows({ view }: { view: DesignationListView }) {
  const { realm } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const t = useText(text).filter;
  const lang = useLang();
  const table = filtered(view, search);
  const letters = new Map(view.rows.map((row) => [`${row.id}`, row.letter]));
  const state = new Map(view.rows.map((row) => [`${row.id}`, row.state]));
  const go = (to: Partial<DesignationsSearch>) =>
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
        onClear={() => go({ state: undefined, kind: undefined, plan: undefined, q: undefined })}
        onRow={({ id }) =>
          navigate({
            to: '/$realm/designations/$designation',
            params: { realm, designation: id },
            search: { lang: search.lang },
          })
        }
        draw={(row, { id }) => {
          if (id === 'state') return <StageChip state={state.get(row.id) ?? 'candidate'} />;
          const cell = row.cells[table.columns.findIndex((one) => one.id === id)];
          const letter = id === 'letterNumber' ? letters.get(row.id) : null;
          if (letter && cell && 'text' in cell)
            return (
              <Link
                href={address(`/${realm}/designations/letters`, { letter: `${letter}`, lang: search.lang })}
                className="link inline-flex min-h-6 items-center"
              >
                {cell.text}
              </Link>
            );
          const day = dayColumns.includes(id) && cell && 'text' in cell ? parseDay(cell.text) : null;
          return day && lang === 'ja' ? writeDayShort(day) : null;
        }}
        widths={{ from: 'one-line', until: 'one-line', letterDated: 'one-line', consulted: 'one-line' }}
      />
    </>
  );
}

const filtered = (view: DesignationListView, { state, kind, plan, q }: DesignationsSearch): Table =>
  narrowed(
    view.table,
    view.rows,
    (facts) =>
      (state === undefined || facts.state === state) &&
      (kind === undefined || facts.kind === kind) &&
      (plan === undefined || facts.plan === plan),
    q,
  );
