import { getRouteApi } from '@tanstack/react-router';
import type { Row, Table } from '../../../kit/pure/table.ts';
import { Chip } from '../../../kit/web/chip.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { Link } from '../../../kit/web/link.tsx';
import { address } from '../../../kit/web/search.ts';
import { ListTable, narrowed } from '../../../kit/web/table/list.tsx';
import type { Urgency } from '../model.ts';
import type { ReviewSearch } from '../page-address.ts';
import type { ReviewView } from '../view.ts';
import { ReviewFilter } from './filter.tsx';
import { text } from './text.ts';

const route = getRouteApi('/$realm/designations/review');

const looks = { 'at-once': 'blank', 'this-year': 'caution', 'to-complete': 'plain' } as const satisfies Record<
  Urgency,
  string
>;

/** The designations to review, each with its findings and what to do about them. */
export function ReviewRows({ view }: { view: ReviewView }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const t = useText(text);
  const table = filtered(view, search);
  const byId = new Map(view.rows.map((row) => [String(row.designation), row]));
  const go = (to: Partial<ReviewSearch>) =>
    navigate({ search: (now) => ({ ...now, ...to }), resetScroll: false, replace: true });
  const draw = (row: Row, { id }: { id: string }) => {
    const facts = byId.get(row.id)!;
    if (id === 'name') return <NameLink row={row} />;
    if (id === 'findings') return <Findings findings={facts.findings} />;
    const label = view.urgencies.find(({ urgency }) => urgency === facts.urgency)!.label;
    return id === 'urgency' ? <Chip look={looks[facts.urgency]}>{label}</Chip> : null;
  };
  return (
    <>
      <ReviewFilter view={view} search={search} go={go} shown={table.rows.length} />
      <ListTable
        table={table}
        sort={search.sort}
        onSort={(sort) => go({ sort })}
        none={t.none}
        clear={t.clear}
        onClear={() => go({ urgency: undefined, q: undefined, others: undefined })}
        draw={draw}
        widths={{ kind: 'narrow', urgency: 'one-line' }}
        dense={false}
      />
    </>
  );
}

function NameLink({ row }: { row: Row }) {
  const { realm } = route.useParams();
  const { lang } = route.useSearch();
  const name = row.cells[1];
  return (
    <Link href={address(`/${realm}/designations/${row.id}`, { lang })} className="link">
      {name && 'text' in name ? name.text : row.id}
    </Link>
  );
}

function Findings({ findings }: { findings: ReviewView['rows'][number]['findings'] }) {
  const t = useText(text);
  return (
    <ul className="flex flex-col gap-1 py-1 text-left text-dns-14N-130 desktop:min-w-[24rem]">
      {findings.map(({ code, reason, todo }) => (
        <li key={code}>
          {reason}
          <span className="block text-solid-gray-700">
            <span aria-hidden="true">→ </span>
            <span className="sr-only">{t.todo}</span>
            {todo}
          </span>
        </li>
      ))}
    </ul>
  );
}

const filtered = (view: ReviewView, { urgency, q, others }: ReviewSearch): Table =>
  narrowed(
    view.table,
    view.rows,
    (facts) => (urgency === undefined || facts.urgency === urgency) && (others === undefined || !facts.care),
    q,
  );
