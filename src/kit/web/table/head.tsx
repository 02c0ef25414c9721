import type { Column, Table } from '../../pure/table.ts';
import { Icon } from '../icon.tsx';
import { NoteMark } from '../note-mark.tsx';
import type { Sort } from './sort.ts';

type Props = { table: Table; sort: Sort | null; onSort?: (column: string) => void; tall?: boolean };

const headLook =
  'bg-solid-gray-100 px-2 first:sticky first:left-0 first:z-1 py-1.5 first:pl-3 last:pr-3 text-dns-14B-130';

export function HeadRows({ table, sort, onSort, tall = false }: Props) {
  const grouped = table.columns.some((column) => column.group);
  return (
    <thead className={`tint border-black border-b ${tall ? 'z-10 wide:sticky wide:top-12' : ''}`}>
      {grouped && (
        <tr>
          {groups(table.columns).map(({ name, span, first }) => (
            <th key={first} scope={name ? 'colgroup' : undefined} colSpan={span} className={`${headLook} text-center`}>
              {name}
            </th>
          ))}
        </tr>
      )}
      <tr>
        {table.columns.map((column) => (
          <Head key={column.id} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
}

/** Neighbouring columns of one group share a head. */
function groups(columns: readonly Column[]): { name: string | undefined; span: number; first: string }[] {
  const spans: { name: string | undefined; span: number; first: string }[] = [];
  for (const column of columns) {
    const last = spans.at(-1);
    if (last && last.name === column.group) last.span += 1;
    else spans.push({ name: column.group, span: 1, first: column.id });
  }
  return spans;
}

function Head({ column, sort, onSort }: { column: Column; sort: Sort | null; onSort?: (column: string) => void }) {
  const direction = sort?.column === column.id ? sort.direction : undefined;
  const right = column.kind === 'number';
  const words = (
    <>
      {column.heading}
      {column.unit && <span className="font-400 text-solid-gray-700">（{column.unit}）</span>}
      <NoteMark n={column.footnote} />
    </>
  );
  return (
    <th
      scope="col"
      aria-sort={direction ?? (onSort ? 'none' : undefined)}
      className={`${headLook} ${right ? 'min-w-16 text-right' : 'text-left whitespace-nowrap'}`}
    >
      {onSort ? (
        <button
          type="button"
          onClick={() => onSort(column.id)}
          className="min-h-6 rounded-4 text-left text-inherit hover:underline"
        >
          {words}
          {direction && <Icon name={direction === 'ascending' ? 'up' : 'down'} className="ml-1 inline size-4" />}
        </button>
      ) : (
        words
      )}
    </th>
  );
}
