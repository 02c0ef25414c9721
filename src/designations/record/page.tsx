import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { parseDay, writeDayShort } from '../../kit/pure/day.ts';
import { matchKey } from '../../kit/pure/match-key.ts';
import type { Table } from '../../kit/pure/table.ts';
import { Answer } from '../../kit/web/answer.tsx';
import { get } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { Failure } from '../../kit/web/failure.tsx';
import { AsOfLabel } from '../../kit/web/frame/as-of.tsx';
import { PrintLine, TitleLine } from '../../kit/web/frame/title-line.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Link } from '../../kit/web/link.tsx';
import { address } from '../../kit/web/search.ts';
import { nextSort, readSort, writeSort } from '../../kit/web/table/sort.ts';
import { TableView } from '../../kit/web/table/table.tsx';
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
      <AsOfLabel label={data.table.asOf} />
      <PrintLine words={[t.space(data.realm.name, data.realm.sample), t.asOf(data.table.asOf)]} />
      <TitleLine crumbs={crumbs} title={t.list} actions={<ListActions view={data} />} />
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
const dayColumns = ['from', 'until'];

function Rows({ view }: { view: DesignationListView }) {
  const { realm } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const t = useText(text).filter;
  const lang = useLang();
  const sort = readSort(search.sort);
  const table = filtered(view, search);
  const state = new Map(view.rows.map((row) => [`${row.id}`, row.state]));
  const go = (to: Partial<DesignationsSearch>) =>
    navigate({ search: (now) => ({ ...now, ...to }), resetScroll: false, replace: true });
  const clear = () => go({ state: undefined, kind: undefined, plan: undefined, q: undefined });
  return (
    <>
      <ListFilter view={view} search={search} go={go} shown={table.rows.length} />
      <section className="card splits rounded-8 border border-solid-gray-200 bg-white">
        {table.rows.length === 0 ? (
          <p className="flex flex-wrap items-center gap-3 p-4">
            {t.none}
            <Button look="small" onClick={clear}>
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
                to: '/$realm/designations/$designation',
                params: { realm, designation: id },
                search: { lang: search.lang },
              })
            }
            draw={(row, { id }) => {
              if (id === 'state') return <StageChip state={state.get(row.id) ?? 'candidate'} />;
              const cell = row.cells[table.columns.findIndex((one) => one.id === id)];
              const day = dayColumns.includes(id) && cell && 'text' in cell ? parseDay(cell.text) : null;
              return day && lang === 'ja' ? writeDayShort(day) : null;
            }}
            widths={{ from: 'one-line', until: 'one-line', consulted: 'one-line' }}
            tall
          />
        )}
      </section>
    </>
  );
}

function filtered(view: DesignationListView, { state, kind, plan, q }: DesignationsSearch): Table {
  const wanted = matchKey(q ?? '');
  const rows = view.table.rows.filter((row, at) => {
    const facts = view.rows[at]!;
    const words = row.cells.map((cell) => ('text' in cell ? cell.text : '')).join(' ');
    return (
      (state === undefined || facts.state === state) &&
      (kind === undefined || facts.kind === kind) &&
      (plan === undefined || facts.plan === plan) &&
      matchKey(words).includes(wanted)
    );
  });
  return { ...view.table, rows };
}
