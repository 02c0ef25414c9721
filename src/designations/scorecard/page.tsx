import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Answer } from '../../kit/web/answer.tsx';
import { get } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { Card } from '../../kit/web/card.tsx';
import { Checkbox } from '../../kit/web/checkbox.tsx';
import { Chip } from '../../kit/web/chip.tsx';
import { PageHead } from '../../kit/web/frame/page-head.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Loaded } from '../../kit/web/loaded.tsx';
import { fieldLook } from '../../kit/web/look.ts';
import { FileActions } from '../../kit/web/table/file-actions.tsx';
import { TableView } from '../../kit/web/table/table.tsx';
import { UnitField } from '../page-standing.tsx';
import { text as standingText } from '../page-standing-text.ts';
import { SectionTabs, useSectionCrumbs } from '../page-tabs.tsx';
import type { Score } from './model.ts';
import { TaskWindow, type Written } from './page/task-window.tsx';
import { text } from './page/text.ts';
import type { ScorecardSearch } from './page-address.ts';
import type { ScorecardView, TaskLine, WeakZone } from './view.ts';

const route = getRouteApi('/$realm/designations/scorecard');

/** 拠点の取組: what hubs do zone by zone, where it is weak, and who is brought together there. */
export function ScorecardPage() {
  const { realm } = route.useParams();
  const { unit, year } = route.useSearch();
  const lang = useLang();
  const query = useQuery({
    queryKey: ['scorecard', realm, unit, year, lang],
    queryFn: ({ signal }) => get<ScorecardView>(`/api/${realm}/scorecard`, { unit, year, lang }, signal),
  });
  return <Loaded query={query} draw={(view) => <Scorecard view={view} />} />;
}

function Scorecard({ view }: { view: ScorecardView }) {
  const { realm } = route.useParams();
  const crumbs = useSectionCrumbs();
  const standing = useText(standingText);
  const [task, setTask] = useState<Written | null>(null);
  const t = useText(text);
  return (
    <>
      <PageHead
        asOf={view.table.asOf}
        printed={[view.table.title, view.table.asOf]}
        crumbs={crumbs}
        title={t.title}
        actions={
          <FileActions
            path={`/api/${realm}/scorecard`}
            search={{ unit: view.unit, year: `${view.year.value}` }}
            lines={[t.title, standing.asOf(view.table.asOf), view.sentence]}
            tables={[view.table]}
          />
        }
      />
      <SectionTabs current="scorecard" />
      <Answer sentence={view.sentence} lines={view.lines} />
      <Choices view={view} />
      <section className="card splits rounded-8 border border-solid-gray-200 bg-white">
        <Scores view={view} onBridge={setTask} />
      </section>
      <Tasks view={view} onEdit={setTask} />
      {task && <TaskWindow view={view} task={task} onClose={() => setTask(null)} />}
    </>
  );
}

function Choices({ view }: { view: ScorecardView }) {
  const { show } = route.useSearch();
  const navigate = route.useNavigate();
  const t = useText(text);
  const go = (to: Partial<ScorecardSearch>) =>
    navigate({ search: (now: ScorecardSearch) => ({ ...now, ...to }), resetScroll: false, replace: true });
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 pb-3 print:hidden">
      <UnitField
        unit={view.unit}
        units={view.units.map(({ id, label }) => ({ id, name: label }))}
        onUnit={(unit) => go({ unit })}
      />
      <label className="flex items-center gap-2 text-dns-14N-130">
        {t.year}
        <select value={view.year.value} onChange={(event) => go({ year: event.target.value })} className={fieldLook}>
          {view.years.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Checkbox checked={show === 'weak'} onChange={(on) => go({ show: on ? 'weak' : undefined })}>
        {t.onlyWeak}
      </Checkbox>
      <p role="status" className="text-dns-14N-130 text-solid-gray-700">
        {t.shown(show ? view.weak.length : view.rows.length, view.rows.length)}
      </p>
    </div>
  );
}

const looks: Record<Score, string> = {
  done: 'text-green-900',
  partly: 'text-solid-gray-900',
  'not-done': 'font-700 text-red-900',
  'no-report': 'text-solid-gray-700',
  'no-hub': 'text-solid-gray-700',
};

type ScoresProps = { view: ScorecardView; onBridge: (task: Written) => void };

