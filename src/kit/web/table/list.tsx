import type { ComponentProps } from 'react';
import { matchKey } from '../../pure/match-key.ts';
import type { Row, Table } from '../../pure/table.ts';
import { Button } from '../button.tsx';
import { nextSort, readSort, writeSort } from './sort.ts';
import { TableView } from './table.tsx';

const wordsOf = ({ cells }: Row): string => cells.map((cell) => ('text' in cell ? cell.text : '')).join(' ');

/** The rows whose facts fit and that hold the words looked for. The facts lie in the order of the rows. */
export function narrowed<Facts>(
  table: Table,
  facts: readonly Facts[],
  fits: (facts: Facts) => boolean,
  words: string | undefined,
): Table {
  const wanted = matchKey(words ?? '');
  const rows = table.rows.filter((row, at) => fits(facts[at]!) && matchKey(wordsOf(row)).includes(wanted));
  return { ...table, rows };
}

type Props = Pick<ComponentProps<typeof TableView>, 'table' | 'onRow' | 'draw' | 'widths' | 'dense'> & {
  /** As the address has it. */
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  /** Where nothing is left: that it is so, and the way to see everything again. */
  none: string;
  clear: string;
  onClear: () => void;
};

/** The list a page is about: its heads sort and stay in sight. */
export function ListTable({ table, sort: written, onSort, none, clear, onClear, ...look }: Props) {
  const sort = readSort(written);
  return (
    <section className="card splits rounded-8 border border-solid-gray-200 bg-white">
      {table.rows.length === 0 ? (
        <p className="flex flex-wrap items-center gap-3 p-4">
          {none}
          <Button look="small" onClick={onClear}>
            {clear}
          </Button>
        </p>
      ) : (
        <TableView
          {...look}
          table={table}
          caption="hidden"
          sort={sort}
          onSort={(column) => onSort(writeSort(nextSort(sort, column)))}
          tall
        />
      )}
    </section>
  );
}
