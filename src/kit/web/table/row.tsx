import type { Cell, Column, Row, Table } from '../../pure/table.ts';
import { FigureText } from '../figure.tsx';
import { NoteMark } from '../note-mark.tsx';
import { HatchMark } from '../patterns.tsx';
import type { CellPress } from './table.tsx';

type CellProps = { 'data-spot': string; tabIndex: number };

type Props = {
  table: Table;
  row: Row;
  dense: boolean;
  total?: boolean;
  selected?: string;
  onFigure?: CellPress;
  opens?: (row: Row, column: Column) => boolean;
  onRow?: (row: Row) => void;
  cellProps: (column: number) => CellProps;
};

export function BodyRow({ table, row, dense, total = false, selected, onRow, cellProps, ...rest }: Props) {
  const chosen = selected === row.id;
  const tone = total
    ? 'border-black border-t-2 bg-white font-700'
    : chosen
      ? 'bg-key-50'
      : row.level === 'subtotal'
        ? 'bg-solid-gray-100 font-700'
        : 'bg-white hover:bg-solid-gray-50';
  return (
    <tr aria-selected={onRow && !total ? chosen : undefined} className={`tint border-solid-gray-200 border-b ${tone}`}>
      {row.cells.map((cell, at) => {
        const column = table.columns[at]!;
        const shared = { row, cell, column, dense, spot: cellProps(at), ...rest };
        if (at > 0) return <DataCell key={column.id} {...shared} />;
        return <HeadCell key={column.id} {...shared} chosen={chosen} onRow={total ? undefined : onRow} />;
      })}
    </tr>
  );
}

type One = {
  row: Row;
  cell: Cell;
  column: Column;
  dense: boolean;
  spot: CellProps;
  onFigure?: CellPress;
  opens?: (row: Row, column: Column) => boolean;
};

const cellLook = (dense: boolean, column: Column) =>
  `px-1.5 first:pl-3 last:pr-3 ${dense ? 'h-[1.875rem] py-0.5 text-dns-14N-130' : 'h-9 py-1 text-dns-16N-130'} ${column.kind === 'number' ? 'text-right' : 'text-left'}`;

function HeadCell({
  row,
  cell,
  column,
  dense,
  spot,
  chosen,
  onRow,
}: One & { chosen: boolean; onRow?: (row: Row) => void }) {
  const look = `${cellLook(dense, column)} sticky left-0 z-1 bg-inherit font-inherit ${chosen ? 'shadow-[inset_4px_0_0_var(--color-key-900)]' : ''}`;
  const words = 'text' in cell ? cell.text : <FigureText figure={cell.figure} />;
  if (!onRow) {
    return (
      <th scope="row" className={`${look} focus-inset`} {...spot}>
        {words}
      </th>
    );
  }
  return (
    <th scope="row" className={look}>
      <button
        type="button"
        className="link min-h-6 rounded-4 text-left font-inherit whitespace-nowrap"
        onClick={() => onRow(row)}
        {...spot}
      >
        {words}
      </button>
    </th>
  );
}

function DataCell({ row, cell, column, dense, spot, onFigure, opens }: One) {
  const note = <NoteMark n={cell.footnote} />;
  if ('text' in cell) {
    return (
      <td className={`${cellLook(dense, column)} focus-inset`} {...spot}>
        {cell.text}
        {note}
      </td>
    );
  }
  const blank = cell.mark === 'blank';
  const words = (
    <>
      {blank && <HatchMark className="mr-1 size-3" />}
      <FigureText figure={cell.figure} blank={blank} />
      {note}
    </>
  );
  if (!onFigure || !(opens?.(row, column) ?? true)) {
    return (
      <td className={`${cellLook(dense, column)} focus-inset`} {...spot}>
        {words}
      </td>
    );
  }
  return (
    <td className={cellLook(dense, column)}>
      <button
        type="button"
        aria-haspopup="dialog"
        className="min-h-6 min-w-6 rounded-4 px-1 text-right hover:bg-key-50 hover:underline"
        onClick={(event) => onFigure(event.currentTarget, row, column)}
        {...spot}
      >
        {words}
      </button>
    </td>
  );
}
