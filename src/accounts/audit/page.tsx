import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { get } from '../../kit/web/api.ts';
import { Failure, FailureStrip } from '../../kit/web/failure.tsx';
import { PrintLine, TitleLine } from '../../kit/web/frame/title-line.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { address } from '../../kit/web/search.ts';
import { Skeleton } from '../../kit/web/waiting.tsx';
import { AuditActions } from './page/actions.tsx';
import { ChainCard } from './page/chain-card.tsx';
import { EntryList } from './page/entry-list.tsx';
import { EntryWindow } from './page/entry-window.tsx';
import { FilterForm } from './page/filter.tsx';
import { text } from './text.ts';
import type { AuditView } from './view.ts';

const route = getRouteApi('/$realm/audit');

/** Who did what: looked for, compared field by field, verified and taken away as a file. */
export function AuditPage() {
  const { realm } = route.useParams();
  const { entry: _, ...search } = route.useSearch();
  const lang = useLang();
  const { data, error, refetch } = useQuery({
    queryKey: ['audit', realm, search, lang],
    queryFn: ({ signal }) => get<AuditView>(`/api/${realm}/audit`, { ...search, lang }, signal),
    placeholderData: keepPreviousData,
  });
  if (!data) return error ? <Failure error={error} retry={() => refetch()} /> : <Skeleton />;
  return (
    <>
      {error && <FailureStrip error={error} retry={() => refetch()} />}
      <Log view={data} />
    </>
  );
}

function Log({ view }: { view: AuditView }) {
  const search = route.useSearch();
  const t = useText(text);
  return (
    <>
      <PrintLine words={[view.space, view.table.asOf]} />
      <TitleLine crumbs={useCrumbs()} title={t.title} actions={<AuditActions view={view} />} />
      <p className="text-std-20B-150" aria-live="polite">
        {view.sentence}
      </p>
      <p className="pb-2 text-dns-16N-130 text-solid-gray-700">{view.reads}</p>
      {view.whole && <ChainCard />}
      {/* Another address fills the form anew. */}
      <FilterForm key={JSON.stringify({ ...search, entry: undefined })} acts={view.acts} record={view.record} />
      <EntryList view={view} />
      <EntryWindow />
    </>
  );
}

function useCrumbs() {
  const { realm } = route.useParams();
  const { lang } = route.useSearch();
  return [{ label: useText(text).home, href: address(`/${realm}/zones/compare`, { lang }) }];
}
