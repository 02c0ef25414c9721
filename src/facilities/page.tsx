import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { get, Refused } from '../kit/web/api.ts';
import { Failure, FailureStrip } from '../kit/web/failure.tsx';
import { PageHead } from '../kit/web/frame/page-head.tsx';
import { Icon } from '../kit/web/icon.tsx';
import { useLang, useText } from '../kit/web/lang.ts';
import { Link } from '../kit/web/link.tsx';
import { address, withSearch } from '../kit/web/search.ts';
import { nextSort, readSort, writeSort } from '../kit/web/table/sort.ts';
import { TableView } from '../kit/web/table/table.tsx';
import { Skeleton } from '../kit/web/waiting.tsx';
import { ListActions } from './page-actions.tsx';
import { text } from './text.ts';
import type { InstitutionsView } from './view.ts';

const route = getRouteApi('/$realm/facilities');

/** The institutions behind a figure of the comparison; their number is the figure. */
export function FacilitiesPage() {
  const { realm } = route.useParams();
  const { sort: _, ...search } = route.useSearch();
  const lang = useLang();
  const { data, error, refetch } = useQuery({
    queryKey: ['facilities', realm, search, lang],
    queryFn: ({ signal }) => get<InstitutionsView>(`/api/${realm}/facilities`, { ...search, lang }, signal),
    placeholderData: keepPreviousData,
  });
  const [last, setLast] = useState<InstitutionsView | undefined>(data);
  useEffect(() => {
    if (data) setLast(data);
  }, [data]);
  const retry = () => refetch();
  if (data) return <InstitutionList view={data} />;
  if (error && last && !(error instanceof Refused)) {
    return (
      <>
        <FailureStrip error={error} retry={retry} />
        <InstitutionList view={last} />
      </>
    );
  }
  return error ? <Failure error={error} retry={retry} /> : <Skeleton />;
}

function InstitutionList({ view }: { view: InstitutionsView }) {
  const { realm } = route.useParams();
  const { lang } = route.useSearch();
  const t = useText(text);
  const crumbs = [
    { label: t.home, href: address(`/${realm}/zones/compare`, { lang }) },
    { label: t.compare, href: withSearch(view.back, { lang }) },
  ];
  return (
    <>
      <PageHead
        asOf={view.table.asOf}
        printed={[t.space(view.realm.name, view.realm.sample), t.asOf(view.table.asOf)]}
        crumbs={crumbs}
        title={view.title}
        actions={<ListActions view={view} />}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 pb-3">
        <p className="text-std-20B-150" aria-live="polite">
          {view.sentence}
        </p>
        <Link href={withSearch(view.back, { lang })} className="link flex items-center gap-1 print:hidden">
          <Icon name="back" className="size-4" />
          {t.back}
        </Link>
      </div>
      <Institutions view={view} />
    </>
  );
}

function Institutions({ view }: { view: InstitutionsView }) {
  const { sort: written } = route.useSearch();
  const navigate = route.useNavigate();
  const t = useText(text);
  const sort = readSort(written);
  const onSort = (column: string) =>
    navigate({ search: (now) => ({ ...now, sort: writeSort(nextSort(sort, column)) }), resetScroll: false });
  return (
    <section className="card splits rounded-8 border border-solid-gray-200 bg-white">
      {view.table.rows.length === 0 ? (
        <p className="p-4">{t.none}</p>
      ) : (
        <TableView table={view.table} caption="hidden" sort={sort} onSort={onSort} tall />
      )}
    </section>
  );
}
