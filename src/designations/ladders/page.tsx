import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { get } from '../../kit/web/api.ts';
import { Failure } from '../../kit/web/failure.tsx';
import { AsOfLabel, AsOfSwitch } from '../../kit/web/frame/as-of.tsx';
import { PrintLine, TitleLine } from '../../kit/web/frame/title-line.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { address } from '../../kit/web/search.ts';
import { Skeleton } from '../../kit/web/waiting.tsx';
import { text as standingText } from '../page-standing-text.ts';
import { SectionTabs, useSectionCrumbs } from '../page-tabs.tsx';
import { text as tabsText } from '../page-tabs-text.ts';
import type { LaddersView } from './list-view.ts';
import { ResultActions } from './page/actions.tsx';
import { shownLadder } from './page/asked.ts';
import { Controls } from './page/controls.tsx';
import { Editor } from './page/editor.tsx';
import { KeptResult } from './page/kept.tsx';
import { KeptList, Versions } from './page/lists.tsx';
import { ResultPart } from './page/result.tsx';
import type { LaddersSearch } from './page-address.ts';
import type { ResultView } from './result-view.ts';

const route = getRouteApi('/$realm/designations/ladders');

/** 選定候補の順位: a ladder and what it gives, edited beside a live preview; two ladders; results that were kept. */
export function LaddersPage() {
  const { realm } = route.useParams();
  const { asof } = route.useSearch();
  const lang = useLang();
  const { data, error, refetch } = useQuery({
    queryKey: ['designations', 'ladders', realm, lang, asof],
    queryFn: ({ signal }) => get<LaddersView>(`/api/${realm}/designations/ladders`, { lang, asof }, signal),
    placeholderData: keepPreviousData,
  });
  if (data) return <Ladders view={data} />;
  return error ? <Failure error={error} retry={() => refetch()} /> : <Skeleton />;
}

function Ladders({ view }: { view: LaddersView }) {
  const { realm } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const lang = useLang();
  const crumbs = useSectionCrumbs();
  const { ladders } = useText(tabsText);
  const standing = useText(standingText);
  const go = (to: Partial<LaddersSearch>) => navigate({ search: (now) => ({ ...now, ...to }), resetScroll: false });
  const shown = shownLadder(view, search);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['designations', 'ladders', realm, 'result', lang, shown],
    queryFn: ({ signal }) => {
      const { id, version, unit, asof } = shown;
      return get<ResultView>(`/api/${realm}/designations/ladders/${id}/result`, { lang, version, unit, asof }, signal);
    },
    placeholderData: keepPreviousData,
    enabled: search.selection === undefined,
  });
  const at = (asof: string | undefined) => address(`/${realm}/designations/ladders`, { ...search, asof });
  const kept = search.selection !== undefined;
  const writing = search.edit === '1' && view.may.write;
  return (
    <>
      {kept ? (
        <AsOfLabel label={view.asOf.label} />
      ) : (
        <AsOfSwitch label={view.asOf.label} asOf={view.asOf.day} dates={view.dates} address={at} />
      )}
      <PrintLine
        words={[standing.space(view.realm.name, view.realm.sample), standing.asOf((data?.asOf ?? view.asOf).label)]}
      />
      <TitleLine
        crumbs={crumbs}
        title={ladders}
        actions={
          !kept &&
          data && <ResultActions view={view} result={data} ready={!isPlaceholderData} search={search} go={go} />
        }
      />
      <SectionTabs current="ladders" />
      {kept ? (
        <KeptResult view={view} id={search.selection!} search={search} go={go} />
      ) : (
        <>
          {error && !data && <Failure error={error} retry={() => refetch()} />}
          {!data && !error && <Skeleton />}
          {data && !writing && (
            <ResultPart view={view} result={data} search={search} go={go}>
              <Controls view={view} shown={shown} search={search} go={go} />
            </ResultPart>
          )}
          {data && !isPlaceholderData && writing && (
            <Editor key={`${shown.id}@${search.version ?? ''}`} view={view} result={data} shown={shown} go={go} />
          )}
        </>
      )}
      <div className="mt-4 grid grid-cols-1 gap-3 wide:grid-cols-2">
        <KeptList view={view} search={search} />
        {!kept && <Versions view={view} shown={shown} search={search} />}
      </div>
    </>
  );
}
