import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Column, Row, Table } from '../../../kit/pure/table.ts';
import { FigureText } from '../../../kit/web/figure.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { Link } from '../../../kit/web/link.tsx';
import { address } from '../../../kit/web/search.ts';
import { ListTable } from '../../../kit/web/table/list.tsx';
import { inFilesOnly } from '../columns.ts';
import type { BoardSearch } from '../page-address.ts';
import type { BoardView } from '../view.ts';
import type { Named, ZoneView } from '../zone-view.ts';
import { ProgressSign, SupportSign } from './signs.tsx';
import { text } from './text.ts';

type Props = { view: BoardView; search: BoardSearch; go: (to: Partial<BoardSearch>) => void };

/** One row a zone: what carries it through the night, then who is there, then how many. */
export function BoardTable({ view, search, go }: Props) {
  const t = useText(text);
  const byKey = new Map(view.zones.map((zone) => [zone.key, zone]));
  const table = shown(view, search);
  const draw = (row: Row, column: Column) => {
    const zone = byKey.get(row.id);
    return zone ? drawn(zone, column, row, view) : <Total column={column} view={view} />;
  };
  return (
    <ListTable
      table={table}
      sort={search.sort}
      onSort={(sort) => go({ sort })}
      none={t.none}
      clear={t.clear}
      onClear={() => go({ progress: undefined })}
      onRow={({ id }) => go({ zone: id })}
      draw={draw}
    />
  );
}

/** The columns of the screen, and the rows that are asked for; sums are of all rows. */
function shown({ table, zones }: BoardView, { progress }: BoardSearch): Table {
  const kept = table.columns.flatMap(({ id }, at) => (inFilesOnly.includes(id) ? [] : [at]));
  const cut = (row: Row): Row => ({ ...row, cells: kept.map((at) => row.cells[at]!) });
  const rows = table.rows.filter((_, at) => progress === undefined || zones[at]!.progress === progress);
  return {
    ...table,
    columns: kept.map((at) => table.columns[at]!),
    rows: rows.map(cut),
    totals: table.totals && progress === undefined ? cut(table.totals) : undefined,
  };
}

function drawn(zone: ZoneView, { id }: Column, row: Row, view: BoardView): ReactNode {
  if (id === 'support') return <SupportCell zone={zone} />;
  if (id === 'progress')
    return (
      <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
        <ProgressSign progress={zone.progress} />
        {zone.progressLabel.slice(2)}
      </span>
    );
  if (id === 'leads') return <Names list={zone.leads} />;
  if (id === 'hubs') return <HubCell zone={zone} />;
  if (id === 'submitted') return <ReportsCell row={row} view={view} />;
  return null;
}

function SupportCell({ zone }: { zone: ZoneView }) {
  const t = useText(text);
  return (
    <span>
      <span className="whitespace-nowrap font-700">
        <SupportSign support={zone.support} />
        {zone.supportLabel.slice(2)}
      </span>
      {zone.support !== 'own' && zone.by !== '' && <span className="block text-dns-14N-130">{zone.by}</span>}
      {zone.children !== '' && <span className="block text-dns-14N-130">{t.childrenBy(zone.children)}</span>}
    </span>
  );
}

/** Counts come last. */
function Total({ column, view }: { column: Column; view: BoardView }): ReactNode {
  const t = useText(text);
  const sum = (id: string) => {
    const cell = view.table.totals?.cells[view.table.columns.findIndex((one) => one.id === id)];
    return cell && 'figure' in cell ? cell.figure : null;
  };
  const count = (id: string) => sum(id)?.value ?? 0;
  if (column.id === 'leads') return t.places(count('leadCount'));
  if (column.id === 'hubs') return t.hubTotal(count('hubCount'), count('setUp'));
  if (column.id === 'support') return t.carried(view.zones.filter(({ support }) => isCarried(support)).length);
  if (column.id === 'submitted') return t.reportsOf(`${count('submitted')}`, `${count('due')}`);
  const figure = sum(column.id);
  return figure && <FigureText figure={figure} />;
}

const isCarried = (support: ZoneView['support']): boolean => support === 'own' || support === 'neighbour';

const most = 3;

function Names({ list }: { list: Named[] }) {
  const { realm } = useParams({ strict: false });
  const { lang } = useSearch({ strict: false }) as { lang?: 'en' };
  const t = useText(text);
  const rest = list.length - most;
  return (
    <span className="block max-desktop:text-right">
      {list.slice(0, most).map(({ id, name }) => (
        <span key={id} className="block">
          <Link
            href={address(`/${realm}/designations/${id}`, { lang })}
            className="link max-desktop:inline-flex max-desktop:min-h-11 max-desktop:items-center"
          >
            {name}
          </Link>
        </span>
      ))}
      {rest > 0 && <span>{t.more(rest)}</span>}
      {list.length === 0 && <span className="text-solid-gray-600">－</span>}
    </span>
  );
}

function HubCell({ zone }: { zone: ZoneView }) {
  if (zone.hubs.length === 0 && zone.setUp) return <span>{zone.setUp}</span>;
  return (
    <span className="block max-desktop:text-right">
      <Names list={zone.hubs} />
      {zone.setUp && <span className="block text-dns-14N-130">{zone.setUp}</span>}
    </span>
  );
}

/** 2/3: handed in, of those due. */
function ReportsCell({ row, view }: { row: Row; view: BoardView }) {
  const t = useText(text);
  const whole = view.table.rows.find(({ id }) => id === row.id)!;
  const figure = (id: string) => {
    const cell = whole.cells[view.table.columns.findIndex((column) => column.id === id)];
    return cell && 'figure' in cell ? cell.figure : null;
  };
  const [submitted, due] = [figure('submitted'), figure('due')];
  if (submitted?.state !== 'ok' || due?.state !== 'ok') return submitted && <FigureText figure={submitted} />;
  return <>{t.reportsOf(`${submitted.value}`, `${due.value}`)}</>;
}