/** Sign and word in every cell; colour only repeats them. Where a zone is weak, the way to do something about it. */
function Scores({ view, onBridge }: ScoresProps) {
  const { show } = route.useSearch();
  const t = useText(text);
  const rows = new Map(view.rows.map((row) => [row.area, row]));
  const weak = new Map(view.weak.map((zone) => [zone.area, zone]));
  const shown = view.table.rows.filter(({ id }) => show === undefined || weak.has(id));
  if (shown.length === 0) return <p className="p-4">{t.noWeak}</p>;
  return (
    <TableView
      table={{ ...view.table, rows: shown }}
      caption="hidden"
      draw={({ id, cells }, column) => {
        const at = view.table.columns.findIndex((one) => one.id === column.id);
        const cell = cells[at];
        if (!cell || !('text' in cell)) return null;
        if (column.id === 'weak') return <WeakCell zone={weak.get(id)} words={cell.text} onBridge={onBridge} />;
        const score = rows.get(id)!.scores[at - 2];
        return score ? <Said score={score} words={cell.text} /> : null;
      }}
      tall
    />
  );
}

const silent: readonly Score[] = ['no-report', 'no-hub'];

/** What nobody said is a sign only, which a note explains: it stands in all cells of its row. */
function Said({ score, words }: { score: Score; words: string }) {
  if (!silent.includes(score)) {
    const [, verdict = words, counts] = words.match(/^(.+?)( ?[（(].+)$/) ?? [];
    return (
      <span className={looks[score]}>
        <span className="whitespace-nowrap">{verdict}</span>
        {counts}
      </span>
    );
  }
  const [sign, word] = [words.slice(0, 1), words.slice(1)];
  return (
    <span className={looks[score]}>
      {sign}
      <span className="sr-only">{word}</span>
    </span>
  );
}

type WeakProps = { zone: WeakZone | undefined; words: string; onBridge: ScoresProps['onBridge'] };

const bridge =
  'inline-flex min-h-7 items-center whitespace-nowrap rounded-6 border border-key-900 bg-white px-2 text-oln-14B-100 text-key-900 hover:bg-key-50 max-desktop:min-h-11 print:hidden';

function WeakCell({ zone, words, onBridge }: WeakProps) {
  const t = useText(text);
  if (!zone) return words;
  const { area, name, duties, association, municipality } = zone;
  const begin = (): Written => ({
    ...{ area, zone: name, id: null, version: 1, association, municipality, duties },
    ...{ purpose: '', dueOn: null, doneOn: null, outcome: '' },
  });
  return (
    <span className="flex items-center gap-x-2 gap-y-1 whitespace-nowrap max-desktop:flex-wrap max-desktop:justify-end">
      <Chip look="caution">{words}</Chip>
      {zone.openTasks > 0 && <span>{t.openTasks(zone.openTasks)}</span>}
      {zone.mayBridge && (
        <button
          type="button"
          aria-label={t.bridgeOf(name)}
          aria-haspopup="dialog"
          onClick={() => onBridge(begin())}
          className={bridge}
        >
          {t.bridge}
        </button>
      )}
    </span>
  );
}

type TasksProps = { view: ScorecardView; onEdit: (task: Written) => void };

function Tasks({ view, onEdit }: TasksProps) {
  const t = useText(text);
  return (
    <Card id="tasks" title={t.tasks} className="mt-3">
      <p className="px-3 pb-2 leading-150">
        {t.weakHow}
        {view.tasks.length === 0 && t.noTasks}
      </p>
      <ul>
        {view.tasks.map((task) => (
          <li
            key={task.id}
            className="flex flex-wrap items-start gap-x-3 gap-y-1 border-solid-gray-200 border-t px-3 py-2"
          >
            <TaskWords task={task} />
            {task.mayWrite && (
              <Button look="small" onClick={() => onEdit(writtenOf(task))}>
                {t.edit}
                <span className="sr-only"> {task.zone}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function writtenOf(task: TaskLine): Written {
  const { id, version, area, zone, association, municipality, duties, purpose, dueOn, doneOn, outcome } = task;
  return { id, version, area, zone, association, municipality, duties, purpose, dueOn, doneOn, outcome };
}

function TaskWords({ task }: { task: TaskLine }) {
  const t = useText(text);
  return (
    <div className="min-w-0 grow">
      <p>
        <b>{task.zone}</b> {t.between(task.association, task.municipality)}
      </p>
      <p className="whitespace-pre-wrap leading-150">{task.purpose}</p>
      <p className="flex flex-wrap items-center gap-2 text-dns-14N-130">
        {task.done ? <Chip look="met">{t.done(task.done)}</Chip> : task.due && <span>{t.due(task.due)}</span>}
        {task.overdue && <Chip look="caution">{t.overdue}</Chip>}
      </p>
      {task.outcome && (
        <p className="whitespace-pre-wrap leading-150">
          {t.outcome}：{task.outcome}
        </p>
      )}
    </div>
  );
}
