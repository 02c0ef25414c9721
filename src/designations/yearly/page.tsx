import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Answer } from '../../kit/web/answer.tsx';
import { get } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { Chip } from '../../kit/web/chip.tsx';
import { CountChips, FilterRow, SearchWords } from '../../kit/web/filter.tsx';
import { PageHead } from '../../kit/web/frame/page-head.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Link } from '../../kit/web/link.tsx';
import { Loaded } from '../../kit/web/loaded.tsx';
import { fieldLook } from '../../kit/web/look.ts';
import { address } from '../../kit/web/search.ts';
import { FileActions } from '../../kit/web/table/file-actions.tsx';
import { ListTable, narrowed } from '../../kit/web/table/list.tsx';
import { useToast } from '../../kit/web/toast.tsx';
import { text as standingText } from '../page-standing-text.ts';
import { SectionTabs, useSectionCrumbs } from '../page-tabs.tsx';
import type { ReportListView, ReportRow } from './list-view.ts';
import { type AskOf, AskWindow } from './page/ask-window.tsx';
import { FormWindow } from './page/form-window.tsx';
import { RemindWindow } from './page/remind-window.tsx';
import { StateChip } from './page/state-chip.tsx';
import { text } from './page/text.ts';
import type { ReportsSearch } from './page-address.ts';

const route = getRouteApi('/$realm/designations/reports');

/** 年次報告: who was asked in a fiscal year, and how far each is. */
export function ReportsPage() {
  const { realm } = route.useParams();
  const { year } = route.useSearch();
  const lang = useLang();
  const query = useQuery({
    queryKey: ['reports', realm, year, lang],
    queryFn: ({ signal }) => get<ReportListView>(`/api/${realm}/reports`, { year, lang }, signal),
  });
  return <Loaded query={query} draw={(view) => <Reports view={view} />} />;
}

type Opened = { kind: 'ask'; of: AskOf } | { kind: 'remind' } | { kind: 'form' } | null;

function Reports({ view }: { view: ReportListView }) {
  const { realm } = route.useParams();
  const crumbs = useSectionCrumbs();
  const standing = useText(standingText);
  const [opened, setOpened] = useState<Opened>(null);
  const t = useText(text);
  const asked = view.rows.some(({ report }) => report !== null);
  const close = () => setOpened(null);
  return (
    <>
      <PageHead
        asOf={view.table.asOf}
        printed={[view.table.title, view.table.asOf]}
        crumbs={crumbs}
        title={t.title}
        actions={
          <>
            <FileActions
              path={`/api/${realm}/reports`}
              search={{ year: `${view.year.value}` }}
              lines={[t.title, standing.asOf(view.table.asOf), view.sentence]}
              tables={[view.table]}
              look={view.may.ask ? 'outline' : undefined}
            />
            {view.may.form && <Button onClick={() => setOpened({ kind: 'form' })}>{t.form.button}</Button>}
            {view.may.ask && asked && <Button onClick={() => setOpened({ kind: 'remind' })}>{t.remind.button}</Button>}
            {view.may.ask && (
              <Button look="solid" onClick={() => setOpened({ kind: 'ask', of: 'all' })}>
                {t.ask.button}
              </Button>
            )}
          </>
        }
      />
      <SectionTabs current="reports" />
      <Answer sentence={view.sentence} lines={[view.may.ask ? t.nextAsk : t.nextOther]} />
      <Mine view={view} />
      <Rows view={view} onAsk={(of) => setOpened({ kind: 'ask', of })} />
      {opened?.kind === 'ask' && <AskWindow view={view} of={opened.of} onClose={close} />}
      {opened?.kind === 'remind' && <RemindWindow view={view} onClose={close} />}
      {opened?.kind === 'form' && <FormWindow realm={realm} year={view.year.value} onClose={close} />}
    </>
  );
}

const nameOf = (view: ReportListView, at: number): string => {
  const cell = view.table.rows[at]!.cells[0]!;
  return 'text' in cell ? cell.text : '';
};

