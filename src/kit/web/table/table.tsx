import { type ReactNode, useState } from 'react';
import type { Column, Row, Table } from '../../pure/table.ts';
import { Button } from '../button.tsx';
import { useGrid } from '../grid-keys.ts';
import { useText } from '../lang.ts';
import { text } from '../text.ts';
import type { Look, Press, Widths } from './cell.tsx';
import { HeadRows } from './head.tsx';
import { TableNotes } from './notes.tsx';
import { roles } from './roles.ts';
import { BodyRow } from './row.tsx';
import { type Sort, sortRows } from './sort.ts';

type Props = {
  table: Table;
  /** Above the table, instead of its own title; `hidden` where the page says it already. */
  caption?: ReactNode | 'hidden';
  sort?: Sort | null;
  onSort?: (column: string) => void;
  /** What a figure opens; without it figures are plain text. */
  onFigure?: Press;
  opens?: (row: Row, column: Column) => boolean;
  /** What the head of a row opens. */
  onRow?: (row: Row) => void;
  selected?: string;
  notes?: boolean;
  dense?: boolean;
  /** The head stays under the page's header; for tables that fit the width. */
  tall?: boolean;
  /** On a phone each row is a card: always where there are more than four columns. */
  stack?: boolean;
  widths?: Widths;
  draw?: Look['draw'];
};

const firstRows = 500;

/** The Table model on screen: one tab stop, arrow keys as in a spreadsheet. */
export function TableView(props: Props) {
  const { table, sort = null, notes = true, tall = false, ...rest } = props;
  const [all, setAll] = useState(false);
  const t = useText(text);
  const sorted = sortRows(table, sort);
  const rows = all ? sorted : sorted.slice(0, firstRows);
  const dense = props.dense ?? table.rows.length > 15;
  const look: Look = {
    dense,
    stack: props.stack ?? table.columns.length > 4,
    widths: props.widths ?? {},
    draw: props.draw,
  };
  return (
    <>
      <div
        className={`scroll-shade relative overflow-x-auto print:overflow-visible ${tall ? 'wide:overflow-visible' : ''}`}
      >
        <Grid {...rest} table={table} sort={sort} rows={rows} look={look} tall={tall} />
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

type GridProps = Omit<Props, 'widths' | 'dense' | 'draw'> & { rows: Row[]; look: Look };

/** Where heads sort, they are the first row of the grid. */
function Grid({ table, rows, look, caption, sort = null, onSort, tall, ...rest }: GridProps) {
  const heads = onSort ? 1 : 0;
  const body = [...rows, ...(table.totals ? [table.totals] : [])].map((row) => row.cells.length);
  const { grid, cell } = useGrid(onSort ? [table.columns.length, ...body] : body, { row: heads, column: 0 });
  const block = look.stack ? 'max-desktop:block' : '';
  return (
    <table {...roles.grid} className={`w-full border-collapse tabular-nums ${block}`} {...grid}>
      {caption === 'hidden' ? (
        <caption className="sr-only">{table.title}</caption>
      ) : (
        <caption className={`px-3 py-2 text-left ${block}`}>
          {caption ?? <Caption table={table} shown={rows.length} />}
        </caption>
      )}
      <HeadRows table={table} look={look} sort={sort} onSort={onSort} tall={tall} spot={(column) => cell(0, column)} />
      <tbody {...roles.rowgroup} className={block}>
        {rows.map((row, r) => (
          <BodyRow
            key={row.id}
            {...rest}
            table={table}
            row={row}
            look={look}
            spot={(column) => cell(r + heads, column)}
          />
        ))}
      </tbody>
      {table.totals && (
        <tfoot {...roles.rowgroup} className={block}>
          <BodyRow
            {...rest}
            table={table}
            row={table.totals}
            look={look}
            total
            spot={(column) => cell(rows.length + heads, column)}
          />
        </tfoot>
      )}
    </table>
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
