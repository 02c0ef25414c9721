import type { Column, Table } from '../../pure/table.ts';
import { Icon } from '../icon.tsx';
import { NoteMark } from '../note-mark.tsx';
import type { Look, Spot } from './cell.tsx';
import { roles } from './roles.ts';
import type { Sort } from './sort.ts';

type Sorting = { sort: Sort | null; onSort?: (column: string) => void };
type Props = Sorting & { table: Table; look: Look; tall?: boolean; spot: (column: number) => Spot };

const headLook =
  'bg-solid-gray-100 px-1.5 py-1 print:static first:sticky first:left-0 first:z-1 first:pl-3 last:pr-3 text-dns-14B-130';

export function HeadRows({ table, look, sort, onSort, tall = false, spot }: Props) {
  const grouped = table.columns.some((column) => column.group);
  const away = look.stack ? 'max-desktop:hidden' : '';
  const stays = tall ? 'z-10 wide:sticky wide:top-12' : '';
  return (
    <thead {...roles.rowgroup} className={`tint border-black border-b ${away} ${stays}`}>
      {grouped && (
        <tr {...roles.row}>
          {groups(table.columns).map(({ name, span, first }) => (
            <th
              {...roles.columnheader}
              key={first}
              scope="colgroup"
              colSpan={span}
              className={`${headLook} text-center`}
            >
              {name}
            </th>
          ))}
        </tr>
      )}
      <tr {...roles.row}>
        {table.columns.map((column, at) => (
          <Head key={column.id} column={column} sort={sort} onSort={onSort} spot={spot(at)} />
        ))}
      </tr>
    </thead>
  );
}

type Group = { name: string | undefined; span: number; first: string };

/** Neighbouring columns of one group share a head. */
function groups(columns: readonly Column[]): Group[] {
  const spans: Group[] = [];
  for (const column of columns) {
    const last = spans.at(-1);
    if (last && last.name === column.group) last.span += 1;
    else spans.push({ name: column.group, span: 1, first: column.id });
  }
  return spans;
}

function Head({ column, sort, onSort, spot }: Sorting & { column: Column; spot: Spot }) {
  const direction = sort?.column === column.id ? sort.direction : undefined;
  const side = column.kind === 'number' ? 'min-w-16 text-right' : 'text-left [&:lang(ja)]:whitespace-nowrap';
  const words = (
    <>
      {column.heading}
      {column.unit && <span className="font-400 text-solid-gray-700"> {column.unit}</span>}
      <NoteMark n={column.footnote} />
    </>
  );
  return (
    <th
      {...roles.columnheader}
      scope="col"
      aria-sort={direction ?? (onSort ? 'none' : undefined)}
      className={`${headLook} ${side}`}
    >
      {onSort ? (
        <button
          type="button"
          onClick={() => onSort(column.id)}
          className="min-h-6 rounded-4 text-inherit [text-align:inherit] hover:underline"
          {...spot}
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