const openStates: readonly string[] = ['asked', 'begun', 'returned'];

/** One's own report, before the list of the others. */
function Mine({ view }: { view: ReportListView }) {
  const { realm } = route.useParams();
  const { lang } = route.useSearch();
  const t = useText(text);
  const mine = view.rows.flatMap((row, at) => (row.mine && row.report ? [{ row, name: nameOf(view, at) }] : []));
  if (mine.length === 0) return null;
  return (
    <section aria-label={t.mine} className="card mb-3 rounded-8 border border-solid-gray-200 bg-white px-4 py-2">
      <h2 className="text-dns-16B-130">{t.mine}</h2>
      <ul>
        {mine.map(({ row, name }) => (
          <li key={row.report} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1">
            <span>{name}</span>
            <StateChip state={row.state} />
            <Link href={address(`/${realm}/designations/reports/${row.report}`, { lang })} className="link font-700">
              {openStates.includes(row.state) ? t.write : t.open}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const fits = (row: ReportRow, show: string | undefined): boolean =>
  show === undefined || row.state === show || (show === 'overdue' && row.overdue) || (show === 'stale' && row.stale);

function Rows({ view, onAsk }: { view: ReportListView; onAsk: (of: AskOf) => void }) {
  const { realm } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const toast = useToast();
  const t = useText(text);
  const facts = new Map(view.rows.map((row) => [`${row.designation}`, row]));
  const table = narrowed(view.table, view.rows, (row) => fits(row, search.show), search.q);
  const go = (to: Partial<ReportsSearch>) =>
    navigate({ search: (now: ReportsSearch) => ({ ...now, ...to }), resetScroll: false, replace: true });
  const open = (id: string) => {
    const row = facts.get(id)!;
    const at = view.rows.indexOf(row);
    if (row.report === null) {
      return view.may.ask
        ? onAsk({ designation: row.designation, name: nameOf(view, at) })
        : toast({ text: t.notAskedYet });
    }
    const params = { realm, report: `${row.report}` };
    return navigate({ to: '/$realm/designations/reports/$report', params, search: { lang: search.lang } });
  };
  return (
    <>
      <Filter view={view} search={search} go={go} shown={table.rows.length} />
      <ListTable
        table={table}
        sort={search.sort}
        onSort={(sort) => go({ sort })}
        none={t.none}
        clear={t.clear}
        onClear={() => go({ show: undefined, q: undefined })}
        onRow={({ id }) => open(id)}
        draw={({ id, cells }, column) => {
          const row = facts.get(id)!;
          if (column.id === 'state') return <StateChip state={row.state} />;
          const cell = cells[view.table.columns.findIndex((one) => one.id === column.id)];
          const warns = (column.id === 'stale' && row.stale) || (column.id === 'due' && row.overdue);
          return warns && cell && 'text' in cell ? <Chip look="caution">{cell.text}</Chip> : null;
        }}
      />
    </>
  );
}

type FilterProps = {
  view: ReportListView;
  search: ReportsSearch;
  go: (to: Partial<ReportsSearch>) => void;
  shown: number;
};

/** The fiscal year, the number in each state (which is the way to see only those), and words. */
function Filter({ view, search, go, shown }: FilterProps) {
  const t = useText(text);
  const some = view.counts.filter(({ count, id: of }) => count > 0 || of === search.show);
  const choices = [{ id: undefined, label: t.all, count: view.rows.length }, ...some];
  return (
    <FilterRow label={t.title} shown={t.shown(shown, view.rows.length)}>
      <label className="flex items-center gap-2 text-dns-14N-130">
        {t.year}
        <select
          value={view.year.value}
          onChange={(event) => go({ year: event.target.value, show: undefined })}
          className={fieldLook}
        >
          {view.years.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <CountChips choices={choices} value={search.show} onChange={(show) => go({ show })} />
      <SearchWords label={t.search} value={search.q} onFind={(q) => go({ q })} />
    </FilterRow>
  );
}
