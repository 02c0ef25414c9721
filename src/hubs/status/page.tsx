import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Answer } from '../../kit/web/answer.tsx';
import { get } from '../../kit/web/api.ts';
import { Card } from '../../kit/web/card.tsx';
import { ChoiceField } from '../../kit/web/choice-field.tsx';
import { PageHead } from '../../kit/web/frame/page-head.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Loaded } from '../../kit/web/loaded.tsx';
import { FileActions } from '../../kit/web/table/file-actions.tsx';
import { nextSort, readSort, writeSort } from '../../kit/web/table/sort.ts';
import { TableView } from '../../kit/web/table/table.tsx';
import { useHubCrumbs } from '../page-crumbs.ts';
import { StateChip } from '../record/page/state-chip.tsx';
import { text } from './page-text.ts';
import type { HubStatusView } from './view.ts';

const route = getRouteApi('/$realm/hubs/status');

/** 拠点の設置状況: shares by area, the answers in all, and every municipality. */
export function HubStatusPage() {
  const { realm } = route.useParams();
  const { unit } = route.useSearch();
  const lang = useLang();
  const query = useQuery({
    queryKey: ['hub-status', realm, unit, lang],
    queryFn: ({ signal }) => get<HubStatusView>(`/api/${realm}/hubs/status`, { unit, lang }, signal),
    placeholderData: keepPreviousData,
  });
  return <Loaded query={query} draw={(view) => <Status view={view} />} />;
}

function Status({ view }: { view: HubStatusView }) {
  const { realm } = route.useParams();
  const t = useText(text);
  const crumbs = useHubCrumbs(t);
  const tables = [...(view.areas ? [view.areas] : []), view.answers, view.municipalities];
  const lines = [t.title, t.asOf(view.asOf), view.sentence];
  return (
    <>
      <PageHead
        asOf={view.asOf}
        printed={[t.space(view.realm.name, view.realm.sample), t.asOf(view.asOf)]}
        crumbs={crumbs}
        title={t.title}
        actions={
          <FileActions
            path={`/api/${realm}/hubs/status`}
            search={{ unit: view.unit ?? undefined }}
            lines={lines}
            tables={tables}
          />
        }
      />
      <Answer sentence={view.sentence} lines={[view.next ?? view.basis]} />
      <div className="flex flex-col items-start gap-4 wide:flex-row">
        <Areas view={view} />
        <Card id="answers" title={t.answers} className="w-full wide:w-96">
          <TableView table={{ ...view.answers, sources: [], caveats: [] }} caption="hidden" />
        </Card>
      </div>
      <Municipalities view={view} />
    </>
  );
}

function Areas({ view }: { view: HubStatusView }) {
  const navigate = route.useNavigate();
  const t = useText(text);
  if (!view.areas) return null;
  const choose = (unit: string) => navigate({ search: (now) => ({ ...now, unit }), resetScroll: false, replace: true });
  return (
    <Card
      id="areas"
      title={t.areas}
      aside={
        view.units.length > 1 && (
          <div className="print:hidden">
            <ChoiceField label={t.unit} choices={view.units} value={view.unit!} onChange={choose} />
          </div>
        )
      }
      className="w-full min-w-0 flex-1"
    >
      <TableView
        table={view.areas}
        caption="hidden"
        dense
        draw={(row, { id }) => (id === 'share' ? view.shares[row.id] || null : null)}
      />
    </Card>
  );
}

function Municipalities({ view }: { view: HubStatusView }) {
  const { realm } = route.useParams();
  const { lang, ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const t = useText(text);
  const sort = readSort(search.sort);
  const order = (column: string) =>
    navigate({
      search: (now) => ({ ...now, sort: writeSort(nextSort(sort, column)) }),
      resetScroll: false,
      replace: true,
    });
  return (
    <Card id="municipalities" title={t.list} className="mt-4">
      <TableView
        table={{ ...view.municipalities, sources: [], caveats: [] }}
        caption="hidden"
        sort={sort}
        onSort={order}
        onRow={({ id }) =>
          navigate({ to: '/$realm/hubs/$municipality', params: { realm, municipality: id }, search: { lang } })
        }
        draw={(row, { id }) => (id === 'state' ? <StateChip state={view.states[row.id] ?? 'unset'} /> : null)}
        tall
      />
    </Card>
  );
}
