import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Answer } from '../../kit/web/answer.tsx';
import { get } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { TitleLine } from '../../kit/web/frame/title-line.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Loaded } from '../../kit/web/loaded.tsx';
import { address } from '../../kit/web/search.ts';
import { FileActions } from '../../kit/web/table/file-actions.tsx';
import { FirstSteps, StandingDay, Warnings } from '../page-standing.tsx';
import { text as standingText } from '../page-standing-text.ts';
import { SectionTabs, useSectionCrumbs } from '../page-tabs.tsx';
import { text as tabsText } from '../page-tabs-text.ts';
import { ActWindow, type Asked } from './page/acts.tsx';
import { CoverMapCard } from './page/map.tsx';
import { ProposeWindow } from './page/propose.tsx';
import { CoverTable } from './page/table.tsx';
import { text } from './page/text.ts';
import type { CoverSearch } from './page-address.ts';
import type { CoverView } from './view.ts';

const route = getRouteApi('/$realm/designations/cover');

/** 近隣の支援: who covers whom, on a map and in a table, and how it is agreed. */
export function CoverPage() {
  const { realm } = route.useParams();
  const { asof, unit } = route.useSearch();
  const lang = useLang();
  const query = useQuery({
    queryKey: ['designations', 'cover', realm, lang, asof, unit],
    queryFn: ({ signal }) => get<CoverView>(`/api/${realm}/designations/cover`, { lang, asof, unit }, signal),
    placeholderData: keepPreviousData,
  });
  return <Loaded query={query} draw={(view) => <CoverContent view={view} />} />;
}

function CoverContent({ view }: { view: CoverView }) {
  const { realm } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const t = useText(standingText);
  const own = useText(text);
  const crumbs = useSectionCrumbs();
  const { cover } = useText(tabsText);
  const [asked, setAsked] = useState<Asked | null>(null);
  const go = (to: Partial<CoverSearch>) => navigate({ search: (now) => ({ ...now, ...to }), resetScroll: false });
  const at = (asof: string | undefined) => address(`/${realm}/designations/cover`, { ...search, asof });
  const { unit, asof } = search;
  const mayPropose = view.choices !== null && view.next === null;
  return (
    <>
      <StandingDay view={view} address={at} />
      <TitleLine
        crumbs={crumbs}
        title={cover}
        actions={
          <>
            <FileActions
              path={`/api/${realm}/designations/cover`}
              search={{ unit, asof }}
              lines={[cover, t.asOf(view.table.asOf), view.sentence]}
              tables={[view.table]}
              look={mayPropose ? 'outline' : undefined}
            />
            {mayPropose && (
              <Button look="solid" onClick={() => go({ propose: search.zone ?? 'new' })}>
                {own.propose}
              </Button>
            )}
          </>
        }
      />
      <SectionTabs current="cover" />
      <Answer sentence={view.sentence} lines={view.next ? [view.next] : []} />
      <Warnings words={view.warnings} />
      {view.next && <FirstSteps />}
      <div className="grid grid-cols-1 gap-3 wide:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <CoverMapCard view={view} search={search} go={go} />
        <CoverTable view={view} search={search} onAct={setAsked} />
      </div>
      <ActWindow view={view} asked={asked} onClose={() => setAsked(null)} />
      {mayPropose && <ProposeWindow view={view} search={search} go={go} />}
    </>
  );
}
