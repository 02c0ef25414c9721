import type { Column, Row, Table } from '../../pure/table.ts';
import { DataCell, HeadCell, type Look, type Press, type Spot } from './cell.tsx';
import { roles } from './roles.ts';

type Props = {
  table: Table;
  row: Row;
  look: Look;
  total?: boolean;
  selected?: string;
  onFigure?: Press;
  opens?: (row: Row, column: Column) => boolean;
  onRow?: (row: Row) => void;
  spot: (column: number) => Spot;
};

export function BodyRow({ table, row, look, total = false, selected, onRow, onFigure, opens, spot }: Props) {
  const chosen = selected === row.id;
  const stack = look.stack ? 'max-desktop:block max-desktop:py-2' : '';
  return (
    <tr
      data-row={row.id}
      {...(onRow && !total ? roles.selectableRow(chosen) : roles.row)}
      className={`tint border-solid-gray-200 border-b ${stack} ${toneOf(row, total, chosen)}`}
    >
      {row.cells.map((cell, at) => {
        const column = table.columns[at]!;
        const shared = { row, cell, column, look, spot: spot(at) };
        if (at > 0) return <DataCell key={column.id} {...shared} onFigure={onFigure} opens={opens} />;
        return <HeadCell key={column.id} {...shared} chosen={chosen} onRow={total ? undefined : onRow} />;
      })}
    </tr>
  );
}

function toneOf(row: Row, total: boolean, chosen: boolean): string {
  if (total) return 'border-black border-t-2 bg-white font-700';
  if (chosen) return 'bg-key-50';
  return row.level === 'subtotal' ? 'bg-solid-gray-100 font-700' : 'bg-white hover:bg-solid-gray-50';
}
