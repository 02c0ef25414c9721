import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Answer } from '../../kit/web/answer.tsx';
import { get } from '../../kit/web/api.ts';
import { TitleLine } from '../../kit/web/frame/title-line.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Loaded } from '../../kit/web/loaded.tsx';
import { address } from '../../kit/web/search.ts';
import { FileActions } from '../../kit/web/table/file-actions.tsx';
import { FirstSteps, StandingDay, UnitField, Warnings } from '../page-standing.tsx';
import { text as standingText } from '../page-standing-text.ts';
import { SectionTabs } from '../page-tabs.tsx';
import { text as tabsText } from '../page-tabs-text.ts';
import { Filter } from './page/filter.tsx';
import { BoardTable } from './page/table.tsx';
import { ZoneWindow } from './page/zone.tsx';
import type { BoardSearch } from './page-address.ts';
import type { BoardView } from './view.ts';

const route = getRouteApi('/$realm/designations');

/** 圏域の一覧: what stands in each zone, cover for 24 hours before counts (A9). */
export function BoardPage() {
  const { realm } = route.useParams();
  const { asof, unit } = route.useSearch();
  const lang = useLang();
  const query = useQuery({
    queryKey: ['designations', 'board', realm, lang, asof, unit],
    queryFn: ({ signal }) => get<BoardView>(`/api/${realm}/designations/board`, { lang, asof, unit }, signal),
    placeholderData: keepPreviousData,
  });
  return <Loaded query={query} draw={(view) => <Board view={view} />} />;
}

function Board({ view }: { view: BoardView }) {
  const { realm } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const t = useText(standingText);
  const { section, board } = useText(tabsText);
  const go = (to: Partial<BoardSearch>) => navigate({ search: (now) => ({ ...now, ...to }), resetScroll: false });
  const at = (asof: string | undefined) => address(`/${realm}/designations`, { ...search, asof, zone: undefined });
  const { lang, unit, asof } = search;
  return (
    <>
      <StandingDay view={view} address={at} />
      <TitleLine
        crumbs={[{ label: t.home, href: address(`/${realm}/zones/compare`, { lang }) }]}
        title={section}
        actions={
          <FileActions
            path={`/api/${realm}/designations/board`}
            search={{ unit, asof }}
            lines={[board, t.asOf(view.table.asOf), view.sentence]}
            tables={[view.table]}
          />
        }
      />
      <SectionTabs current="board" />
      <Answer sentence={view.sentence} lines={view.lacking} />
      <Warnings words={view.warnings} />
      {view.empty && <FirstSteps />}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 pb-3">
        <UnitField
          unit={view.unit.id}
          units={view.units}
          onUnit={(to) => go({ unit: to, zone: undefined, progress: undefined })}
        />
        <Filter view={view} progress={search.progress} onProgress={(progress) => go({ progress })} />
      </div>
      <BoardTable view={view} search={search} go={go} />
      <ZoneWindow view={view} zone={search.zone} onClose={() => go({ zone: undefined })} />
    </>
  );
}
