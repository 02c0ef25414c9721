import { type ReactNode, useState } from 'react';
import type { Column, Row, Table } from '../../pure/table.ts';
import { Button } from '../button.tsx';
import { useGrid } from '../grid-keys.ts';
import { useText } from '../lang.ts';
import { text } from '../text.ts';
import { HeadRows } from './head.tsx';
import { TableNotes } from './notes.tsx';
import { roles } from './roles.ts';
import { BodyRow } from './row.tsx';
import { type Sort, sortRows } from './sort.ts';

export type CellPress = (at: HTMLElement, row: Row, column: Column) => void;

type Props = {
  table: Table;
  /** Above the table, instead of its own title; `hidden` where the page says it already. */
  caption?: ReactNode | 'hidden';
  sort?: Sort | null;
  onSort?: (column: string) => void;
  /** What a figure opens; without it figures are plain text. */
  onFigure?: CellPress;
  opens?: (row: Row, column: Column) => boolean;
  /** What the head of a row opens. */
  onRow?: (row: Row) => void;
  selected?: string;
  notes?: boolean;
  dense?: boolean;
  /** The head stays under the page's header; for tables that fit the width. */
  tall?: boolean;
};

const firstRows = 500;

/** The Table model on screen: one tab stop, arrow keys as in a spreadsheet. */
export function TableView(props: Props) {
  const { table, caption, sort = null, notes = true, dense = table.rows.length > 15, tall = false } = props;
  const [all, setAll] = useState(false);
  const t = useText(text);
  const sorted = sortRows(table, sort);
  const rows = all ? sorted : sorted.slice(0, firstRows);
  const { grid, cell } = useGrid([...rows, ...(table.totals ? [table.totals] : [])].map((row) => row.cells.length));
  return (
    <>
      <div
        className={`scroll-shade relative overflow-x-auto print:overflow-visible ${tall ? 'wide:overflow-visible' : ''}`}
      >
        <table {...roles.grid} className="w-full border-collapse tabular-nums" {...grid}>
          {caption === 'hidden' ? (
            <caption className="sr-only">{table.title}</caption>
          ) : (
            <caption className="px-3 py-2 text-left">
              {caption ?? <Caption table={table} shown={rows.length} />}
            </caption>
          )}
          <HeadRows table={table} sort={sort} onSort={props.onSort} tall={tall} />
          <tbody>
            {rows.map((row, r) => (
              <BodyRow key={row.id} {...props} row={row} dense={dense} cellProps={(column) => cell(r, column)} />
            ))}
          </tbody>
          {table.totals && (
            <tfoot>
              <BodyRow
                {...props}
                row={table.totals}
                dense={dense}
                total
                cellProps={(column) => cell(rows.length, column)}
              />
            </tfoot>
          )}
        </table>
      </div>
      {rows.length < sorted.length && (
        <Button className="m-3" onClick={() => setAll(true)}>
          {t.showRest(sorted.length - rows.length)}
        </Button>
      )}
      {notes && <TableNotes table={table} />}
    </>
  );
}

function Caption({ table, shown }: { table: Table; shown: number }) {
  const t = useText(text);
  return (
    <span className="flex flex-wrap justify-between gap-x-4">
      <span className="text-dns-16B-130">{table.title}</span>
      <span className="text-dns-14N-130 text-solid-gray-700">
        {table.unit} {t.rowsShown(shown, table.rows.length)}
      </span>
    </span>
  );
}
